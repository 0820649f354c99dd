import type { Reading } from './content-files';
import type { Course } from './course';

/** Checks what translations say of the English wording they follow. */
export function checkRecords(_reading: Reading, _course: Course): void {}
