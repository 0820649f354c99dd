import { defineConfig } from 'vitest/config';
import { apartTests, everyTest, listDatabaseTests, serverTests, splitServerTests } from './tests/setup/both-databases';
import { testWorkers } from './tests/setup/workers';

/** A few runs in one: with their own files and, where those change what others would find, a process for each file. */
const projectOf = (name: string, include: string[], isolate: boolean) => ({
  esbuild: { jsx: 'automatic' as const },
  test: { name, include, exclude: ['tests/journeys/**'], isolate, setupFiles: ['tests/setup/worker.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});

function serverProjects(files?: string[]) {
  const { together, apart } = splitServerTests(files);
  return [projectOf('together', together, false), projectOf('apart', apart, true)];
}

/**
 * TESTS=rules runs what is pure, many files in one process, so that the program is loaded once; TESTS=server everything else.
 * Without it everything runs. DATABASE=postgresql runs on PostgreSQL what may ask a database.
 */
const rules = projectOf('rules', everyTest, false);
const runs = {
  rules: () => [{ ...rules, test: { ...rules.test, exclude: [...serverTests, ...apartTests, ...rules.test.exclude] } }],
  server: () => [...serverProjects(), projectOf('others', apartTests, true)],
  postgresql: () => serverProjects(listDatabaseTests()),
  all: () => [projectOf('all', everyTest, true)],
};
const asked = process.env.DATABASE === 'postgresql' ? 'postgresql' : (process.env.TESTS ?? 'all');
const chosen = runs[asked as keyof typeof runs];
if (!chosen) throw new Error(`TESTS=${asked}: there are ${Object.keys(runs).join(', ')}.`);

export default defineConfig({
  test: { globalSetup: ['tests/setup/global.ts'], pool: 'forks', maxWorkers: testWorkers, projects: chosen() },
});
