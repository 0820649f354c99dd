import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeSignedInLearner, makeToolField } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { getCourse } from '../../content/load.server';
import { findLessonOfTool } from '../../content/course';
import { mergeLearners } from '../../learning/merge.server';
import { exampleWorkbook } from '../example/example';
import { listHistory, restoreRevision } from '../history/history.server';
import { findWorkbook } from '../outline/outline.server';
import { findTool, mergeTools, saveFields, saveTool } from '../tool.server';
import { readWorkbook } from '../workspace/workspace.server';
import { bringWorkbook, findTeam, forgetTeamMate, leaveTeam, startTeam } from './teams.server';

const toolId = 'wb-baseline';
const now = new Date('2026-04-01T09:00:00.000Z');
const writer = (learnerId: string) => ({ learnerId, locale: 'en' as const });

// Compiled once; it takes long where nothing is kept of it.
beforeAll(() => void getCourse());
beforeEach(emptyDatabase);

let made = 0;
/** What somebody types, into the mandate's baseline unless told otherwise; answers the id of the write. */
async function type(learnerId: string, value: string, { field = 'city_name', tool = toolId, minute = 0, seen = null as string | null } = {}): Promise<string> {
  made += 1;
  const at = new Date(now.getTime() + minute * 60_000);
  const id = `op${made}`;
  await saveFields(writer(learnerId), [{ id, learner: learnerId, kind: 'field', tool, field, value, seen, at: at.toISOString() }], at);
  return id;
}

const valueOf = async (learnerId: string, field = 'city_name', tool = toolId) => (await findTool(learnerId, tool)).values[field];
const othersOf = async (learnerId: string, field = 'city_name') => ((await findTool(learnerId, toolId)).others[field] ?? []).map(({ value }) => value);

/** Ana's team with Ben in it, who brought nothing. */
async function makeTeam(): Promise<{ ana: string; ben: string; teamId: string }> {
  const [ana, ben] = [(await makeSignedInLearner({ name: 'Ana' })).learner.id, (await makeSignedInLearner({ name: 'Ben' })).learner.id];
  const started = await startTeam(writer(ana), 'Oulu', now);
  const teamId = 'teamId' in started ? started.teamId : '';
  await db.teamMember.create({ data: { teamId, learnerId: ben, joinedAt: new Date(now.getTime() + 1000) } });
  return { ana, ben, teamId };
}

describe('starting a team', () => {
  it('makes one’s own workbook the team’s, with its history', async () => {
    const { learner } = await makeSignedInLearner();
    await type(learner.id, 'Ulm');
    const started = await startTeam(writer(learner.id), 'Ulm', now);
    expect(started).toHaveProperty('teamId');
    expect(await valueOf(learner.id)).toBe('Ulm');
    expect(await db.toolField.count({ where: { learnerId: learner.id } })).toBe(0);
    expect((await listHistory(learner.id, toolId, 1)).lines.map(({ after, isMine }) => [after, isMine])).toEqual([['Ulm', true]]);
    expect(await findTeam(learner.id)).toMatchObject({ name: 'Ulm', mates: [{ isMe: true }] });
  });

  it('is refused to whoever belongs to one', async () => {
    const { ana } = await makeTeam();
    expect(await startTeam(writer(ana), 'Another', now)).toEqual({ refused: 'has-team' });
    expect(await db.team.count()).toBe(1);
  });

  it('leaves the Charter self-assessment and private answers to each person', async () => {
    const { ana, ben } = await makeTeam();
    const noteId = 'discussion-who-is-missing';
    await type(ana, 'what I think', { tool: noteId, field: 'answer' });
    await type(ana, '2', { tool: 'wb-charter', field: 'policy_maker.equal-access.before' });
    expect((await findTool(ben, noteId)).values).toEqual({});
    expect((await findTool(ben, 'wb-charter')).values).toEqual({});
    expect(await valueOf(ana, 'answer', noteId)).toBe('what I think');
    expect(Object.keys(await findWorkbook(ben))).toEqual([]);
  });
});

describe('a shared workbook', () => {
  it('is read by every member wherever the workbook is read, and by nobody else', async () => {
    const { ana, ben } = await makeTeam();
    await type(ana, 'Oulu');
    const other = await makeLearner();
    expect(await valueOf(ben)).toBe('Oulu');
    expect((await findWorkbook(ben))[toolId]).toEqual({ city_name: 'Oulu' });
    expect((await readWorkbook(ben)).values[toolId]).toEqual({ city_name: 'Oulu' });
    expect((await listHistory(ben, toolId, 1)).lines).toMatchObject([{ after: 'Oulu', name: 'Ana', isMine: false, isFormer: false }]);
    expect(await findWorkbook(other.id)).toEqual({});
    expect((await listHistory(other.id, toolId, 1)).lines).toEqual([]);
  });

  it('takes what two write at once into different fields', async () => {
    const { ana, ben } = await makeTeam();
    await Promise.all([type(ana, 'Oulu'), type(ben, 'FI', { field: 'country' })]);
    expect((await findWorkbook(ana))[toolId]).toEqual({ city_name: 'Oulu', country: 'FI' });
  });

  it('keeps both texts when two write into one field at once, with who wrote which', async () => {
    const { ana, ben } = await makeTeam();
    await Promise.all([type(ana, 'Oulu'), type(ben, 'Uleåborg', { minute: 1 })]);
    expect([await valueOf(ana), ...(await othersOf(ana))].toSorted()).toEqual(['Oulu', 'Uleåborg']);
    const { lines } = await listHistory(ana, toolId, 1);
    expect(Object.fromEntries(lines.map(({ after, name, isMine }) => [after, isMine ? 'me' : name]))).toEqual({ Oulu: 'me', 'Uleåborg': 'Ben' });
  });

  it('restores for every member what any of them wrote', async () => {
    const { ana, ben } = await makeTeam();
    const seen = await type(ana, 'Oulu');
    await type(ben, '', { seen, minute: 1 });
    expect(await restoreRevision(writer(ben), { toolId, fieldId: 'city_name', revision: 1 }, new Date(now.getTime() + 120_000))).toEqual({ restored: true });
    expect(await valueOf(ana)).toBe('Oulu');
  });

  it('finishes the lesson for each member only once they save it themselves', async () => {
    const { ana, ben } = await makeTeam();
    const course = getCourse();
    const lessonId = findLessonOfTool(course, toolId)?.id ?? '';
    const doneBy = async () => (await db.lessonProgress.findMany({ where: { lessonId, NOT: { doneAt: null } } })).map(({ learnerId }) => learnerId);
    const values = { ...exampleWorkbook(course.tools, 'en').values[toolId], country: 'FI' };
    const post = { toolId, seen: {}, other: null, entry: null, take: null };
    await saveTool({ ...writer(ana), ...post, values }, now);
    expect(await doneBy()).toEqual([ana]);
    await saveTool({ ...writer(ben), ...post, values: {} }, now);
    expect((await doneBy()).toSorted()).toEqual([ana, ben].toSorted());
    const other = await makeLearner();
    await saveTool({ ...writer(other.id), ...post, values: {} }, now);
    expect(await db.lessonProgress.count({ where: { learnerId: other.id } })).toBe(0);
  });
});

describe('bringing a workbook along', () => {
  it('fills what is empty, and keeps beside it what differs; nothing is lost', async () => {
    const { ana, teamId } = await makeTeam();
    const { learner } = await makeSignedInLearner({ name: 'Cem' });
    await type(ana, 'Oulu');
    await type(ana, 'FI', { field: 'country' });
    await type(learner.id, 'Uleåborg', { minute: 5 });
    await type(learner.id, 'FI', { field: 'country', minute: 5 });
    await type(learner.id, 'A meeting place', { field: 'asset', minute: 5 });
    await db.$transaction(async (tx) => {
      await tx.teamMember.create({ data: { teamId, learnerId: learner.id, joinedAt: now } });
      await bringWorkbook(tx, learner.id, teamId);
    });
    expect((await findWorkbook(ana))[toolId]).toEqual({ city_name: 'Oulu', country: 'FI', asset: 'A meeting place' });
    expect(await othersOf(ana)).toEqual(['Uleåborg']);
    expect(await othersOf(ana, 'country')).toEqual([]);
    expect((await listHistory(ana, toolId, 1)).lines.map(({ after }) => after).toSorted()).toEqual(['A meeting place', 'FI', 'FI', 'Oulu', 'Uleåborg']);
  });

  it('is done for a guest who signs in as a member', async () => {
    const { ana, ben } = await makeTeam();
    const guest = await makeLearner();
    await type(ana, 'Oulu');
    await type(guest.id, 'Helsinki', { minute: 9 });
    await type(guest.id, 'Sauna', { field: 'asset', minute: 9 });
    await type(guest.id, '1', { tool: 'wb-charter', field: 'buyer.equal-tenders.before' });
    await mergeLearners({ guestId: guest.id, learnerId: ben, locale: 'en' }, [mergeTools], now);
    expect((await findWorkbook(ana))[toolId]).toEqual({ city_name: 'Oulu', asset: 'Sauna' });
    expect(await othersOf(ana)).toEqual(['Helsinki']);
    expect(await valueOf(ben, 'buyer.equal-tenders.before', 'wb-charter')).toBe('1');
    expect((await listHistory(ana, toolId, 1)).lines.find(({ after }) => after === 'Helsinki')).toMatchObject({ name: 'Ben' });
    expect(await db.toolField.count({ where: { learnerId: guest.id } })).toBe(0);
  });
});

describe('leaving a team', () => {
  it('takes a copy along; from then on each goes their own way', async () => {
    const { ana, ben } = await makeTeam();
    const seen = await type(ana, 'Oulu');
    expect(await leaveTeam(writer(ben), now)).toBe(true);
    await type(ana, 'Oulu, Finland', { seen, minute: 20 });
    expect([await valueOf(ana), await valueOf(ben)]).toEqual(['Oulu, Finland', 'Oulu']);
    expect((await listHistory(ben, toolId, 1)).lines.map(({ after }) => after)).toEqual(['Oulu']);
    expect(await findTeam(ben)).toBeNull();
    expect(await leaveTeam(writer(ben), now)).toBe(false);
  });

  it('unites the copy with what the leaver had kept apart', async () => {
    const { ana, ben } = await makeTeam();
    await makeToolField({ learnerId: ben, toolId, fieldId: 'city_name', value: 'Kept apart' });
    await makeToolField({ learnerId: ben, toolId, fieldId: 'asset', value: 'Only mine' });
    await type(ana, 'Oulu');
    expect(await valueOf(ben, 'asset')).toBeUndefined();
    await leaveTeam(writer(ben), now);
    expect([await valueOf(ben), await valueOf(ben, 'asset'), await othersOf(ben)]).toEqual(['Oulu', 'Only mine', ['Kept apart']]);
    expect([await valueOf(ana, 'asset'), await othersOf(ana)]).toEqual([undefined, []]);
  });

  it('takes the leaver’s name out of the team’s history, and leaves what they wrote', async () => {
    const { ana, ben } = await makeTeam();
    await type(ben, 'Oulu');
    await leaveTeam(writer(ben), now);
    expect((await listHistory(ana, toolId, 1)).lines).toMatchObject([{ after: 'Oulu', name: null, isFormer: true }]);
  });

  it('as the last dissolves the team: the workbook is the last one’s own again', async () => {
    const { ana, ben, teamId } = await makeTeam();
    await type(ben, 'Oulu');
    await db.teamInvitation.create({ data: { id: 'i', teamId, email: 'c@example.org', locale: 'en', createdAt: now } });
    await leaveTeam(writer(ben), now);
    await leaveTeam(writer(ana), now);
    expect(await valueOf(ana)).toBe('Oulu');
    expect([await db.team.count(), await db.teamInvitation.count(), await db.toolField.count({ where: { learnerId: teamId } }), await db.toolRevision.count({ where: { learnerId: teamId } })]).toEqual([0, 0, 0, 0]);
  });

  it('of two at the same time dissolves the team once and loses nothing', async () => {
    const { ana, ben } = await makeTeam();
    await type(ben, 'Oulu');
    await Promise.all([leaveTeam(writer(ana), now), leaveTeam(writer(ben), now)]);
    expect([await valueOf(ana), await valueOf(ben), await db.team.count()]).toEqual(['Oulu', 'Oulu', 0]);
  });
});

describe('an account that is deleted', () => {
  it('as the last one takes the team and its workbook along', async () => {
    const { ana, ben, teamId } = await makeTeam();
    await type(ben, 'Oulu');
    await leaveTeam(writer(ben), now);
    await db.$transaction((tx) => forgetTeamMate(tx, ana));
    expect([await db.team.count(), await db.toolField.count({ where: { learnerId: teamId } })]).toEqual([0, 0]);
    expect(await valueOf(ben)).toBe('Oulu');
  });
});
