import { z } from 'zod';
import { printableLine } from '../../../platform/plain-text';
import { clockOf, isZone, momentOf, usualZone } from '../../../platform/time-zone';

/** A live meeting of a cohort. */
export interface Meeting {
  id: string;
  startsAt: Date;
  /** the zone in which its trainers named the time */
  timeZone: string;
  durationMinutes: number;
  title: string;
  /** a room or an address to dial */
  place: string;
}

export const maxTitle = 120;
export const maxPlace = 300;
export const maxMinutes = 600;
/** how many meetings a cohort keeps: more than one on every day of a year */
export const maxMeetings = 400;
export const usualMinutes = 60;

/** What is wrong with a field of a meeting; each code has a sentence in `meetings.json`. */
export type MeetingFault = 'title-missing' | 'title-long' | 'place-missing' | 'place-long' | 'bad-day' | 'bad-time' | 'no-such-time' | 'bad-minutes' | 'bad-zone';
export type MeetingFaults = Readonly<Record<string, MeetingFault>>;

/** A meeting as its form holds it. */
export type TypedMeeting = Record<'title' | 'day' | 'time' | 'timeZone' | 'minutes' | 'place', string>;

const names = ['title', 'day', 'time', 'timeZone', 'minutes', 'place'] as const;
const fault = (code: MeetingFault) => ({ error: code });
const line = (max: number, [missing, long]: [MeetingFault, MeetingFault]) => z.string().transform(printableLine).pipe(z.string().min(1, fault(missing)).max(max, fault(long)));
const isInReach = (text: string) => text > '2001' && text < '2200';

const shape = z.object({
  title: line(maxTitle, ['title-missing', 'title-long']),
  place: line(maxPlace, ['place-missing', 'place-long']),
  day: z.iso.date(fault('bad-day')).refine(isInReach, fault('bad-day')),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, fault('bad-time')),
  minutes: z.coerce.number(fault('bad-minutes')).int(fault('bad-minutes')).min(5, fault('bad-minutes')).max(maxMinutes, fault('bad-minutes')),
  timeZone: z.string().refine(isZone, fault('bad-zone')),
});

/** What was typed into the form of a meeting. */
export function typedMeeting(form: FormData): TypedMeeting {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').trim().slice(0, 400)])) as TypedMeeting;
}

/** The meeting that was typed, or what is wrong with its fields. */
export function readMeeting(typed: TypedMeeting): { meeting: Omit<Meeting, 'id'> } | { faults: MeetingFaults } {
  const read = shape.safeParse(typed);
  if (!read.success) return { faults: Object.fromEntries(read.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message as MeetingFault])) };
  const { title, place, minutes, timeZone, day, time } = read.data;
  const startsAt = momentOf({ day, time }, timeZone);
  return startsAt ? { meeting: { title, place, timeZone, startsAt, durationMinutes: minutes } } : { faults: { time: 'no-such-time' } };
}

/** The fields of a meeting that is there; of a new one, with the zone of the cohort's last. */
export function fieldsOf(meeting: Meeting | null, lastZone = usualZone): TypedMeeting {
  if (!meeting) return { title: '', day: '', time: '', timeZone: lastZone, minutes: String(usualMinutes), place: '' };
  const { title, place, timeZone, durationMinutes, startsAt } = meeting;
  return { title, place, timeZone, minutes: String(durationMinutes), ...clockOf(startsAt, timeZone) };
}

/** The meetings that are not over, the next first, and those that are, the latest first. */
export function splitMeetings<M extends Pick<Meeting, 'startsAt' | 'durationMinutes'>>(meetings: readonly M[], now: Date): { coming: M[]; past: M[] } {
  const sorted = meetings.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const isOver = ({ startsAt, durationMinutes }: M) => startsAt.getTime() + durationMinutes * 60_000 <= now.getTime();
  return { coming: sorted.filter((meeting) => !isOver(meeting)), past: sorted.filter(isOver).reverse() };
}
