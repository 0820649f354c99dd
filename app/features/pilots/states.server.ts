import { db } from '../../platform/database.server';
import type { Locale } from '../../platform/locale';
import type { ModuleStatus } from '../content/course';
import { setStates } from '../content/load.server';
import { tableOf } from './publishing/change';

/** The number of the decision up to which this process knows them all. */
let known = 0;

async function findNewest(): Promise<number> {
  const [row] = await db.$queryRaw<{ newest: number | bigint | null }[]>`SELECT MAX("number") AS "newest" FROM "ModuleChange"`;
  return Number(row?.newest ?? 0);
}

/** Makes what editors decided count in this process; answers the number of the newest decision. */
export async function readStates(): Promise<number> {
  const rows = await db.moduleChange.findMany({ orderBy: { number: 'asc' }, select: { number: true, moduleId: true, locale: true, status: true } });
  known = rows.at(-1)?.number ?? 0;
  setStates(tableOf(rows as { moduleId: string; locale: Locale; status: ModuleStatus }[]));
  return known;
}

/** Looks whether another process has noted a decision, and makes it count here. */
export async function followStates(): Promise<void> {
  if ((await findNewest()) !== known) await readStates();
}
