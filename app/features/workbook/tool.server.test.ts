import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeLessonProgress, makeToolField } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { baseline, completeValues } from './baseline-fixture';
import type { FieldOp } from './tool-post';
import { chooseOther, discardOther, findTool, mergeTools, saveFields, saveTool, type PostedTool } from './tool.server';
import { markSeen } from './version';

const course = vi.hoisted(() => ({ modules: [] as unknown[], tools: {} as Record<string, unknown> }));
vi.mock('../content/load.server', () => ({ getCourse: () => course }));

const lessonId = 'where-does-our-city-stand';
const toolId = 'wb-baseline';
const now = new Date('2026-03-02T12:00:00.000Z');
const ana = { learnerId: 'ana', locale: 'es' as const };
const ben = { learnerId: 'ben', locale: 'de' as const };

function publish(status: 'published' | 'draft'): void {
  course.modules = [{ id: 'why-co-design', status, lessons: [{ id: lessonId, kind: 'activity', toolId }] }];
  course.tools = { [toolId]: baseline };
}

let made = 0;
function op(field: string, value: string, more: Partial<FieldOp> = {}): FieldOp {
  made += 1;
  return { id: `op${made}x`, learner: 'ana', kind: 'field', tool: toolId, field, value, seen: null, at: now.toISOString(), ...more };
}

function minutesLater(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

function post(values: Record<string, string>, more: Partial<PostedTool> = {}): PostedTool {
  return { ...ana, toolId, values, seen: {}, other: null, entry: null, take: null, ...more };
}

async function fieldOf(path: string, learnerId = 'ana') {
  const { values, writeIds, others } = await findTool(learnerId, toolId);
  return { value: values[path], writeId: writeIds[path], others: (others[path] ?? []).map(({ value }) => value) };
}

async function stateOf(learnerId = 'ana') {
  const row = await db.lessonProgress.findFirst({ where: { learnerId, lessonId } });
  return row && (row.doneAt ? 'done' : 'opened');
}

beforeEach(async () => {
  await emptyDatabase();
  publish('published');
});

describe('saveFields', () => {
  it('keeps what was typed and acknowledges each operation', async () => {
    const ops = [op('city_name', 'Zaragoza'), op('country', 'ES'), op('processes.2.name', 'Consejo')];
    expect(await saveFields(ana, ops, now)).toEqual(ops.map(({ id }) => ({ id, ok: true })));
    expect((await findTool('ana', toolId)).values).toEqual({ city_name: 'Zaragoza', country: 'ES', 'processes.2.name': 'Consejo' });
  });

  it('gives the learner what a guest sent who was merged meanwhile', async () => {
    await makeLearner({ id: 'ben' });
    await makeLearner({ id: 'ana', mergedIntoId: 'ben' });
    await saveFields(ana, [op('city_name', 'Zaragoza')], now);
    expect((await findTool('ben', toolId)).values).toEqual({ city_name: 'Zaragoza' });
    expect((await findTool('ana', toolId)).values).toEqual({});
    expect([await stateOf('ben'), await stateOf('ana')]).toEqual(['opened', null]);
  });

  it('keeps accents, line ends and quotation marks as they were typed', async () => {
    const text = 'Ça «marche»\n„Größe“ – ¿sí? \'"; --';
    await saveFields(ana, [op('evidence_design', text)], now);
    expect((await fieldOf('evidence_design')).value).toBe(text);
  });

  it('makes the row of a guest who writes for the first time', async () => {
    await saveFields(ana, [op('city_name', 'Zaragoza')], now);
    expect(await db.learner.findUnique({ where: { id: 'ana' } })).toMatchObject({ locale: 'es', userId: null });
  });

  it('touches nobody else', async () => {
    await saveFields(ben, [op('city_name', 'Ulm')], now);
    const before = await db.toolField.findMany({ where: { learnerId: 'ben' } });
    await saveFields(ana, [op('city_name', 'Zaragoza', { at: minutesLater(-5).toISOString() })], now);
    expect(await db.toolField.findMany({ where: { learnerId: 'ben' } })).toEqual(before);
    expect(await stateOf('ben')).toBe('opened');
  });

  it('changes nothing when the same operation comes again', async () => {
    const ops = [op('city_name', 'Zaragoza')];
    const first = await saveFields(ana, ops, now);
    const row = await db.toolField.findFirst();
    expect(await saveFields(ana, ops, minutesLater(3))).toEqual(first);
    expect(await db.toolField.findMany()).toEqual([row]);
  });

  it('writes the last of several values of one field in one call', async () => {
    await saveFields(ana, [op('city_name', 'Z', { write: 'p-1' }), op('city_name', 'Za', { write: 'p-2' })], now);
    expect(await fieldOf('city_name')).toEqual({ value: 'Za', writeId: 'p-2', others: [] });
  });

  it('leaves the last one written when a page\'s operations arrive in the wrong order', async () => {
    await saveFields(ana, [op('city_name', 'Zaragoza', { write: 'p-2', at: minutesLater(-1).toISOString() })], now);
    await saveFields(ana, [op('city_name', 'Za', { write: 'p-1', at: minutesLater(-2).toISOString() })], now);
    expect(await fieldOf('city_name')).toEqual({ value: 'Zaragoza', writeId: 'p-2', others: [] });
  });

  it('loses neither text when two tabs write one field without having seen each other', async () => {
    await saveFields(ana, [op('evidence_design', 'from tab A', { write: 'a-1' })], now);
    await saveFields(ana, [op('evidence_design', 'from tab B', { write: 'b-1' })], now);
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'from tab B', others: ['from tab A'] });
  });

  it('loses neither text when both tabs save in the same moment', async () => {
    const ops = ['a', 'b', 'c'].map((page, index) => op('evidence_design', `from ${page}`, { write: `${page}-1`, at: minutesLater(index - 9).toISOString() }));
    await Promise.all(ops.map((one) => saveFields(ana, [one], now)));
    const field = await fieldOf('evidence_design');
    expect([field.value, ...field.others].sort()).toEqual(['from a', 'from b', 'from c']);
    expect(field.value).toBe('from c');
  });

  it('keeps the newer text when an older one arrives late from another device', async () => {
    await saveFields(ana, [op('evidence_design', 'laptop at noon')], now);
    await saveFields(ana, [op('evidence_design', 'phone in the morning', { at: minutesLater(-180).toISOString() })], minutesLater(1));
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'laptop at noon', others: ['phone in the morning'] });
  });

  it('replaces a value that the page had seen without keeping it', async () => {
    await saveFields(ana, [op('city_name', 'Zaragosa', { write: 'a-1' })], now);
    await saveFields(ana, [op('city_name', 'Zaragoza', { write: 'b-1', seen: 'a-1' })], now);
    expect(await fieldOf('city_name')).toMatchObject({ value: 'Zaragoza', others: [] });
  });

  it('does not believe a clock that runs ahead', async () => {
    await saveFields(ana, [op('city_name', 'tomorrow', { at: minutesLater(60 * 24).toISOString() })], now);
    await saveFields(ana, [op('city_name', 'later', { at: minutesLater(1).toISOString() })], minutesLater(1));
    expect((await fieldOf('city_name')).value).toBe('later');
  });

  it('writes many learners of one moment completely', async () => {
    const writers = Array.from({ length: 40 }, (_, index) => ({ learnerId: `learner${index}`, locale: 'en' as const }));
    await Promise.all(writers.map((writer) => saveFields(writer, Object.entries(completeValues).map(([path, value]) => op(path, value)), now)));
    expect(await db.toolField.count()).toBe(40 * Object.keys(completeValues).length);
    expect(await db.lessonProgress.count({ where: { lessonId, doneAt: { not: null } } })).toBe(40);
  });

  it.each([
    ['unknown-tool', { tool: 'wb-nothing' }],
    ['unknown-tool', { tool: 'constructor' }],
    ['unknown-field', { field: 'mayor' }],
    ['unknown-field', { field: 'processes.6.name' }],
    ['too-long', { value: 'x'.repeat(81) }],
    ['bad-value', { field: 'country', value: 'XX' }],
  ])('refuses %s and still keeps the other operations', async (code, bad) => {
    const [wrong, right] = [op('city_name', 'x', bad), op('country', 'ES')];
    expect(await saveFields(ana, [wrong, right], now)).toEqual([
      { id: wrong.id, refused: code },
      { id: right.id, ok: true },
    ]);
    expect((await findTool('ana', toolId)).values).toEqual({ country: 'ES' });
  });

  it('refuses what is not published', async () => {
    publish('draft');
    const one = op('city_name', 'Zaragoza');
    expect(await saveFields(ana, [one], now)).toEqual([{ id: one.id, refused: 'not-published' }]);
    expect(await db.learner.count()).toBe(0);
  });
});

describe('the activity', () => {
  const all = Object.entries(completeValues);

  it('is opened by the first field and done by the last required one', async () => {
    for (const [path, value] of all.slice(0, -1)) await saveFields(ana, [op(path, value)], now);
    expect(await stateOf()).toBe('opened');
    await saveFields(ana, all.slice(-1).map(([path, value]) => op(path, value)), now);
    expect(await stateOf()).toBe('done');
    expect(await db.learnerSummary.findUnique({ where: { learnerId: 'ana' } })).toMatchObject({ doneCount: 1, lastLessonId: lessonId });
  });

  it('stays done when a field is emptied later, and keeps its first date', async () => {
    await saveFields(ana, all.map(([path, value]) => op(path, value, { write: `a-${path.length}` })), now);
    const done = await db.lessonProgress.findFirst();
    await saveTool(post({ city_name: '' }, { seen: { city_name: markSeen('a-9', 'Ourtown') } }), minutesLater(5));
    expect((await fieldOf('city_name')).value).toBe('');
    expect(await db.lessonProgress.findFirst()).toEqual(done);
  });
});

describe('saveTool', () => {
  it('saves a whole form at once', async () => {
    expect(await saveTool(post(completeValues), now)).toEqual({ problems: {} });
    expect((await findTool('ana', toolId)).values).toEqual(completeValues);
    expect(await stateOf()).toBe('done');
  });

  it('saves every good field and gives back the others as typed', async () => {
    const values = { city_name: 'x'.repeat(81), country: 'ES', 'processes.1.since': 'spring', mayor: 'nobody' };
    expect(await saveTool(post(values), now)).toEqual({ problems: { city_name: values.city_name, 'processes.1.since': 'spring' } });
    expect((await findTool('ana', toolId)).values).toEqual({ country: 'ES' });
  });

  it('does not write back a field left as it was shown over what another tab has saved since', async () => {
    await saveFields(ana, [op('city_name', 'shown', { write: 'a-1' })], now);
    await saveFields(ana, [op('city_name', 'newer', { write: 'b-1', seen: 'a-1' })], now);
    await saveTool(post({ city_name: 'shown', country: 'ES' }, { seen: { city_name: markSeen('a-1', 'shown') } }), now);
    expect(await fieldOf('city_name')).toMatchObject({ value: 'newer', others: [] });
    expect((await fieldOf('country')).value).toBe('ES');
  });

  it('keeps both when the form changed a field that another tab has changed too', async () => {
    await saveFields(ana, [op('city_name', 'shown', { write: 'a-1' })], now);
    await saveFields(ana, [op('city_name', 'other tab', { write: 'b-1', seen: 'a-1' })], now);
    await saveTool(post({ city_name: 'this tab' }, { seen: { city_name: markSeen('a-1', 'shown') } }), now);
    expect(await fieldOf('city_name')).toMatchObject({ value: 'this tab', others: ['other tab'] });
  });

  it('changes nothing when the same form is sent twice', async () => {
    await saveTool(post(completeValues), now);
    const rows = await db.toolField.findMany({ orderBy: { fieldId: 'asc' } });
    await saveTool(post(completeValues), minutesLater(1));
    expect(await db.toolField.findMany({ orderBy: { fieldId: 'asc' } })).toEqual(rows);
  });

  it('makes nothing of an empty form', async () => {
    await saveTool(post({ city_name: '', 'processes.1.name': ' ' }), now);
    expect(await db.toolField.count()).toBe(0);
  });

  it('refuses an unknown tool and one that is not published', async () => {
    expect(await saveTool(post({}, { toolId: 'wb-nothing' }), now)).toEqual({ refused: 'unknown-tool' });
    publish('draft');
    expect(await saveTool(post(completeValues), now)).toEqual({ refused: 'not-published' });
  });
});

describe('other versions', () => {
  async function twoTabs() {
    await saveFields(ana, [op('evidence_design', 'A', { write: 'a-1' })], now);
    await saveFields(ana, [op('evidence_design', 'B', { write: 'b-1' })], now);
    return { fieldId: 'evidence_design', writeId: 'a-1' };
  }

  it('change places with the value, and back', async () => {
    const other = await twoTabs();
    expect(await chooseOther(post({}, { other }), minutesLater(1))).toEqual({ problems: {} });
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'A', others: ['B'] });
    await chooseOther(post({}, { other: { ...other, writeId: 'b-1' } }), minutesLater(2));
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'B', others: ['A'] });
  });

  it('are chosen without losing what was just typed into the form', async () => {
    const other = await twoTabs();
    const values = { evidence_design: 'B and more', city_name: 'Zaragoza' };
    await chooseOther(post(values, { other, seen: { evidence_design: markSeen('b-1', 'B') } }), minutesLater(1));
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'A', others: ['B and more'] });
    expect((await fieldOf('city_name')).value).toBe('Zaragoza');
  });

  it('can be discarded', async () => {
    const other = await twoTabs();
    expect(await discardOther(post({}, { other }), minutesLater(1))).toEqual({ problems: {} });
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'B', others: [] });
  });

  it('that are no longer there are refused, and somebody else\'s cannot be reached', async () => {
    const other = await twoTabs();
    expect(await chooseOther(post({}, { other: { ...other, writeId: 'z-1' } }), now)).toEqual({ refused: 'unknown-version' });
    expect(await discardOther(post({}, { ...ben, other }), now)).toEqual({ refused: 'unknown-version' });
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'B', others: ['A'] });
  });
});

describe('findTool', () => {
  it('is empty for somebody who has written nothing', async () => {
    expect(await findTool('ana', toolId)).toEqual({ values: {}, writeIds: {}, others: {} });
  });

  it('shows a learner only own fields of that tool', async () => {
    await makeToolField({ learnerId: 'ben', toolId, fieldId: 'city_name', value: 'Ulm' });
    await makeToolField({ learnerId: 'ana', toolId: 'wb-mandate', fieldId: 'x', value: 'elsewhere' });
    expect((await findTool('ana', toolId)).values).toEqual({});
  });
});

describe('mergeTools', () => {
  const merge = () => db.$transaction((tx) => mergeTools(tx, 'guest', 'ana'));

  it('gives the guest\'s fields to the learner and leaves none behind', async () => {
    await saveFields({ learnerId: 'guest', locale: 'en' }, [op('city_name', 'Ulm')], now);
    await merge();
    expect((await fieldOf('city_name')).value).toBe('Ulm');
    expect(await db.toolField.count({ where: { learnerId: 'guest' } })).toBe(0);
  });

  it('lets the newer value stand and keeps the other beside it', async () => {
    await saveFields(ana, [op('city_name', 'old'), op('evidence_design', 'new')], minutesLater(1));
    await makeToolField({ learnerId: 'guest', toolId, fieldId: 'city_name', value: 'new', savedAt: minutesLater(2) });
    await makeToolField({ learnerId: 'guest', toolId, fieldId: 'evidence_design', value: 'old', savedAt: minutesLater(-9) });
    await merge();
    expect(await fieldOf('city_name')).toMatchObject({ value: 'new', others: ['old'] });
    expect(await fieldOf('evidence_design')).toMatchObject({ value: 'new', others: ['old'] });
  });

  it('keeps versions that were waiting and does nothing the second time', async () => {
    await saveFields({ learnerId: 'guest', locale: 'en' }, [op('city_name', 'A', { write: 'a-1' })], now);
    await saveFields({ learnerId: 'guest', locale: 'en' }, [op('city_name', 'B', { write: 'b-1' })], now);
    await merge();
    await merge();
    expect(await fieldOf('city_name')).toMatchObject({ value: 'B', others: ['A'] });
  });

  it('leaves everybody else alone', async () => {
    await makeLearner({ id: 'ben' });
    await makeLessonProgress({ learnerId: 'ben' });
    await makeToolField({ learnerId: 'ben', toolId, fieldId: 'city_name', value: 'Ulm' });
    await merge();
    expect((await fieldOf('city_name', 'ben')).value).toBe('Ulm');
    expect(await fieldOf('city_name')).toMatchObject({ value: undefined });
  });
});
