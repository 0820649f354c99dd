import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import { CalendarPart, type CalendarDone } from './calendar/calendar-part';
import type { OwnCalendar } from './calendar/calendar.server';
import type { Cohort } from './cohort';
import { CohortFacts } from './dashboard/dashboard-page';
import type { TrainedCohort } from './details.server';
import { FaultBox } from './fault-box';
import type { SettingsFaults } from './settings';
import { SettingsFields, type SettingsValues } from './settings-fields';

export interface ListPageProps {
  locale: Locale;
  trained: readonly TrainedCohort[];
  joined: readonly Cohort[];
  mayCreate: boolean;
  hasLeft: boolean;
  calendar: OwnCalendar | null;
  calendarDone: CalendarDone | null;
}

/** The cohorts that somebody accompanies and those in which they learn. */
export function ListPage({ locale, trained, joined, mayCreate, hasLeft, calendar, calendarDone }: ListPageProps) {
  const { t } = useWords('cohorts');
  return (
    <div className="cohorts-page">
      <h1>{t('list.title')}</h1>
      {hasLeft ? <p className="notice good" role="status">{t('list.left')}</p> : null}
      {trained.length + joined.length === 0 ? <p>{t('list.empty')}</p> : null}
      {trained.length === 0 ? null : <h2>{t('list.trained')}</h2>}
      <ul className="cohorts-list" role="list">
        {trained.map(({ cohort, learnerCount }) => (
          <li key={cohort.id} className="card">
            <h3><a href={`/${locale}/cohorts/${cohort.id}`}>{cohort.name}</a></h3>
            <CohortFacts cohort={cohort} locale={locale} />
            <p>{t('mine.learners', { count: learnerCount })}</p>
          </li>
        ))}
      </ul>
      {joined.length === 0 ? null : <h2>{t('list.joined')}</h2>}
      <ul className="cohorts-list" role="list">{joined.map(({ id, name }) => <li key={id} className="card"><h3><a href={`/${locale}/cohorts/${id}`}>{name}</a></h3></li>)}</ul>
      <p className="cohorts-ways">
        {mayCreate ? <a className="button" href={`/${locale}/cohorts/create`}>{t('create.title')}</a> : null}
        <a className="button quiet" href={`/${locale}/join`}>{t('join.title')}</a>
      </p>
      {trained.length + joined.length === 0 && calendar === null ? null : <CalendarPart locale={locale} calendar={calendar} done={calendarDone} />}
    </div>
  );
}

/** Making a cohort. */
export function CreatePage({ locale, values, faults }: { locale: Locale; values: SettingsValues; faults: SettingsFaults }) {
  const { t } = useWords('cohorts');
  return (
    <div className="cohorts-page">
      <nav className="crumbs" aria-label={t('list.crumbs')}><a href={`/${locale}/cohorts`}>{t('list.title')}</a></nav>
      <h1>{t('create.title')}</h1>
      <p>{t('create.lead')}</p>
      <FaultBox faults={faults} />
      <form className="card stack" method="post" action={`/${locale}/cohorts/create`}>
        <SettingsFields values={values} faults={faults} locale={locale} />
        <p><button className="button">{t('create.button')}</button></p>
      </form>
    </div>
  );
}
