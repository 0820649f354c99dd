import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const debianFolder = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** A PostgreSQL server of the tests' own. */
export interface PostgresServer {
  /** the administration database, as a superuser */
  url: string;
  /** ends it as a power cut would, without writing anything more, and starts it again on what the disk holds */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

function findPrograms(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(debianFolder, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  return [...folders, ...onPath].find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null;
}

function installPostgres(): void {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options);
  } catch {
    // The message about what to install follows.
  }
}

function programFolder(): string {
  const found = findPrograms() ?? (installPostgres(), findPrograms());
  if (!found) throw new Error('The tests need PostgreSQL and cannot find it. On Debian or Ubuntu: apt-get install postgresql');
  return found;
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made. */
function serverUser(): { uid: number; gid: number } | Record<string, never> {
  if (!isRoot) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const user = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!user) throw new Error('The tests run as root and need a user "postgres" to run PostgreSQL: start them as another user.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function whenReady(server: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with code ${server.exitCode} instead of starting.`);
    if (await canConnect(url)) return;
    await wait(50);
  }
  throw new Error('PostgreSQL did not answer within 15 seconds.');
}

/** Starts a PostgreSQL server in a folder of its own; `durable` keeps fsync on, for tests that kill it. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const programs = programFolder();
  const user = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'unites-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { ...user, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(path.join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], options);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=60', ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])];
  const command = ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])];
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  let server = spawn(path.join(programs, 'postgres'), command, options);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise<void>((done) => server.once('exit', () => done()));
    if (server.exitCode === null && server.kill(signal)) await ended;
  };
  const stop = async (): Promise<void> => {
    await end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  const crash = async (): Promise<void> => {
    await end('SIGQUIT');
    server = spawn(path.join(programs, 'postgres'), command, options);
    await whenReady(server, url);
  };
  try {
    await whenReady(server, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, crash, stop };
}
