import { localeNames, locales, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { pilotCities } from '../../content/course';
import type { BoardCell, BoardFilter, BoardRow, NamedModule } from './board.server';
import { StatusWord, VerdictWord, type ShownSignOff } from './verdict-parts';

interface ShownCell extends Omit<BoardCell, 'signOffs'> {
  signOffs: ShownSignOff[];
}

interface ShownRow extends Omit<BoardRow, 'cells'> {
  cells: ShownCell[];
}

export interface BoardPageProps {
  locale: Locale;
  modules: readonly NamedModule[];
  rows: readonly ShownRow[];
  filter: BoardFilter;
}

function FilterForm({ locale, modules, filter }: Omit<BoardPageProps, 'rows'>) {
  const { t } = useWords('pilots');
  return (
    <form className="pilot-filter" method="get" action={`/${locale}/pilots`}>
      <div className="field">
        <label htmlFor="module">{t('board.module')}</label>
        <select id="module" name="module" defaultValue={filter.moduleId ?? ''}>
          <option value="">{t('board.allModules')}</option>
          {modules.map(({ id, number, title, lang }) => <option key={id} value={id} lang={lang}>{number} {title}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="language">{t('board.language')}</label>
        <select id="language" name="language" defaultValue={filter.language ?? ''}>
          <option value="">{t('board.allLanguages')}</option>
          {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
        </select>
      </div>
      <p><button className="button quiet">{t('board.show')}</button></p>
    </form>
  );
}

function CityCell({ cell, version }: { cell: ShownCell; version: number }) {
  const { t } = useWords('pilots');
  if (cell.signOffs.length === 0) return <td>{cell.isAsked ? <span className="pilot-mark is-missing">{t('board.missing')}</span> : <span aria-label={t('board.notAsked')}>–</span>}</td>;
  return (
    <td>
      <ul className="pilot-signed">{cell.signOffs.map((signOff) => <li key={signOff.id}><VerdictWord signOff={signOff} version={version} /></li>)}</ul>
    </td>
  );
}

function ModuleRows({ locale, rows }: { locale: Locale; rows: readonly ShownRow[] }) {
  const module = rows[0]?.module;
  if (!module) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2 + pilotCities.length}>
          <a href={`/${locale}/pilots/${module.id}`} lang={module.lang}>{module.number} {module.title}</a>
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.locale}>
          <th scope="row" lang={row.locale}>{localeNames[row.locale]}</th>
          <td><StatusWord status={row.status} /></td>
          {row.cells.map((cell) => <CityCell key={cell.cityId} cell={cell} version={module.version} />)}
        </tr>
      ))}
    </tbody>
  );
}

/** Who signed what: a table of modules and languages by cities, with the way to decide about each module. */
export function BoardPage({ locale, modules, rows, filter }: BoardPageProps) {
  const { t } = useWords(['pilots', 'cities', 'timing', 'facts']);
  const byModule = modules.map(({ id }) => rows.filter(({ module }) => module.id === id)).filter((some) => some.length > 0);
  return (
    <div className="pilots-page">
      <h2 id="board">{t('pilots:board.title')}</h2>
      <p>{t('pilots:board.lead')} <a href={`/${locale}/pilots/testers`}>{t('pilots:testers.title')}</a> · <a href={`/${locale}/pilots/timing`}>{t('timing:page.title')}</a> · <a href={`/${locale}/pilots/facts`}>{t('facts:title')}</a></p>
      <FilterForm locale={locale} modules={modules} filter={filter} />
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="board">
        <table className="pilot-board">
          <thead>
            <tr>
              <th scope="col">{t('pilots:board.language')}</th>
              <th scope="col">{t('pilots:board.state')}</th>
              {pilotCities.map((cityId) => <th key={cityId} scope="col">{t(`cities:${cityId}`)}</th>)}
            </tr>
          </thead>
          {byModule.map((some) => <ModuleRows key={some[0]?.module.id} locale={locale} rows={some} />)}
        </table>
      </div>
    </div>
  );
}
