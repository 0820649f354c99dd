import { locales, masterLocale, type Locale } from '../../../platform/locale';
import type { Course, Module, ModuleStatus } from '../course';

/** What editors decided about modules, language by language; where nothing is said the module's file counts. */
export type StateTable = Readonly<Record<string, Readonly<Partial<Record<Locale, ModuleStatus>>>>>;

const order: Readonly<Record<ModuleStatus, number>> = { draft: 0, pilot: 1, published: 2 };

/** Tells whether one state is further than another. */
export function isFurther(one: ModuleStatus, other: ModuleStatus): boolean {
  return order[one] > order[other];
}

/** How far a module is in a language: never further than in English, which stands in for what is missing. */
export function statusIn({ id, status }: Pick<Module, 'id' | 'status'>, locale: Locale, states: StateTable): ModuleStatus {
  const own = states[id]?.[locale] ?? status;
  const english = states[id]?.[masterLocale] ?? status;
  return isFurther(own, english) ? english : own;
}

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value);

function mapParts(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  return isParts(value) ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)])) : value;
}

function countMissing(value: unknown): number {
  const inner = typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, part) => sum + countMissing(part), 0) : 0;
  return inner + (isParts(value) && value.state === 'missing' ? 1 : 0);
}

/** English words marked as standing in, as where a translation is missing. */
function standIn(english: unknown): unknown {
  const words = mapParts(english, standIn);
  if (!isParts(words)) return words;
  if (words.state === 'original') return { ...words, state: 'missing' };
  return typeof words.missing === 'number' ? { ...words, missing: countMissing(words) } : words;
}

const isWorded = (value: unknown): value is Parts => isParts(value) && locales.every((locale) => Object.hasOwn(value, locale));

/** A part of the course in which English stands in for some languages, however deep their words lie. */
function withEnglish<T>(part: T, instead: readonly Locale[]): T {
  const change = (value: unknown): unknown => {
    if (!isWorded(value)) return mapParts(value, change);
    return { ...value, ...Object.fromEntries(instead.map((locale) => [locale, standIn(value[masterLocale])])) };
  };
  return change(part) as T;
}

/** A module as a view shows it, and the languages of it that the view has. */
interface Shown {
  status: ModuleStatus;
  has: (locale: Locale) => boolean;
}

function showModule(module: Module, { status, has }: Shown): Module {
  const instead = locales.filter((locale) => locale !== masterLocale && !has(locale));
  if (status !== 'published') return status === module.status ? module : { ...module, status };
  if (instead.length > 0) return { ...withEnglish(module, instead), status, englishFor: instead };
  return status === module.status ? module : { ...module, status };
}

function showCourse(course: Course, show: (module: Module) => Shown): Course {
  const modules = course.modules.map((module) => showModule(module, show(module)));
  if (modules.every((module, place) => module === course.modules[place])) return course;
  const tools = { ...course.tools };
  for (const { lessons, englishFor = [] } of modules) {
    for (const { toolId = '' } of lessons) {
      const tool = tools[toolId];
      if (tool && englishFor.length > 0) tools[toolId] = withEnglish(tool, englishFor);
    }
  }
  return { ...course, modules, tools };
}

/** The course as everybody sees it: a module is there once it is published in English, which stands in for the languages in which it is not. */
export function publishedView(course: Course, states: StateTable): Course {
  return showCourse(course, (module) => ({
    status: statusIn(module, masterLocale, states),
    has: (locale) => statusIn(module, locale, states) === 'published',
  }));
}

/** The modules that are tried in one of these languages. */
export function listPilots(course: Pick<Course, 'modules'>, states: StateTable, languages: readonly Locale[]): Module[] {
  return course.modules.filter((module) => languages.some((locale) => statusIn(module, locale, states) === 'pilot'));
}

/**
 * The course as somebody sees it who tries modules in some languages: what is tried there is open as if it were published. With
 * `alone` nothing else is open, so that what is done in it cannot be about anything else.
 */
export function pilotView(course: Course, states: StateTable, { languages, alone }: { languages: readonly Locale[]; alone: boolean }): Course {
  const tried = listPilots(course, states, languages);
  return showCourse(course, (module) => {
    const isTried = tried.includes(module);
    const status = statusIn(module, masterLocale, states);
    const own = alone && status === 'published' ? 'draft' : status;
    return {
      status: isTried ? 'published' : own,
      has: (locale) => statusIn(module, locale, states) === 'published' || (isTried && languages.includes(locale) && statusIn(module, locale, states) === 'pilot'),
    };
  });
}
