import { masterLocale } from '../../../platform/locale';
import { shown, type PieceRecord, type Reading } from '../files/content-files';
import type { Course } from '../course';
import { colonsPerHundredWords } from './language';

/** Tells which translated files do not say what they follow, and where German is hard to read aloud. */
export function checkRecords(reading: Reading, course: Course): void {
  const published = new Set(course.modules.filter((module) => module.status === 'published').flatMap((module) => [module.id, ...module.lessons.map((lesson) => lesson.id), ...module.lessons.flatMap((lesson) => lesson.toolId ?? [])]));
  for (const [path, records] of byPath(reading.records.filter(isUnrecorded))) {
    const says = `does not say which English wording ${records.length === 1 ? 'one piece follows' : `${records.length} pieces follow`} (${records.slice(0, 3).map((record) => record.key).join(', ')}${records.length > 3 ? ' …' : ''})`;
    const problem = { file: shown(path), where: '', says, remedy: `Run npm run content:follow -- ${shown(path)}.` };
    if (records.some((record) => record.unit === 'glossary' || published.has(record.unit))) reading.findings.gap(problem);
  }
  for (const [path, text] of reading.files) {
    if (!/\.de\.(?:md|yaml)$/.test(path)) continue;
    const density = colonsPerHundredWords(text);
    if (density > 2) reading.findings.warn({ file: shown(path), where: '', says: `has ${density.toFixed(1)} colon forms per 100 words`, remedy: 'Use neutral words first: at most two.' });
  }
}

function isUnrecorded(record: PieceRecord): boolean {
  return record.locale !== masterLocale && record.state !== 'missing' && record.follows === undefined;
}

function byPath(records: PieceRecord[]): Map<string, PieceRecord[]> {
  const paths = new Map<string, PieceRecord[]>();
  for (const record of records) paths.set(record.path, [...(paths.get(record.path) ?? []), record]);
  return paths;
}

