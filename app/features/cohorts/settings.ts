import { z } from 'zod';
import { locales, type Locale } from '../../platform/locale';
import { readName } from './cohort';
import { isoDay, mondayOf } from './plan';

/** What trainers set about a cohort. */
export interface CohortSettings {
  name: string;
  startsOn: Date | null;
  endsOn: Date | null;
  locales: Locale[];
  sessionsPerWeek: number;
  pauseWeeks: string[];
}

/** What is wrong with a field; each code has a sentence in `cohorts.json`. */
export type SettingsFault = 'name-missing' | 'name-long' | 'bad-date' | 'end-before-start' | 'bad-pace' | 'bad-limit' | 'unknown-user' | 'last-trainer';
export type SettingsFaults = Readonly<Record<string, SettingsFault>>;

export const maxPace = 14;
const maxPauses = 60;
const day = z.iso.date();

/** A day that was typed: null for an empty field, undefined for what is none. */
export function readDay(typed: FormDataEntryValue | null): Date | null | undefined {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  const read = day.safeParse(text);
  const at = read.success ? new Date(`${read.data}T00:00:00.000Z`) : null;
  return at !== null && at.getUTCFullYear() > 2000 && at.getUTCFullYear() < 2200 ? at : undefined;
}

/** A whole number that was typed, within its limits: null for an empty field, undefined for what is none. */
export function readCount(typed: FormDataEntryValue | null, [least, most]: [number, number]): number | null | undefined {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  const read = z.coerce.number().int().min(least).max(most).safeParse(text);
  return read.success ? read.data : undefined;
}

function readDates(form: FormData): { startsOn: Date | null; endsOn: Date | null; faults: SettingsFaults } {
  const [startsOn, endsOn] = [readDay(form.get('startsOn')), readDay(form.get('endsOn'))];
  const faults: Record<string, SettingsFault> = {};
  if (startsOn === undefined) faults.startsOn = 'bad-date';
  if (endsOn === undefined) faults.endsOn = 'bad-date';
  if (startsOn && endsOn && endsOn < startsOn) faults.endsOn = 'end-before-start';
  return { startsOn: startsOn ?? null, endsOn: endsOn ?? null, faults };
}

/** The settings that a form gives, or what is wrong with its fields. */
export function readSettings(form: FormData): { settings: CohortSettings } | { faults: SettingsFaults } {
  const named = readName(String(form.get('name') ?? ''));
  const dates = readDates(form);
  const pace = readCount(form.get('sessionsPerWeek'), [1, maxPace]);
  const faults: SettingsFaults = {
    ...('refused' in named ? { name: named.refused } : {}),
    ...dates.faults,
    ...(pace === null || pace === undefined ? { sessionsPerWeek: 'bad-pace' } : {}),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const pauses = form.getAll('pauseWeeks').flatMap((typed) => readDay(typed) ?? []);
  return {
    settings: {
      name: 'name' in named ? named.name : '',
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      locales: locales.filter((locale) => form.getAll('locales').includes(locale)),
      sessionsPerWeek: pace ?? 2,
      pauseWeeks: [...new Set(pauses.map((at) => isoDay(mondayOf(at))))].sort().slice(0, maxPauses),
    },
  };
}

/** The Mondays of the weeks from the first to the last day of a cohort; none while these are not set. */
export function weeksOf({ startsOn, endsOn }: { startsOn: Date | null; endsOn: Date | null }): string[] {
  if (!startsOn || !endsOn) return [];
  const first = mondayOf(startsOn).getTime();
  const count = Math.min(maxPauses, Math.floor((endsOn.getTime() - first) / (7 * 86_400_000)) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, week) => isoDay(new Date(first + week * 7 * 86_400_000)));
}

/** The limits of a link to join that a form gives; the last day counts to its end. */
export function readLink(form: FormData): { joinUntil: Date | null; joinLimit: number | null } | { faults: SettingsFaults } {
  const until = readDay(form.get('joinUntil'));
  const limit = readCount(form.get('joinLimit'), [1, 1_000_000]);
  if (until === undefined || limit === undefined) return { faults: { ...(until === undefined ? { joinUntil: 'bad-date' } : {}), ...(limit === undefined ? { joinLimit: 'bad-limit' } : {}) } };
  return { joinUntil: until && new Date(until.getTime() + 86_400_000), joinLimit: limit };
}

/** The days by which modules are to be done that a form gives, by module. */
export function readDeadlines(form: FormData, moduleIds: readonly string[]): { days: Record<string, Date | null> } | { faults: SettingsFaults } {
  const read = moduleIds.map((id) => [id, readDay(form.get(`due-${id}`))] as const);
  const wrong = read.filter(([, at]) => at === undefined);
  if (wrong.length > 0) return { faults: Object.fromEntries(wrong.map(([id]) => [`due-${id}`, 'bad-date'])) };
  return { days: Object.fromEntries(read.map(([id, at]) => [id, at ?? null])) };
}

/** What a form that was refused is shown with again. */
export function typedSettings(form: FormData): CohortSettings {
  return {
    name: String(form.get('name') ?? '').slice(0, 200),
    startsOn: readDay(form.get('startsOn')) ?? null,
    endsOn: readDay(form.get('endsOn')) ?? null,
    locales: locales.filter((locale) => form.getAll('locales').includes(locale)),
    sessionsPerWeek: readCount(form.get('sessionsPerWeek'), [-999, 999]) ?? 2,
    pauseWeeks: form.getAll('pauseWeeks').map(String).slice(0, maxPauses),
  };
}
