import { findLesson, findModule, type Course } from '../content/course';
import type { Locale } from '../../platform/locale';

/** Parts of the course that belong to no module. */
export const besides = ['trailer', 'glossary', 'library', 'cities', 'aims', 'changes'] as const;
export type Beside = (typeof besides)[number];

/** What a unit of the course is called: with its number and title, or by its id where the interface has a word for it. */
export interface UnitName {
  id: string;
  number: string;
  /** null: the interface names it */
  title: string | null;
  lang: Locale;
}

function numbersOf(course: Course, id: string): string {
  const module = findModule(course, id);
  return findLesson(course, id)?.number ?? (module ? String(module.number) : '');
}

/** The name of a lesson, module, tool or of what stands beside them; null where there is no such unit. */
export function findUnitName(course: Course, id: string, locale: Locale): UnitName | null {
  const unit = findLesson(course, id) ?? findModule(course, id) ?? course.tools[id];
  if (unit) return { id, number: numbersOf(course, id), title: unit.text[locale].title.text, lang: unit.text[locale].title.lang };
  return besides.some((beside) => beside === id) ? { id, number: '', title: null, lang: locale } : null;
}

/** Every unit in the order of the course: each module with its lessons and their tools, then other tools and what stands beside. */
export function listUnits(course: Course, locale: Locale): { module: UnitName | null; units: UnitName[] }[] {
  const name = (id: string) => findUnitName(course, id, locale) ?? [];
  const used = new Set(course.modules.flatMap(({ lessons }) => lessons.flatMap(({ toolId }) => toolId ?? [])));
  const modules = course.modules.map(({ id, lessons }) => ({
    module: findUnitName(course, id, locale),
    units: [id, ...lessons.flatMap((lesson) => [lesson.id, ...(lesson.toolId ? [lesson.toolId] : [])])].flatMap(name),
  }));
  const others = [...Object.keys(course.tools).filter((id) => !used.has(id)), ...besides];
  return [...modules, { module: null, units: others.flatMap(name) }];
}
