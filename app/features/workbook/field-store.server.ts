import { z } from 'zod';
import type { Statements } from '../../platform/statements.server';
import { Prisma } from '../../../prisma/generated/sqlite/client';
import type { StoredField, Version } from './version';

/** Where a field lies. */
export interface FieldKey {
  learnerId: string;
  toolId: string;
  fieldId: string;
}

type Row = FieldKey & { value: string; writeId: string; baseWriteId: string | null; otherValues: string | null; savedAt: Date };

const maxOthers = 20;
const rowsPerStatement = 500;
const otherValues = z.array(z.object({ writeId: z.string(), value: z.string() }));

/** The other versions of a row; a text that cannot be read holds none. */
export function readOthers(text: string | null): Version[] {
  return text === null ? [] : otherValues.parse(JSON.parse(text));
}

function fieldOf(row: Row): StoredField {
  const { writeId, value, baseWriteId, savedAt } = row;
  return { writeId, value, baseWriteId, savedAt, others: readOthers(row.otherValues) };
}

function keyOf({ learnerId, toolId, fieldId }: FieldKey): string {
  return [learnerId, toolId, fieldId].join(' ');
}

/** The fields of some learners' tools inside one transaction: read once, changed in memory, written at the end. */
export class FieldStore {
  private readonly fields = new Map<string, { key: FieldKey; field: StoredField }>();
  private readonly changed = new Set<string>();

  private constructor(private readonly tx: Statements) {}

  /** Reads the tools; the learners must be held, so that nobody else changes them meanwhile. */
  static async open(tx: Statements, tools: readonly { learnerId: string; toolId: string }[]): Promise<FieldStore> {
    const store = new FieldStore(tx);
    const learnerIds = [...new Set(tools.map(({ learnerId }) => learnerId))];
    const toolIds = [...new Set(tools.map(({ toolId }) => toolId))];
    const rows = await tx.$queryRaw<Row[]>`
      SELECT "learnerId", "toolId", "fieldId", "value", "writeId", "baseWriteId", "otherValues", "savedAt" FROM "ToolField"
      WHERE "learnerId" IN (${Prisma.join(learnerIds)}) AND "toolId" IN (${Prisma.join(toolIds)})`;
    for (const row of rows) store.fields.set(keyOf(row), { key: row, field: fieldOf(row) });
    return store;
  }

  find(key: FieldKey): StoredField | null {
    return this.fields.get(keyOf(key))?.field ?? null;
  }

  put(key: FieldKey, field: StoredField): void {
    if (field === this.find(key)) return;
    this.fields.set(keyOf(key), { key, field });
    this.changed.add(keyOf(key));
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

  /** Writes what changed, many rows in one statement. */
  async write(): Promise<void> {
    const changed = [...this.changed].flatMap((id) => this.fields.get(id) ?? []);
    for (let from = 0; from < changed.length; from += rowsPerStatement) {
      const rows = changed.slice(from, from + rowsPerStatement).map(({ key, field }) => rowOf(key, field));
      await this.tx.$executeRaw`
        INSERT INTO "ToolField" ("learnerId", "toolId", "fieldId", "value", "writeId", "baseWriteId", "otherValues", "savedAt")
        VALUES ${Prisma.join(rows)}
        ON CONFLICT ("learnerId", "toolId", "fieldId") DO UPDATE SET "value" = excluded."value", "writeId" = excluded."writeId",
          "baseWriteId" = excluded."baseWriteId", "otherValues" = excluded."otherValues", "savedAt" = excluded."savedAt"`;
    }
  }
}

function rowOf(key: FieldKey, field: StoredField): Prisma.Sql {
  const others = field.others.length > 0 ? JSON.stringify(field.others.slice(-maxOthers)) : null;
  return Prisma.sql`(${key.learnerId}, ${key.toolId}, ${key.fieldId}, ${field.value}, ${field.writeId}, ${field.baseWriteId}, ${others}, ${field.savedAt})`;
}
