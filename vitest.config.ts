import { defineConfig } from 'vitest/config';
import { databaseTests, everyTest } from './tests/setup/both-databases';
import { testWorkers } from './tests/setup/workers';

// DATABASE=postgresql runs on PostgreSQL what may ask a database; without it, everything runs on SQLite.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: process.env.DATABASE === 'postgresql' ? databaseTests : everyTest,
    exclude: ['tests/journeys/**'],
    globalSetup: ['tests/setup/global.ts'],
    setupFiles: ['tests/setup/worker.ts'],
    pool: 'forks',
    maxWorkers: testWorkers,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
