import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeCohortMember, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { findShare, listShares, shareTool } from '../features/cohorts/sharing/shares.server';
import { getCourse } from '../features/content/load.server';
import { keptTopics } from '../features/privacy/kept';
import { endAccount } from '../features/privacy/leaving/leaving.server';
import { countOwnRows, listOwnRows } from '../features/privacy/own/own-rows.server';
import { keepPeriods } from '../features/privacy/retention/retention.server';
import { readStrategy } from '../features/strategy/strategy.server';
import { listHistory } from '../features/workbook/history/history.server';
import { findTeam, startTeam } from '../features/workbook/team/teams.server';
import { findTool, saveFields } from '../features/workbook/tool.server';
import { db } from '../platform/database.server';
import { sharingPerson } from './privacy-doors.server';

const toolId = 'wb-baseline';
const now = new Date('2026-04-01T09:00:00.000Z');

// Compiled once; it takes long where nothing is kept of it.
beforeAll(() => void getCourse());
beforeEach(emptyDatabase);

/** Ana's team, in which Ben wrote the name of the city. */
async function makeTeam() {
  const [ana, ben] = [await makeSignedInLearner({ name: 'Ana' }), await makeSignedInLearner({ name: 'Ben' })];
  const started = await startTeam({ learnerId: ana.learner.id, locale: 'en' }, 'Oulu', now);
  const teamId = 'teamId' in started ? started.teamId : '';
  await db.teamMember.create({ data: { teamId, learnerId: ben.learner.id, joinedAt: now } });
  const op = { id: 'op1', learner: ben.learner.id, kind: 'field' as const, tool: toolId, field: 'city_name', value: 'Oulu', seen: null, at: now.toISOString() };
  await saveFields({ learnerId: ben.learner.id, locale: 'en' }, [op], now);
  return { ana: ana.learner.id, ben, teamId };
}

describe('a city team’s workbook', () => {
  it('is what every member’s strategy document is made of', async () => {
    const { ana } = await makeTeam();
    expect((await readStrategy(ana, { locale: 'en', typedIn: 'en', now })).values[toolId]).toEqual({ city_name: 'Oulu' });
  });

  it('is in the copy of every member’s data, and counted there', async () => {
    const { ana } = await makeTeam();
    const user = await db.user.findFirstOrThrow({ where: { name: 'Ana' } });
    const person = await sharingPerson({ actor: { learnerId: ana, userId: user.id, email: user.email } as Parameters<typeof sharingPerson>[0]['actor'] });
    const fields = keptTopics.flatMap(({ models }) => models).find(({ model }) => model === 'ToolField');
    expect(fields && (await listOwnRows(fields, person))).toMatchObject([{ toolId, fieldId: 'city_name', value: 'Oulu' }]);
    expect(await countOwnRows(person)).toMatchObject({ workbook: 2, team: 2 });
  });

  it('is shown to trainers as the team’s, and the Charter self-assessment as one’s own', async () => {
    const { ana } = await makeTeam();
    const { id: cohortId } = await makeCohort();
    await makeCohortMember({ cohortId, learnerId: ana });
    const op = { id: 'op2', learner: ana, kind: 'field' as const, tool: 'wb-charter', field: 'buyer.equal-tenders.before', value: '1', seen: null, at: now.toISOString() };
    await saveFields({ learnerId: ana, locale: 'en' }, [op], now);
    for (const each of [toolId, 'wb-charter']) await shareTool({ learnerId: ana, cohortId, toolId: each }, now);
    const shares = await listShares(cohortId, ana);
    const contents = await Promise.all(shares.map(async ({ id, toolId: of }) => [of, (await findShare({ cohortId, learnerId: ana }, id))?.content] as const));
    expect(Object.fromEntries(contents)).toMatchObject({ [toolId]: { values: { city_name: 'Oulu' }, team: 'Oulu' }, 'wb-charter': { values: { 'buyer.equal-tenders.before': '1' } } });
    expect(Object.fromEntries(contents)['wb-charter']).not.toHaveProperty('team');
  });

  it('stays with the others when an account is deleted, without the name', async () => {
    const { ana, ben } = await makeTeam();
    await endAccount(ben.user.id, now);
    expect(await findTeam(ana)).toMatchObject({ mates: [{ isMe: true }] });
    expect((await findTool(ana, toolId)).values).toEqual({ city_name: 'Oulu' });
    expect((await listHistory(ana, toolId, 1)).lines).toMatchObject([{ after: 'Oulu', name: null, isFormer: true }]);
    expect(await db.toolField.count({ where: { learnerId: ben.learner.id } })).toBe(0);
  });

  it('goes with the last account', async () => {
    const { ben } = await makeTeam();
    const { id } = await db.user.findFirstOrThrow({ where: { name: 'Ana' } });
    await endAccount(id, now);
    await endAccount(ben.user.id, now);
    expect([await db.team.count(), await db.toolField.count(), await db.toolRevision.count()]).toEqual([0, 0, 0]);
  });

  it('is kept as long as a member is, however long nobody wrote in it; invitations are not', async () => {
    const { ana, teamId } = await makeTeam();
    await db.teamInvitation.create({ data: { id: 'i', teamId, email: 'c@example.org', locale: 'en', createdAt: now } });
    const later = new Date('2027-06-01T09:00:00.000Z');
    await db.user.updateMany({ data: { seenAt: later } });
    await keepPeriods(later);
    expect((await findTool(ana, toolId)).values).toEqual({ city_name: 'Oulu' });
    expect(await db.teamInvitation.count()).toBe(0);
  });
});
