import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { listLessons, type Course } from '../course';
import type { QuizMarking, ServerOnly } from '../quiz';
import { colonsPerHundredWords } from '../words/language';
import { indices, listWords, measure } from '../words/readability';
import { readLesson } from './lesson-words';
import { printTable } from './text-table';

/** How long and how easy a lesson is in one language. */
export interface ReportRow {
  number: string;
  lesson: string;
  locale: Locale;
  page: number;
  spoken: number;
  questions: number;
  /** all words, English being 1; null for English itself and where there is nothing to compare */
  ratio: number | null;
  wordsPerSentence: number;
  readability: number | null;
  /** colon forms per 100 words; German only */
  colons: number | null;
}

interface Reported {
  course: Course;
  markings: ReadonlyMap<string, ServerOnly<QuizMarking>>;
}

/** One row per lesson and language; languages in which nothing is written yet are left out. */
export function listReport({ course, markings }: Reported): ReportRow[] {
  return listLessons(course).flatMap((lesson) => {
    const rows = locales.map((locale): ReportRow => {
      const words = readLesson(lesson, locale, markings.get(lesson.id));
      const measured = measure(locale, [...words.prose, ...words.spoken]);
      const all = [...words.page, ...words.spoken, ...words.questions].join(' ');
      return {
        number: lesson.number,
        lesson: lesson.id,
        locale,
        page: countWords(words.page),
        spoken: countWords(words.spoken),
        questions: countWords(words.questions),
        ratio: null,
        wordsPerSentence: measured.wordsPerSentence,
        readability: measured.score,
        colons: locale === 'de' ? colonsPerHundredWords(all) : null,
      };
    });
    const english = total(rows.find((row) => row.locale === masterLocale));
    return rows.filter((row) => total(row) > 0).map((row) => ({ ...row, ratio: row.locale === masterLocale || english === 0 ? null : total(row) / english }));
  });
}

function countWords(paragraphs: string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + listWords(paragraph).length, 0);
}

function total(row: ReportRow | undefined): number {
  return row ? row.page + row.spoken + row.questions : 0;
}

const head = ['lesson', 'id', 'language', 'page', 'film', 'questions', 'of English', 'words per sentence', 'readability', 'colons per 100'];
const inTable = (number: number | null, digits: number) => (number === null ? '' : number.toFixed(digits));

function cells(row: ReportRow): (string | number)[] {
  const { number, lesson, locale, page, spoken, questions } = row;
  return [number, lesson, locale, page, spoken, questions, inTable(row.ratio, 2), inTable(row.wordsPerSentence || null, 1), inTable(row.readability, 0), inTable(row.colons, 1)];
}

/** The report for a terminal, with the sums of each language and the source of each index. */
export function printReport(rows: readonly ReportRow[]): string {
  const sums = locales.flatMap((locale) => {
    const own = rows.filter((row) => row.locale === locale);
    if (own.length === 0) return [];
    const { name, source } = indices[locale];
    const read = own.flatMap((row) => row.readability ?? []);
    return [[locale, own.length, own.reduce((sum, row) => sum + total(row), 0), inTable(read.length ? read.reduce((sum, score) => sum + score, 0) / read.length : null, 0), `${name} (${source})`]];
  });
  return `${printTable(head, rows.map(cells))}\n\n${printTable(['language', 'lessons', 'words', 'readability', 'index: higher is easier, within one language only'], sums)}`;
}

/** The report for a spreadsheet: comma-separated, a line per row, numbers with a point. */
export function writeReport(rows: readonly ReportRow[]): string {
  return [head, ...rows.map(cells)].map((row) => `${row.join(',')}\n`).join('');
}
