import { defineConfig } from 'vitest/config';
import { testWorkers } from './tests/setup/workers';

// DATABASE=postgresql runs the same suite on PostgreSQL; without it, on SQLite.
export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,server,scripts,prisma,films,bench,content,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    globalSetup: ['tests/setup/global.ts'],
    setupFiles: ['tests/setup/worker.ts'],
    pool: 'forks',
    maxWorkers: testWorkers,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
