import type { Locale } from '../../platform/locale';
import { colonOf } from '../../ui/lang';
import type { Piece } from '../content/piece';
import type { SimpleField, ToolText } from '../content/tool';
import { listCountries } from './countries';

/** Puts values into a worded template such as "Body or process {{number}}". */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The lang attribute a piece needs on a page: none when it is in the page's own language. */
export function langOf(piece: Piece | undefined, locale: Locale): Locale | undefined {
  return piece && piece.lang !== locale ? piece.lang : undefined;
}

/** A worded piece, marked when it stands in another language than the page. */
export function Words({ piece, locale }: { piece: Piece; locale: Locale }) {
  const lang = langOf(piece, locale);
  return lang ? <span lang={lang}>{piece.text}</span> : <>{piece.text}</>;
}

/** Where the words of a path stand: rows share theirs, processes.2.name reads processes.name. */
export function wordsPath(path: string): string {
  return path.replace(/\.\d+\./, '.');
}

/** A field's label without its surroundings; the id stands in when nobody has worded it. */
export function labelOf(text: ToolText, path: string): Piece {
  return text.fields[wordsPath(path)]?.label ?? { text: path, lang: 'en', state: 'missing' };
}

/** The heading of a row of a repeated field. */
export function rowTitle(text: ToolText, repeatId: string, row: number): Piece {
  const words = text.fields[repeatId];
  if (words?.row) return { ...words.row, text: fill(words.row.text, { number: row }) };
  const label = labelOf(text, repeatId);
  return { ...label, text: `${label.text} ${row}` };
}

/** What a list of missing fields calls a field: a row's field together with its row. */
export function fullLabel(text: ToolText, path: string): string {
  const [id = '', row, sub] = path.split('.');
  const label = labelOf(text, path).text;
  if (sub === undefined) return label;
  const title = rowTitle(text, id, Number(row));
  return title.text + colonOf(title.lang) + label;
}

/** The answers a field offers, each with its words; empty for a field that is written freely. */
export function listOptions(field: SimpleField, text: ToolText, context: { path: string; locale: Locale }): { value: string; words: Piece }[] {
  switch (field.kind) {
    case 'choice': {
      const words = text.fields[wordsPath(context.path)]?.options ?? {};
      return field.options.map((value) => ({ value, words: words[value] ?? { text: value, lang: 'en', state: 'missing' } }));
    }
    case 'scale':
      return (text.scales[field.scale] ?? []).map((words, step) => ({ value: String(step), words: { ...words, text: `${step} – ${words.text}` } }));
    case 'list':
      return listCountries(context.locale).map(({ code, name }) => ({ value: code, words: { text: name, lang: context.locale, state: 'original' } }));
    default:
      return [];
  }
}
