import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { OwnCalendar } from './calendar.server';

export type CalendarDone = 'made' | 'ended';

interface CalendarPartProps {
  locale: Locale;
  calendar: OwnCalendar | null;
  done: CalendarDone | null;
  /** on the page of the study plan, to which its buttons then lead back */
  isOnPlan?: boolean;
}

/** A button of the calendar; it leads back to the page on which it stands. */
function CalendarButton({ action, words, look, isOnPlan }: { action: string; words: string; look: string; isOnPlan: boolean }) {
  return <form method="post" action={action}>{isOnPlan ? <input type="hidden" name="to" value="plan" /> : null}<button className={look}>{words}</button></form>;
}

function Address({ locale, calendar, isOnPlan }: { locale: Locale; calendar: OwnCalendar; isOnPlan: boolean }) {
  const { t } = useWords('meetings');
  return (
    <>
      <p>{t('calendar.how')}</p>
      <div className="field">
        <label htmlFor="calendar-address">{t('calendar.address')}</label>
        <input id="calendar-address" type="text" readOnly value={calendar.address} autoComplete="off" spellCheck={false} aria-describedby="calendar-since" />
        <p className="hint" id="calendar-since">{t('calendar.since', { date: dayIn(calendar.madeAt, locale) })} {t('calendar.renewLead')}</p>
      </div>
      <div className="cohorts-ways">
        <a className="button small" href={calendar.address.replace(/^https?:/, 'webcal:')}>{t('calendar.open')}</a>
        <CalendarButton action={`/${locale}/calendar/renew`} words={t('calendar.renew')} look="button quiet small" isOnPlan={isOnPlan} />
        <CalendarButton action={`/${locale}/calendar/revoke`} words={t('calendar.revoke')} look="button quiet small" isOnPlan={isOnPlan} />
      </div>
    </>
  );
}

/** A learner's private calendar: its address, a new one, or none. */
export function CalendarPart({ locale, calendar, done, isOnPlan = false }: CalendarPartProps) {
  const { t } = useWords('meetings');
  return (
    <section className="card cohorts-part" aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      {done ? <p className="notice good" role="status">{t(`calendar.${done}`)}</p> : null}
      <p>{t('calendar.lead')}</p>
      {calendar ? <Address locale={locale} calendar={calendar} isOnPlan={isOnPlan} /> : (
        <>
          <p>{t('calendar.none')}</p>
          <CalendarButton action={`/${locale}/calendar/renew`} words={t('calendar.make')} look="button" isOnPlan={isOnPlan} />
        </>
      )}
    </section>
  );
}
