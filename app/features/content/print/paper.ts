import type { Locale } from '../../../platform/locale';
import { listSources, type Block, type Course, type Lesson, type Module, type Source } from '../course';
import type { SlideText } from '../film';
import type { Piece } from '../piece';

/** Under what a heading of the file becomes one on paper: lessons stand below the module, and in the whole course below that. */
export type LessonLevel = 2 | 3;

/** A lesson with all that stands on paper of it; its ids begin with the lesson's, so that many fit on one page. */
export interface PaperLesson {
  id: string;
  number: string;
  kind: Lesson['kind'];
  title: Piece;
  summary: Piece;
  blocks: Block[];
  slides: SlideText[];
  sources: Source[];
  /** where the lesson is studied; null when the paper holds all of it */
  online: string | null;
}

export interface PaperModule {
  id: string;
  number: number;
  title: Piece;
  aim: Block | null;
  objectives: Block[];
  lessons: PaperLesson[];
}

export interface PaperOptions {
  locale: Locale;
  level: LessonLevel;
  /** address under which people reach the service */
  appUrl: string;
}

/** What ids of a lesson begin with on a page of many lessons. */
export function prefixOf(lesson: Pick<Lesson, 'id'>): string {
  return `${lesson.id}-`;
}

/** Compiled words as they stand among many lessons: terms as plain words, citations led to their own list, headings lowered. */
export function wordsOnPaper(html: string, { prefix, lowered }: { prefix: string; lowered: number }): string {
  return html
    .replace(/<button\b[^>]*\bclass="term"[^>]*>(.*?)<\/button>/gs, '$1')
    .replaceAll('<a class="cite" href="#', `<a class="cite" href="#${prefix}`)
    .replace(/(<\/?h)([2-4])\b/g, (_, tag: string, level: string) => `${tag}${Math.min(6, Number(level) + lowered)}`);
}

function lessonOnPaper(course: Course, lesson: Lesson, { locale, level, appUrl }: PaperOptions): PaperLesson {
  const { title, summary, blocks } = lesson.text[locale];
  const form = { prefix: prefixOf(lesson), lowered: level - 1 };
  return {
    id: lesson.id,
    number: lesson.number,
    kind: lesson.kind,
    title,
    summary,
    blocks: blocks.map((block) => ({ ...block, html: wordsOnPaper(block.html, form) })),
    slides: lesson.film?.narration[locale].slides ?? [],
    sources: listSources(course, lesson),
    online: lesson.kind === 'reading' ? null : new URL(`/${locale}/course/${lesson.moduleId}/${lesson.id}`, appUrl).href,
  };
}

/** A module with all its lessons, ready for paper. */
export function moduleOnPaper(course: Course, module: Module, options: PaperOptions): PaperModule {
  const { title, aim, objectives } = module.text[options.locale];
  const flat = (block: Block) => ({ ...block, html: wordsOnPaper(block.html, { prefix: '', lowered: 0 }) });
  return {
    id: module.id,
    number: module.number,
    title,
    aim: aim && flat(aim),
    objectives: objectives.map(flat),
    lessons: module.lessons.map((lesson) => lessonOnPaper(course, lesson, options)),
  };
}
