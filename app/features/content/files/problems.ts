import type { FaultKind } from '../words/markdown-faults';

/** Something an author has to know: where it is, what is wrong, what to do. */
export interface Problem {
  file: string;
  /** field, block or question; empty when the whole file is meant */
  where: string;
  says: string;
  remedy: string;
  /** how pages call it, and what it is about; absent of what only files can have */
  what?: FaultKind;
  about?: string;
  level: 'error' | 'warning';
  /** a warning that counts as an error when the course must be complete in five languages */
  incomplete?: boolean;
}

export type ProblemWords = Omit<Problem, 'level' | 'incomplete'>;

/** Gathers problems while the content is read. */
export class Findings {
  readonly problems: Problem[] = [];

  /** Records what keeps the course from starting. */
  error(problem: ProblemWords): void {
    this.problems.push({ ...problem, level: 'error' });
  }

  /** Records what a reader can live with. */
  warn(problem: ProblemWords): void {
    this.problems.push({ ...problem, level: 'warning' });
  }

  /** Records a gap in a translation: a reader gets English, a complete course must not have it. */
  gap(problem: ProblemWords): void {
    this.problems.push({ ...problem, level: 'warning', incomplete: true });
  }
}

/** One line an author can act upon. */
export function describeProblem({ file, where, says, remedy }: Problem): string {
  return `${file}${where ? `, ${where}` : ''}: ${says}. ${remedy}`;
}

/** True when the problem forbids to go on: errors always, gaps only when everything has to be complete. */
export function isFatal(problem: Problem, complete = false): boolean {
  return problem.level === 'error' || (complete && problem.incomplete === true);
}
