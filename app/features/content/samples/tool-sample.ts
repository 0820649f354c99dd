import { within, type Both } from '../words/wording';
import type { WordedYaml } from '../files/shelf';
import type { Piece } from '../piece';
import type { RepeatField, SimpleField, Tool, ToolField, ToolText } from '../tool';
import { listFields } from '../tool-fields';

/** A filled example as its file holds it: values of fields, and rows with the values of theirs. */
export type SampleFile = Record<string, string | Record<string, string>>;

type Structure = Pick<Tool, 'groups'>;
type Values = Map<string, Piece>;

/** Stands where a field's own example belongs; without it that example fills the first row. */
const ownExample = '=';

interface Place {
  /** id, row and field of the row: stages.define.question */
  path: string;
  /** the path without its row, by which it is worded */
  words: string;
}

function placesOf(sample: SampleFile): (Place & { value: string })[] {
  return Object.entries(sample).flatMap(([key, value]) => {
    if (typeof value === 'string') return [{ path: key, words: key, value }];
    const [repeat = ''] = key.split('.');
    return Object.entries(value).map(([id, text]) => ({ path: `${key}.${id}`, words: `${repeat}.${id}`, value: text }));
  });
}

function repeatOf(tool: Structure, path: string): RepeatField | null {
  const [id] = path.split('.');
  const field = tool.groups.flatMap(({ fields }) => fields).find((each) => each.id === id);
  return field?.kind === 'repeat' ? field : null;
}

function hasRow({ rows, max }: RepeatField, row: string): boolean {
  return rows ? rows.includes(row) : /^[1-9]\d?$/.test(row) && Number(row) <= max;
}

function isThere(tool: Structure, { path, words }: Place): boolean {
  const field = listFields(tool).find((each) => each.path === words)?.field;
  if (!field || field.kind === 'repeat') return false;
  const repeat = repeatOf(tool, path);
  return repeat === null ? path === words : path !== words && hasRow(repeat, path.split('.')[1] ?? '');
}

/** The places of a filled example at which the tool has no field. */
export function listStrangePlaces(tool: Structure, sample: SampleFile): string[] {
  return placesOf(sample).filter((place) => !isThere(tool, place)).map(({ path }) => path);
}

/** The words of a filled example in one language, with English standing in. */
function readWords({ wording, both }: WordedYaml<{ sample: SampleFile }>): Values {
  const read = (key: string, words: Both<string | Record<string, string>>): [string, Piece | undefined][] => {
    const entry = wording.entry(`sample.${key}`, words);
    const { own, english } = words;
    if (typeof own === 'string' || typeof english === 'string') return [[key, entry.piece('', words as Both<string>)]];
    return Object.keys(english ?? {}).map((id) => [`${key}.${id}`, entry.piece(id, within(words as Both<Record<string, string>>, id))]);
  };
  const all = Object.keys(both.english?.sample ?? {}).flatMap((key) => read(key, within(within(both, 'sample'), key)));
  return new Map(all.flatMap(([path, piece]) => (piece ? [[path, piece] as const] : [])));
}

function firstPath(tool: Structure, words: string): string {
  const [id = '', sub] = words.split('.');
  return sub === undefined ? words : `${id}.${repeatOf(tool, words)?.rows?.[0] ?? '1'}.${sub}`;
}

function isText(field: ToolField | SimpleField): field is Extract<SimpleField, { maxLength: number }> {
  return 'maxLength' in field;
}

/** Where no words stand, the field's own example does: where its mark says so, otherwise in the first row. */
function addExamples(values: Values, { tool, fields, marked }: { tool: Structure; fields: ToolText['fields']; marked: readonly Place[] }): void {
  for (const { path: words, field } of listFields(tool)) {
    const example = fields[words]?.example;
    if (!isText(field) || !example) continue;
    const places = marked.filter((place) => place.words === words).map(({ path }) => path);
    for (const path of places.length > 0 ? places : [firstPath(tool, words)]) if (!values.has(path)) values.set(path, example);
  }
}

function proposalAt(values: Values, path: string, { by, proposals = {} }: { by: string; proposals: Record<string, Piece> | undefined }): Piece | undefined {
  const answer = values.get(path.replace(/[^.]+$/, by))?.text;
  return answer === undefined ? undefined : proposals[answer];
}

/** Where a wording is proposed for an answer and none was written, that wording stands. */
function addProposals(values: Values, { tool, fields }: { tool: Structure; fields: ToolText['fields'] }): void {
  for (const { path: words, field } of listFields(tool)) {
    if (!isText(field) || field.proposeBy === undefined) continue;
    const of = { by: field.proposeBy, proposals: fields[words]?.proposals };
    for (const row of repeatOf(tool, words)?.rows ?? []) {
      const path = words.replace('.', `.${row}.`);
      const proposal = proposalAt(values, path, of);
      if (proposal && !values.has(path)) values.set(path, proposal);
    }
  }
}

/** A tool as an example city filled it in, by path: answers are the same in every language, words are not. */
export function readSample(text: WordedYaml<{ sample: SampleFile }>, sample: SampleFile, { tool, fields }: { tool: Structure; fields: ToolText['fields'] }): Record<string, Piece> {
  const places = placesOf(sample);
  const marked = places.filter(({ value }) => value === ownExample);
  const answers = places.filter(({ value }) => value !== ownExample).map(({ path, value }) => [path, { text: value, lang: text.wording.of.locale, state: 'original' }] as const);
  const values: Values = new Map([...answers, ...readWords(text)]);
  addExamples(values, { tool, fields, marked });
  addProposals(values, { tool, fields });
  return Object.fromEntries(values);
}
