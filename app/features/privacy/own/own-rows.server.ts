import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { db } from '../../../platform/database.server';
import { ownedBy, topicsFor, type KeptModel, type KeptTopic, type Person } from '../kept';

/** A row of a copy: what a person may read of it. */
export type OwnRow = Record<string, unknown>;

interface Reader {
  findMany(query: object): Promise<OwnRow[]>;
  count(query: object): Promise<number>;
}

const isModel = (name: string): name is Prisma.ModelName => Object.hasOwn(Prisma.ModelName, name);

/** Prisma's own reader of a declared table. */
function readerOf({ model }: Pick<KeptModel, 'model'>): Reader {
  if (!isModel(model)) throw new Error(`The declaration names ${model}, which is no model.`);
  const name = `${model[0]?.toLowerCase() ?? ''}${model.slice(1)}`;
  return (db as unknown as Record<string, Reader>)[name] as Reader;
}

/** Somebody's rows of one table, without what nobody gets. */
export async function listOwnRows(kept: KeptModel, person: Person): Promise<OwnRow[]> {
  const where = ownedBy(kept, person);
  if (!where) return [];
  const select = Object.fromEntries([...kept.shown, ...(kept.plain ?? [])].map((column) => [column, true]));
  return readerOf(kept).findMany({ where, select });
}

async function countTopic({ id, models }: KeptTopic, person: Person): Promise<[KeptTopic['id'], number]> {
  const counts = await Promise.all(models.map((kept) => readerOf(kept).count({ where: ownedBy(kept, person) ?? { OR: [] } })));
  return [id, counts.reduce((sum, count) => sum + count, 0)];
}

/** How many rows there are of each kind; one query a table, however many rows. */
export async function countOwnRows(person: Person): Promise<Partial<Record<KeptTopic['id'], number>>> {
  return Object.fromEntries(await Promise.all(topicsFor(person).map((topic) => countTopic(topic, person))));
}

/** The names of the cohorts that a copy speaks of. */
export async function namesOfOwnCohorts(person: Person): Promise<Record<string, string>> {
  const rows = await db.cohort.findMany({ where: { OR: [{ members: { some: { learnerId: person.learner } } }, { invitations: { some: { email: person.email ?? '' } } }] }, select: { id: true, name: true } });
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

