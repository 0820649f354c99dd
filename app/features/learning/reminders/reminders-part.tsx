import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { hourText, reminderHours, usualHour } from './reminder';
import type { Wish } from './wish.server';

/** Whether somebody is reminded, and until when they are left alone. */
function WishLines({ locale, wish }: { locale: Locale; wish: Wish | null }) {
  const { t } = useWords('plan');
  return (
    <>
      <p><strong>{wish?.isOn ? t('reminders.isOn', { hour: hourText(wish.hour) }) : t('reminders.isOff')}</strong></p>
      {wish?.restsUntil ? <p className="notice">{t('reminders.resting', { day: dayIn(wish.restsUntil, locale) })}</p> : null}
    </>
  );
}

/** Reminders by mail: whether there are any, the hour, and the way to have them or to end them. */
export function RemindersPart({ locale, wish }: { locale: Locale; wish: Wish | null }) {
  const { t } = useWords('plan');
  const isOn = wish?.isOn ?? false;
  return (
    <section className="card plan-part" aria-labelledby="reminders">
      <h2 id="reminders">{t('reminders.title')}</h2>
      <p>{t('reminders.lead')}</p>
      <WishLines locale={locale} wish={wish} />
      <form className="stack" method="post" action={`/${locale}/plan/remind`}>
        <div className="field">
          <label htmlFor="hour">{t('reminders.hour')}</label>
          <select id="hour" name="hour" autoComplete="off" defaultValue={wish?.hour ?? usualHour} aria-describedby="hour-hint">
            {reminderHours.map((hour) => <option key={hour} value={hour}>{hourText(hour)}</option>)}
          </select>
          <p className="hint" id="hour-hint">{t('reminders.hourHint')}</p>
        </div>
        <p><button className="button quiet">{t(isOn ? 'reminders.change' : 'reminders.on')}</button></p>
      </form>
      {isOn ? <form method="post" action={`/${locale}/plan/quiet`}><button className="button quiet">{t('reminders.off')}</button></form> : null}
    </section>
  );
}

/** Ends the reminders with one button, and offers the way back. */
export function EndRemindersPage({ locale, isOn }: { locale: Locale; isOn: boolean | null }) {
  const { t } = useWords('plan');
  if (isOn === null) return <div className="card plan-part"><h1>{t('unsubscribe.title')}</h1><p className="notice warn" role="alert">{t('unsubscribe.unknown')}</p></div>;
  return (
    <div className="card plan-part">
      <h1>{t('unsubscribe.title')}</h1>
      {isOn ? <p className="lead">{t('unsubscribe.ask')}</p> : <p className="notice good" role="status">{t('unsubscribe.off')}</p>}
      <form method="post">
        {isOn ? null : <input type="hidden" name="on" value="1" />}
        <button className={isOn ? 'button' : 'button quiet'}>{isOn ? t('unsubscribe.button') : t('unsubscribe.on')}</button>
      </form>
      <p><a href={`/${locale}/plan`}>{t('mail.pause.button')}</a></p>
    </div>
  );
}
