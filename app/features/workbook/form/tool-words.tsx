import type { Translate } from '../../../platform/strings';
import type { Locale } from '../../../platform/locale';
import { colonOf } from '../../../ui/lang';
import type { Piece } from '../../content/piece';
import type { SimpleField, Tool, ToolText } from '../../content/tool';
import { listFields } from '../../content/tool-fields';
import { listCountries } from '../countries';
import { scaleSteps, type ToolDefinition } from '../tool';
import { fill, wordsPath, type PlainWords } from '../words';

/** The lang attribute a piece needs on a page: none when it is in the page's own language. */
export function langOf(piece: Piece | undefined, locale: Locale): Locale | undefined {
  return piece && piece.lang !== locale ? piece.lang : undefined;
}

/** A worded piece, marked when it stands in another language than the page. */
export function Words({ piece, locale }: { piece: Piece; locale: Locale }) {
  const lang = langOf(piece, locale);
  return lang ? <span lang={lang}>{piece.text}</span> : <>{piece.text}</>;
}

function unworded(id: string): Piece {
  return { text: id, lang: 'en', state: 'missing' };
}

/** A field's label without its surroundings; the id stands in when nobody has worded it. */
export function labelOf(text: ToolText, path: string): Piece {
  return text.fields[wordsPath(path)]?.label ?? unworded(path);
}

/** The heading of a row of a repeated field. */
export function rowTitle(text: ToolText, repeatId: string, row: string): Piece {
  const words = text.fields[repeatId];
  const named = words?.rows?.[row];
  if (named) return named;
  if (words?.row) return { ...words.row, text: fill(words.row.text, { number: row }) };
  const label = labelOf(text, repeatId);
  return { ...label, text: `${label.text} ${row}` };
}

interface OptionContext {
  tool: ToolDefinition;
  path: string;
  locale: Locale;
}

/** The answers a field offers, each with its words; empty for a field that is written freely. */
export function listOptions(field: SimpleField, text: ToolText, { tool, path, locale }: OptionContext): { value: string; words: Piece }[] {
  switch (field.kind) {
    case 'choice':
    case 'tags': {
      const words = text.fields[wordsPath(path)]?.options ?? {};
      return field.options.map((value) => ({ value, words: words[value] ?? unworded(value) }));
    }
    case 'scale':
      return scaleSteps(tool, field.scale).map((value, step) => {
        const words = text.scales[field.scale]?.[step] ?? unworded('');
        return { value, words: { ...words, text: `${value} – ${words.text}` } };
      });
    case 'list':
      return listCountries(locale).map(({ code, name }) => ({ value: code, words: { text: name, lang: locale, state: 'original' } }));
    default:
      return [];
  }
}

function stringsOf(t: Translate<'workbook'>, locale: Locale): PlainWords['strings'] {
  const raw = { skipInterpolation: true } as const;
  return {
    count: t('count', raw),
    email: t('warning.email'),
    phone: t('warning.phone'),
    badMonth: t('problem.badMonth'),
    badNumber: t('problem.badNumber', raw),
    add: t('rows.add'),
    remove: t('rows.remove'),
    added: t('rows.added', raw),
    removed: t('rows.removed', raw),
    used: t('rows.used', raw),
    usedClear: t('rows.usedClear'),
    usedKeep: t('rows.usedKeep'),
    none: t('chart.none'),
    notYet: t('chart.notYet'),
    phase: t('chart.phase'),
    level: t('chart.level'),
    number: t('chart.number'),
    lift: t('chart.lift', raw),
    colon: colonOf(locale),
    marked: t('results.marked'),
  };
}

function textsOf(pieces: Readonly<Record<string, Piece>>): Record<string, string> {
  return Object.fromEntries(Object.entries(pieces).map(([id, { text }]) => [id, text]));
}

/** The plain words of a tool, for its pictures, remarks and the browser's island. */
export function plainWords(tool: Tool, locale: Locale, t: Translate<'workbook'>): PlainWords {
  const text = tool.text[locale];
  const fields = listFields(tool).map(({ path, field }) => ({ path, field, words: text.fields[path] }));
  const repeats = fields.filter(({ field }) => field.kind === 'repeat');
  return {
    locale,
    groups: Object.fromEntries(Object.entries(text.groups).map(([id, { title }]) => [id, title.text])),
    labels: Object.fromEntries(fields.map(({ path }) => [path, labelOf(text, path).text])),
    rows: Object.fromEntries(repeats.flatMap(({ path, words }) => (words?.row ? [[path, words.row.text]] : []))),
    rowNames: Object.fromEntries(repeats.flatMap(({ path, words }) => (words?.rows ? [[path, textsOf(words.rows)]] : []))),
    scales: Object.fromEntries(Object.entries(text.scales).map(([id, words]) => [id, words.map((word) => word.text)])),
    options: Object.fromEntries(fields.flatMap(({ path, words }) => (Object.keys(words?.options ?? {}).length > 0 ? [[path, textsOf(words?.options ?? {})]] : []))),
    notes: textsOf(text.notes),
    results: Object.fromEntries(Object.entries(text.results).map(([id, { label }]) => [id, label.text])),
    strings: stringsOf(t, locale),
  };
}
