import type { Tx } from '../../../platform/database.server';
import { FieldStore, writeRevisions, type FieldKey } from '../field-store.server';
import type { StoredField } from '../version';
import { renumber, uniteHistories, type Revision } from './revision';

/** Whose fields go to whom, and what becomes of a field that both have. */
export interface Union {
  fromId: string;
  toId: string;
  /** only these tools; without it everything */
  toolIds?: readonly string[];
  merge: (to: StoredField, from: StoredField) => StoredField;
  /** leaves the fields where they came from as well */
  isCopy?: boolean;
}

const placeOf = ({ toolId, fieldId }: { toolId: string; fieldId: string }) => `${toolId} ${fieldId}`;

async function readHistories(tx: Tx, learnerId: string, toolIds: readonly string[]): Promise<Map<string, Revision[]>> {
  const rows = await tx.toolRevision.findMany({ where: { learnerId, toolId: { in: [...toolIds] } }, orderBy: { revision: 'asc' } });
  const histories = new Map<string, Revision[]>();
  for (const row of rows) {
    const known = histories.get(placeOf(row)) ?? [];
    histories.set(placeOf(row), [...known, { revision: row.revision, value: row.value, by: row.savedBy, since: row.startedAt.toISOString(), at: row.savedAt.toISOString() }]);
  }
  return histories;
}

/** Brings one owner's fields and their history to another, both held: nothing that either had is lost. Answers how many fields came. */
export async function uniteFields(tx: Tx, { fromId, toId, toolIds, merge, isCopy = false }: Union): Promise<number> {
  const only = { learnerId: fromId, ...(toolIds ? { toolId: { in: [...toolIds] } } : {}) };
  const places = await tx.toolField.findMany({ where: only, select: { toolId: true, fieldId: true } });
  if (places.length === 0) return 0;
  const tools = [...new Set(places.map(({ toolId }) => toolId))];
  const store = await FieldStore.open(tx, tools.flatMap((toolId) => [fromId, toId].map((learnerId) => ({ learnerId, toolId }))));
  const [theirs, ours] = [await readHistories(tx, fromId, tools), await readHistories(tx, toId, tools)];
  const revised: { key: FieldKey; revision: Revision }[] = [];
  for (const place of places) {
    const [from, to, key] = [store.find({ learnerId: fromId, ...place }), store.find({ learnerId: toId, ...place }), { learnerId: toId, ...place }];
    if (!from) continue;
    const { revisions, count, numbersOfFirst, numbersOfSecond } = uniteHistories(ours.get(placeOf(place)) ?? [], theirs.get(placeOf(place)) ?? []);
    const given = renumber(from, numbersOfSecond, count);
    store.put(key, to ? { ...merge(renumber(to, numbersOfFirst, count), given), revisions: count } : given, null);
    revised.push(...revisions.map((revision) => ({ key, revision })));
  }
  await store.write();
  await writeRevisions(tx, revised);
  if (!isCopy) await removeFields(tx, only);
  return places.length;
}

async function removeFields(tx: Tx, where: { learnerId: string; toolId?: { in: string[] } }): Promise<void> {
  await tx.toolField.deleteMany({ where });
  await tx.toolRevision.deleteMany({ where });
}
