import { db } from '../../../platform/database.server';
import { translator } from '../../../platform/i18n.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { settings } from '../../../platform/settings.server';
import { readSignedId, signId } from '../../../platform/signed-id.server';
import { findModule } from '../../content/course';
import { getCourse } from '../../content/load.server';
import { listPlanEvents } from '../../learning/plan/plan-events.server';
import type { Meeting } from '../meetings/meeting';
import { writeCalendar, type CalendarEvent } from '../../../platform/calendar/ics';

const purpose = 'calendar';
// A name and no address: what a calendar knows an event by must not change when the service moves.
const uidOf = (...parts: string[]) => `${parts.join('-')}@unites-course`;
const appUrl = () => settings.APP_URL.replace(/\/$/, '');

/** The private calendar of a learner as its owner sees it. */
export interface OwnCalendar {
  address: string;
  madeAt: Date;
}

/** A learner's calendar in a language; null while they have none. */
export async function findCalendar(learnerId: string, locale: Locale): Promise<OwnCalendar | null> {
  const row = await db.calendarFeed.findUnique({ where: { learnerId } });
  return row && { address: `${appUrl()}/${locale}/calendar/${signId(purpose, row.id)}.ics`, madeAt: row.createdAt };
}

/** Gives a learner's calendar a new address; the one before opens nothing any more. */
export async function renewCalendar(learnerId: string, now: Date): Promise<void> {
  const kept = { id: newId(), createdAt: now };
  await db.calendarFeed.upsert({ where: { learnerId }, create: { ...kept, learnerId }, update: kept });
}

/** Ends a learner's calendar. */
export async function revokeCalendar(learnerId: string): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { learnerId } });
}

/** Whose calendar a token opens; null when it was never one of ours, or is none any more. */
export async function findCalendarOwner(token: string): Promise<string | null> {
  const id = readSignedId(purpose, token);
  const row = id === null ? null : await db.calendarFeed.findUnique({ where: { id }, select: { learnerId: true } });
  return row?.learnerId ?? null;
}

interface DatedCohort {
  id: string;
  name: string;
  createdAt: Date;
  deadlines: readonly Due[];
  extensions: readonly Due[];
  meetings: readonly (Meeting & { changedAt: Date | null })[];
}

interface Due {
  moduleId: string;
  dueOn: Date;
  changedAt: Date | null;
}

function meetingEvents({ id: cohortId, name, createdAt, meetings }: DatedCohort, locale: Locale): CalendarEvent[] {
  const t = translator(locale);
  return meetings.map(({ id, title, place, startsAt, durationMinutes, changedAt }) => ({
    uid: uidOf('meeting', id),
    time: { startsAt, endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000) },
    title,
    text: t('meetings:calendar.meetingText', { cohort: name }),
    place,
    url: `${appUrl()}/${locale}/cohorts/${cohortId}`,
    changedAt: changedAt ?? createdAt,
  }));
}

function dueEvents({ id: cohortId, name, createdAt, deadlines, extensions }: DatedCohort, locale: Locale): CalendarEvent[] {
  const t = translator(locale);
  const course = getCourse();
  const own = new Set(extensions.map(({ moduleId }) => moduleId));
  const counting = [...deadlines.filter(({ moduleId }) => !own.has(moduleId)).map((due) => ({ ...due, kind: 'due' })), ...extensions.map((due) => ({ ...due, kind: 'own-due' }))];
  return counting.flatMap(({ moduleId, dueOn, changedAt, kind }) => {
    const module = findModule(course, moduleId);
    if (module?.status !== 'published') return [];
    return {
      uid: uidOf(kind, cohortId, moduleId),
      time: { firstDay: dueOn, lastDay: dueOn },
      title: t('meetings:calendar.deadline', { number: module.number, title: module.text[locale].title.text }),
      text: t('meetings:calendar.deadlineText', { cohort: name }),
      place: null,
      url: `${appUrl()}/${locale}/course/${moduleId}`,
      changedAt: changedAt ?? createdAt,
    };
  });
}

/** The meetings and deadlines of all cohorts that a learner belongs to and the days of their own plan, as a calendar in a language; the same few queries however many there are. */
export async function getCalendar(learnerId: string, locale: Locale, now: Date): Promise<string> {
  const inOrder = { moduleId: 'asc' } as const;
  const cohorts = await db.cohort.findMany({
    where: { members: { some: { learnerId, leftAt: null } } },
    include: { deadlines: { orderBy: inOrder }, extensions: { where: { learnerId }, orderBy: inOrder }, meetings: { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] } },
    orderBy: { id: 'asc' },
  });
  const events = [...cohorts.flatMap((cohort) => [...meetingEvents(cohort, locale), ...dueEvents(cohort, locale)]), ...(await listPlanEvents(learnerId, locale, now))];
  return writeCalendar({ name: translator(locale)('meetings:calendar.name'), locale, events });
}
