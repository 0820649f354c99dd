import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Course } from './course';
import type { PieceRecord } from './files/content-files';
import { ServerOnly, type QuizMarking } from './quiz';

/** A course that may be served: it was compiled without errors. */
export interface ServedCourse {
  course: Course;
  markings: ReadonlyMap<string, ServerOnly<QuizMarking>>;
  records: readonly PieceRecord[];
}

/** Where a compiled course is kept, and what it was made of and by. */
export interface Shelfmark {
  file: string;
  key: string;
}

/**
 * Compiling the course takes seconds, reading it from one file does not. Null where the code that compiles is not at
 * hand: then nobody could tell whether a kept course is still right.
 */
export function shelfmarkOf(contentFingerprint: string): Shelfmark | null {
  const code = path.resolve('app/features/content');
  if (!existsSync(code)) return null;
  const hash = createHash('sha256').update(contentFingerprint).update(readFileSync('package.json')).update(readFileSync('app/platform/locale.ts'));
  const files = readdirSync(code, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name));
  for (const name of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) hash.update(name).update(readFileSync(name));
  return { file: path.resolve('data/course.json'), key: hash.digest('hex') };
}

const firstLine = (key: string, text: string) => `${key} ${text.length}`;

/** The course kept under this key, or null; a file that is broken off is not taken. */
export function readKept({ file, key }: Shelfmark): ServedCourse | null {
  if (!existsSync(file)) return null;
  const [line, text = ''] = readFileSync(file, 'utf8').split('\n');
  if (line !== firstLine(key, text)) return null;
  const kept = JSON.parse(text) as { course: Course; markings: [string, QuizMarking][]; records: PieceRecord[] };
  return { course: kept.course, records: kept.records, markings: new Map(kept.markings.map(([id, marking]) => [id, new ServerOnly(marking)])) };
}

/** Keeps a course for the next start. Several processes may do so at once: the last one wins, with a whole file. */
export function keep({ file, key }: Shelfmark, { course, markings, records }: ServedCourse): void {
  const revealed = [...markings].map(([id, marking]) => [id, marking.reveal()]);
  const text = JSON.stringify({ course, markings: revealed, records });
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, `${firstLine(key, text)}\n${text}`, { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // Where nothing may be written, the course is compiled at every start.
  }
}
