/** Serves the production build on a database of its own, for the journeys; films are kept between runs. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

const folder = process.env.JOURNEYS_FOLDER;
mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['build/web.js'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: `file:${folder}/journeys.db`, OUTBOX_DIR: `${folder}/outbox`, FILMS: 'asked' },
});
const stop = () => server.kill('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
