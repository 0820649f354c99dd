import { isWordedFile } from '../words/worded-path';
import type { QuizMarking, ServerOnly } from '../quiz';
import type { Course } from '../course';
import type { ContentFiles, PieceRecord, Reading } from './content-files';

/** A course that was compiled before, and of what. */
export interface Compiled {
  files: ContentFiles;
  course: Course;
  markings: ReadonlyMap<string, ServerOnly<QuizMarking>>;
  records: readonly PieceRecord[];
}

/** What may be taken from a course compiled before, where only worded files have changed since. */
export class Before {
  private constructor(
    private readonly compiled: Compiled,
    private readonly changed: readonly string[],
  ) {}

  /** Null where a file without words has changed: everything may depend on it. */
  static of(compiled: Compiled, files: ContentFiles): Before | null {
    const names = new Set([...compiled.files.keys(), ...files.keys()]);
    const changed = [...names].filter((name) => compiled.files.get(name) !== files.get(name));
    return changed.every(isWordedFile) ? new Before(compiled, changed) : null;
  }

  /** What `find` takes from the earlier course, with its records, where nothing below a path has changed; otherwise null. */
  take<T>(reading: Reading, base: string, find: (compiled: Compiled) => T | null | undefined): T | null {
    if (this.changed.some((path) => path.startsWith(base))) return null;
    const found = find(this.compiled);
    if (found === null || found === undefined) return null;
    for (const record of this.compiled.records) if (record.path.startsWith(base)) reading.records.push(record);
    return found;
  }
}
