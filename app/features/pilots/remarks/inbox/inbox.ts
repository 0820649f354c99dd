import type { Locale } from '../../../../platform/locale';
import { isLocale } from '../../../../platform/locale';
import { pilotCities } from '../../../content/course';
import type { PilotCity } from '../../tester';
import { remarkKinds, remarkStates, severities, type RemarkKind, type RemarkState, type Severity } from '../remark';

export const remarksPerPage = 25;

/** Who speaks: testers and editors, or learners, who stand apart. */
export const sides = ['testers', 'learners'] as const;
export type Side = (typeof sides)[number];

/** How long a remark has been there; `late` means without any answer for too long. */
export const ages = ['week', 'older', 'late'] as const;
export type Age = (typeof ages)[number];

/** What an editor looks for; null: all of it. */
export interface InboxFilter {
  side: Side;
  state: RemarkState | null;
  moduleId: string | null;
  locale: Locale | null;
  cityId: PilotCity | null;
  kind: RemarkKind | null;
  severity: Severity | null;
  age: Age | null;
}

function oneOf<T extends string>(values: readonly T[], asked: string | null): T | null {
  return values.find((value) => value === asked) ?? null;
}

/** The filter that an address asks for; what waits is shown first, and what nobody can mean is left out. */
export function readFilter(asked: URLSearchParams): InboxFilter {
  const locale = asked.get('language');
  const state = asked.get('state');
  const moduleId = asked.get('module');
  return {
    side: oneOf(sides, asked.get('from')) ?? 'testers',
    state: state === null ? 'open' : oneOf(remarkStates, state),
    moduleId: moduleId !== null && /^[a-z0-9-]{1,60}$/.test(moduleId) ? moduleId : null,
    locale: isLocale(locale) ? locale : null,
    cityId: oneOf(pilotCities, asked.get('city')),
    kind: oneOf(remarkKinds, asked.get('kind')),
    severity: oneOf(severities, asked.get('severity')),
    age: oneOf(ages, asked.get('age')),
  };
}

/** The filter as an address asks for it, with some of it changed. */
export function queryOf(filter: InboxFilter, page = 1): string {
  const { side, state, moduleId, locale, cityId, kind, severity, age } = filter;
  const asked = { from: side === 'testers' ? null : side, state: state === 'open' ? null : (state ?? 'all'), module: moduleId, language: locale, city: cityId, kind, severity, age, page: page === 1 ? null : String(page) };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
