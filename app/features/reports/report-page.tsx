import { tableFormats } from '../../platform/tables/table';
import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import { measures, type Report } from './report';
import { monthName, wordReport, type Say, type WordedTable } from './report-words';

export interface ReportPageProps {
  locale: Locale;
  report: Report;
  months: readonly string[];
}

const widest = 100;

/** The months as a drawing; the table below it has the figures. */
function MonthBars({ table, label }: { table: WordedTable; label: string }) {
  const rows = table.rows.filter(({ key }) => key !== 'total').slice(0, 24).reverse();
  const most = Math.max(1, ...rows.map(({ line }) => line.enrolled ?? 0));
  const step = widest / Math.max(1, rows.length);
  return (
    <svg className="report-bars" viewBox={`0 0 ${widest} 30`} preserveAspectRatio="none" role="img" aria-label={label}>
      {rows.map(({ key, line }, at) => {
        const height = ((line.enrolled ?? 0) / most) * 29;
        return <rect key={key} className="report-bar" x={(at * step + step * 0.15).toFixed(2)} y={(30 - height).toFixed(2)} width={(step * 0.7).toFixed(2)} height={height.toFixed(2)} />;
      })}
    </svg>
  );
}

function FigureTable({ table }: { table: WordedTable }) {
  const { t } = useWords('report');
  const { id, title, caption, groupHead, rows } = table;
  return (
    <section className="card report-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {id === 'months' ? <MonthBars table={table} label={`${t('measure.enrolled')}: ${caption}`} /> : null}
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
            {rows.map(({ key, group, line }) => (
              <tr key={key} className={key === 'total' ? 'report-total' : undefined}>
                <th scope="row"><bdi>{group}</bdi></th>
                {measures.map((measure) => <td key={measure}>{line[measure] ?? (key === 'total' && id === 'months' && measure === 'active' ? '' : t('table.tooFew'))}</td>)}
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
      <form className="cohorts-narrow" method="get">
        <div className="field">
          <label htmlFor="until">{t('page.until')}</label>
          <select id="until" name="until" defaultValue={report.until}>{months.map((month) => <option key={month} value={month}>{monthName(month, locale)}</option>)}</select>
        </div>
        <button className="button small">{t('page.show')}</button>
      </form>
      <nav className="report-ways" aria-label={t('page.files')}>
        {tableFormats.map((format) => <a key={format} className="button quiet small" href={`/${locale}/report/file?format=${format}&until=${report.until}`} download="">{t('page.file', { format: format.toUpperCase() })}</a>)}
      </nav>
      <Definitions />
      {wordReport(report, locale, t as unknown as Say).map((table) => <FigureTable key={table.id} table={table} />)}
    </>
  );
}
