import { localeNames, isLocale, type Locale } from '../../platform/locale';
import { dimensions, measures, unstated, type Breakdown, type Line, type Measure, type Report } from './report';

/** Looks up words of `report.json`. */
export type Say = (key: string, options?: Record<string, string>) => string;

/** One table of the report in words: months first, then each breakdown. */
export interface WordedTable {
  id: string;
  title: string;
  caption: string;
  groupHead: string;
  rows: { key: string; group: string; line: Line }[];
}

/** A month as people of a language write it: March 2027. */
export function monthName(month: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T00:00:00.000Z`));
}

/** What a cell says: a figure, that it is not shown, or nothing where there cannot be a figure. */
export function cellWords({ id }: WordedTable, { key, line }: WordedTable['rows'][number], { measure, say }: { measure: Measure; say: Say }): string {
  const isActiveOfAllMonths = id === 'months' && key === 'total' && measure === 'active';
  return String(line[measure] ?? (isActiveOfAllMonths ? '' : say('table.tooFew')));
}

const drawnMonths = 24;

/** The bars of the latest months: how many enrolled in each, the earliest first. */
export function barsOf({ rows }: WordedTable): { name: string; value: number }[] {
  return rows.filter(({ key }) => key !== 'total').slice(0, drawnMonths).reverse().map(({ group, line }) => ({ name: group, value: line.enrolled ?? 0 }));
}

const none: Line = { enrolled: null, started: null, active: null, completed: null };
const isAnything = (line: Line) => measures.some((measure) => (line[measure] ?? 0) > 0);

/** All tables of a report in a language; the page and the files say the same. */
export function wordReport(report: Report, locale: Locale, say: Say): WordedTable[] {
  const countryNames = new Intl.DisplayNames(locale, { type: 'region' });
  const country = (code: string) => countryNames.of(code) ?? code;
  const month = monthName(report.until, locale);
  const groupNames: Record<string, (key: string) => string> = {
    country,
    level: (key) => say(`level.${key}`),
    locale: (key) => (isLocale(key) ? localeNames[key] : key),
    city: (key) => `${country(key.slice(0, 2))} – ${report.cityNames[key.slice(3)] ?? key.slice(3)}`,
  };
  const tableOf = (id: string, { rows, rest }: Breakdown, restWords: string): WordedTable => {
    const title = say(`table.${id}`);
    const named = rows.map(({ key, line }) => ({ key, group: key === unstated ? say('table.unstated') : (groupNames[id]?.(key) ?? key), line }));
    return {
      id, title, caption: say('table.caption', { table: title, month }), groupHead: say('table.group'),
      rows: [...named, ...(isAnything(rest) ? [{ key: 'rest', group: restWords, line: rest }] : []), { key: 'total', group: say('table.total'), line: report.total }],
    };
  };
  const rest = say('table.rest');
  const months: WordedTable = {
    id: 'months', title: say('table.months'), caption: say('table.captionMonths'), groupHead: say('table.month'),
    rows: [...report.months.map(({ month: of, line }) => ({ key: of, group: monthName(of, locale), line })), { key: 'total', group: say('table.total'), line: { ...none, ...report.total, active: null } }],
  };
  const [byCountry, ...others] = dimensions.map((dimension) => tableOf(dimension, report.breakdowns[dimension], rest));
  return [months, ...(byCountry ? [byCountry] : []), tableOf('city', report.cities, say('table.restCity')), ...others];
}
