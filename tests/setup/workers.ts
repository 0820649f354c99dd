import { availableParallelism } from 'node:os';

/** How many test files run at once; each has a database of its own. */
export const testWorkers = Math.min(4, availableParallelism());

/** What the global setup tells every worker. */
export interface TestPlace {
  provider: 'sqlite' | 'postgresql';
  /** a folder that is removed at the end */
  folder: string;
  /** SQLite: the migrated file; PostgreSQL: the server's administration database */
  templateUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    place: TestPlace;
  }
}

/** The database of one worker, numbered from 1. */
export function workerUrl(place: TestPlace, worker: number): string {
  if (place.provider === 'sqlite') return `file:${place.folder}/worker-${worker}.db`;
  return databaseUrl(place, `worker_${worker}`);
}

/** Another database on the tests' PostgreSQL server. */
export function databaseUrl(place: TestPlace, name: string): string {
  const url = new URL(place.templateUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
