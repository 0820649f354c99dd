import { format } from 'node:util';
import { afterEach, inject } from 'vitest';
import { workerUrl } from './workers';

// Runs before each test file, before anything of the program is loaded.
const place = inject('place');
const worker = Number(process.env.VITEST_POOL_ID ?? 1);
process.env.DATABASE_URL = workerUrl(place, worker);
process.env.OUTBOX_DIR = `${place.folder}/outbox-${worker}`;
process.env.EXPORTS_DIR = `${place.folder}/exports-${worker}`;
process.env.SECRET = 'only-for-tests-only-for-tests-only-for-tests';
process.env.LOG_LEVEL ??= 'silent';
delete process.env.SMTP_URL;

const complaints: string[] = [];
console.error = (...words: unknown[]): void => void complaints.push(format(...words));

afterEach(() => {
  const said = complaints.splice(0);
  if (said.length > 0) throw new Error(`console.error was called:\n${said.join('\n')}`);
});
