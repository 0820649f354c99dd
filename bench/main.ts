/** `npm run bench` (`npm run bench -- cohorts` for trainers' pages alone, `search` for the search, `exports` for files of tables): what the product costs, beside a bare node:http server measured in the same run. Needs Linux and a build. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../tests/setup/postgres';
import { openCold, type ColdPage } from './browser';
import { Client, repeat } from './client';
import { measureCohorts } from './cohorts';
import { measureExports } from './exports';
import { cpuMs, residentMb, startMeasured, type Measured } from './process';
import { measureSearch } from './search';
import { finishModule, makeGuest, makeMember, openLanding, openLesson, saveProgress, takeQuiz } from './scenarios';

interface Row {
  what: string;
  measured: number;
  unit: string;
  goal: number | null;
}

const rows: Row[] = [];
const add = (what: string, measured: number, unit: string, goal: number | null) => void rows.push({ what, measured, unit, goal });

interface Load {
  times: number;
  /** requests under way at the same time */
  atOnce?: number;
}

/** CPU milliseconds of the server per task, after a warm-up that is not counted. */
async function costOf(server: Measured, { times, atOnce = 16 }: Load, task: (index: number) => Promise<unknown>): Promise<number> {
  await repeat(Math.min(times, 300), atOnce, task);
  const before = cpuMs(server.pid);
  await repeat(times, atOnce, task);
  return (cpuMs(server.pid) - before) / times;
}

async function measureHello(): Promise<number> {
  const server = await startMeasured('bench/hello.mjs', {});
  const client = new Client(server.port);
  const cost = await costOf(server, { times: 20_000 }, () => client.insist({ path: '/' }, 200));
  client.close();
  await server.stop();
  return cost;
}

async function measureRequests(server: Measured, hello: number): Promise<void> {
  const client = new Client(server.port);
  const landing = await costOf(server, { times: 5_000 }, () => openLanding(client));
  add('node:http hello', hello, 'ms CPU', null);
  add('landing, nobody known', landing, 'ms CPU', hello * 10);
  const members = await Promise.all(Array.from({ length: 20 }, () => makeMember(client)));
  const memberOf = (index: number) => members[index % members.length] ?? Promise.reject(new Error('nobody signed up'));
  add('lesson, signed in', await costOf(server, { times: 3_000 }, async (index) => openLesson(client, await memberOf(index))), 'ms CPU', 2);
  const guests = await Promise.all(Array.from({ length: 100 }, () => makeGuest(client)));
  const guestOf = (index: number) => guests[index % guests.length] ?? Promise.reject(new Error('no guest came'));
  add('progress write, 64 at once', await costOf(server, { times: 6_000, atOnce: 64 }, async (index) => saveProgress(client, await guestOf(index), index)), 'ms CPU', 0.6);
  add('quiz: open, six answers, hand in, review', await costOf(server, { times: 400 }, async (index) => takeQuiz(client, await guestOf(index))), 'ms CPU', 12);
  add('memory after this load', residentMb(server.pid), 'MB', 200);
  client.close();
}

/** The database's size once it is closed, when everything lies in the one file. */
async function sizeAfter(name: string, learners: number): Promise<number> {
  const { server, file } = await serve(name);
  const client = new Client(server.port);
  await repeat(learners, 4, async () => finishModule(client, await makeGuest(client)));
  client.close();
  await server.stop();
  return statSync(file).size;
}

async function measureDisk(): Promise<void> {
  const few = 50;
  const many = 550;
  const bytes = (await sizeAfter('many', many)) - (await sizeAfter('few', few));
  add(`disk for a finished module (${many - few} learners)`, bytes / (many - few) / 1024, 'KB', 6);
}

/** The middle one of five openings: a browser shares the machine with whatever else runs. */
async function openColdOften(url: string): Promise<ColdPage> {
  const pages: ColdPage[] = [];
  for (let time = 0; time < 5; time += 1) pages.push(await openCold(url));
  const middle = (figure: keyof ColdPage) => pages.map((page) => page[figure]).sort((a, b) => a - b)[2] ?? Number.NaN;
  return { requests: middle('requests'), kilobytes: middle('kilobytes'), scriptKilobytes: middle('scriptKilobytes'), lcpMs: middle('lcpMs'), blockingMs: middle('blockingMs') };
}

async function measureBrowser(server: Measured): Promise<void> {
  const cold = await openColdOften(`http://127.0.0.1:${server.port}/en/course/why-co-design/what-co-design-is`);
  add('cold lesson: requests', cold.requests, '', null);
  add('cold lesson: everything', cold.kilobytes, 'KB', 120);
  add('cold lesson: JavaScript', cold.scriptKilobytes, 'KB', 90);
  add('cold lesson: LCP, slow 4G, CPU ÷ 4', cold.lcpMs, 'ms', 1200);
  add('cold lesson: blocking time, same', cold.blockingMs, 'ms', 100);
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const serve = (name: string) => {
  const file = path.join(folder, `${name}.db`);
  const environment = { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '100000', EXPORTS_DIR: path.join(folder, 'exports'), DATABASE_URL: process.env.DATABASE_URL ?? `file:${file}` };
  return startMeasured('build/web.js', environment).then((server) => ({ server, file }));
};

async function measureTrainers(): Promise<void> {
  const { server, file } = await serve('cohorts');
  const measured = (times: number, task: () => Promise<unknown>) => costOf(server, { times, atOnce: 2 }, task);
  await measureCohorts({ port: server.port, databaseUrl: process.env.DATABASE_URL ?? `file:${file}`, costOf: measured, add });
  await server.stop();
}

async function measureFiles(): Promise<void> {
  const { server, file } = await serve('exports');
  await measureExports(server, { databaseUrl: process.env.DATABASE_URL ?? `file:${file}`, add });
  await server.stop();
}

async function measureQuestions(): Promise<void> {
  const { server } = await serve('search');
  await measureSearch(server, add);
  await server.stop();
}

async function measureLearners(): Promise<void> {
  const hello = await measureHello();
  const first = await serve('requests');
  await measureRequests(first.server, hello);
  await measureBrowser(first.server);
  await first.server.stop();
  if (!process.env.DATABASE_URL) await measureDisk();
}

/** What one group of people costs, or everything; `postgresql` beside it: on a PostgreSQL server of its own. */
const words = process.argv.slice(2);
const asked = words.find((word) => word !== 'postgresql');
const postgres = words.includes('postgresql') ? await startPostgres() : null;
if (postgres) process.env.DATABASE_URL = postgres.url;
const isAsked = (group: string) => asked === undefined || asked === group;
if (isAsked('learners')) await measureLearners();
if (isAsked('search')) await measureQuestions();
if (isAsked('exports')) await measureFiles();
if (isAsked('cohorts')) await measureTrainers();
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });

for (const { what, measured, unit, goal } of rows) {
  const verdict = goal === null ? '' : `${measured <= goal ? 'reached' : 'MISSED '}  goal ≤ ${goal.toFixed(goal < 10 ? 2 : 0)} ${unit}`;
  console.log(`${what.padEnd(46)} ${measured.toFixed(measured < 10 ? 3 : 0).padStart(8)} ${unit.padEnd(7)} ${verdict}`);
}
