import type { ReactNode } from 'react';
import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';

const days = new Map<string, Intl.DateTimeFormat>();

/** A formatter of one language and style, made once: making one costs more than a page. */
function formatterOf(locale: Locale, style: 'day' | 'moment'): Intl.DateTimeFormat {
  const key = locale + style;
  const made = days.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, style === 'day' ? { dateStyle: 'medium', timeZone: 'UTC' } : { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' });
  days.set(key, made);
  return made;
}

/** A day in the words of the page's language. */
export function Day({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={at.toISOString().slice(0, 10)}>{formatterOf(locale, 'day').format(at)}</time>;
}

/** A day in words, for attributes and sentences. */
export function dayText(at: Date, locale: Locale): string {
  return formatterOf(locale, 'day').format(at);
}

/** A moment in UTC, which is said. */
export function momentText(at: Date, locale: Locale): string {
  return `${formatterOf(locale, 'moment').format(at)} UTC`;
}

/** One row of a table of figures. A count is null where too few people stand behind it. */
export interface FigureRow {
  key: string;
  label: ReactNode;
  counts: readonly (number | null)[];
}

interface FigureTableProps {
  caption: string;
  /** what is counted */
  note?: string;
  /** heads of the first column and of each count */
  heads: readonly string[];
  rows: readonly FigureRow[];
  /** what the bars are parts of; the largest count where nothing is given */
  whole?: number;
}

function Bar({ counts, whole }: { counts: readonly (number | null)[]; whole: number }) {
  const share = (count: number | null) => (whole === 0 ? 0 : Math.round(((count ?? 0) / whole) * 1000) / 10);
  return (
    <svg className="cohorts-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="cohorts-bar-back" width="100" height="10" />
      {counts.map((count, index) => <rect key={index} className={`cohorts-bar-${index}`} width={share(count)} height="10" />)}
    </svg>
  );
}

/** Figures as a table that is its own picture: a bar beside each row. */
export function FigureTable({ caption, note, heads, rows, whole }: FigureTableProps) {
  const { t } = useWords('cohorts');
  const full = whole ?? Math.max(0, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
  return (
    <table className="cohorts-figures">
      <caption>{caption}{note === undefined ? null : <span className="hint">{note}</span>}</caption>
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}<td aria-hidden="true" /></tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, counts }) => (
          <tr key={key} className={`cohorts-row-${key}`}>
            <th scope="row">{label}</th>
            {counts.map((count, index) => <td key={index} className="cohorts-number">{count ?? t('dashboard.tooFew')}</td>)}
            <td aria-hidden="true"><Bar counts={counts} whole={full} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
