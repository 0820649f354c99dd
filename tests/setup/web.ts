import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { inject } from 'vitest';

const sources = ['app', 'server', 'locales', 'public', 'prisma/models', 'vite.config.ts', 'remix.config.js', 'scripts/build.mjs'];

function changedMs(entry: string): number {
  if (!statSync(entry).isDirectory()) return /\.test\.tsx?$/.test(entry) ? 0 : statSync(entry).mtimeMs;
  return Math.max(0, ...readdirSync(entry).map((name) => changedMs(path.join(entry, name))));
}

let isChecked = false;

/** Throws when there is no build of what stands in the sources; asked again, it believes what it found the first time. */
export function requireBuild(): void {
  if (isChecked) return;
  const builtMs = existsSync('build/web.js') ? statSync('build/web.js').mtimeMs : 0;
  isChecked = builtMs >= Math.max(...sources.map(changedMs));
  if (isChecked) return;
  throw new Error('The build is missing or older than its sources: run `node scripts/build.mjs`, then this test again.');
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The production build at work in a process of its own. */
export interface Web {
  port: number;
  /** all that it said so far */
  log(): string;
  /** the statements its database has seen; only where it was started with `counts` */
  countQueries(): Promise<number>;
  /** sends a signal and waits for the end */
  end(signal: NodeJS.Signals): Promise<Ended>;
  ended: Promise<Ended>;
}

export interface WebOptions {
  databaseUrl: string;
  counts?: boolean;
  /** the folder it works in; the project's own unless a test brings a course */
  folder?: string;
}

function environmentOf({ databaseUrl }: WebOptions): NodeJS.ProcessEnv {
  const { folder } = inject('place');
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    RATE_LIMIT_FACTOR: '100000',
    OUTBOX_DIR: `${folder}/outbox-web`,
    EXPORTS_DIR: `${folder}/exports-web`,
    MEDIA_DIR: `${folder}/media-web`,
    LOG_LEVEL: 'info',
  };
}

/** Starts the build on a database and waits until it listens. */
export async function startWeb(options: WebOptions): Promise<Web> {
  requireBuild();
  const before = ['without-films', ...(options.counts ? ['count-queries'] : [])].flatMap((name) => ['--import', path.resolve(`tests/setup/${name}.mjs`)]);
  const child = spawn(process.execPath, [...before, path.resolve('build/web.js')], { cwd: options.folder, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: environmentOf(options) });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const log = () => Buffer.concat(said).toString();
  const endWithTest = () => child.kill('SIGKILL');
  process.once('exit', endWithTest);
  const ended = new Promise<Ended>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  void ended.then(() => process.off('exit', endWithTest));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    void ended.then(({ code, signal }) => reject(new Error(`build/web.js ended with ${code ?? signal} instead of listening:\n${log()}`)));
  });
  const countQueries = () =>
    new Promise<number>((resolve) => {
      child.once('message', ({ count }: { count: number }) => resolve(count));
      child.send('count');
    });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { port, log, countQueries, end, ended };
}

export interface Asked {
  path: string;
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}

/** Sends one request exactly as it is given: no path is tidied up, no header is added but Host and the length. */
export function ask(port: number, { path: address, method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path: address, method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes, text: bytes.toString() });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
