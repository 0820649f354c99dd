import type { Reading } from './content-files';
import type { Course } from './course';
import type { QuizMarking, ServerOnly } from './quiz';

/** Checks everything one file says of another. */
export function checkReferences(_reading: Reading, _course: { course: Course; markings: ReadonlyMap<string, ServerOnly<QuizMarking>> }): void {}
