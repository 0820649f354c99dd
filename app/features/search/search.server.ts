import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import { countryName } from '../content/cities/city-parts';
import type { Course } from '../content/course';
import { listFindable, type Group, type Names, type Place } from './findable';
import { answer, type FoundGroup, type Hit } from './search';
import { buildIndex, type SearchIndex } from './search-index';
import type { ShownAnswer, ShownGroup, ShownHit, Suggestions } from './shown';

const indexes = new WeakMap<Course, Map<Locale, SearchIndex>>();

function namesIn(locale: Locale): Names {
  const t = translator(locale);
  return { city: (id) => t(`cities:${id}` as 'cities:athens'), country: (code) => countryName(code, locale) };
}

/** The words of a course in one language: noted when somebody first looks for something in it, kept as long as the course is. */
export function indexOf(course: Course, locale: Locale): SearchIndex {
  const ofCourse = indexes.get(course) ?? new Map<Locale, SearchIndex>();
  indexes.set(course, ofCourse);
  const index = ofCourse.get(locale) ?? buildIndex(listFindable({ course, locale }, namesIn(locale)), locale);
  ofCourse.set(locale, index);
  return index;
}

function whereIn(locale: Locale, place: Place): string {
  const t = translator(locale);
  switch (place.kind) {
    case 'module':
    case 'lesson':
    case 'term':
      return t(`search:place.${place.kind}`, { ...place });
    case 'resource':
      return `${t(`library:type.${place.type}`)} · ${t(`library:project.${place.project}`)}`;
    case 'city':
      return countryName(place.country, locale);
  }
}

function showHit({ path: page, title, lang, place, spots }: Hit, locale: Locale): ShownHit {
  const shown = spots.map(({ path, excerpt, lang: own }) => ({ href: `/${locale}${path}`, excerpt, lang: langOf({ lang: own }, locale) }));
  return { href: shown[0]?.href ?? `/${locale}${page}`, title, lang: langOf({ lang }, locale), where: whereIn(locale, place), spots: shown };
}

function showGroup({ group, count, hits }: FoundGroup, locale: Locale): ShownGroup {
  return { group, count, label: translator(locale)(`search:group.${group}`), hits: hits.map((hit) => showHit(hit, locale)) };
}

const mostOfEach = 5;
const mostOfOne = 20;

/** What the course, its library, its cities and its glossary say to a question in the reader's language; or one of them alone, with more. */
export function search(course: Course, locale: Locale, { question, group }: { question: string; group: Group | null }): ShownAnswer {
  const { count, groups } = answer(indexOf(course, locale), question, { most: group === null ? mostOfEach : mostOfOne, group });
  const says = translator(locale)('search:found', { count, question });
  return { says, count, groups: groups.map((group) => showGroup(group, locale)) };
}

const mostSuggested = 3;

/** The best of each group while somebody types, with one place each. */
export function suggest(course: Course, locale: Locale, question: string): Suggestions {
  const { count, groups } = answer(indexOf(course, locale), question, { most: mostSuggested });
  const t = translator(locale);
  const shown = groups.map((group) => showGroup(group, locale));
  return {
    says: count > 0 ? `${t('search:count', { count })}. ${t('search:enter')}` : t('search:none.title', { question }),
    groups: shown.map(({ label, hits }) => ({ label, hits: hits.map(({ spots: [spot], ...hit }) => ({ ...hit, excerpt: spot?.excerpt, excerptLang: spot?.lang })) })),
  };
}
