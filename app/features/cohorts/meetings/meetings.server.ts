import { db } from '../../../platform/database.server';
import { maxMeetings, maxMinutes, splitMeetings, type Meeting } from './meeting';

// Every command here is for a cohort whose trainer the door's guard has recognised.

/** Why nothing was changed about a cohort's meetings. */
export type MeetingRefusal = 'archived' | 'too-many';

const columns = { id: true, startsAt: true, timeZone: true, durationMinutes: true, title: true, place: true } as const;

/** The meetings of a cohort, the earliest first. */
export function listMeetings(cohortId: string): Promise<Meeting[]> {
  return db.cohortMeeting.findMany({ where: { cohortId }, select: columns, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: maxMeetings });
}

const shownMeetings = 20;

/** The meetings of a cohort that are not over, the next first. */
export async function listComing(cohortId: string, now: Date): Promise<Meeting[]> {
  const since = new Date(now.getTime() - maxMinutes * 60_000);
  const rows = await db.cohortMeeting.findMany({ where: { cohortId, startsAt: { gt: since } }, select: columns, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: 2 * shownMeetings });
  return splitMeetings(rows, now).coming.slice(0, shownMeetings);
}

/** One meeting of a cohort; null when the cohort has none with this id. */
export function findMeeting(cohortId: string, id: string): Promise<Meeting | null> {
  return db.cohortMeeting.findFirst({ where: { id, cohortId }, select: columns });
}

/** Adds a meeting to a cohort that is not archived; a form that is sent twice adds one. */
export async function addMeeting(cohortId: string, meeting: Meeting, now: Date): Promise<{ added: true } | { refused: MeetingRefusal }> {
  return db.$transaction(async (tx) => {
    if ((await tx.cohort.count({ where: { id: cohortId, archivedAt: null } })) === 0) return { refused: 'archived' as const };
    if ((await tx.cohortMeeting.count({ where: { cohortId } })) >= maxMeetings) return { refused: 'too-many' as const };
    await tx.cohortMeeting.upsert({ where: { id: meeting.id }, create: { ...meeting, cohortId, changedAt: now }, update: {} });
    return { added: true as const };
  });
}

/** Changes a meeting of a cohort that is not archived; null when it is not there. */
export async function changeMeeting(cohortId: string, { id, ...data }: Meeting, now: Date): Promise<{ changed: true } | { refused: MeetingRefusal } | null> {
  const { count } = await db.cohortMeeting.updateMany({ where: { id, cohortId, cohort: { archivedAt: null } }, data: { ...data, changedAt: now } });
  if (count > 0) return { changed: true };
  return (await findMeeting(cohortId, id)) ? { refused: 'archived' } : null;
}

/** Takes a meeting off a cohort that is not archived; one that is gone already is no fault. */
export async function removeMeeting(cohortId: string, id: string): Promise<{ removed: true } | { refused: MeetingRefusal }> {
  await db.cohortMeeting.deleteMany({ where: { id, cohortId, cohort: { archivedAt: null } } });
  return (await findMeeting(cohortId, id)) ? { refused: 'archived' } : { removed: true };
}
