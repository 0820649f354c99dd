import type { Translate } from '../../platform/strings';
import type { Locale } from '../../platform/locale';
import type { Cell, Run } from '../../platform/papers/paper';
import type { Source } from '../content/course';
import type { Piece } from '../content/piece';
import type { SimpleField, Tool } from '../content/tool';
import { plainWords } from '../workbook/form/tool-words';
import type { Workbook } from '../workbook/links/workbook';
import { shownValue } from '../workbook/outline/shown-value';
import { isEmpty, type ToolValues } from '../workbook/tool';
import type { PlainWords } from '../workbook/words';

/** All that a strategy document is made of. */
export interface StrategyOf {
  tools: readonly Tool[];
  values: Readonly<Record<string, ToolValues | undefined>>;
  /** what the lessons with these tools rest on */
  sources: readonly Source[];
  courseVersion: number;
  now: Date;
  /** the document's language */
  locale: Locale;
  /** the language in which the writer works; free words are most likely in it */
  typedIn: Locale;
  words: { strategy: Translate<'strategy'>; workbook: Translate<'workbook'> };
}

/** What the parts of a document share while it is put together. */
export interface Desk extends StrategyOf {
  byId: Readonly<Record<string, Tool | undefined>>;
  workbook: Workbook;
  plain: Readonly<Record<string, PlainWords | undefined>>;
}

/** Lays out what the parts share. */
export function setDesk(of: StrategyOf): Desk {
  const byId = Object.fromEntries(of.tools.map((tool) => [tool.id, tool]));
  const plain = Object.fromEntries(of.tools.map((tool) => [tool.id, plainWords(tool, of.locale, of.words.workbook)]));
  return { ...of, byId, plain, workbook: { tools: byId, values: of.values } };
}

/** A worded piece, marked when another language stands in. */
export function runOf({ locale }: Pick<StrategyOf, 'locale'>, piece: Piece): Run {
  return piece.lang === locale ? { text: piece.text } : { text: piece.text, lang: piece.lang };
}

/** Words that somebody typed. */
export function typedRun({ locale, typedIn }: Pick<StrategyOf, 'locale' | 'typedIn'>, text: string): Run {
  return typedIn === locale ? { text } : { text, lang: typedIn };
}

/** What is said where nobody has written anything yet. */
export function openCell({ words }: StrategyOf): Cell {
  return { text: words.strategy('open'), isOpen: true };
}

/** Fields in which somebody types, or chooses what somebody typed. */
const typedKinds: readonly SimpleField['kind'][] = ['text', 'longtext', 'entries'];

/** What stands in a field as a reader sees it; null when nothing does. */
export function answerOf(desk: Desk, { tool, path }: { tool: Tool; path: string }, field: SimpleField): Run | null {
  const value = desk.values[tool.id]?.[path] ?? '';
  if (isEmpty(value)) return null;
  const text = shownValue(field, { path, value }, { tool, workbook: desk.workbook, locale: desk.locale, t: desk.words.workbook });
  return typedKinds.includes(field.kind) ? typedRun(desk, text) : { text };
}
