import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import { measures, reportFormats, type Report } from './report';
import { barsOf, cellWords, monthName, wordReport, type Say, type WordedTable } from './report-words';

export interface ReportPageProps {
  locale: Locale;
  report: Report;
  months: readonly string[];
}

const widest = 100;

/** The months as a drawing; the table below it has the figures. */
function MonthBars({ table, measure }: { table: WordedTable; measure: string }) {
  const bars = barsOf(table);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = widest / Math.max(1, bars.length);
  const wide = Math.min(step * 0.7, 12);
  return (
    <div className="report-drawing">
      <p className="report-measure" aria-hidden="true">{measure}</p>
      <svg className="report-bars" viewBox={`0 0 ${widest} 30`} preserveAspectRatio="none" role="img" aria-label={`${measure}: ${table.title}`}>
        {bars.map(({ name, value }, at) => {
          const height = (value / most) * 29;
          return <rect key={name} className="report-bar" x={(at * step + (step - wide) / 2).toFixed(2)} y={(30 - height).toFixed(2)} width={wide.toFixed(2)} height={height.toFixed(2)} />;
        })}
      </svg>
      <p className="report-span" aria-hidden="true"><span>{bars[0]?.name}</span>{bars.length > 1 ? <span>{bars.at(-1)?.name}</span> : null}</p>
    </div>
  );
}

function FigureTable({ table }: { table: WordedTable }) {
  const { t } = useWords('report');
  const { id, title, caption, groupHead, rows } = table;
  return (
    <section className="card report-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {id === 'months' ? <MonthBars table={table} measure={t('measure.enrolled')} /> : null}
      <div className="table-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="report-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{groupHead}</th>
              {measures.map((measure) => <th key={measure} scope="col">{t(`measure.${measure}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={row.key === 'total' ? 'report-total' : undefined}>
                <th scope="row"><bdi>{row.group}</bdi></th>
                {measures.map((measure) => <td key={measure}>{cellWords(table, row, { measure, say: t as unknown as Say })}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Definitions() {
  const { t } = useWords('report');
  return (
    <section className="card report-part" aria-labelledby="define">
      <h2 id="define">{t('define.title')}</h2>
      <dl className="report-define">
        {measures.map((measure) => <div key={measure}><dt>{t(`measure.${measure}`)}</dt><dd>{t(`define.${measure}`)}</dd></div>)}
      </dl>
      <p>{t('define.groups')}</p>
      <p>{t('define.small')}</p>
    </section>
  );
}

/** What the programme's manager sees: every table with what its figures mean, and the same as files. */
export function ReportPage({ locale, report, months }: ReportPageProps) {
  const { t } = useWords('report');
  return (
    <>
      <form className="report-choice" method="get">
        <div className="field">
          <label htmlFor="until">{t('page.until')}</label>
          <select id="until" name="until" defaultValue={report.until}>{months.map((month) => <option key={month} value={month}>{monthName(month, locale)}</option>)}</select>
        </div>
        <button className="button small">{t('page.show')}</button>
      </form>
      <nav className="report-ways" aria-label={t('page.files')}>
        {reportFormats.map((format) => <a key={format} className="button quiet small" href={`/${locale}/report/file?format=${format}&until=${report.until}`} download="">{t('page.file', { format: format.toUpperCase() })}</a>)}
      </nav>
      <Definitions />
      {wordReport(report, locale, t as unknown as Say).map((table) => <FigureTable key={table.id} table={table} />)}
    </>
  );
}
