import type { Locale } from '../../../platform/locale';
import { weekdayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { addDays, everyWeekday, type StripDay, type StripRow } from './plan';

interface StripProps {
  rows: readonly StripRow[];
  locale: Locale;
}

// A Monday, to name the days of any week by.
const someMonday = '2027-03-01';

function classOf({ session, isToday, isPaused }: StripDay): string {
  return ['plan-day', session === null ? '' : 'is-session', isToday ? 'is-today' : '', isPaused ? 'is-paused' : ''].filter(Boolean).join(' ');
}

/** The first day of a row's week, short: 1.3. */
function shortDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}

/** The weeks of a plan as a picture; the table below it says the same in words. */
export function PlanStrip({ rows, locale }: StripProps) {
  const { t } = useWords('plan');
  return (
    <figure className="plan-strip">
      <div className="plan-weeks" aria-hidden="true">
        <div className="plan-week plan-week-head">
          <span className="plan-monday" />
          {everyWeekday.map((weekday) => <span key={weekday} className="plan-day">{weekdayIn(addDays(someMonday, weekday - 1), locale, 'narrow')}</span>)}
        </div>
        {rows.map((row) => 'days' in row ? (
          <div key={row.monday} className="plan-week">
            <span className="plan-monday">{shortDay(row.monday, locale)}</span>
            {row.days.map((day) => <span key={day.day} className={classOf(day)}>{day.session ?? ''}</span>)}
          </div>
        ) : (
          <div key={row.monday} className="plan-week plan-rest">
            <span className="plan-monday">{shortDay(row.monday, locale)}</span>
            <span>{t('ahead.rest', { from: shortDay(row.monday, locale), to: shortDay(row.restTo, locale) })}</span>
          </div>
        ))}
      </div>
      <figcaption className="hint">{t('ahead.legend')}</figcaption>
    </figure>
  );
}
