import type { Locale } from '../../../platform/locale';
import type { Course, Lesson, Module } from '../course';
import type { Piece } from '../piece';

/** A published module in which a city's case stands. */
export interface CityUse {
  number: number;
  title: Piece;
  address: string;
  /** it is the city case of the whole module */
  isMain: boolean;
  lessons: { number: string; title: Piece; address: string }[];
}

/** Where the course speaks of a city: the modules whose case it is or in which a lesson shows one, with links to the very blocks. */
export function listCityUses(course: Course, cityId: string, locale: Locale): CityUse[] {
  const open = course.modules.filter((module) => module.status === 'published');
  const uses = open.map((module) => useIn(module, cityId, locale));
  return uses.filter(({ isMain, lessons }) => isMain || lessons.length > 0);
}

function useIn(module: Module, cityId: string, locale: Locale): CityUse {
  const address = `/${locale}/course/${module.id}`;
  const caseIn = (lesson: Lesson) => lesson.text[locale].blocks.find((block) => block.caseCity === cityId);
  const lessons = module.lessons.flatMap((lesson) => {
    const block = caseIn(lesson);
    return block ? [{ number: lesson.number, title: lesson.text[locale].title, address: `${address}/${lesson.id}#${block.id}` }] : [];
  });
  return { number: module.number, title: module.text[locale].title, address, isMain: module.caseCity === cityId, lessons };
}
