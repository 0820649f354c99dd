import { getCourse } from '../../content/load.server';
import { findPlace, findWhereabouts, listPlaces } from './places';
import type { RemarkInput } from './remark';
import type { Author, Spot } from './remarks.server';

/** A tester of Zagreb who reads English pages and is written to in German. */
export function testerNamed(userId: string, more: Partial<Author> = {}): Author {
  return { userId, voice: 'tester', cityId: 'zagreb', testerFunction: 'practitioner', locale: 'en', ownLocale: 'de', browser: 'firefox windows', ...more };
}

/** A block of the first lesson of the real course. */
export function someSpot(placeId = 'p01'): Spot {
  const where = findWhereabouts(getCourse(), { lessonId: 'what-co-design-is' });
  const place = where && findPlace(listPlaces(getCourse(), where, 'en'), `block:${placeId}`);
  if (!where || !place) throw new Error('The course has no such block.');
  return { ...where, place };
}

/** What a tester says of it. */
export function someInput(more: Partial<RemarkInput> = {}): RemarkInput {
  return { form: 'abcdefgh1', quote: '', kind: 'clarity', severity: 'blocks', words: 'What does it mean?', proposal: '', second: null, ...more };
}
