import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { namesOfLearners } from '../../accounts/profile/names.server';
import { findOpenTool, save, type Writer } from '../tool.server';
import { checkValue } from '../values';
import { applyWrite } from '../version';

/** One revision as a reader of the history sees it. */
export interface HistoryLine {
  fieldId: string;
  revision: number;
  before: string;
  after: string;
  /** the account's name; null: nobody knows any more */
  name: string | null;
  /** whether it was the reader */
  isMine: boolean;
  at: string;
  /** whether this is what stands in the field now */
  isCurrent: boolean;
}

export interface HistoryPage {
  lines: HistoryLine[];
  page: number;
  pages: number;
}

const perPage = 30;

interface Row {
  fieldId: string;
  revision: number;
  value: string;
  savedBy: string | null;
  savedAt: Date | string;
  before: string | null;
  current: string | null;
}

function listRows(learnerId: string, toolId: string, skip: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT r."fieldId", r."revision", r."value", r."savedBy", r."savedAt", f."value" AS "current",
      (SELECT b."value" FROM "ToolRevision" b WHERE b."learnerId" = r."learnerId" AND b."toolId" = r."toolId" AND b."fieldId" = r."fieldId" AND b."revision" < r."revision" ORDER BY b."revision" DESC LIMIT 1) AS "before"
    FROM "ToolRevision" r LEFT JOIN "ToolField" f ON f."learnerId" = r."learnerId" AND f."toolId" = r."toolId" AND f."fieldId" = r."fieldId"
    WHERE r."learnerId" = ${learnerId} AND r."toolId" = ${toolId}
    ORDER BY r."savedAt" DESC, r."fieldId", r."revision" DESC LIMIT ${perPage} OFFSET ${skip}`;
}

/** What happened to a tool, the latest first, page by page; the same few queries however much was written. */
export async function listHistory(learnerId: string, toolId: string, wanted: number): Promise<HistoryPage> {
  const total = await db.toolRevision.count({ where: { learnerId, toolId } });
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await listRows(learnerId, toolId, (page - 1) * perPage);
  const names = await namesOfLearners(rows.flatMap(({ savedBy }) => savedBy ?? []).filter((id) => id !== learnerId));
  const lines = rows.map((row): HistoryLine => {
    const { fieldId, revision, savedBy } = row;
    return { fieldId, revision, before: row.before ?? '', after: row.value, name: names.get(savedBy ?? '') ?? null, isMine: savedBy === learnerId, at: new Date(row.savedAt).toISOString(), isCurrent: row.current === row.value };
  });
  return { lines, page, pages };
}

/** Which revision of which field is asked for. */
export interface RevisionAt {
  toolId: string;
  fieldId: string;
  revision: number;
}

export type RestoreRefusal = { refused: 'unknown-tool' | 'not-published' | 'unknown-revision' };

/** Writes what a revision holds into its field again, as a revision of its own; what stood there stays in the history. */
export async function restoreRevision(writer: Writer, { toolId, fieldId, revision }: RevisionAt, now: Date): Promise<RestoreRefusal | { restored: true }> {
  const tool = findOpenTool(toolId);
  if ('refused' in tool) return tool;
  const row = await db.toolRevision.findFirst({ where: { learnerId: writer.learnerId, toolId, fieldId, revision } });
  const checked = row ? checkValue(tool, fieldId, row.value) : null;
  if (!checked || 'refused' in checked) return { refused: 'unknown-revision' };
  await save([
    {
      ...{ writer, toolId, fieldId, now },
      begins: true,
      apply: (stored) => (stored?.value === checked.value ? stored : applyWrite(stored, { writeId: newId(), value: checked.value, seen: stored?.writeId ?? null, at: now })),
    },
  ]);
  return { restored: true };
}
