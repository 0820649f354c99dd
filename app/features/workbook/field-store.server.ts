import { z } from 'zod';
import type { Statements } from '../../platform/statements.server';
import { Prisma } from '../../../prisma/generated/sqlite/client';
import { follow, slotOf, type Author, type Revision } from './history/revision';
import type { StoredField, Version } from './version';

/** Where a field lies. */
export interface FieldKey {
  learnerId: string;
  toolId: string;
  fieldId: string;
}

interface Row extends FieldKey {
  value: string;
  writeId: string;
  baseWriteId: string | null;
  otherValues: string | null;
  savedAt: Date;
  savedBy: string | null;
  revision: number | null;
  revisedAt: Date | null;
  revisions: number;
}

const maxOthers = 20;
const rowsPerStatement = 500;
const otherValues = z.array(
  z.object({ writeId: z.string(), value: z.string(), by: z.string().optional(), at: z.string().optional(), revision: z.number().optional(), since: z.string().optional() }),
);

/** The other versions of a row; a text that cannot be read holds none. */
export function readOthers(text: string | null): Version[] {
  return text === null ? [] : otherValues.parse(JSON.parse(text));
}

function fieldOf(row: Row): StoredField {
  const { writeId, value, baseWriteId, savedAt, revisions } = row;
  const known = { by: row.savedBy ?? undefined, revision: row.revision ?? undefined, since: row.revisedAt?.toISOString() };
  return { writeId, value, baseWriteId, savedAt, revisions, ...known, others: readOthers(row.otherValues) };
}

function keyOf({ learnerId, toolId, fieldId }: FieldKey): string {
  return [learnerId, toolId, fieldId].join(' ');
}

/** The fields of some learners' tools inside one transaction: read once, changed in memory, written at the end. */
export class FieldStore {
  private readonly fields = new Map<string, { key: FieldKey; field: StoredField }>();
  private readonly changed = new Set<string>();
  private readonly revised = new Map<string, { key: FieldKey; revision: Revision }>();

  private constructor(private readonly tx: Statements) {}

  /** Reads the tools; the learners must be held, so that nobody else changes them meanwhile. */
  static async open(tx: Statements, tools: readonly { learnerId: string; toolId: string }[]): Promise<FieldStore> {
    const store = new FieldStore(tx);
    const learnerIds = [...new Set(tools.map(({ learnerId }) => learnerId))];
    const toolIds = [...new Set(tools.map(({ toolId }) => toolId))];
    const rows = await tx.$queryRaw<Row[]>`
      SELECT "learnerId", "toolId", "fieldId", "value", "writeId", "baseWriteId", "otherValues", "savedAt", "savedBy", "revision", "revisedAt", "revisions" FROM "ToolField"
      WHERE "learnerId" IN (${Prisma.join(learnerIds)}) AND "toolId" IN (${Prisma.join(toolIds)})`;
    for (const row of rows) store.fields.set(keyOf(row), { key: row, field: fieldOf(row) });
    return store;
  }

  find(key: FieldKey): StoredField | null {
    return this.fields.get(keyOf(key))?.field ?? null;
  }

  /** Puts a field; with an author, what is new in it is theirs and becomes part of the field's history. */
  put(key: FieldKey, field: StoredField, author: Author | null): void {
    const stored = this.find(key);
    if (field === stored) return;
    const followed = author ? follow(stored, field, author) : { field, revisions: [] };
    this.fields.set(keyOf(key), { key, field: followed.field });
    this.changed.add(keyOf(key));
    for (const revision of followed.revisions) this.revised.set(`${keyOf(key)} ${slotOf(revision.revision)}`, { key, revision });
  }

  /** What stands in a learner's tool, with the changes made so far. */
  valuesOf(learnerId: string, toolId: string): Record<string, string> {
    const own = [...this.fields.values()].filter(({ key }) => key.learnerId === learnerId && key.toolId === toolId);
    return Object.fromEntries(own.map(({ key, field }) => [key.fieldId, field.value]));
  }

  /** The tools in which anything changed, one per learner and tool. */
  listChangedTools(): { learnerId: string; toolId: string }[] {
    const tools = new Map<string, { learnerId: string; toolId: string }>();
    for (const id of this.changed) {
      const { learnerId = '', toolId = '' } = this.fields.get(id)?.key ?? {};
      tools.set(`${learnerId} ${toolId}`, { learnerId, toolId });
    }
    return [...tools.values()];
  }

  /** Writes what changed and the history of it, many rows in one statement each. */
  async write(): Promise<void> {
    const changed = [...this.changed].flatMap((id) => this.fields.get(id) ?? []);
    for (let from = 0; from < changed.length; from += rowsPerStatement) {
      const rows = changed.slice(from, from + rowsPerStatement).map(({ key, field }) => rowOf(key, field));
      await this.tx.$executeRaw`
        INSERT INTO "ToolField" ("learnerId", "toolId", "fieldId", "value", "writeId", "baseWriteId", "otherValues", "savedAt", "savedBy", "revision", "revisedAt", "revisions")
        VALUES ${Prisma.join(rows)}
        ON CONFLICT ("learnerId", "toolId", "fieldId") DO UPDATE SET "value" = excluded."value", "writeId" = excluded."writeId",
          "baseWriteId" = excluded."baseWriteId", "otherValues" = excluded."otherValues", "savedAt" = excluded."savedAt",
          "savedBy" = excluded."savedBy", "revision" = excluded."revision", "revisedAt" = excluded."revisedAt", "revisions" = excluded."revisions"`;
    }
    await writeRevisions(this.tx, [...this.revised.values()]);
  }
}

/** Writes revisions where they belong: the same one again takes its own place, the hundred and first that of the first. */
export async function writeRevisions(tx: Statements, revised: readonly { key: FieldKey; revision: Revision }[]): Promise<void> {
  for (let from = 0; from < revised.length; from += rowsPerStatement) {
    const rows = revised.slice(from, from + rowsPerStatement).map(
      ({ key, revision: { revision, value, by, since, at } }) =>
        Prisma.sql`(${key.learnerId}, ${key.toolId}, ${key.fieldId}, ${slotOf(revision)}, ${revision}, ${value}, ${by}, ${new Date(since)}, ${new Date(at)})`,
    );
    await tx.$executeRaw`
      INSERT INTO "ToolRevision" ("learnerId", "toolId", "fieldId", "slot", "revision", "value", "savedBy", "startedAt", "savedAt") VALUES ${Prisma.join(rows)}
      ON CONFLICT ("learnerId", "toolId", "fieldId", "slot") DO UPDATE SET "revision" = excluded."revision", "value" = excluded."value",
        "savedBy" = excluded."savedBy", "startedAt" = excluded."startedAt", "savedAt" = excluded."savedAt"`;
  }
}

function rowOf(key: FieldKey, field: StoredField): Prisma.Sql {
  const others = field.others.length > 0 ? JSON.stringify(field.others.slice(-maxOthers)) : null;
  const { by = null, revision = null, since, revisions = 0 } = field;
  const revisedAt = since === undefined ? null : new Date(since);
  return Prisma.sql`(${key.learnerId}, ${key.toolId}, ${key.fieldId}, ${field.value}, ${field.writeId}, ${field.baseWriteId}, ${others}, ${field.savedAt}, ${by}, ${revision}, ${revisedAt}, ${revisions})`;
}
