import type { Tx } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import type { Locale } from '../../platform/locale';
import { statements, writeTransaction } from '../../platform/statements.server';
import { listPublishedLessons, type Course, type Lesson } from '../content/course';
import { getCourse } from '../content/load.server';
import type { Tool } from '../content/tool';
import { holdLearners, writeMarks, type Mark } from '../learning/lesson-marks.server';
import { believedAt } from '../learning/progress';
import { FieldStore, readOthers, type FieldKey } from './field-store.server';
import { uniteFields } from './history/unite.server';
import { findPage } from './note';
import { isComplete } from './rows';
import type { ToolDefinition } from './tool';
import { sortPost, writeOf, type FieldOp, type Refusal, type ToolPost } from './tool-post';
import type { SavedTool } from './form/tool-form';
import { findOwner, holdWorkbooks, inWorkbookOf, listSharedTools } from './team/owner.server';
import { applyWrite, dropOther, joinFields, mergeFields, takeOther, type FieldWrite, type StoredField } from './version';

/** Who writes: every actor fits. */
export interface Writer {
  learnerId: string;
  locale: Locale;
}

export type Ack = { id: string; ok: true } | { id: string; refused: Refusal };

/** One change of a field, applied to what stands when its turn comes; null leaves it. */
export interface Change {
  writer: Writer;
  toolId: string;
  fieldId: string;
  now: Date;
  apply: (stored: StoredField | null) => StoredField | null;
  /** makes it a revision of its own, even right after another change by the same person */
  begins?: boolean;
}

/** The tool with this id when its lesson is published, or why it cannot be written to. */
export function findOpenTool(toolId: string): Tool | { refused: 'unknown-tool' | 'not-published' } {
  const course = getCourse();
  const tool = Object.hasOwn(course.tools, toolId) ? course.tools[toolId] : undefined;
  const page = tool && findPage(course, toolId);
  if (!tool || !page) return { refused: 'unknown-tool' };
  return isOpen(course, page) ? tool : { refused: 'not-published' };
}

/** A tool with a page of its own is always open. */
function isOpen(course: Course, { lesson }: { lesson: Lesson | null }): boolean {
  return lesson === null || listPublishedLessons(course).includes(lesson);
}

/** What can be filled in under this id, a tool or a discussion's note, when its lesson is published. */
function findOpenPage(pageId: string): ToolDefinition | { refused: 'unknown-tool' | 'not-published' } {
  const course = getCourse();
  const page = findPage(course, pageId);
  if (!page) return { refused: 'unknown-tool' };
  return isOpen(course, page) ? page.tool : { refused: 'not-published' };
}

/** A tool that somebody worked on, and under whose id it is kept. */
interface Touch {
  by: string;
  ownerId: string;
  toolId: string;
}

/** What the lessons are marked with: each person's own, by what stands in the tool now, whoever wrote it. */
function marksOf(store: FieldStore, touched: readonly Touch[], now: Date): Mark[] {
  const course = getCourse();
  const changed = new Set(store.listChangedTools().map(({ learnerId, toolId }) => `${learnerId} ${toolId}`));
  // Who shares a tool finishes its lesson also by saving what others have filled in.
  const worked = touched.filter(({ by, ownerId, toolId }) => by !== ownerId || changed.has(`${ownerId} ${toolId}`));
  return worked.flatMap(({ by, ownerId, toolId }) => {
    const page = findPage(course, toolId);
    if (!page?.lesson) return [];
    const isDone = isComplete(page.tool, store.valuesOf(ownerId, toolId));
    return [{ learnerId: by, lessonId: page.lesson.id, openedAt: now, doneAt: isDone ? now : null }];
  });
}

/** Tools have a history; a discussion's note, which only its writer sees, has none. */
function keepsHistory(pageId: string): boolean {
  return Object.hasOwn(getCourse().tools, pageId);
}

function commit(changes: readonly Change[]): Promise<void> {
  const now = changes.reduce((latest, change) => (change.now > latest ? change.now : latest), new Date(0));
  return writeTransaction(async (tx) => {
    const keptAs = await holdLearners(tx, changes.map(({ writer }) => ({ id: writer.learnerId, locale: writer.locale })), now);
    const ownerOf = await holdWorkbooks(tx, changes.map(({ writer }) => keptAs(writer.learnerId)));
    const touched = changes.map(({ writer, toolId }): Touch => ({ by: keptAs(writer.learnerId), ownerId: ownerOf(keptAs(writer.learnerId), toolId), toolId }));
    const store = await FieldStore.open(tx, touched.map(({ ownerId, toolId }) => ({ learnerId: ownerId, toolId })));
    changes.forEach(({ toolId, fieldId, apply, begins }, at) => {
      const { by = '', ownerId = '' } = touched[at] ?? {};
      const key: FieldKey = { learnerId: ownerId, toolId, fieldId };
      const next = apply(store.find(key));
      if (next) store.put(key, next, keepsHistory(toolId) ? { by, begins } : null);
    });
    await store.write();
    await writeMarks(tx, marksOf(store, touched, now));
  });
}

const gatherMs = 4;
let waiting: { changes: Change[]; done: Promise<void> } | null = null;
let running: Promise<unknown> = Promise.resolve();

/** Writes changes in one transaction; what arrives within a few milliseconds, from all requests, is one, and one follows another. */
export function save(changes: readonly Change[]): Promise<void> {
  if (!waiting) {
    const batch: Change[] = [];
    const gathered = new Promise<void>((resolve) => setTimeout(resolve, gatherMs));
    const done = Promise.all([running, gathered]).then(() => {
      waiting = null;
      return commit(batch);
    });
    running = done.catch(() => undefined);
    waiting = { changes: batch, done };
  }
  waiting.changes.push(...changes);
  return waiting.done;
}

/** Keeps fields as the outbox sends them; acknowledged is what is committed, and the same operation again changes nothing. */
export async function saveFields(writer: Writer, ops: readonly FieldOp[], now: Date): Promise<Ack[]> {
  const changes: Change[] = [];
  const acks = ops.map((op): Ack => {
    const tool = findOpenPage(op.tool);
    const write = 'refused' in tool ? tool : writeOf(tool, op, believedAt(op.at, now));
    if ('refused' in write) return { id: op.id, refused: write.refused };
    changes.push({ writer, toolId: op.tool, fieldId: op.field, now, apply: (stored) => applyWrite(stored, write) });
    return { id: op.id, ok: true };
  });
  if (changes.length > 0) await save(changes);
  return acks;
}

export interface PostedTool extends Writer, ToolPost {
  toolId: string;
}

/** What could not be saved as it stands, by field with its typed text; everything else is saved. */
export type PostResult = { refused: 'unknown-tool' | 'not-published' } | { problems: Record<string, string> };

function applyPosted(stored: StoredField | null, write: FieldWrite): StoredField | null {
  return stored?.value === write.value ? stored : applyWrite(stored, write);
}

/** Marks the lesson of a shared tool for whoever saves it as others have left it. */
async function finishShared({ toolId, ...writer }: Pick<PostedTool, 'toolId' | 'learnerId' | 'locale'>, now: Date): Promise<void> {
  if ((await findOwner(writer.learnerId, toolId)) !== writer.learnerId) await save([{ writer, toolId, fieldId: '', now, apply: () => null }]);
}

/** Saves a form sent without script: fields left as they were shown change nothing, one bad field does not hold up the others. */
export async function saveTool(post: PostedTool, now: Date): Promise<PostResult> {
  const tool = findOpenPage(post.toolId);
  if ('refused' in tool) return tool;
  const { changes, problems } = sortPost(tool, post);
  const writes = changes.map(({ path, value, seen }): Change => {
    const write: FieldWrite = { writeId: newId(), value, seen, at: now };
    return { writer: post, toolId: post.toolId, fieldId: path, now, apply: (stored) => applyPosted(stored, write) };
  });
  if (writes.length > 0) await save(writes);
  else await finishShared(post, now);
  return { problems };
}

async function changeOther(post: PostedTool, now: Date, change: (stored: StoredField, otherId: string) => StoredField | null): Promise<PostResult | { refused: 'unknown-version' }> {
  const saved = await saveTool(post, now);
  const { other } = post;
  if ('refused' in saved || !other) return saved;
  let found = false;
  const apply = (stored: StoredField | null) => {
    const next = stored && change(stored, other.writeId);
    found = next !== null;
    return next;
  };
  await save([{ writer: post, toolId: post.toolId, fieldId: other.fieldId, now, apply, begins: true }]);
  return found ? saved : { refused: 'unknown-version' };
}

/** Saves the form, then lets one other version of a field change places with the value. */
export function chooseOther(post: PostedTool, now: Date): Promise<PostResult | { refused: 'unknown-version' }> {
  return changeOther(post, now, (stored, otherId) => takeOther(stored, otherId, { writeId: newId(), at: now }));
}

/** Saves the form, then forgets one other version of a field. */
export function discardOther(post: PostedTool, now: Date): Promise<PostResult | { refused: 'unknown-version' }> {
  return changeOther(post, now, dropOther);
}

/** What stands in a tool of the workbook in which a learner works; empty when nothing was saved yet. */
export async function findTool(learnerId: string, toolId: string): Promise<SavedTool> {
  const rows = await statements.$queryRaw<{ fieldId: string; value: string; writeId: string; otherValues: string | null }[]>`
    SELECT "fieldId", "value", "writeId", "otherValues" FROM "ToolField" WHERE ${inWorkbookOf(learnerId)} AND "toolId" = ${toolId}`;
  const others = rows.map((row) => [row.fieldId, readOthers(row.otherValues)] as const);
  return {
    values: Object.fromEntries(rows.map((row) => [row.fieldId, row.value])),
    writeIds: Object.fromEntries(rows.map((row) => [row.fieldId, row.writeId])),
    others: Object.fromEntries(others.filter(([, versions]) => versions.length > 0)),
  };
}

/**
 * Gives one learner's fields and their history to another, both held: the newer value stands, a different older one is kept
 * beside it. What the other one shares with a team goes into the team's workbook: there what stands stays.
 */
export async function mergeTools(tx: Tx, fromLearnerId: string, toLearnerId: string): Promise<void> {
  const ownerOf = await holdWorkbooks(tx, [toLearnerId]);
  const shared = listSharedTools().filter((toolId) => ownerOf(toLearnerId, toolId) !== toLearnerId);
  const [first = ''] = shared;
  if (shared.length > 0) await uniteFields(tx, { fromId: fromLearnerId, toId: ownerOf(toLearnerId, first), toolIds: shared, merge: joinFields });
  await uniteFields(tx, { fromId: fromLearnerId, toId: toLearnerId, merge: mergeFields });
  const written = { learnerId: { in: [toLearnerId, ownerOf(toLearnerId, first)] }, savedBy: fromLearnerId };
  await tx.toolField.updateMany({ where: written, data: { savedBy: toLearnerId } });
  await tx.toolRevision.updateMany({ where: written, data: { savedBy: toLearnerId } });
}
