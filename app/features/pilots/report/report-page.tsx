import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { ModuleReport } from './report';
import type { ReportLine, ReportSection, ReportTable } from './report-words';

/** The forms in which the report is handed out besides its page. */
export const reportFormats = ['docx', 'csv'] as const;

export interface ReportPageProps {
  locale: Locale;
  module: ModuleReport['module'];
  /** where whoever reads it came from */
  up: { href: string; title: string };
  /** when it was counted, in words */
  asOf: string;
  sections: readonly ReportSection[];
}

/** What the figures of a line say, drawn; the table has them in words. */
function Bar({ parts, whole }: NonNullable<ReportLine['bar']>) {
  const width = (part: number) => Math.round((part / Math.max(1, whole)) * 1000) / 10;
  return (
    <svg className="pilot-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="pilot-bar-back" width="100" height="10" />
      {parts.map(({ count, tone }, at) => <rect key={at} className={`pilot-bar-${tone}`} x={width(parts.slice(0, at).reduce((sum, each) => sum + each.count, 0))} width={width(count)} height="10" />)}
    </svg>
  );
}

function Line({ line: { head, cells, bar }, hasBars }: { line: ReportLine; hasBars: boolean }) {
  return (
    <tr>
      <th scope="row" lang={head.lang}>{head.text}</th>
      {cells.map(({ text, value }, at) => <td key={at} className={typeof value === 'string' ? 'pilot-words' : undefined}><bdi>{text}</bdi></td>)}
      {hasBars ? <td aria-hidden="true">{bar ? <Bar {...bar} /> : null}</td> : null}
    </tr>
  );
}

function Figures({ table: { id, caption, note, heads, lines } }: { table: ReportTable }) {
  const hasBars = lines.some(({ bar }) => bar);
  return (
    <div className="pilots-figures">
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={`table-${id}`}>
        <table>
          <caption id={`table-${id}`}>{caption}</caption>
          <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}{hasBars ? <td aria-hidden="true" /> : null}</tr></thead>
          <tbody>{lines.map((line) => <Line key={line.key} line={line} hasBars={hasBars} />)}</tbody>
        </table>
      </div>
      {note === undefined ? null : <p className="hint">{note}</p>}
    </div>
  );
}

/** All that is known of a module in pilot: what is counted, as of when, and the ways to the files that say the same. */
export function ReportPage({ locale, module, up, asOf, sections }: ReportPageProps) {
  const { t } = useWords('pilot-report');
  const { id: moduleId, number, version, title: moduleTitle, lang } = module;
  return (
    <div className="pilots-page">
      <header className="page-head">
        <nav className="crumbs no-print" aria-label={up.title}><a href={up.href}>{up.title}</a></nav>
        <p className="kicker">{t('version', { number, version })} · <span lang={lang}>{moduleTitle}</span></p>
        <h1>{t('title')}</h1>
      </header>
      <p className="lead">{t('lead')}</p>
      <p>{t('asOf', { when: asOf })}</p>
      <p className="no-print">
        {t('files')} {reportFormats.map((format, at) => <span key={format}>{at > 0 ? ' · ' : ''}<a href={`/${locale}/pilots/${moduleId}/report/file?format=${format}`} download>{t(format)}</a></span>)}
      </p>
      {sections.map(({ id, title, notes, tables }) => (
        <section key={id} className="pilots-page" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {notes.map((note) => <p key={note}>{note}</p>)}
          {tables.map((table) => <Figures key={table.id} table={table} />)}
        </section>
      ))}
    </div>
  );
}
