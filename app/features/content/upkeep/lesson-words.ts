import type { Locale } from '../../../platform/locale';
import type { Block, Lesson } from '../course';
import type { Phrase } from '../piece';
import type { QuizMarking, ServerOnly } from '../quiz';

/** What there is to read and hear in a lesson in one language; English that stands in does not count. */
export interface LessonWords {
  /** paragraphs, list items, headings and cells of the page */
  page: string[];
  /** the same without headings and tables: only these are made of sentences */
  prose: string[];
  /** sentences of the film */
  spoken: string[];
  /** questions, options and feedback */
  questions: string[];
}

/** The words of a lesson by the place where they stand. */
export function readLesson(lesson: Lesson, locale: Locale, marking?: ServerOnly<QuizMarking>): LessonWords {
  const blocks = lesson.text[locale].blocks.filter((block) => block.lang === locale);
  const slides = lesson.film?.narration[locale].slides.filter((slide) => slide.lang === locale) ?? [];
  return {
    page: blocks.flatMap(listParagraphs),
    prose: blocks.filter((block) => block.kind !== 'heading').flatMap((block) => listParagraphs({ html: block.html.replace(/<table>.*?<\/table>/gs, '') })),
    spoken: slides.flatMap((slide) => slide.say),
    questions: listQuestions(lesson, locale, marking),
  };
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x26;': '&', '&#x3C;': '<' };

/** The texts of a block's paragraphs, items, cells and headings, without the numbers of its sources. */
export function listParagraphs({ html }: Pick<Block, 'html'>): string[] {
  const plain = html
    .replace(/<a class="cite"[^>]*>\d+<\/a>/g, '')
    .replace(/<\/(?:p|li|td|th|h2|h3|blockquote)>|<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-zA-Z0-9#]+;/g, (entity) => entities[entity] ?? ' ');
  return plain.split('\n').map((line) => line.trim()).filter(Boolean);
}

function listQuestions(lesson: Lesson, locale: Locale, marking?: ServerOnly<QuizMarking>): string[] {
  const sheet = lesson.quiz?.sheet[locale];
  if (!sheet) return [];
  const feedback = Object.values(marking?.reveal().feedback[locale] ?? {});
  const phrases: (Phrase | null | undefined)[] = [
    sheet.intro,
    ...sheet.questions.flatMap(({ prompt, hint, options, targets }) => [prompt, hint, ...options.map((choice) => choice.text), ...targets.map((choice) => choice.text)]),
    ...feedback.flatMap(({ options, hints, right, wrong, low, high }) => [...Object.values(options), ...Object.values(hints), right, wrong, low, high]),
  ];
  return phrases.flatMap((phrase) => (phrase && phrase.lang === locale ? [phrase.text] : []));
}
