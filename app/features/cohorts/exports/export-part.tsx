import { tableFormats } from '../../../platform/tables/table';
import { useWords } from '../../../ui/use-words';
import type { GridQuery } from '../dashboard/query';
import { askFields, type ExportKind } from './export';

/** A button per format; the file holds all that the question asks for, whatever page of it is shown. */
export function ExportForm({ path, kind, query }: { path: string; kind: ExportKind; query: GridQuery }) {
  const { t } = useWords('exports');
  const { format: _format, ...fields } = askFields({ kind, format: 'csv', query });
  return (
    <form className="cohorts-ways" aria-label={t(`kind.${kind}`)} method="post" action={`${path}/exports/start`}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {tableFormats.map((format) => <button key={format} className="button quiet small" name="format" value={format}>{t(`as.${format}`)}</button>)}
    </form>
  );
}

/** Below the table: the same table as a file. */
export function ExportPart({ path, query }: { path: string; query: GridQuery }) {
  const { t } = useWords('exports');
  return (
    <section className="cohorts-part" aria-labelledby="export">
      <h3 id="export">{t('part.title')}</h3>
      <p className="hint">{t('part.lead')}</p>
      <ExportForm path={path} kind="members" query={query} />
      <p><a href={`${path}/exports`}>{t('part.all')}</a></p>
    </section>
  );
}
