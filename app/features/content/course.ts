import { masterLocale, type Locale } from '../../platform/locale';
import type { Aim } from './aims/aims';
import type { Change } from './changes/changes';
import type { City, Partner } from './cities/cities';
import type { Facilitation } from './facilitation/facilitation';
import type { Film } from './film';
import type { Resource } from './library/library';
import type { ByLocale, Piece, PieceState } from './piece';
import type { QuizSheet } from './quiz';
import type { OwnPage, Tool } from './tool';

export type BlockKind = 'text' | 'heading' | 'monday' | 'next' | 'note' | 'example' | 'case' | 'honesty' | 'aim' | 'objective';

/** The cities whose staff tried the course, by the ids under which texts speak of them. */
export const pilotCities = ['athens', 'bologna', 'dusseldorf', 'grenoble', 'oulu', 'prague', 'zagreb', 'zaragoza'] as const;

/** A block of a lesson or module, compiled to sanitised HTML. */
export interface Block {
  id: string;
  kind: BlockKind;
  html: string;
  lang: Locale;
  state: PieceState;
  /** id of the pilot city, in a block of kind `case` */
  caseCity?: string;
  /** the day, as 2026-11-25, on which a fact that may change was last looked up */
  checked?: string;
  /** the day, as 2026-11-25, on which the city of a case confirmed it */
  confirmed?: string;
}

/** A block that no learner sees before the city it speaks of has confirmed it. */
export interface AwaitingBlock extends Block {
  /** id of the pilot city that has to confirm it */
  awaits: string;
  /** id of the shown block behind which it will stand; null when it will be the first */
  after: string | null;
  /** codes of the sources it cites */
  cites: string[];
}

export interface Heading {
  id: string;
  title: string;
  level: 2 | 3;
  lang: Locale;
}

/** What learners may read of a lesson; blocks that await a city's word stand in `Lesson.awaiting`. */
export interface LessonText {
  title: Piece;
  summary: Piece;
  blocks: Block[];
  /** ids of the glossary terms the blocks link to, in order of first use */
  terms: string[];
  headings: Heading[];
  /** how many pieces (title, summary, blocks) English stands in for */
  missing: number;
}

export const lessonKinds = ['reading', 'video', 'activity', 'quiz', 'discussion'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** What everybody may know of a quiz. Keys, hints and feedback live in `QuizMarking`, on the server only. */
export interface Quiz {
  id: string;
  sheet: ByLocale<QuizSheet>;
}

export interface Lesson {
  id: string;
  /** module and place in it: '1.3' */
  number: string;
  moduleId: string;
  kind: LessonKind;
  minutes: number;
  session: number;
  objectives: string[];
  /** codes of the sources learners see, in the order in which the lesson lists and numbers them */
  sourceCodes: string[];
  toolId?: string;
  film?: Film;
  quiz?: Quiz;
  text: ByLocale<LessonText>;
  /** only where there are some: blocks held back until a city has confirmed them, for editors */
  awaiting?: ByLocale<AwaitingBlock[]>;
}

export interface ModuleText {
  title: Piece;
  summary: Piece | null;
  aim: Block | null;
  /** one block per learning objective; the block's id is the objective's id */
  objectives: Block[];
  terms: string[];
  missing: number;
}

export const moduleStatuses = ['draft', 'pilot', 'published'] as const;
export type ModuleStatus = (typeof moduleStatuses)[number];

export interface Module {
  id: string;
  number: number;
  version: number;
  status: ModuleStatus;
  /** languages in which it is not published: English stands in for them */
  englishFor?: readonly Locale[];
  caseCity?: string;
  /** planned minutes: the sum of its lessons */
  minutes: number;
  lessons: Lesson[];
  text: ByLocale<ModuleText>;
  /** for those who accompany a group; no learner is shown it */
  facilitation?: Facilitation;
}

export interface Term {
  id: string;
  group: string;
  term: Piece;
  meaning: Piece;
  /** other forms in which the term appears in the texts */
  forms: string[];
}

export interface Source {
  code: string;
  title: string;
  author?: string;
  publisher?: string;
  year?: string;
  url?: string;
  /** language of the source as a BCP 47 tag */
  lang?: string;
  note?: string;
  /** true when the fact may have changed since it was read */
  timeSensitive?: boolean;
  /** the day, as 2026-11-25, on which an editor last looked at the live page */
  checked?: string;
}

/** The whole course without anything that only the server may know. */
export interface Course {
  id: string;
  version: number;
  locales: Locale[];
  passPercent: number;
  watchedPercent: number;
  sessionMinutes: number;
  /** planned minutes: the sum of its modules */
  minutes: number;
  modules: Module[];
  tools: Record<string, Tool>;
  /** the film of the front page, which belongs to no lesson */
  trailer?: Film;
  sources: Record<string, Source>;
  /** glossary in alphabetical order of the language */
  terms: ByLocale<Term[]>;
  /** the pilot cities and the organisations that carry the project with them */
  cities: City[];
  partners: Partner[];
  /** what a city can want */
  aims: Aim[];
  /** the works that the project names, in the order of the catalogue */
  library: Resource[];
  /** what was changed in it, the latest first */
  changes: Change[];
  /** changes when any file of the content changes */
  fingerprint: string;
}

/** The module with this id, or null. */
export function findModule(course: Course, moduleId: string): Module | null {
  return course.modules.find((module) => module.id === moduleId) ?? null;
}

const lessonsById = new WeakMap<Course, Map<string, Lesson>>();

/** The lesson with this id in whichever module it lies, or null. */
export function findLesson(course: Course, lessonId: string): Lesson | null {
  const byId = lessonsById.get(course) ?? new Map(listLessons(course).map((lesson) => [lesson.id, lesson]));
  lessonsById.set(course, byId);
  return byId.get(lessonId) ?? null;
}

/** All lessons in the order of the course. */
export function listLessons(course: Course): Lesson[] {
  return course.modules.flatMap((module) => module.lessons);
}

/** The lessons a learner can study: those of published modules, in the order of the course. */
export function listPublishedLessons(course: Course): Lesson[] {
  return course.modules.filter((module) => module.status === 'published').flatMap((module) => module.lessons);
}

/** The language in which a lesson is shown to readers of a language: English where its module is not published in theirs. */
export function spokenIn(course: Pick<Course, 'modules'>, { moduleId }: Pick<Lesson, 'moduleId'>, locale: Locale): Locale {
  const module = course.modules.find(({ id }) => id === moduleId);
  return module?.englishFor?.includes(locale) ? masterLocale : locale;
}

/** The lesson that asks for this tool of the workbook, or null. */
export function findLessonOfTool(course: Course, toolId: string): Lesson | null {
  return listLessons(course).find((lesson) => lesson.toolId === toolId) ?? null;
}

/** The tools that no lesson asks for and that have a page of their own. */
export function listOwnPages(course: Course): (Tool & { page: OwnPage })[] {
  return Object.values(course.tools).flatMap((tool) => (tool.page ? [{ ...tool, page: tool.page }] : []));
}

/** Where a tool is filled in, as an address below the language, once its lesson is published; null while it is not. */
export function findToolPath(course: Course, toolId: string): string | null {
  const lesson = findLessonOfTool(course, toolId);
  if (!lesson) return course.tools[toolId]?.page?.path ?? null;
  return listPublishedLessons(course).includes(lesson) ? `course/${lesson.moduleId}/${lesson.id}` : null;
}

/** The number by which people speak of a block on paper, the same in five languages: m4.l5.p03. */
export function blockNumber(lesson: Pick<Lesson, 'number'>, blockId: string): string {
  const [module = '', place = ''] = lesson.number.split('.');
  return `m${module}.l${place}.${blockId}`;
}

/** The sources of a lesson in the order of their numbers. */
export function listSources(course: Course, lesson: Lesson): Source[] {
  return lesson.sourceCodes.flatMap((code) => course.sources[code] ?? []);
}

/** The glossary entries with these ids, in one language and in the order given. */
export function listTerms(course: Course, ids: readonly string[], locale: Locale): Term[] {
  return ids.flatMap((id) => course.terms[locale].find((term) => term.id === id) ?? []);
}
