/** A server for one journey alone: one that closes a module, which the others read. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface OwnServer {
  baseURL: string;
  databaseUrl: string;
  /** ends the server and drops what it kept */
  end(): Promise<void>;
}

/** Starts the production build on a blank database of its own, without films. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
  const databaseUrl = `file:${folder}/journey.db`;
  const child = spawn(process.execPath, ['--import', path.resolve('tests/setup/without-films.mjs'), 'build/web.js'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseUrl, OUTBOX_DIR: `${folder}/outbox`, RATE_LIMIT_FACTOR: '100', LOG_LEVEL: 'warn' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    void ended.then(() => reject(new Error('The server ended instead of listening.')));
  });
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { baseURL: `http://127.0.0.1:${port}`, databaseUrl, end };
}
