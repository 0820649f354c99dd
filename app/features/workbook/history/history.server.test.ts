import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { baseline } from '../baseline-fixture';
import { chooseOther, findTool, mergeTools, saveFields } from '../tool.server';
import { listHistory, restoreRevision } from './history.server';

const course = vi.hoisted(() => ({ modules: [] as unknown[], tools: {} as Record<string, unknown> }));
vi.mock('../../content/load.server', () => ({ getCourse: () => course }));

const toolId = 'wb-baseline';
const noteId = 'talk-it-over';
const start = new Date('2027-03-02T12:00:00.000Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const ana = { learnerId: 'ana', locale: 'es' as const };

interface Typed {
  minute?: number;
  learnerId?: string;
  seen?: string | null;
  write?: string;
  field?: string;
  tool?: string;
}

async function type(value: string, { minute = 0, learnerId = 'ana', seen = null, write = newId(), field = 'evidence_design', tool = toolId }: Typed = {}) {
  const op = { id: newId(), learner: learnerId, kind: 'field' as const, tool, field, value, seen, write, at: after(minute).toISOString() };
  expect(await saveFields({ learnerId, locale: 'es' }, [op], after(minute))).toEqual([{ id: op.id, ok: true }]);
  return write;
}

const historyOf = async (learnerId = 'ana') => (await listHistory(learnerId, toolId, 1)).lines.map(({ fieldId, revision, before, after: text }) => [fieldId, revision, before, text]);
const restore = (revision: number, minute: number) => restoreRevision(ana, { toolId, fieldId: 'evidence_design', revision }, after(minute));
const textOf = async (learnerId = 'ana') => (await findTool(learnerId, toolId)).values.evidence_design;

beforeEach(async () => {
  await emptyDatabase();
  course.tools = { [toolId]: baseline };
  course.modules = [{ id: 'why', status: 'published', lessons: [{ id: 'stand', kind: 'activity', toolId }, { id: noteId, kind: 'discussion' }] }];
});

describe('the history of a tool', () => {
  it('says what stood before and after, the latest first', async () => {
    const first = await type('one');
    await type('two', { minute: 20, seen: first });
    await type('Ulm', { minute: 30, field: 'city_name' });
    expect(await historyOf()).toEqual([['city_name', 1, '', 'Ulm'], ['evidence_design', 2, 'one', 'two'], ['evidence_design', 1, '', 'one']]);
  });

  it('is written once however often the same write comes', async () => {
    await type('one', { write: 'p-1' });
    await type('one', { write: 'p-1', minute: 30 });
    expect(await db.toolRevision.count()).toBe(1);
  });

  it('goes with the write or not at all', async () => {
    await type('one');
    const [field, revision] = [await db.toolField.findFirst(), await db.toolRevision.findFirst()];
    expect(field).toMatchObject({ value: 'one', savedBy: 'ana', revision: 1, revisions: 1 });
    expect(revision).toMatchObject({ value: 'one', savedBy: 'ana', revision: 1, slot: 1 });
  });

  it('keeps a hundred revisions of a field and no more', async () => {
    let seen: string | null = null;
    for (let turn = 0; turn < 103; turn += 1) seen = await type(`text ${turn}`, { minute: turn * 11, seen });
    expect(await db.toolRevision.count()).toBe(100);
    const page = await listHistory('ana', toolId, 4);
    expect(page).toMatchObject({ page: 4, pages: 4 });
    expect(page.lines.at(-1)).toMatchObject({ revision: 4, after: 'text 3', before: '' });
  });

  it('keeps no history of a private answer in a discussion', async () => {
    await type('what I think', { tool: noteId, field: 'answer' });
    expect(await db.toolRevision.count()).toBe(0);
  });

  it('shows nobody what somebody else wrote', async () => {
    await type('one');
    expect((await listHistory('ben', toolId, 1)).lines).toEqual([]);
  });

  it('names whoever wrote, says "you" to the reader, and nobody where nobody is known', async () => {
    const { learner } = await makeSignedInLearner({ name: 'Ben' });
    await type('one');
    await db.toolRevision.updateMany({ data: { savedBy: learner.id } });
    await type('Ulm', { field: 'city_name', minute: 1 });
    expect((await listHistory('ana', toolId, 1)).lines.map(({ name, isMine }) => [name, isMine])).toEqual([[null, true], ['Ben', false]]);
  });
});

describe('restoring', () => {
  it('writes a text again as a write of its own and loses nothing', async () => {
    const first = await type('one');
    await type('two', { minute: 20, seen: first });
    expect(await restore(1, 21)).toEqual({ restored: true });
    expect(await textOf()).toBe('one');
    expect((await historyOf()).map(([, revision, before, text]) => [revision, before, text])).toEqual([[3, 'two', 'one'], [2, 'one', 'two'], [1, '', 'one']]);
    expect(await restore(2, 22)).toEqual({ restored: true });
    expect(await textOf()).toBe('two');
  });

  it('keeps what is being written elsewhere at the same time as another version', async () => {
    const first = await type('one');
    const second = await type('two', { minute: 20, seen: first });
    await restore(1, 21);
    await type('two and more', { minute: 22, seen: second, write: 'late-1' });
    expect((await findTool('ana', toolId)).others.evidence_design?.map(({ value }) => value)).toEqual(['one']);
  });

  it('of what stands already changes nothing', async () => {
    await type('one');
    await restore(1, 30);
    expect(await db.toolRevision.count()).toBe(1);
  });

  it('refuses what is not there, what is not theirs, and what the tool no longer takes', async () => {
    await type('one');
    expect(await restore(9, 1)).toEqual({ refused: 'unknown-revision' });
    expect(await restoreRevision({ ...ana, learnerId: 'ben' }, { toolId, fieldId: 'evidence_design', revision: 1 }, after(1))).toEqual({ refused: 'unknown-revision' });
    expect(await restoreRevision(ana, { toolId: 'wb-none', fieldId: 'x', revision: 1 }, after(1))).toEqual({ refused: 'unknown-tool' });
    await db.toolRevision.updateMany({ data: { fieldId: 'gone' } });
    expect(await restoreRevision(ana, { toolId, fieldId: 'gone', revision: 1 }, after(1))).toEqual({ refused: 'unknown-revision' });
  });
});

describe('versions', () => {
  it('that are chosen keep what they took the place of, in the history too', async () => {
    await type('tab A', { write: 'a-1' });
    await type('tab B', { write: 'b-1', minute: 1 });
    await chooseOther({ ...ana, toolId, values: {}, seen: {}, other: { fieldId: 'evidence_design', writeId: 'a-1' }, entry: null, take: null }, after(2));
    expect((await historyOf()).map(([, , , text]) => text)).toEqual(['tab A', 'tab B', 'tab A']);
  });
});

describe('a guest who signs in', () => {
  it('brings the history along, in the order of time', async () => {
    await makeLearner({ id: 'guest' });
    await makeLearner({ id: 'ana' });
    await type('as a guest', { learnerId: 'guest', minute: 5 });
    const first = await type('at home', { minute: 0 });
    await type('at home, later', { minute: 20, seen: first });
    await type('Ulm', { learnerId: 'guest', minute: 6, field: 'city_name' });
    await db.$transaction((tx) => mergeTools(tx, 'guest', 'ana'));
    expect((await historyOf()).map(([field, revision, , text]) => [field, revision, text])).toEqual([
      ['evidence_design', 3, 'at home, later'],
      ['city_name', 1, 'Ulm'],
      ['evidence_design', 2, 'as a guest'],
      ['evidence_design', 1, 'at home'],
    ]);
    expect(await db.toolRevision.count({ where: { learnerId: 'guest' } })).toBe(0);
    expect((await findTool('ana', toolId)).others.evidence_design).toMatchObject([{ value: 'as a guest', revision: 2 }]);
    await type('next', { minute: 60, seen: (await findTool('ana', toolId)).writeIds.evidence_design ?? null });
    expect((await historyOf())[0]).toEqual(['evidence_design', 4, 'at home, later', 'next']);
  });
});
