import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { statements } from '../../../platform/statements.server';
import { getCourse } from '../../content/load.server';
import { findWorkbook } from '../../workbook/outline/outline.server';
import { isShared } from '../../workbook/team/owner.server';
import { findSharing } from '../../workbook/team/teams.server';
import { contentOf, countedTools, maxShares, readContent, type CountedTool, type ShareContent } from './share';

/** Why a tool was not shared; each code has a sentence in `sharing.json`. */
export type ShareRefusal = 'not-member' | 'archived' | 'empty' | 'too-many';

/** A copy that a learner shows. */
export interface ShareLine {
  id: string;
  toolId: string;
  sharedAt: Date;
}

/** A cohort to whose trainers a learner may show a tool, and what they show of it. */
export interface SharePlace {
  cohortId: string;
  cohortName: string;
  shares: ShareLine[];
}

interface PlaceRow {
  cohortId: string;
  cohortName: string;
  shareId: string | null;
  sharedAt: Date | null;
}

/** Where a learner may show a tool and where they do, in one query; empty for who learns in no open cohort. */
export async function listSharePlaces(learnerId: string, toolId: string): Promise<SharePlace[]> {
  const rows = await statements.$queryRaw<PlaceRow[]>`
    SELECT c."id" AS "cohortId", c."name" AS "cohortName", s."id" AS "shareId", s."sharedAt"
    FROM "CohortMember" m JOIN "Cohort" c ON c."id" = m."cohortId" AND c."archivedAt" IS NULL
    LEFT JOIN "ToolShare" s ON s."cohortId" = c."id" AND s."learnerId" = m."learnerId" AND s."toolId" = ${toolId} AND s."revokedAt" IS NULL
    WHERE m."learnerId" = ${learnerId} AND m."role" = 'learner' AND m."leftAt" IS NULL ORDER BY c."createdAt", c."id", s."sharedAt" DESC, s."id"`;
  const places = new Map<string, SharePlace>();
  for (const { cohortId, cohortName, shareId, sharedAt } of rows) {
    const place = places.get(cohortId) ?? { cohortId, cohortName, shares: [] };
    places.set(cohortId, place);
    if (shareId !== null && sharedAt !== null) place.shares.push({ id: shareId, toolId, sharedAt });
  }
  return [...places.values()];
}

/** Shows a copy of a tool as it stands to the trainers of a cohort; the same copy is not shown twice. */
export async function shareTool({ learnerId, cohortId, toolId }: { learnerId: string; cohortId: string; toolId: string }, now: Date): Promise<{ shared: string } | { refused: ShareRefusal }> {
  const { tools } = getCourse();
  const tool = tools[toolId];
  const copy = tool && contentOf(tool, { tools, values: await findWorkbook(learnerId) });
  const team = isShared(toolId) ? (await findSharing(learnerId))?.name : undefined;
  return db.$transaction(async (tx) => {
    const member = await tx.cohortMember.findFirst({ where: { cohortId, learnerId, role: 'learner', leftAt: null }, select: { cohort: { select: { archivedAt: true } } } });
    if (!member) return { refused: 'not-member' as const };
    if (member.cohort.archivedAt !== null) return { refused: 'archived' as const };
    if (!copy) return { refused: 'empty' as const };
    // The button may be pressed twice at once: the second waits here for the first.
    await tx.$executeRaw`UPDATE "CohortMember" SET "nameKey" = "nameKey" WHERE "cohortId" = ${cohortId} AND "learnerId" = ${learnerId}`;
    const shown = await tx.toolShare.findMany({ where: { cohortId, learnerId, toolId, revokedAt: null }, orderBy: [{ sharedAt: 'desc' }, { id: 'asc' }] });
    const content = JSON.stringify({ ...copy, team });
    const [last] = shown;
    if (last?.content === content) return { shared: last.id };
    if (shown.length >= maxShares) return { refused: 'too-many' as const };
    const id = newId();
    await tx.toolShare.create({ data: { id, learnerId, cohortId, toolId, sharedAt: now, content } });
    return { shared: id };
  });
}

/** Withdraws a copy: trainers cannot open it from that moment on, and nothing of it is kept. Answers whether it is the learner's own. */
export async function revokeShare(learnerId: string, shareId: string, now: Date): Promise<boolean> {
  await db.toolShare.updateMany({ where: { id: shareId, learnerId, revokedAt: null }, data: { revokedAt: now, content: '' } });
  return (await db.toolShare.count({ where: { id: shareId, learnerId } })) === 1;
}

const live = (cohortId: string, learnerId: string) => ({ cohortId, learnerId, revokedAt: null });

/** The copies that a learner shows to a cohort's trainers, the latest first. */
export function listShares(cohortId: string, learnerId: string): Promise<ShareLine[]> {
  return db.toolShare.findMany({ where: live(cohortId, learnerId), select: { id: true, toolId: true, sharedAt: true }, orderBy: [{ sharedAt: 'desc' }, { id: 'asc' }] });
}

/** A copy that a learner who belongs to a cohort shows to its trainers; null when there is none, or none any more. */
export async function findShare({ cohortId, learnerId }: { cohortId: string; learnerId: string }, shareId: string): Promise<(ShareLine & { content: ShareContent }) | null> {
  const [row] = await db.$queryRaw<{ id: string; toolId: string; sharedAt: Date | string; content: string }[]>`
    SELECT s."id", s."toolId", s."sharedAt", s."content" FROM "ToolShare" s
    JOIN "CohortMember" m ON m."cohortId" = s."cohortId" AND m."learnerId" = s."learnerId" AND m."role" = 'learner' AND m."leftAt" IS NULL
    WHERE s."id" = ${shareId} AND s."cohortId" = ${cohortId} AND s."learnerId" = ${learnerId} AND s."revokedAt" IS NULL`;
  return row ? { id: row.id, toolId: row.toolId, sharedAt: new Date(row.sharedAt), content: readContent(row.content) } : null;
}

/** How many learners of a cohort show any tool to its trainers, and how many of them each of those that are counted; the Charter once it is rated before and after. */
export async function countSharing(cohortId: string): Promise<{ learners: number; tools: Partial<Record<CountedTool, number>> }> {
  const rows = await db.$queryRaw<{ toolId: string | null; count: number | bigint }[]>`
    WITH shown AS (
      SELECT DISTINCT s."learnerId", CASE WHEN s."toolId" = 'wb-charter' AND NOT (s."content" LIKE '%.before":"%' AND s."content" LIKE '%.after":"%') THEN '' ELSE s."toolId" END AS "toolId" FROM "ToolShare" s
      JOIN "CohortMember" m ON m."cohortId" = s."cohortId" AND m."learnerId" = s."learnerId" AND m."role" = 'learner' AND m."leftAt" IS NULL
      WHERE s."cohortId" = ${cohortId} AND s."revokedAt" IS NULL)
    SELECT "toolId", COUNT(*) AS "count" FROM shown GROUP BY "toolId" UNION ALL SELECT NULL, COUNT(DISTINCT "learnerId") FROM shown`;
  const countOf = (toolId: string | null) => Number(rows.find((row) => row.toolId === toolId)?.count ?? 0);
  return { learners: countOf(null), tools: Object.fromEntries(countedTools.map((toolId) => [toolId, countOf(toolId)])) };
}
