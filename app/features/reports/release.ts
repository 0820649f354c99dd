import { smallestShown } from '../cohorts/small-groups';

/** A group of people: how many are shown, and how many wait until enough have come. */
export interface Group {
  shown: number;
  held: number;
}

export type Groups = Record<string, Group>;
export type Counts = Record<string, number>;

function addTo(groups: Groups, counts: Counts): void {
  for (const [key, count] of Object.entries(counts)) {
    const group = (groups[key] ??= { shown: 0, held: 0 });
    group.held += count;
  }
}

function mergeCounts(into: Counts, counts: Counts): void {
  for (const [key, count] of Object.entries(counts)) into[key] = (into[key] ?? 0) + count;
}

/** Whether a group that could be shown waits a month longer: by chance, which no reader knows. */
export type Waits = () => boolean;

/**
 * Shows of each group those who wait, where they are five or more; others go on waiting, and some of the large ones by chance.
 * Where one to four would be left waiting in all groups together, more wait with them. So what is shown of a group grows by
 * five or more or not at all, what is not shown of the whole is nobody or five and more, in every month and from any month to
 * any other, and that a group is not shown does not tell that it is small. Answers by how much each group grew.
 */
function showGroups(groups: Groups, waits: Waits): Counts {
  const heldBy = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (groups[key]?.held ?? 0), 0);
  const chosen = Object.keys(groups).filter((key) => (groups[key]?.held ?? 0) >= smallestShown).sort().filter(() => !waits());
  const left = (): number => heldBy(Object.keys(groups)) - heldBy(chosen);
  while (left() > 0 && left() < smallestShown && chosen.length > 0) chosen.pop();
  const grown = Object.fromEntries(chosen.map((key) => [key, groups[key]?.held ?? 0]));
  for (const key of chosen) groups[key] = { shown: (groups[key]?.shown ?? 0) + (grown[key] ?? 0), held: 0 };
  return grown;
}

/** People who came in a month, by what they are; `cities` by country. */
export interface Arrivals {
  country: Counts;
  level: Counts;
  locale: Counts;
  cities: Record<string, Counts>;
}

/** Everybody so far: the whole, each breakdown, and the cities inside each country. */
export interface Released {
  total: number;
  /** too few came to be shown even in the whole */
  waiting: Arrivals;
  country: Groups;
  level: Groups;
  locale: Groups;
  cities: Record<string, { waiting: Counts; groups: Groups }>;
}

const noArrivals = (): Arrivals => ({ country: {}, level: {}, locale: {}, cities: {} });

/** Nobody yet. */
export function emptyRelease(): Released {
  return { total: 0, waiting: noArrivals(), country: {}, level: {}, locale: {}, cities: {} };
}

function wait(released: Released, arrivals: Arrivals): void {
  const { waiting } = released;
  mergeCounts(waiting.country, arrivals.country);
  mergeCounts(waiting.level, arrivals.level);
  mergeCounts(waiting.locale, arrivals.locale);
  for (const [country, counts] of Object.entries(arrivals.cities)) mergeCounts((waiting.cities[country] ??= {}), counts);
}

/** The cities of a country are shown as parts of what is shown of the country, never beyond it. */
function showCities(released: Released, countries: Counts, waits: Waits): void {
  for (const country of Object.keys(countries)) {
    const cities = released.cities[country];
    if (!cities) continue;
    addTo(cities.groups, cities.waiting);
    cities.waiting = {};
    showGroups(cities.groups, waits);
  }
}

/** Adds the people of a month, and shows of each group what may be shown; the state before stays as it was. */
export function releaseMonth(before: Released, arrivals: Arrivals, waits: Waits): Released {
  const released = structuredClone(before);
  wait(released, arrivals);
  const came = Object.values(released.waiting.country).reduce((sum, count) => sum + count, 0);
  if (came < smallestShown) return released;
  const { waiting } = released;
  released.waiting = noArrivals();
  released.total += came;
  for (const dimension of ['country', 'level', 'locale'] as const) addTo(released[dimension], waiting[dimension]);
  for (const [country, counts] of Object.entries(waiting.cities)) mergeCounts((released.cities[country] ??= { waiting: {}, groups: {} }).waiting, counts);
  showCities(released, showGroups(released.country, waits), waits);
  showGroups(released.level, waits);
  showGroups(released.locale, waits);
  return released;
}

/** What is shown of the groups; those of which nothing is shown have no entry. */
export function shownOf(groups: Groups | undefined): Counts {
  return Object.fromEntries(Object.entries(groups ?? {}).flatMap(([key, { shown }]) => (shown > 0 ? [[key, shown]] : [])));
}
