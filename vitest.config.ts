import { defineConfig } from 'vitest/config';
import { apartTests, everyTest, listDatabaseTests, serverTests } from './tests/setup/both-databases';
import { testWorkers } from './tests/setup/workers';

const journeys = 'tests/journeys/**';

/**
 * TESTS=rules runs what is pure, many files in one process, so that the program is loaded once; TESTS=server everything else,
 * each file in a process of its own. Without it everything runs. DATABASE=postgresql runs on PostgreSQL what may ask a database.
 */
const files = {
  rules: { include: everyTest, exclude: [...serverTests, ...apartTests, journeys], isolate: false },
  server: { include: [...serverTests, ...apartTests], exclude: [journeys], isolate: true },
  postgresql: { include: listDatabaseTests(), exclude: [journeys], isolate: true },
  all: { include: everyTest, exclude: [journeys], isolate: true },
};
const asked = process.env.DATABASE === 'postgresql' ? 'postgresql' : (process.env.TESTS ?? 'all');
const chosen = files[asked as keyof typeof files];
if (!chosen) throw new Error(`TESTS=${asked}: there are ${Object.keys(files).join(', ')}.`);

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    ...chosen,
    globalSetup: ['tests/setup/global.ts'],
    setupFiles: ['tests/setup/worker.ts'],
    pool: 'forks',
    maxWorkers: testWorkers,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
