import type { Locale } from '../../../platform/locale';
import type { Paper, Part } from '../../../platform/papers/paper';
import type { Cell } from '../../../platform/tables/table';
import type { ModuleReport } from './report';
import { asOfText, wordReport, type ReportSection, type ReportTable, type Say } from './report-words';

// In letters: a column of figures leaves room for one of words.
const [narrowest, widest] = [10, 34];

function tableParts({ caption, note, heads, lines }: ReportTable): Part[] {
  const rows = lines.map(({ head, cells }) => [head, ...cells.map(({ text }) => ({ text }))]);
  const widths = heads.map((head, at) => Math.min(widest, Math.max(narrowest, head.length, ...rows.map((row) => row[at]?.text.length ?? 0))));
  const table: Part = { kind: 'table', caption: { text: caption }, heads: heads.map((text) => ({ text })), rows, widths };
  return note === undefined ? [table] : [{ kind: 'text', words: [{ text: note }], tone: 'small' }, table];
}

function sectionParts({ id, title, notes, tables }: ReportSection): Part[] {
  const texts = notes.map((text): Part => ({ kind: 'text', words: [{ text }] }));
  return [{ kind: 'heading', level: 1, id, words: [{ text: title }] }, ...texts, ...tables.flatMap(tableParts)];
}

/** The report as a document: what it says of when, then part by part. */
export function reportPaper(report: ModuleReport, locale: Locale, say: Say): Paper {
  const { title, lang, number, version } = report.module;
  const lead: Part[] = [
    { kind: 'text', words: [{ text: say('pilot-report:title') }], tone: 'lead' },
    { kind: 'text', words: [{ text: `${say('pilot-report:version', { number, version })}. ${say('pilot-report:asOf', { when: asOfText(report.asOf, locale) })}` }] },
    { kind: 'text', words: [{ text: say('pilot-report:lead') }] },
  ];
  return {
    title: lang === undefined ? { text: title } : { text: title, lang },
    mark: say('pilot-report:mark'),
    lang: locale,
    madeAt: report.asOf,
    parts: [...lead, ...wordReport(report, locale, say).flatMap(sectionParts)],
  };
}

const columns = ['section', 'table', 'row', 'column', 'value', 'count', 'asOf'] as const;

/** The report as one table for programs, a figure a line, heads first; what is not shown is empty. */
export function reportRecords(report: ModuleReport, locale: Locale, say: Say): Cell[][] {
  const figures = wordReport(report, locale, say).flatMap(({ title, tables }) =>
    tables.flatMap(({ caption, heads, lines }) =>
      lines.flatMap(({ head, cells }) => cells.map(({ value, count }, at): Cell[] => [title, caption, head.text, heads[at + 1] ?? '', value, count ?? null, report.asOf])),
    ),
  );
  return [columns.map((column) => say(`pilot-report:file.${column}`)), ...figures];
}
