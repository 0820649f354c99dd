/** What a file of a cohort's table costs the server that makes it in the background: processor, and memory beyond what it stood at. */
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type Database } from '../app/platform/database.server';
import { Client } from './client';
import { fill, untilCounted } from './cohorts';
import { cpuMs, forgetPeak, peakMb, residentMb, type Measured } from './process';
import { makeMember } from './scenarios';

const sizes = [2000, 10_000];
const files = 5;
const maxMs = 1000;
/** what the garbage collector may let grow between two sizes where memory is constant */
const sameMb = 20;

interface ExportsBench {
  databaseUrl: string;
  add: (...row: [what: string, measured: number, unit: string, goal: number | null]) => void;
}

interface Cost {
  ms: number;
  grownMb: number;
}

async function untilWritten(db: Database, id: string): Promise<void> {
  // Asked of the database, not of the server, which is being measured.
  while (!(await db.cohortExport.findUniqueOrThrow({ where: { id } })).finishedAt) await wait(50);
}

/** Asks for the table of a cohort by its form, and waits until the job has written the file. */
async function makeFile(server: Measured, { client, db, path, cookie }: { client: Client; db: Database; path: string; cookie: string }): Promise<Cost> {
  const [standing, before] = [residentMb(server.pid), cpuMs(server.pid)];
  forgetPeak(server.pid);
  const body = new URLSearchParams({ kind: 'members', format: 'csv' }).toString();
  const { headers } = await client.insist({ path: `${path}/exports/start`, method: 'POST', type: 'application/x-www-form-urlencoded', cookie, body }, 303);
  await untilWritten(db, String(headers.location).split('/').at(-1) ?? '');
  return { ms: cpuMs(server.pid) - before, grownMb: peakMb(server.pid) - standing };
}

/** Measures the CSV of 2,000 and of 10,000 learners in all published lessons, as the running job makes it: the middle one of five in processor time, the worst of them in memory. */
export async function measureExports(server: Measured, { databaseUrl, add }: ExportsBench): Promise<void> {
  const client = new Client(server.port);
  const db = openDatabase(databaseUrl);
  const trainer = await makeMember(client);
  const grown: number[] = [];
  for (const size of sizes) {
    const ask = { client, db, path: await fill(db, trainer, size), cookie: trainer.cookie };
    await untilCounted(client, ask);
    const costs: Cost[] = [];
    for (let time = 0; time < files; time += 1) costs.push(await makeFile(server, ask));
    const byMs = costs.map(({ ms }) => ms).sort((a, b) => a - b);
    const most = Math.max(...costs.map(({ grownMb }) => grownMb));
    grown.push(most);
    add(`CSV of ${size} learners`, byMs[(files - 1) / 2] ?? Number.NaN, 'ms CPU', size === sizes.at(-1) ? maxMs : null);
    add(`CSV of ${size} learners: memory, at its most`, most, 'MB more', size === sizes[0] ? null : (grown[0] ?? 0) + sameMb);
  }
  await db.$disconnect();
  client.close();
}
