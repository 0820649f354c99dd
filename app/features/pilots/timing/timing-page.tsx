import { localeNames, locales, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { NamedModule } from '../board/board.server';
import { fewestPeople, voices, type Spread, type TimingRow } from './timing';
import type { LessonTiming, SessionTiming, TimingFilter } from './timing.server';

export interface TimingPageProps {
  locale: Locale;
  modules: readonly NamedModule[];
  filter: TimingFilter;
  sessions: readonly SessionTiming[];
}

const numbers = (value: number, locale: Locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

function FilterForm({ locale, modules, filter }: Omit<TimingPageProps, 'sessions'>) {
  const { t } = useWords('timing');
  return (
    <form className="pilot-filter" method="get" action={`/${locale}/pilots/timing`}>
      <div className="field">
        <label htmlFor="module">{t('page.module')}</label>
        <select id="module" name="module" defaultValue={filter.moduleId}>
          {modules.map(({ id, number, title, lang }) => <option key={id} value={id} lang={lang}>{number} {title}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor="who">{t('page.who')}</label>
        <select id="who" name="who" defaultValue={filter.voice}>
          {voices.map((voice) => <option key={voice} value={voice}>{t(`voice.${voice}`)}</option>)}
        </select>
      </div>
      <p><button className="button quiet">{t('page.show')}</button></p>
    </form>
  );
}

/** The middle half and the median on a line that ends at twice the plan; the words beside it say the same. */
function SpreadPicture({ spread, plannedMinutes }: { spread: Spread; plannedMinutes: number }) {
  const x = (minutes: number) => Math.min(200, Math.round((100 * minutes) / plannedMinutes));
  const [from, to] = [x(spread.lowerMinutes), x(spread.upperMinutes)];
  return (
    <svg className="timing-picture" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="timing-plan" x="70" width="50" height="20" />
      <rect className="timing-half" x={from} y="6" width={Math.max(2, to - from)} height="8" />
      <rect className="timing-median" x={Math.min(197, Math.max(0, x(spread.medianMinutes) - 1.5))} width="3" height="20" />
    </svg>
  );
}

function Cell({ row, locale }: { row: TimingRow; locale: Locale }) {
  const { t } = useWords('timing');
  const { spread, flag, plannedMinutes } = row;
  if (spread === null) return <td className="timing-cell hint">{t('page.few', { few: fewestPeople })}</td>;
  return (
    <td className="timing-cell">
      <strong>{t('page.minutes', { minutes: numbers(spread.medianMinutes, locale) })}</strong>
      {flag ? <> <span className={`pilot-mark timing-flag is-${flag}`}>{t(`flag.${flag}`)}</span></> : null}
      <SpreadPicture spread={spread} plannedMinutes={plannedMinutes} />
      <span className="hint">{t('page.middle', { lower: numbers(spread.lowerMinutes, locale), upper: numbers(spread.upperMinutes, locale) })}<br />{t('page.people', { people: spread.people })}</span>
    </td>
  );
}

function AdviceWords({ lesson, sessionMinutes, locale }: { lesson: LessonTiming; sessionMinutes: number; locale: Locale }) {
  const { t } = useWords('timing');
  const { advice, rows } = lesson;
  if (advice === null) return <>{t(rows.some(({ spread }) => spread !== null) ? 'page.nothing' : 'page.unknown')}</>;
  if (advice.what === 'lesson') return <>{t('advice.lesson', { minutes: sessionMinutes })}</>;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const languages = new Intl.ListFormat(locale).format(advice.locales.map((code) => names.of(code) ?? code));
  return <>{t('advice.translation', { languages })}</>;
}

function SessionRows({ part, locale }: { part: SessionTiming; locale: Locale }) {
  const { t } = useWords('timing');
  return (
    <tbody>
      <tr><th scope="rowgroup" colSpan={3 + locales.length}>{t('page.session', { number: part.session, minutes: part.plannedMinutes })}</th></tr>
      {part.lessons.map((lesson) => (
        <tr key={lesson.id}>
          <th scope="row">{lesson.number} <span lang={lesson.lang}>{lesson.title}</span></th>
          <td>{t('page.minutes', { minutes: lesson.plannedMinutes })}</td>
          {lesson.rows.map((row) => <Cell key={row.locale} row={row} locale={locale} />)}
          <td className="timing-todo"><AdviceWords lesson={lesson} sessionMinutes={part.plannedMinutes} locale={locale} /></td>
        </tr>
      ))}
    </tbody>
  );
}

/** What lessons take beside their plan: a table of lessons and languages, with a small picture in each cell. */
export function TimingPage({ locale, modules, filter, sessions }: TimingPageProps) {
  const { t } = useWords(['timing', 'pilots']);
  return (
    <div className="pilots-page">
      <nav className="crumbs" aria-label={t('pilots:title')}><a href={`/${locale}/pilots`}>{t('pilots:title')}</a></nav>
      <h1 id="time">{t('timing:page.title')}</h1>
      <p className="lead">{t('timing:page.lead')}</p>
      <FilterForm locale={locale} modules={modules} filter={filter} />
      {sessions.length === 0 ? <p>{t('timing:page.none')}</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="time">
          <table className="timing-table">
            <thead>
              <tr>
                <th scope="col">{t('timing:page.lesson')}</th>
                <th scope="col">{t('timing:page.plan')}</th>
                {locales.map((code) => <th key={code} scope="col" lang={code}>{localeNames[code]}</th>)}
                <th scope="col">{t('timing:page.todo')}</th>
              </tr>
            </thead>
            {sessions.map((part) => <SessionRows key={part.session} part={part} locale={locale} />)}
          </table>
        </div>
      )}
      <p className="hint">{t('timing:page.picture')}</p>
      <section className="pilots-part" aria-labelledby="rule">
        <h2 id="rule">{t('timing:rule.title')}</h2>
        <p>{t('timing:rule.text')}</p>
      </section>
    </div>
  );
}
