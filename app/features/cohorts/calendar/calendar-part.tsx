import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { OwnCalendar } from './calendar.server';

export type CalendarDone = 'made' | 'ended';

interface CalendarPartProps {
  locale: Locale;
  calendar: OwnCalendar | null;
  done: CalendarDone | null;
}

function Address({ locale, calendar }: { locale: Locale; calendar: OwnCalendar }) {
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
        <form method="post" action={`/${locale}/calendar/renew`}><button className="button quiet small">{t('calendar.renew')}</button></form>
        <form method="post" action={`/${locale}/calendar/revoke`}><button className="button quiet small">{t('calendar.revoke')}</button></form>
      </div>
    </>
  );
}

/** A learner's private calendar: its address, a new one, or none. */
export function CalendarPart({ locale, calendar, done }: CalendarPartProps) {
  const { t } = useWords('meetings');
  return (
    <section className="card cohorts-part" aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      {done ? <p className="notice good" role="status">{t(`calendar.${done}`)}</p> : null}
      <p>{t('calendar.lead')}</p>
      {calendar ? <Address locale={locale} calendar={calendar} /> : (
        <>
          <p>{t('calendar.none')}</p>
          <form method="post" action={`/${locale}/calendar/renew`}><button className="button">{t('calendar.make')}</button></form>
        </>
      )}
    </section>
  );
}
