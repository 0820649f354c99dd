import type { ReactNode } from 'react';
import type { Locale } from '../../../platform/locale';
import { dayIn, weekdayIn } from '../../../ui/day';
import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import type { PlanFaults, TypedPause, TypedPlan } from './plan';
import { DaysForm, EndPart, PausesPart, PlanFaultBox } from './plan-forms';
import { PlanStrip } from './plan-strip';
import type { PlanView, SessionLine } from './plan.server';

export const plansDone = ['saved', 'paused', 'resumed', 'ended', 'reminded', 'quiet'] as const;
export type PlanDone = (typeof plansDone)[number];

export interface PlanPageProps {
  locale: Locale;
  view: PlanView | null;
  zones: readonly { id: string; label: string }[];
  typed: TypedPlan;
  typedPause: TypedPause;
  faults: PlanFaults;
  done: PlanDone | null;
  /** what hangs on a plan and belongs to others: reminders, the calendar */
  parts?: ReactNode;
}

/** What a form about the plan is shown with again when it was refused. */
export interface RefusedPlan {
  faults: PlanFaults;
  typed?: TypedPlan;
  typedPause?: TypedPause;
}

type Typed = Pick<PlanPageProps, 'typed' | 'typedPause' | 'faults' | 'done'>;

/** A page with what was typed and refused in place of what is kept. */
export function withRefused<Page extends Typed>(page: Page, refused: RefusedPlan | undefined): Page {
  return refused ? { ...page, ...refused, done: null } : page;
}

type WithView = Pick<PlanPageProps, 'locale' | 'zones'> & { view: PlanView };

/** What comes next, in a sentence for each state. */
function NextSentence({ locale, view }: WithView) {
  const { t } = useWords('plan');
  const { plan, state, today, sessions: [next] } = view;
  if (state === 'finished' || !next) return <p className="lead">{t('state.finished')}</p>;
  const place = { number: next.session, day: weekdayIn(next.day, locale), time: plan.time };
  if (state === 'waiting') return <p className="lead">{t('state.waiting', place)}</p>;
  if (state === 'active') return <p className="lead">{next.day === today ? t('state.today', place) : t('state.next', place)}</p>;
  const until = plan.pauses.find(({ from, to }) => from <= today && today <= to)?.to ?? today;
  return (
    <>
      <p className="lead">{t('state.paused', { day: weekdayIn(until, locale) })}</p>
      <p>{t('state.after', place)}</p>
    </>
  );
}

function StateCard(props: WithView) {
  const { t } = useWords(['plan', 'learning']);
  const { locale, view, zones } = props;
  const { plan, sessions, state } = view;
  const [next, last] = [sessions[0], sessions.at(-1)];
  const zone = zones.find(({ id }) => id === plan.timeZone)?.label ?? plan.timeZone;
  return (
    <section className={`card plan-part plan-state is-${state}`} aria-labelledby="state">
      <h2 id="state">{t('state.title')}</h2>
      <NextSentence {...props} />
      {last ? <p><strong>{t('state.end', { day: dayIn(last.day, locale) })}</strong></p> : null}
      {last ? <p className="fine">{t('state.moves')} {t('state.clocks', { zone })}</p> : null}
      {next ? <p><a className="button" href={`/${locale}/session/${next.session}`}>{t('go', { number: next.session })}</a></p> : <p><a className="button" href={`/${locale}/certificate`}>{t('learning:standing.certificate')}</a></p>}
    </section>
  );
}

function SessionRow({ line, locale, today, isFirst }: { line: SessionLine; locale: Locale; today: string; isFirst: boolean }) {
  const { t } = useWords(['plan', 'course']);
  const { session, day, minutes, lessons } = line;
  return (
    <tr>
      <th scope="row"><a href={`/${locale}/session/${session}`}>{t('course:session.title', { number: session })}</a></th>
      <td><time dateTime={day}>{weekdayIn(day, locale)}</time>{day === today ? <> <span className="badge">{t('plan:ahead.today')}</span></> : null}</td>
      <td>{minutes}</td>
      <td>
        <details open={isFirst}>
          <summary>{t('plan:ahead.count', { count: lessons.length })}</summary>
          <ul className="plan-lessons" role="list">{lessons.map(({ id, number, title, href }) => <li key={id}><a href={href}>{number} <span lang={langOf(title, locale)}>{title.text}</span></a></li>)}</ul>
        </details>
      </td>
    </tr>
  );
}

function AheadPart({ locale, view: { sessions, strip, today } }: WithView) {
  const { t } = useWords('plan');
  if (sessions.length === 0) return null;
  return (
    <section className="card plan-part" aria-labelledby="ahead">
      <h2 id="ahead">{t('ahead.title')}</h2>
      <PlanStrip rows={strip} locale={locale} />
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="ahead-caption">
        <table className="plan-table">
          <caption id="ahead-caption" className="visually-hidden">{t('ahead.caption')}</caption>
          <thead><tr>{(['session', 'day', 'minutes', 'lessons'] as const).map((column) => <th key={column} scope="col">{t(`ahead.${column}`)}</th>)}</tr></thead>
          <tbody>{sessions.map((line, at) => <SessionRow key={line.session} line={line} locale={locale} today={today} isFirst={at === 0} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

/** A study plan of one's own: where it stands, the days ahead, its days and pauses, and what hangs on it. */
export function PlanPage({ locale, view, zones, typed, typedPause, faults, done, parts }: PlanPageProps) {
  const { t } = useWords(['plan', 'course']);
  const given = view && { locale, view, zones };
  return (
    <div className="plan-page">
      <header className="page-head prose">
        <nav className="crumbs" aria-label={t('course:lesson.breadcrumb')}><a href={`/${locale}/course`}>{t('course:module.toOutline')}</a></nav>
        <h1>{t('plan:title')}</h1>
        <p className="lead">{t('plan:lead')}</p>
      </header>
      {done ? <p className="notice good" role="status">{t(`plan:done.${done}`)}</p> : null}
      <PlanFaultBox faults={faults} />
      {given ? <StateCard {...given} /> : <section className="card plan-part plan-state" aria-labelledby="state"><h2 id="state">{t('plan:empty.title')}</h2><p>{t('plan:empty.text')}</p></section>}
      {given ? <AheadPart {...given} /> : null}
      <DaysForm locale={locale} typed={typed} faults={faults} zones={zones} isFirst={view === null} />
      {view ? <PausesPart locale={locale} pauses={view.plan.pauses} typed={typedPause} faults={faults} /> : null}
      {parts}
      <p className="fine plan-note">{t('plan:cohort')}</p>
      {view ? <EndPart locale={locale} /> : null}
    </div>
  );
}
