import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Measure } from '../member-standing';
import { dayText } from './figures';
import { messageKinds } from '../messages/message';
import { markOf, rowOf, type RowWords } from './grid-rows';
import type { MemberPage, MemberRow } from './member-rows.server';
import { queryUrl, shows, sortNames, type GridQuery } from './query';

/** A module and its lessons as the heads of the table name them. */
export interface GridModule {
  id: string;
  number: number;
  title: string;
  lang: Locale | undefined;
  lessons: { id: string; number: string; title: string; lang: Locale | undefined }[];
}

export interface MemberGridProps {
  locale: Locale;
  path: string;
  query: GridQuery;
  page: MemberPage;
  measure: Measure;
  modules: readonly GridModule[];
  /** nothing is written to an archived cohort any more */
  isArchived: boolean;
}

/** Narrows and sorts the table; a form that writes its question into the address. */
function Narrow({ path, query }: Pick<MemberGridProps, 'path' | 'query'>) {
  const { t } = useWords('cohorts');
  return (
    <form className="cohorts-narrow" method="get" action={`${path}#members`}>
      <div className="field">
        <label htmlFor="show">{t('grid.show')}</label>
        <select id="show" name="show" defaultValue={query.show}>{shows.map((show) => <option key={show} value={show}>{t(`show.${show}`)}</option>)}</select>
      </div>
      <div className="field">
        <label htmlFor="sort">{t('grid.sort')}</label>
        <select id="sort" name="sort" defaultValue={query.sort}>{sortNames.map((sort) => <option key={sort} value={sort}>{t(`sort.${sort}`)}</option>)}</select>
      </div>
      <div className="field">
        <label htmlFor="name">{t('grid.name')}</label>
        <input id="name" name="name" type="search" maxLength={60} autoComplete="off" defaultValue={query.search} />
      </div>
      <button className="button small">{t('grid.apply')}</button>
    </form>
  );
}

/** Leads from a list to the page that writes to it; a name that is looked for is no list. */
function Write({ path, query, page, isArchived }: Pick<MemberGridProps, 'path' | 'query' | 'page' | 'isArchived'>) {
  const { t } = useWords('cohorts');
  const kind = messageKinds.find((each) => each === query.show);
  if (!kind || isArchived || query.search !== '' || page.rows.length === 0) return null;
  return <p><a className="button quiet small" href={`${path}/messages?to=${kind}`}>{t('grid.write')}</a></p>;
}

function Heads({ modules }: Pick<MemberGridProps, 'modules'>) {
  const { t } = useWords('cohorts');
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className="cohorts-who">{t('grid.learner')}</th>
        <th rowSpan={2} scope="col">{t('grid.standing')}</th>
        <th rowSpan={2} scope="col">{t('grid.done')}</th>
        <th rowSpan={2} scope="col">{t('grid.lastActive')}</th>
        {modules.map(({ id, number, title, lang, lessons }) => <th key={id} colSpan={lessons.length} scope="colgroup" className="cohorts-module"><span className="cohorts-cut" title={title}>{number} <span lang={lang}>{title}</span></span></th>)}
      </tr>
      <tr>
        {modules.flatMap(({ lessons }) => lessons.map(({ id, number, title, lang }) => (
          <th key={id} scope="col" className="cohorts-lesson" title={title}>{number}<span className="visually-hidden" lang={lang}> {title}</span></th>
        )))}
      </tr>
    </thead>
  );
}

/** The words of rows in the page's language. */
function useRowWords(locale: Locale): RowWords {
  const { t } = useWords('cohorts');
  return {
    standing: (standing) => t(`standing.${standing}`),
    reason: (reason) => t(`reason.${reason}`),
    state: { done: t('grid.isDone'), opened: t('grid.isOpened'), none: t('grid.isNotOpened') },
    nameless: t('grid.nameless'),
    day: (at) => dayText(at, locale),
  };
}

/** Standing and, in words, why somebody may need help. */
export function StandingMark({ row, measure, locale }: { row: MemberRow; measure: Measure; locale: Locale }) {
  return <span dangerouslySetInnerHTML={{ __html: markOf(row, measure, useRowWords(locale)) }} />;
}

function Rows({ locale, path, measure, modules, page }: Omit<MemberGridProps, 'query' | 'isArchived'>) {
  const words = useRowWords(locale);
  const lessonIds = modules.flatMap(({ lessons }) => lessons.map(({ id }) => id));
  return <tbody dangerouslySetInnerHTML={{ __html: page.rows.map((row) => rowOf(row, { path, measure, lessonIds, words })).join('') }} />;
}

function Pages({ path, query, page }: Pick<MemberGridProps, 'path' | 'query' | 'page'>) {
  const { t } = useWords('cohorts');
  if (!page.before && !page.after) return null;
  return (
    <nav className="cohorts-pages" aria-label={t('grid.pages')}>
      {query.place ? <a className="button quiet small" href={queryUrl(path, query, {})}>{t('grid.first')}</a> : null}
      {page.before ? <a className="button quiet small" rel="prev" href={queryUrl(path, query, { place: page.before })}>{t('grid.before')}</a> : null}
      {page.after ? <a className="button quiet small" rel="next" href={queryUrl(path, query, { place: page.after })}>{t('grid.after')}</a> : null}
    </nav>
  );
}

/** The learners of a cohort and where they are in each lesson, one page of them. */
export function MemberGrid({ query, isArchived, ...props }: MemberGridProps) {
  const { t } = useWords('cohorts');
  const { path, page, modules } = props;
  return (
    <section className="cohorts-part" aria-labelledby="members">
      <h2 id="members">{t('grid.title')}</h2>
      <p className="hint">{t('grid.note')}</p>
      <Narrow path={path} query={query} />
      <Write path={path} query={query} page={page} isArchived={isArchived} />
      {page.rows.length === 0 ? <p className="notice">{t('grid.empty')}</p> : (
        <div className="cohorts-scroll" role="region" aria-labelledby="grid-caption" tabIndex={0}>
          <table className="cohorts-grid">
            <caption id="grid-caption" className="visually-hidden">{t('grid.caption', { count: page.rows.length })}</caption>
            <Heads modules={modules} />
            <Rows {...props} />
          </table>
        </div>
      )}
      <Pages path={path} query={query} page={page} />
    </section>
  );
}
