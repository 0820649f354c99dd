/** What a trainer's page costs at a thousand, ten thousand and a hundred thousand learners. */
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { getCourse } from '../app/features/content/load.server';
import { openDatabase, type Database } from '../app/platform/database.server';
import { makeFullCohort } from '../prisma/cohort-factory';
import { Client } from './client';
import { makeMember, type BenchLearner } from './scenarios';

const sizes = [1000, 10_000, 100_000];
const maxRatio = 1.5;
const maxMs = 25;

export interface CohortsBench {
  port: number;
  databaseUrl: string;
  /** CPU milliseconds of the server per task */
  costOf: (times: number, task: () => Promise<unknown>) => Promise<number>;
  add: (...row: [what: string, measured: number, unit: string, goal: number | null]) => void;
}

/** A cohort of so many made-up learners that this trainer accompanies; answers its page's path. */
export async function fill(db: Database, trainer: BenchLearner, size: number): Promise<string> {
  const modules = getCourse().modules.filter(({ status }) => status === 'published');
  const { id } = await makeFullCohort({ name: `Of ${size}`, size, modules, now: new Date() }, db);
  await db.cohortMember.create({ data: { cohortId: id, learnerId: trainer.learnerId, role: 'trainer', joinedAt: new Date() } });
  return `/en/cohorts/${id}`;
}

/** Opens the page until the job has counted the cohort. */
export async function untilCounted(client: Client, { path, cookie }: { path: string; cookie: string }): Promise<void> {
  for (;;) {
    const { body, headers } = await client.insist({ path, cookie }, 200);
    if ((headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).includes('id="standings"')) return;
    await wait(500);
  }
}

/** Measures the page at each size: at once counted, the first page by name, the lists, a page far in. */
export async function measureCohorts({ port, databaseUrl, costOf, add }: CohortsBench): Promise<void> {
  const client = new Client(port);
  const db = openDatabase(databaseUrl);
  const trainer = await makeMember(client);
  const costs: number[] = [];
  for (const size of sizes) {
    const path = await fill(db, trainer, size);
    await untilCounted(client, { path, cookie: trainer.cookie });
    const cost = (query: string) => costOf(100, () => client.insist({ path: path + query, cookie: trainer.cookie }, 200));
    costs.push(await cost(''));
    add(`cohort of ${size}: page`, costs.at(-1) ?? Number.NaN, 'ms CPU', size === sizes[0] ? maxMs : (costs[0] ?? 0) * maxRatio);
    add(`cohort of ${size}: stalled, longest first`, await cost('?show=stalled&sort=quiet'), 'ms CPU', null);
    add(`cohort of ${size}: finished, by name`, await cost('?show=finished'), 'ms CPU', null);
    add(`cohort of ${size}: page in the middle`, await cost(`?from=${btoa(JSON.stringify(['inesz', 'x', false]))}`), 'ms CPU', null);
  }
  await db.$disconnect();
  client.close();
}
