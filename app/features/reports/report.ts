import { z } from 'zod';
import { authorityLevels } from '../accounts/profile/profile';
import { locales } from '../../platform/locale';
import { tableFormats } from '../../platform/tables/table';
import { emptyRelease, releaseMonth, shownOf, type Arrivals, type Counts, type Released, type Waits } from './release';

/** What is counted of each person once, in the month in which it happened. */
export const events = ['enrolled', 'started', 'completed'] as const;
export type ReportEvent = (typeof events)[number];

/** What the report says: those events, and who was active in a month. */
export const measures = ['enrolled', 'started', 'active', 'completed'] as const;
export type Measure = (typeof measures)[number];

/** The formats in which the report is handed out: as tables, and to be printed or passed on. */
export const reportFormats = [...tableFormats, 'pdf'] as const;

/** Where somebody said nothing. */
export const unstated = '~';

/** Some people of a month who are alike; null is what they did not state. */
export interface Alike {
  country: string | null;
  city: string | null;
  authorityLevel: string | null;
  locale: string;
  count: number;
}

/** The figures of a month as they are frozen; `cities` names cities by their key. */
export interface Figures {
  states: Record<Measure, Released>;
  cities: Record<string, string>;
}

const monthShape = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A month as an address or a row names it (2027-03); null when it is none. */
export function readMonth(text: string | null): string | null {
  const read = monthShape.safeParse(text);
  return read.success ? read.data : null;
}

/** The month of a moment, in UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);

/** The first moment of a month, and of the one after it. */
export function boundsOf(month: string): { from: Date; until: Date } {
  const from = new Date(`${month}-01T00:00:00.000Z`);
  return { from, until: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1)) };
}

/** The month after a month. */
export const monthAfter = (month: string): string => monthOf(boundsOf(month).until);

/** A city's key: the same however it is written in small letters and without accents. */
export type CityKey = (name: string) => string;

/** Sorts people into the groups of the report; each of the known groups is there, so that empty ones look like small ones. */
export function arrivalsOf(people: readonly Alike[], keyOf: CityKey): Arrivals {
  const none = (names: readonly string[]): Counts => Object.fromEntries(names.map((name) => [name, 0]));
  const arrivals: Arrivals = { country: none([unstated]), level: none([...authorityLevels, unstated]), locale: none(locales), cities: {} };
  const add = (counts: Counts, key: string, count: number): void => void (counts[key] = (counts[key] ?? 0) + count);
  for (const { country, city, authorityLevel, locale, count } of people) {
    add(arrivals.country, country ?? unstated, count);
    add(arrivals.level, authorityLevel ?? unstated, count);
    add(arrivals.locale, locale, count);
    if (country !== null) add((arrivals.cities[country] ??= {}), city === null ? unstated : keyOf(city), count);
  }
  return arrivals;
}

/** No figures yet. */
export function noFigures(): Figures {
  return { states: { enrolled: emptyRelease(), started: emptyRelease(), active: emptyRelease(), completed: emptyRelease() }, cities: {} };
}

/** The figures at the end of a month, from those of the month before and who came in it; who is active is counted anew each month. */
export function nextFigures(before: Figures, people: Record<Measure, readonly Alike[]>, { keyOf, waits }: { keyOf: CityKey; waits: Waits }): Figures {
  const stateOf = (measure: Measure) => releaseMonth(measure === 'active' ? emptyRelease() : before.states[measure], arrivalsOf(people[measure], keyOf), waits);
  const cities = { ...before.cities };
  for (const { city } of Object.values(people).flat()) if (city !== null) cities[keyOf(city)] ??= city;
  return { states: { enrolled: stateOf('enrolled'), started: stateOf('started'), active: stateOf('active'), completed: stateOf('completed') }, cities };
}

/** A figure of each measure; null where it is not shown. */
export type Line = Record<Measure, number | null>;

export interface ReportRow {
  key: string;
  line: Line;
}

/** One breakdown: its groups, what is not shown of the whole, and the whole. */
export interface Breakdown {
  rows: ReportRow[];
  rest: Line;
}

export const dimensions = ['country', 'level', 'locale'] as const;
export type Dimension = (typeof dimensions)[number];

/** Everything that a report says. */
export interface Report {
  /** the month at whose end it stands */
  until: string;
  /** how much each measure grew in each month, the latest first */
  months: { month: string; line: Line }[];
  total: Line;
  breakdowns: Record<Dimension, Breakdown>;
  /** cities inside countries; a key is country/city */
  cities: Breakdown;
  cityNames: Record<string, string>;
}

const lineOf = (figureOf: (measure: Measure) => number | null): Line => ({ enrolled: figureOf('enrolled'), started: figureOf('started'), active: figureOf('active'), completed: figureOf('completed') });
const sum = (counts: Counts) => Object.values(counts).reduce((all, count) => all + count, 0);

function breakdownOf(shown: Record<Measure, Counts>, totals: Line, always: readonly string[]): Breakdown {
  const keys = [...new Set([...always, ...measures.flatMap((measure) => Object.keys(shown[measure])).sort()])];
  const ordered = [...keys.filter((key) => key !== unstated), ...keys.filter((key) => key === unstated)];
  return {
    rows: ordered.map((key) => ({ key, line: lineOf((measure) => shown[measure][key] ?? null) })),
    rest: lineOf((measure) => (totals[measure] === null ? null : totals[measure] - sum(shown[measure]))),
  };
}

const perMeasure = (countsOf: (measure: Measure) => Counts): Record<Measure, Counts> => ({ enrolled: countsOf('enrolled'), started: countsOf('started'), active: countsOf('active'), completed: countsOf('completed') });

function citiesOf({ states }: Figures): Record<Measure, Counts> {
  return perMeasure((measure) => Object.fromEntries(Object.entries(states[measure].cities).flatMap(([country, { groups }]) => Object.entries(shownOf(groups)).filter(([city]) => city !== unstated).map(([city, count]) => [`${country}/${city}`, count]))));
}

const totalOf = ({ states }: Figures): Line => lineOf((measure) => states[measure].total || null);

/** The report at the end of the last of these months; null without any. */
export function reportOf(frozen: readonly { month: string; figures: Figures }[]): Report | null {
  const last = frozen.at(-1);
  if (!last) return null;
  const { figures, month: until } = last;
  const months = frozen.map(({ month, figures: now }, at) => ({
    month,
    line: lineOf((measure) => now.states[measure].total - (measure === 'active' ? 0 : (frozen[at - 1]?.figures.states[measure].total ?? 0)) || null),
  }));
  const total = totalOf(figures);
  const always: Record<Dimension, readonly string[]> = { country: [unstated], level: [...authorityLevels, unstated], locale: locales };
  const breakdown = (dimension: Dimension) => breakdownOf(perMeasure((measure) => shownOf(figures.states[measure][dimension])), total, always[dimension]);
  return {
    until, total,
    months: months.reverse(),
    breakdowns: { country: breakdown('country'), level: breakdown('level'), locale: breakdown('locale') },
    cities: breakdownOf(citiesOf(figures), total, []),
    cityNames: figures.cities,
  };
}
