import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { momentText } from '../dashboard/figures';
import { readQuery } from '../dashboard/query';
import { ExportForm } from './export-part';
import type { ExportLine } from './exports.server';

interface ExportsProps {
  locale: Locale;
  path: string;
  exports: readonly ExportLine[];
}

const everybody = readQuery(new URLSearchParams());

function Files({ locale, path, exports }: ExportsProps) {
  const { t } = useWords('exports');
  if (exports.length === 0) return <p>{t('page.none')}</p>;
  return (
    <div className="table-scroll" role="region" aria-labelledby="files" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('page.files')}</caption>
        <thead>
          <tr>{(['file', 'asked', 'state', 'until'] as const).map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {exports.map(({ id, kind, format, createdAt, state, expiresAt }) => (
            <tr key={id}>
              <th scope="row"><a href={`${path}/exports/${id}`}>{t(`kind.${kind}`)}, {format.toUpperCase()}</a></th>
              <td>{momentText(createdAt, locale)}</td>
              <td>{t(`state.${state}`)}</td>
              <td>{momentText(expiresAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a trainer can have of a cohort as a file, and the files they asked for. */
export function ExportsPage(props: ExportsProps) {
  const { t } = useWords('exports');
  const { path } = props;
  return (
    <>
      <section className="stack" aria-labelledby="members">
        <h2 id="members">{t('kind.members')}</h2>
        <p>{t('page.members')} <a href={`${path}#members`}>{t('page.toTable')}</a></p>
        <ExportForm path={path} kind="members" query={everybody} />
      </section>
      <section className="stack" aria-labelledby="completion">
        <h2 id="completion">{t('kind.completion')}</h2>
        <p>{t('page.completion')}</p>
        <ExportForm path={path} kind="completion" query={everybody} />
      </section>
      <section className="stack" aria-labelledby="files">
        <h2 id="files">{t('page.files')}</h2>
        <Files {...props} />
      </section>
      <p className="hint">{t('page.noted')}</p>
    </>
  );
}

interface ExportProps {
  locale: Locale;
  /** of the export's own page */
  path: string;
  line: ExportLine;
}

function Working({ path, line: { writtenRows, totalRows } }: Omit<ExportProps, 'locale'>) {
  const { t } = useWords('exports');
  return (
    <div className="stack" data-working="">
      <div data-numbers="">
        <p>{totalRows === null ? t('one.counting') : t('one.working', { written: writtenRows, total: totalRows })}</p>
        <progress className="export-bar" aria-label={t('one.progress')} max={totalRows || 1} value={totalRows === null ? undefined : writtenRows} />
      </div>
      <p>{t('one.leave')}</p>
      <p><a className="button quiet" href={path}>{t('one.again')}</a></p>
    </div>
  );
}

/** How far a file is, or the file; the page looks again by itself where scripts run. */
export function ExportProgress({ locale, path, line }: ExportProps) {
  const { t } = useWords('exports');
  const { state, totalRows, expiresAt } = line;
  const isWorking = state === 'working';
  return (
    <section className="stack" data-island={isWorking ? 'export' : undefined} data-export={state} aria-label={t('column.state')}>
      {isWorking ? <Working path={path} line={line} /> : null}
      <div className="stack" role="status">
        {state === 'gone' ? <p className="notice">{t('one.gone')}</p> : null}
        {state === 'ready' ? (
          <>
            <p className="notice good">{t('one.ready', { count: totalRows ?? 0 })}</p>
            <p><a className="button" href={`${path}/file`} download="">{t('one.download', { format: line.format.toUpperCase() })}</a></p>
            <p>{t('one.until', { at: momentText(expiresAt, locale) })}</p>
          </>
        ) : null}
      </div>
    </section>
  );
}
