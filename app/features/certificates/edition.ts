import { createHash } from 'node:crypto';
import { z } from 'zod';
import { locales, type Locale } from '../../platform/locale';
import { listPublishedLessons, type Course, type Lesson } from '../content/course';

const worded = z.record(z.enum(locales), z.string());

const factsShape = z.object({
  version: z.number(),
  title: worded,
  passPercent: z.number(),
  minutes: z.number(),
  quizCount: z.number(),
  toolCount: z.number(),
  modules: z.array(z.object({ id: z.string(), minutes: z.number(), title: worded })),
  /** by lesson, a hash of what it held */
  lessons: z.record(z.string(), z.string()),
});

/** The course as it was when somebody completed it: what a certificate says for ever, whatever the course becomes. */
export type EditionFacts = z.infer<typeof factsShape>;

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}

/** What a lesson teaches and asks, in the master language: a better translation does not change it. */
function lessonHash({ text: { en }, film, quiz, toolId }: Lesson, course: Course): string {
  const { text: _, ...tool } = course.tools[toolId ?? ''] ?? { text: null };
  return hashOf([en.title.text, en.blocks.map(({ kind, html }) => [kind, html]), film?.narration.en.slides.map(({ say, describes }) => [say, describes.text]), quiz?.sheet.en, tool]);
}

function byLocale(text: (locale: Locale) => string): Record<Locale, string> {
  return Object.fromEntries(locales.map((locale) => [locale, text(locale)])) as Record<Locale, string>;
}

/** The facts of the course as it is published now, under its titles in each language. */
export function factsOf(course: Course, title: Record<Locale, string>): EditionFacts {
  const lessons = listPublishedLessons(course);
  const modules = course.modules.filter(({ status }) => status === 'published');
  return {
    version: course.version,
    title,
    passPercent: course.passPercent,
    minutes: modules.reduce((sum, { minutes }) => sum + minutes, 0),
    quizCount: lessons.filter(({ kind }) => kind === 'quiz').length,
    toolCount: lessons.filter(({ toolId }) => toolId !== undefined).length,
    modules: modules.map(({ id, minutes, text }) => ({ id, minutes, title: byLocale((locale) => text[locale].title.text) })),
    lessons: Object.fromEntries(lessons.map((lesson) => [lesson.id, lessonHash(lesson, course)])),
  };
}

/** The id under which facts are kept: the same facts, the same id. */
export function editionIdOf(facts: EditionFacts): string {
  return hashOf(facts);
}

/** Facts as their row holds them. */
export function readFacts(text: string): EditionFacts {
  return factsShape.parse(JSON.parse(text));
}

/** Hours as a certificate says them; half hours are said too. */
export function hoursOf({ minutes }: Pick<EditionFacts, 'minutes'>): number {
  return Math.round(minutes / 30) / 2;
}

/** What came to the course since an edition: ids of lessons that are new, and of those that were changed. */
export function growthSince(edition: EditionFacts, course: Course): { added: string[]; changed: string[] } {
  const lessons = listPublishedLessons(course);
  return {
    added: lessons.filter(({ id }) => edition.lessons[id] === undefined).map(({ id }) => id),
    changed: lessons.filter((lesson) => edition.lessons[lesson.id] !== undefined && edition.lessons[lesson.id] !== lessonHash(lesson, course)).map(({ id }) => id),
  };
}
