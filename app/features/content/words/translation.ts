import { masterLocale } from '../../../platform/locale';
import { shown, type PieceRecord, type Reading } from '../files/content-files';
import { listLessons, listOwnPages, type Course } from '../course';
import type { Read } from '../files/references';
import { readLesson } from '../upkeep/lesson-words';
import { colonsPerHundredWords } from './language';

/** Units of what stands beside the modules: always published. */
const besides = ['trailer', 'glossary', 'library', 'cities', 'changes', 'aims'];

/** Tells which translated files do not say what they follow. */
export function checkRecords(reading: Reading, course: Course): void {
  const published = new Set(course.modules.filter((module) => module.status === 'published').flatMap((module) => [module.id, ...module.lessons.map((lesson) => lesson.id), ...module.lessons.flatMap((lesson) => lesson.toolId ?? [])]));
  for (const { id } of listOwnPages(course)) published.add(id);
  for (const [path, records] of byPath(reading.records.filter(isUnrecorded))) {
    const says = `does not say which English wording ${records.length === 1 ? 'one piece follows' : `${records.length} pieces follow`} (${records.slice(0, 3).map((record) => record.key).join(', ')}${records.length > 3 ? ' …' : ''})`;
    const problem = { file: shown(path), where: '', says, remedy: `Run npm run content:follow -- ${shown(path)}.` };
    if (records.some((record) => besides.includes(record.unit) || published.has(record.unit))) reading.findings.gap(problem);
  }
}

const mostColons = 2;

/** Tells where German is hard to read aloud: lesson by lesson, and in tools and what stands beside the lessons. */
export function checkColons(reading: Reading, { course, markings, folders }: Read): void {
  const tell = (path: string, text: string) => {
    const density = colonsPerHundredWords(text);
    if (density > mostColons) reading.findings.warn({ file: shown(path), where: '', says: `has ${density.toFixed(1)} colon forms per 100 words`, remedy: 'Use neutral words first: at most two.' });
  };
  for (const lesson of listLessons(course)) {
    const { page, spoken, questions } = readLesson(lesson, 'de', markings.get(lesson.id));
    tell(folders.get(lesson.id) ?? '', [...page, ...spoken, ...questions].join(' '));
  }
  for (const [path, text] of reading.files) if (/^(?:workbook|glossary|library|cities|changes|aims|trailer)\/.*\.de\.yaml$|\/facilitator\.de\.yaml$/.test(path)) tell(path, text);
}

function isUnrecorded(record: PieceRecord): boolean {
  return record.locale !== masterLocale && record.state !== 'missing' && record.follows === undefined;
}

function byPath(records: PieceRecord[]): Map<string, PieceRecord[]> {
  const paths = new Map<string, PieceRecord[]>();
  for (const record of records) paths.set(record.path, [...(paths.get(record.path) ?? []), record]);
  return paths;
}

