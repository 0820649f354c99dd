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
import { applyWrite, dropOther, mergeFields, takeOther, type FieldWrite, type StoredField } from './version';

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

function marksOf(store: FieldStore, now: Date): Mark[] {
  const course = getCourse();
  return store.listChangedTools().flatMap(({ learnerId, toolId }) => {
    const page = findPage(course, toolId);
    if (!page?.lesson) return [];
    const isDone = isComplete(page.tool, store.valuesOf(learnerId, toolId));
    return [{ learnerId, lessonId: page.lesson.id, openedAt: now, doneAt: isDone ? now : null }];
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
    const store = await FieldStore.open(tx, changes.map(({ writer, toolId }) => ({ learnerId: keptAs(writer.learnerId), toolId })));
    for (const { writer, toolId, fieldId, apply, begins } of changes) {
      const by = keptAs(writer.learnerId);
      const key: FieldKey = { learnerId: by, toolId, fieldId };
      const next = apply(store.find(key));
      if (next) store.put(key, next, keepsHistory(toolId) ? { by, begins } : null);
    }
    await store.write();
    await writeMarks(tx, marksOf(store, now));
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

/** What a learner has in a tool; empty when nothing was saved yet. */
export async function findTool(learnerId: string, toolId: string): Promise<SavedTool> {
  const rows = await statements.$queryRaw<{ fieldId: string; value: string; writeId: string; otherValues: string | null }[]>`
    SELECT "fieldId", "value", "writeId", "otherValues" FROM "ToolField" WHERE "learnerId" = ${learnerId} AND "toolId" = ${toolId}`;
  const others = rows.map((row) => [row.fieldId, readOthers(row.otherValues)] as const);
  return {
    values: Object.fromEntries(rows.map((row) => [row.fieldId, row.value])),
    writeIds: Object.fromEntries(rows.map((row) => [row.fieldId, row.writeId])),
    others: Object.fromEntries(others.filter(([, versions]) => versions.length > 0)),
  };
}

/** Gives one learner's fields and their history to another, both held: the newer value stands, a different older one is kept beside it. */
export async function mergeTools(tx: Tx, fromLearnerId: string, toLearnerId: string): Promise<void> {
  await uniteFields(tx, { fromId: fromLearnerId, toId: toLearnerId, merge: mergeFields });
}
