import { createHash } from 'node:crypto';
import { locales, masterLocale } from '../../../platform/locale';
import type { Course } from '../course';
import type { CityWord } from '../revisions/revision';
import type { City, CityText } from './cities';

/** The file whose entries are the pages of cities, as pieces name it. */
export const cityPagesPath = `cities/cities.${masterLocale}.yaml`;

const nothing: CityText = { aim: { text: '', lang: masterLocale, state: 'original' }, value: { text: '', lang: masterLocale, state: 'original' }, instruments: [] };

function withWord(city: City, { awaits, confirmed }: CityWord): City {
  if (awaits === null) return confirmed ? { ...city, confirmed } : city;
  const text = Object.fromEntries(locales.map((locale) => [locale, nothing])) as City['text'];
  return { ...city, isWithdrawn: true, confirmed: undefined, shows: {}, instruments: [], text };
}

/** The course with what cities said of their own pages: the day on which they confirmed one, and nothing of one they withdrew. */
export function withCityPages(course: Course, words: readonly CityWord[]): Course {
  const pages = words.filter(({ path }) => path === cityPagesPath);
  if (pages.length === 0) return course;
  const cities = course.cities.map((city) => {
    const word = pages.find(({ key }) => key === city.id);
    return word ? withWord(city, word) : city;
  });
  const fingerprint = createHash('sha256').update(course.fingerprint).update(JSON.stringify(pages)).digest('hex').slice(0, 12);
  return { ...course, cities, fingerprint };
}
