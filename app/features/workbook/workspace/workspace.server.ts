import { statements } from '../../../platform/statements.server';
import { readOthers } from '../field-store.server';
import { inWorkbookOf } from '../team/owner.server';
import type { ToolValues } from '../tool';

/** What happened to a tool last, and which of its fields have other versions that wait to be looked at. */
export interface ToolTrace {
  savedAt: string;
  /** paths of fields */
  waiting: string[];
}

/** Everything in the workbook in which a learner works, their own or their team's: what stands in it, and what is known of each tool. */
export interface FilledWorkbook {
  values: Record<string, ToolValues>;
  traces: Record<string, ToolTrace>;
}

interface Row {
  toolId: string;
  fieldId: string;
  value: string;
  otherValues: string | null;
  savedAt: Date;
}

/** The workbook of a learner with the last change of each tool, in one query. */
export async function readWorkbook(learnerId: string): Promise<FilledWorkbook> {
  const rows = await statements.$queryRaw<Row[]>`
    SELECT "toolId", "fieldId", "value", "otherValues", "savedAt" FROM "ToolField" WHERE ${inWorkbookOf(learnerId)}`;
  const values: Record<string, Record<string, string>> = {};
  const traces: Record<string, ToolTrace> = {};
  for (const { toolId, fieldId, value, otherValues, savedAt } of rows) {
    (values[toolId] ??= {})[fieldId] = value;
    const trace = (traces[toolId] ??= { savedAt: savedAt.toISOString(), waiting: [] });
    if (savedAt.toISOString() > trace.savedAt) trace.savedAt = savedAt.toISOString();
    if (readOthers(otherValues).length > 0) trace.waiting.push(fieldId);
  }
  return { values, traces };
}
