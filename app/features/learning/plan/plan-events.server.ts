import { createHash } from 'node:crypto';
import type { CalendarEvent } from '../../../platform/calendar/ics';
import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import { settings } from '../../../platform/settings.server';
import { findLesson } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { addDays, isStudyDay, sessionMinutes, startOfDay, type StudyPlan } from './plan';
import { workOutPlan } from './plan.server';

/** The end of the last study day that passed: what was left undone then has had new days since. */
function lastPassed(plan: StudyPlan, today: string): Date {
  const back = [0, 1, 2, 3, 4, 5, 6].find((days) => isStudyDay(plan, addDays(today, -1 - days)));
  return back === undefined ? new Date(0) : startOfDay(addDays(today, -back), plan);
}

/** The sessions that are left of a learner's plan, as events of a calendar in a language. An event keeps its id when its day changes. */
export async function listPlanEvents(learnerId: string, locale: Locale, now: Date): Promise<CalendarEvent[]> {
  const found = await workOutPlan(learnerId, now);
  if (!found) return [];
  const { plan, dated, today, changedAt, lastActiveAt } = found;
  const t = translator(locale);
  const course = getCourse();
  const owner = createHash('sha256').update(`plan ${learnerId}`).digest('hex').slice(0, 16);
  const latest = [changedAt, lastActiveAt ?? changedAt, lastPassed(plan, today)].reduce((a, b) => (b > a ? b : a));
  return dated.map(({ session, startsAt, minutes, lessonIds }) => {
    const lessons = lessonIds.map((id) => findLesson(course, id)).map((lesson) => (lesson ? `${lesson.number} ${lesson.text[locale].title.text}` : ''));
    return {
      uid: `session-${owner}-${session}@unites-course`,
      time: { startsAt, endsAt: new Date(startsAt.getTime() + sessionMinutes * 60_000) },
      title: t('plan:calendar.session', { number: session }),
      text: [t('plan:calendar.sessionText', { minutes: t('common:minutes', { count: minutes }) }), ...lessons].join('\n'),
      place: null,
      url: `${settings.APP_URL.replace(/\/$/, '')}/${locale}/session/${session}`,
      changedAt: latest,
    };
  });
}
