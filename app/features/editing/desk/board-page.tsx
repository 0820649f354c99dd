import type { ReactNode } from 'react';
import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { boardStates } from '../../content/upkeep/board';
import { translatedLocales } from '../translators/translator';
import { ages, besideModules, languagesOf, writeFilter, type DeskFilter, type DeskLine } from './desk';
import { CellNumbers, LanguageName, LineTitle, ProgressBar } from './desk-parts';
import type { Board } from './desk.server';

export interface BoardPageProps {
  locale: Locale;
  board: Board;
  filter: DeskFilter;
  isEditor: boolean;
}

function Choice({ name, value, all, children }: { name: 'module' | 'language' | 'state' | 'age'; value: string | null; all: string; children: ReactNode }) {
  const { t } = useWords('translations');
  return (
    <div className="field">
      <label htmlFor={name}>{t(`board.${name}`)}</label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  );
}

/** The choices by which boards and lists are narrowed; they stand in the address. */
export function FilterForm({ action, filter, modules }: { action: string; filter: DeskFilter; modules: Board['modules'] | null }) {
  const { t } = useWords('translations');
  return (
    <form className="desk-filter" method="get" action={action}>
      {modules === null ? null : (
        <Choice name="module" value={filter.moduleId} all={t('board.allModules')}>
          {modules.map(({ id, number, title }) => <option key={id} value={id} lang={title?.lang}>{number} {title?.text}</option>)}
          <option value={besideModules}>{t('unit.beside')}</option>
        </Choice>
      )}
      <Choice name="language" value={filter.language} all={t('board.allLanguages')}>
        {translatedLocales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
      </Choice>
      <Choice name="state" value={filter.state} all={t('board.allStates')}>
        {boardStates.map((state) => <option key={state} value={state}>{t(`state.${state}`)}</option>)}
      </Choice>
      <Choice name="age" value={filter.age === null ? null : String(filter.age)} all={t('board.anyAge')}>
        {ages.map((days) => <option key={days} value={days}>{t('board.days', { count: days })}</option>)}
      </Choice>
      <p><button className="button quiet">{t('board.show')}</button></p>
    </form>
  );
}

function Line({ line, locale, filter }: { line: DeskLine; locale: Locale; filter: DeskFilter }) {
  const query = writeFilter({ ...filter, moduleId: filter.moduleId === null ? line.id : null });
  const address = filter.moduleId === null ? `/${locale}/translations?${query}` : `/${locale}/translations/units/${line.id}?${query}`;
  return (
    <tr>
      <th scope="row"><a href={address}><LineTitle line={line} /></a></th>
      {line.cells.map((cell) => (
        <td key={cell.locale}>
          <ProgressBar cell={cell} />
          <CellNumbers cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Lines({ locale, board, filter }: Omit<BoardPageProps, 'isEditor'>) {
  const { t } = useWords('translations');
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="board">
      <table className="desk-board">
        <thead>
          <tr>
            <th scope="col">{t('board.part')}</th>
            {languagesOf(filter).map((code) => <th key={code} scope="col"><LanguageName code={code} /></th>)}
          </tr>
        </thead>
        <tbody>{board.lines.map((line) => <Line key={line.id} line={line} locale={locale} filter={filter} />)}</tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('board.sum')}</th>
            {board.sum.map((cell) => <td key={cell.locale}><CellNumbers cell={cell} /></td>)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** How far the course is in each language, with the ways to its parts, to files and to who translates. */
export function BoardPage({ locale, board, filter, isEditor }: BoardPageProps) {
  const { t } = useWords('translations');
  return (
    <div className="desk-page">
      {filter.moduleId === null ? null : <nav className="crumbs" aria-label={t('title')}><a href={`/${locale}/translations`}>{t('title')}</a></nav>}
      <h1 id="board">{t('title')}</h1>
      <p className="lead">{t('board.lead')}</p>
      <p className="actions">
        <a className="button quiet small" href={`/${locale}/translations/import`}>{t('files.link')}</a>
        {isEditor ? <a className="button quiet small" href={`/${locale}/translations/translators`}>{t('translators.title')}</a> : null}
      </p>
      <FilterForm action={`/${locale}/translations`} filter={filter} modules={board.modules} />
      {board.lines.length === 0 ? <p>{t('board.nothing')}</p> : <Lines locale={locale} board={board} filter={filter} />}
    </div>
  );
}
