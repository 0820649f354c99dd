import type { ReactNode } from 'react';
import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Said } from './question-lines';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** A share as people of a language write it: 83 %. */
export function shareText(part: number, whole: number, locale: Locale): string {
  return formatOf(locale, { style: 'percent' }).format(whole === 0 ? 0 : part / whole);
}

/** A correlation with its sign, in two digits: −0.12. */
export function correlationText(value: number, locale: Locale): string {
  return formatOf(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' }).format(value).replace('-', '−');
}

/** Words of the course, marked when they are in another language than the page. */
export function Words({ said, locale }: { said: Said; locale: Locale }) {
  return <span lang={said.lang === locale ? undefined : said.lang}>{said.text}</span>;
}

/** One row of a table of shares; null where too few people stand behind it. */
export interface ShareRow {
  key: string;
  label: ReactNode;
  /** what stands between the label and the share */
  cells: readonly ReactNode[];
  share: { part: number; whole: number } | null;
}

interface ShareTableProps {
  locale: Locale;
  caption: ReactNode;
  /** heads of the label, of the cells and of the share */
  heads: readonly string[];
  rows: readonly ShareRow[];
}

function Bar({ part, whole }: { part: number; whole: number }) {
  return (
    <svg className="cohorts-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="cohorts-bar-back" width="100" height="10" />
      <rect className="cohorts-bar-0" width={whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10} height="10" />
    </svg>
  );
}

/** Shares as a table that is its own picture: a bar beside each. Roles are named because narrow screens lay rows out otherwise. */
export function ShareTable({ locale, caption, heads, rows }: ShareTableProps) {
  const { t } = useWords('difficulty');
  return (
    <table className="cohorts-figures difficulty-shares" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup"><tr role="row">{heads.map((head) => <th key={head} scope="col" role="columnheader">{head}</th>)}<td aria-hidden="true" /></tr></thead>
      <tbody role="rowgroup">
        {rows.map(({ key, label, cells, share }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">{label}</th>
            {cells.map((cell, index) => <td key={index} role="cell" className="cohorts-number">{cell}</td>)}
            <td role="cell" className="cohorts-number">{share ? shareText(share.part, share.whole, locale) : t('tooFew')}</td>
            <td aria-hidden="true">{share ? <Bar {...share} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
