import { localeNames, locales, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { CohortDetails } from '../cohort';
import { ExportPart } from '../exports/export-part';
import { memberStandings } from '../member-standing';
import { hideSmallGroups } from '../small-groups';
import type { Dashboard } from './dashboard.server';
import { Day, FigureTable, momentText, dayText } from './figures';
import { MemberGrid, type GridModule } from './member-grid';
import { queryUrl, type GridQuery } from './query';
import { SharingFigures } from './sharing-figures';
import { countedSince, listWeeks, type Tally } from './tally';
import type { CountedTally } from './tally.server';

export interface DashboardPageProps extends Dashboard {
  locale: Locale;
  cohort: CohortDetails;
  path: string;
  query: GridQuery;
  modules: readonly GridModule[];
}

type PartProps = Pick<DashboardPageProps, 'locale' | 'cohort' | 'path' | 'query' | 'modules' | 'measure'> & { tally: Tally };

/** A cohort's dates, languages and pace in one line. */
export function CohortFacts({ cohort, locale }: { cohort: CohortDetails; locale: Locale }) {
  const { t } = useWords('cohorts');
  const named = cohort.locales.length === 0 ? locales : cohort.locales;
  return (
    <ul className="cohorts-facts" role="list">
      {cohort.startsOn === null ? <li>{t('facts.noDates')}</li> : <li><Day at={cohort.startsOn} locale={locale} />{cohort.endsOn === null ? null : <> – <Day at={cohort.endsOn} locale={locale} /></>}</li>}
      <li>{t('facts.pace', { count: cohort.sessionsPerWeek })}</li>
      <li>{named.map((code) => localeNames[code]).join(', ')}</li>
      {cohort.isArchived ? <li><strong>{t('facts.archived')}</strong></li> : null}
    </ul>
  );
}

function StandingBar({ tally }: { tally: Tally }) {
  const { t } = useWords('cohorts');
  let left = 0;
  const parts = memberStandings.map((standing) => {
    const width = tally.members === 0 ? 0 : (tally.standings[standing] / tally.members) * 100;
    left += width;
    return { standing, width, x: left - width };
  });
  return (
    <svg className="cohorts-stack" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={t('dashboard.barLabel')}>
      {parts.map(({ standing, width, x }) => <rect key={standing} className={`cohorts-fill-${standing}`} x={x.toFixed(2)} width={width.toFixed(2)} height="8" />)}
    </svg>
  );
}

function Standings({ tally, path, query }: PartProps) {
  const { t } = useWords('cohorts');
  const rows = memberStandings.map((standing) => ({
    key: standing,
    label: <><a href={queryUrl(path, query, { show: standing })}>{t(`standing.${standing}`)}</a><span className="hint">{t(`meaning.${standing}`)}</span></>,
    counts: [tally.standings[standing]],
  }));
  return (
    <section className="card cohorts-part cohorts-wide" aria-labelledby="standings">
      <h2 id="standings">{t('dashboard.standings')}</h2>
      <StandingBar tally={tally} />
      <FigureTable caption={t('dashboard.standingsCaption', { count: tally.members })} note={t('dashboard.standingsNote')} heads={[t('grid.standing'), t('dashboard.learners')]} rows={rows} whole={tally.members} />
    </section>
  );
}

function Lists({ tally, path, query }: PartProps) {
  const { t } = useWords('cohorts');
  const lists = [['not-started', tally.standings['not-started']], ['stalled', tally.standings.stalled], ['failed-twice', tally.failedTwice], ['nearly-done', tally.nearlyDone]] as const;
  return (
    <nav className="cohorts-lists" aria-label={t('dashboard.lists')}>
      <ul role="list">
        {lists.map(([show, count]) => <li key={show}><a href={queryUrl(path, query, { show })}><strong>{count}</strong> {t(`show.${show}`)}</a></li>)}
      </ul>
    </nav>
  );
}

function Pace({ tally, measure, cohort }: PartProps) {
  const { t } = useWords('cohorts');
  const labels = [t('dashboard.onTime'), t('dashboard.behindOne'), t('dashboard.behindMore')];
  return (
    <section className="card cohorts-part" aria-labelledby="pace">
      <h2 id="pace">{t('dashboard.pace')}</h2>
      {cohort.startsOn === null ? <p>{t('dashboard.noPlan')}</p> : (
        <>
          <p>{t('dashboard.due', { due: measure.sessionsDue, all: measure.bySession.length })}</p>
          <FigureTable caption={t('dashboard.paceCaption')} note={t('dashboard.paceNote')} heads={[t('dashboard.againstPlan'), t('dashboard.learners')]} rows={tally.pace.map((count, index) => ({ key: `pace-${index}`, label: labels[index], counts: [count] }))} whole={tally.members} />
        </>
      )}
    </section>
  );
}

function Funnel({ tally, modules, locale }: PartProps) {
  const { t } = useWords(['cohorts', 'facilitation']);
  const heads = [t('grid.opened'), t('grid.done')];
  const countsOf = (reach: { opened: number; done: number } | undefined) => [reach?.opened ?? 0, reach?.done ?? 0];
  return (
    <section className="card cohorts-part" aria-labelledby="funnel">
      <h2 id="funnel">{t('dashboard.funnel')}</h2>
      <FigureTable caption={t('dashboard.modulesCaption')} note={t('dashboard.modulesNote')} heads={[t('dashboard.module'), ...heads]} rows={modules.map(({ id, number, title, lang }) => ({ key: id, label: <>{number} <span lang={lang}>{title}</span><span className="hint"><a href={`/${locale}/course/${id}/facilitator`}>{t('facilitation:of', { number })}</a></span></>, counts: countsOf(tally.modules[id]) }))} whole={tally.members} />
      <details>
        <summary>{t('dashboard.lessonsSummary')}</summary>
        <FigureTable caption={t('dashboard.lessonsCaption')} heads={[t('dashboard.lesson'), ...heads]} rows={modules.flatMap(({ lessons }) => lessons.map(({ id, number, title, lang }) => ({ key: id, label: <>{number} <span lang={lang}>{title}</span></>, counts: countsOf(tally.lessons[id]) })))} whole={tally.members} />
      </details>
    </section>
  );
}

function Activity({ tally, cohort, locale, countedAt }: PartProps & { countedAt: Date }) {
  const { t } = useWords('cohorts');
  const weeks = listWeeks(tally.weeks, countedSince(cohort.startsOn ?? cohort.createdAt, countedAt), countedAt);
  return (
    <section className="card cohorts-part" aria-labelledby="activity">
      <h2 id="activity">{t('dashboard.activity')}</h2>
      <FigureTable caption={t('dashboard.activityCaption')} note={t('dashboard.activityNote')} heads={[t('dashboard.week'), t('dashboard.lessonsDone')]} rows={weeks.map(({ monday, count }) => ({ key: monday, label: dayText(new Date(monday), locale), counts: [count] }))} />
    </section>
  );
}

function Languages({ tally }: PartProps) {
  const { t } = useWords('cohorts');
  const groups = hideSmallGroups(locales.map((key) => ({ key, count: tally.locales[key] ?? 0 })));
  return (
    <section className="card cohorts-part" aria-labelledby="spoken">
      <h2 id="spoken">{t('dashboard.languages')}</h2>
      <FigureTable caption={t('dashboard.languagesCaption')} note={t('dashboard.languagesNote')} heads={[t('dashboard.language'), t('dashboard.learners')]} rows={groups.map(({ key, count }) => ({ key, label: <span lang={key}>{localeNames[key]}</span>, counts: [count] }))} whole={tally.members} />
    </section>
  );
}

function Figures({ counted, ...props }: Omit<PartProps, 'tally'> & { counted: CountedTally | null }) {
  const { t } = useWords('cohorts');
  if (counted === null) return <p className="notice" role="status">{t('dashboard.counting')}</p>;
  const { tally, countedAt } = counted;
  const part = { ...props, tally };
  return (
    <>
      <p className="hint">{t('dashboard.asOf', { at: momentText(countedAt, props.locale) })} {t('dashboard.counted')}</p>
      <Lists {...part} />
      <div className="cohorts-cards">
        <Standings {...part} />
        <div className="cohorts-column">
          <Pace {...part} />
          <Activity {...part} countedAt={countedAt} />
          <Languages {...part} />
          <SharingFigures sharing={tally.sharing} />
        </div>
        <Funnel {...part} />
      </div>
    </>
  );
}

/** What a cohort's trainers see of it. */
export function DashboardPage({ counted, page, ...props }: DashboardPageProps) {
  const { t } = useWords(['cohorts', 'invitations', 'meetings', 'messages', 'notes', 'difficulty']);
  const { locale, cohort, path, query, measure, modules } = props;
  return (
    <div className="cohorts-page">
      <nav className="crumbs" aria-label={t('list.crumbs')}><a href={`/${locale}/cohorts`}>{t('list.title')}</a></nav>
      <h1>{cohort.name}</h1>
      <CohortFacts cohort={cohort} locale={locale} />
      <p className="cohorts-ways"><a className="button quiet small" href={`${path}/invite`}>{t('invitations:invite.title')}</a> <a className="button quiet small" href={`${path}/messages`}>{t('messages:page.title')}</a> <a className="button quiet small" href={`${path}/meetings`}>{t('meetings:page.title')}</a> <a className="button quiet small" href={`${path}/notes`}>{t('notes:page.title')}</a> <a className="button quiet small" href={`${path}/questions`}>{t('difficulty:title')}</a> <a className="button quiet small" href={`${path}/settings`}>{t('settings.title')}</a></p>
      <Figures {...props} counted={counted} />
      <MemberGrid isArchived={cohort.isArchived} locale={locale} path={path} query={query} page={page} measure={measure} modules={modules} />
      <ExportPart path={path} query={query} />
      <p className="hint">{t('dashboard.privacy')}</p>
    </div>
  );
}
