import type { Locale } from '../../../platform/locale';
import { maxTimesPlan } from './visit';

/** Testers and learners are never counted together. */
export const voices = ['tester', 'learner'] as const;
export type Voice = (typeof voices)[number];

/** How many people needed a time for a lesson, in tenths of a minute. */
export interface Tally {
  tenths: number;
  people: number;
}

/** How long people needed: the one in the middle, and the middle half of them. */
export interface Spread {
  people: number;
  lowerMinutes: number;
  medianMinutes: number;
  upperMinutes: number;
}

/** Fewer people than this are never shown: their minutes could be somebody's. */
export const fewestPeople = 5;

/** The value at a place between 0 and the number of people less one; between two people it lies between their values. */
function valueAt(sorted: readonly Tally[], place: number): number {
  const at = (index: number): number => {
    let before = 0;
    return sorted.find(({ people }) => (before += people) > index)?.tenths ?? 0;
  };
  const whole = Math.floor(place);
  return at(whole) + (place - whole) * (at(Math.ceil(place)) - at(whole));
}

const minutesOf = (tenths: number): number => Math.round(tenths) / 10;

/** The spread of what people needed for a lesson, none counted longer than three times the plan; null of fewer than five people. */
export function spreadOf(tallies: readonly Tally[], plannedMinutes: number): Spread | null {
  const people = tallies.reduce((sum, tally) => sum + tally.people, 0);
  if (people < fewestPeople) return null;
  const longest = maxTimesPlan * plannedMinutes * 10;
  const sorted = tallies.map((tally) => ({ ...tally, tenths: Math.min(tally.tenths, longest) })).sort((a, b) => a.tenths - b.tenths);
  const quarter = (share: number) => minutesOf(valueAt(sorted, share * (people - 1)));
  return { people, lowerMinutes: quarter(0.25), medianMinutes: quarter(0.5), upperMinutes: quarter(0.75) };
}

/** A median far from the plan; null within 70 to 120 per cent of it. */
export type Flag = 'long' | 'short';

/** Whether a median is far from the plan. */
export function flagOf({ medianMinutes }: Pick<Spread, 'medianMinutes'>, plannedMinutes: number): Flag | null {
  if (medianMinutes > 1.2 * plannedMinutes) return 'long';
  return medianMinutes < 0.7 * plannedMinutes ? 'short' : null;
}

/** What one lesson takes people of one voice in one language, beside its plan. */
export interface TimingRow {
  moduleId: string;
  lessonId: string;
  /** module and place in it: '1.3' */
  number: string;
  session: number;
  plannedMinutes: number;
  voice: Voice;
  locale: Locale;
  /** null: fewer than five people */
  spread: Spread | null;
  flag: Flag | null;
}

/** What editors do about a lesson: look at its words in the languages named, or change lesson or plan. */
export type Advice = { what: 'wording'; locales: Locale[] } | { what: 'lesson' } | null;

const languagesOfTheLesson = 3;

/** What the flags of one lesson ask for: in three languages or more it is the lesson itself, in fewer the words of those. */
export function adviceOf(rows: readonly Pick<TimingRow, 'locale' | 'flag'>[]): Advice {
  const flagged = rows.filter(({ flag }) => flag !== null).map(({ locale }) => locale);
  if (flagged.length === 0) return null;
  return flagged.length >= languagesOfTheLesson ? { what: 'lesson' } : { what: 'wording', locales: flagged };
}
