import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { namesOfLearners } from '../../accounts/profile/names.server';
import { findOwner } from '../team/owner.server';
import { findOpenTool, save, type Writer } from '../tool.server';
import { checkValue } from '../values';
import { applyWrite } from '../version';

/** One revision as a reader of the history sees it. */
export interface HistoryLine {
  fieldId: string;
  revision: number;
  before: string;
  after: string;
  /** the account's name; null: nobody knows any more, or they belong to the team no more */
  name: string | null;
  /** whether it was somebody who has left the team whose tool this is */
  isFormer: boolean;
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

/** The names of those who wrote: in a team's tool only of its present members. */
async function namesOf(authors: readonly string[], { learnerId, ownerId }: { learnerId: string; ownerId: string }): Promise<Map<string, string>> {
  const others = authors.filter((id) => id !== learnerId);
  if (ownerId === learnerId || others.length === 0) return namesOfLearners(others);
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT m."learnerId" AS "id", u."name" FROM "TeamMember" m JOIN "Learner" l ON l."id" = m."learnerId" JOIN "User" u ON u."id" = l."userId" WHERE m."teamId" = ${ownerId}`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What happened to a tool, the latest first, page by page; the same few queries however much was written. */
export async function listHistory(learnerId: string, toolId: string, wanted: number): Promise<HistoryPage> {
  const ownerId = await findOwner(learnerId, toolId);
  const total = await db.toolRevision.count({ where: { learnerId: ownerId, toolId } });
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const rows = await listRows(ownerId, toolId, (page - 1) * perPage);
  const names = await namesOf(rows.flatMap(({ savedBy }) => savedBy ?? []), { learnerId, ownerId });
  const lines = rows.map((row): HistoryLine => {
    const { fieldId, revision, savedBy } = row;
    const [name, isMine] = [names.get(savedBy ?? '') ?? null, savedBy === learnerId];
    return { fieldId, revision, before: row.before ?? '', after: row.value, name, isMine, isFormer: ownerId !== learnerId && savedBy !== null && name === null && !isMine, at: new Date(row.savedAt).toISOString(), isCurrent: row.current === row.value };
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
  const row = await db.toolRevision.findFirst({ where: { learnerId: await findOwner(writer.learnerId, toolId), toolId, fieldId, revision } });
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
