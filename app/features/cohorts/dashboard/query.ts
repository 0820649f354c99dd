import { z } from 'zod';
import { printableLine } from '../../../platform/plain-text';
import { memberStandings } from '../member-standing';

/** What the table of members is narrowed to. */
export const shows = ['all', ...memberStandings, 'failed-twice', 'nearly-done'] as const;
export type Show = (typeof shows)[number];

/** How the table is sorted: the column and the direction. */
export const sorts = {
  name: { column: 'nameKey', isDown: false },
  least: { column: 'doneCount', isDown: false },
  most: { column: 'doneCount', isDown: true },
  quiet: { column: 'lastActiveAt', isDown: false },
  recent: { column: 'lastActiveAt', isDown: true },
  joined: { column: 'joinedAt', isDown: true },
} as const;
export type Sort = keyof typeof sorts;
export const sortNames = Object.keys(sorts) as Sort[];

/** Where a page of the table begins: after or before a member, by what the table is sorted by. */
export interface Place {
  value: string | number;
  learnerId: string;
  isBack: boolean;
}

export interface GridQuery {
  show: Show;
  sort: Sort;
  /** part of a name */
  search: string;
  place: Place | null;
}

const placeShape = z.tuple([z.union([z.string().max(200), z.number().int()]), z.string().min(1).max(60), z.boolean()]);
const oneOf = <const T extends readonly string[]>(names: T, fallback: T[number]) => z.enum(names).catch(fallback);
const maxSearch = 60;

function readPlace(text: string | null, sort: Sort): Place | null {
  if (text === null) return null;
  try {
    const [value, learnerId, isBack] = placeShape.parse(JSON.parse(atob(text)));
    const isNumber = sorts[sort].column === 'doneCount';
    const isMoment = sorts[sort].column === 'lastActiveAt' || sorts[sort].column === 'joinedAt';
    if (isNumber !== (typeof value === 'number') || (isMoment && Number.isNaN(Date.parse(String(value))))) return null;
    return { value, learnerId, isBack };
  } catch {
    return null;
  }
}

/** What an address asks of the table; whatever it says, it is a valid question. */
export function readQuery(params: URLSearchParams): GridQuery {
  const sort = oneOf(sortNames, 'name').parse(params.get('sort'));
  return {
    show: oneOf(shows, 'all').parse(params.get('show')),
    sort,
    search: printableLine((params.get('name') ?? '').slice(0, maxSearch)),
    place: readPlace(params.get('from'), sort),
  };
}

/** The address of the table under another question; what is not given stays, the page is the first unless a place is given. */
export function queryUrl(path: string, query: GridQuery, change: Partial<GridQuery>): string {
  const { show, sort, search, place } = { ...query, place: null, ...change };
  const params = new URLSearchParams();
  if (show !== 'all') params.set('show', show);
  if (sort !== 'name') params.set('sort', sort);
  if (search !== '') params.set('name', search);
  // A key to sort by may hold letters of any alphabet; atob and btoa know bytes only.
  if (place) params.set('from', btoa(JSON.stringify([place.value, place.learnerId, place.isBack]).replaceAll(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)));
  const text = params.toString();
  return text === '' ? `${path}#members` : `${path}?${text}#members`;
}
