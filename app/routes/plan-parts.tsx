import { CalendarPart, type CalendarDone } from '../features/cohorts/calendar/calendar-part';
import type { OwnCalendar } from '../features/cohorts/calendar/calendar.server';
import { RemindersPart } from '../features/learning/reminders/reminders-part';
import type { Wish } from '../features/learning/reminders/wish.server';
import type { Locale } from '../platform/locale';

interface PlanPartsProps {
  locale: Locale;
  wish: Wish | null;
  calendar: OwnCalendar | null;
  calendarDone: CalendarDone | null;
}

/** What hangs on a plan: reminders by mail, and the private calendar. */
export function PlanParts({ locale, wish, calendar, calendarDone }: PlanPartsProps) {
  return (
    <>
      <RemindersPart locale={locale} wish={wish} />
      <CalendarPart locale={locale} calendar={calendar} done={calendarDone} isOnPlan />
    </>
  );
}
