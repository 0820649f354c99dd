import { z } from 'zod';
import { findField, type ToolDefinition, type ToolValues } from './tool';
import { checkValue, type ValueProblem } from './values';
import { readSeen, type FieldWrite } from './version';

const writeId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** One field as the browser's outbox sends it; `at` is the browser's clock. */
export const fieldOp = z.object({
  id: writeId,
  learner: z.string().min(1).max(40),
  kind: z.literal('field'),
  tool: z.string().max(80),
  field: z.string().max(120),
  value: z.string().max(20_000),
  /** write id of the value that the page had last seen from the server */
  seen: writeId.nullable(),
  /** the page's own number for this write: <page>-<number>; the operation's id stands in */
  write: writeId.optional(),
  at: z.iso.datetime({ offset: true }).max(40),
});
export type FieldOp = z.infer<typeof fieldOp>;

/** Why a field was not taken; each code has a sentence in `workbook.json`. */
export type Refusal = 'unknown-tool' | 'not-published' | ValueProblem;

/** What the form without script sent: values by path, and the mark of what each field had shown. */
export interface ToolPost {
  values: ToolValues;
  seen: Readonly<Record<string, string | undefined>>;
  /** the version a button chose: its field and write id */
  other: { fieldId: string; writeId: string } | null;
  /** the entry to be added to an earlier tool and chosen at a path of this one */
  entry: { path: string; name: string } | null;
  /** the path into which an offered text is taken over */
  take: string | null;
}

function readMarks(text: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    return {}; // whoever sends no marks has seen nothing: what stands is kept beside what is sent
  }
}

// Of several boxes with one name all that are ticked are sent, and a blank one that says that the field was there.
function joinByName(form: Pick<FormData, 'entries'>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') values[name] = [values[name], value].filter(Boolean).join(' ');
  }
  return values;
}

function readOther(button: string | undefined): ToolPost['other'] {
  const [fieldId = '', writeId = ''] = (button ?? '').split('~');
  return writeId ? { fieldId, writeId } : null;
}

function readEntry(values: ToolValues, path: string | undefined): ToolPost['entry'] {
  return path ? { path, name: values[`new.${path}`] ?? '' } : null;
}

/** Reads the fields of a posted tool form. */
export function readToolPost(form: Pick<FormData, 'entries'>): ToolPost {
  const { seen = '{}', other, entry, take, ...values } = joinByName(form);
  return { values, seen: readMarks(seen), other: readOther(other), entry: readEntry(values, entry), take: take || null };
}

/** The fields that a posted form changed, ready to be saved, and those whose text cannot be saved as it stands. */
export function sortPost(tool: ToolDefinition, post: ToolPost): { changes: { path: string; value: string; seen: string | null }[]; problems: Record<string, string> } {
  const known = Object.entries(post.values).filter(([path]) => findField(tool, path));
  const checked = known.map(([path, typed = '']) => ({ path, typed, result: checkValue(tool, path, typed) }));
  const changes = checked.flatMap(({ path, result }) => {
    if ('refused' in result) return [];
    const { seen, unchanged } = readSeen(post.seen[path] ?? '', result.value);
    return unchanged ? [] : [{ path, value: result.value, seen }];
  });
  const problems = checked.flatMap(({ path, typed, result }) => ('refused' in result ? [[path, typed]] : []));
  return { changes, problems: Object.fromEntries(problems) };
}

/** A field as an operation brings it, checked against its tool. */
export function writeOf(tool: ToolDefinition, op: FieldOp, at: Date): FieldWrite | { refused: ValueProblem } {
  const result = checkValue(tool, op.field, op.value);
  return 'refused' in result ? result : { writeId: op.write ?? op.id, value: result.value, seen: op.seen, at };
}
