import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findProgram } from './scripts/system.mjs';

const port = 4173;
// Where the server keeps its database; what an operator does by a command, a journey does there too.
process.env.JOURNEYS_FOLDER ??= path.join(tmpdir(), `journeys-${process.pid}`);

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine can hold a browser up beyond any wait. A journey has to pass; one that needed a second try is named at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    // A worker would stand between the other journeys and the network; the one about it allows it.
    serviceWorkers: 'block',
    // A trace of every journey would cost a tenth of the time; by hand: --trace on.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findProgram('chromium'),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'],
    },
  },
  webServer: {
    command: 'node tests/setup/serve.mjs',
    url: `http://localhost:${port}/ready`,
    env: { PORT: String(port), RATE_LIMIT_FACTOR: '100', LOG_LEVEL: 'warn' },
    timeout: 240_000,
    stdout: 'pipe',
  },
});
