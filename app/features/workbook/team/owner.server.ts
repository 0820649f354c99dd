import { Prisma } from '../../../../prisma/generated/sqlite/client';
import { statements, type Statements } from '../../../platform/statements.server';
import { getCourse } from '../../content/load.server';

/**
 * The tools that a city team shares: those that lessons ask for. A tool with a page of its own, as the Charter
 * self-assessment, and a discussion's private answer stay each person's own.
 */
export function listSharedTools(): string[] {
  return Object.values(getCourse().tools).flatMap(({ id, page }) => (page === undefined ? [id] : []));
}

/** Tells whether a city team shares a tool. */
export function isShared(toolId: string): boolean {
  const { tools } = getCourse();
  return Object.hasOwn(tools, toolId) && tools[toolId]?.page === undefined;
}

/** The rows of the workbook in which a learner works, as a condition on "ToolField" or "ToolRevision": of shared tools their team's, while they have one. */
export function inWorkbookOf(learnerId: string): Prisma.Sql {
  const team = Prisma.sql`(SELECT m."teamId" FROM "TeamMember" m WHERE m."learnerId" = ${learnerId})`;
  return Prisma.sql`("learnerId" = ${team} OR ("learnerId" = ${learnerId} AND ("toolId" NOT IN (${Prisma.join(['', ...listSharedTools()])}) OR ${team} IS NULL)))`;
}

/** Under whose id a learner's tool is kept: their own, or that of their team. */
export async function findOwner(learnerId: string, toolId: string): Promise<string> {
  if (!isShared(toolId)) return learnerId;
  const [row] = await statements.$queryRaw<{ teamId: string }[]>`SELECT "teamId" FROM "TeamMember" WHERE "learnerId" = ${learnerId}`;
  return row?.teamId ?? learnerId;
}

/** Under whose id what somebody writes into a tool is kept. */
export type OwnerOf = (learnerId: string, toolId: string) => string;

/** Holds the workbooks of learners who are held already, so that two members of a team follow each other; answers whose each tool is. */
export async function holdWorkbooks(tx: Statements, learnerIds: readonly string[]): Promise<OwnerOf> {
  const rows = await tx.$queryRaw<{ learnerId: string; teamId: string }[]>`
    SELECT "learnerId", "teamId" FROM "TeamMember" WHERE "learnerId" IN (${Prisma.join([...new Set(learnerIds)])})`;
  // One after the other in one order: two batches that share teams must not wait for each other.
  for (const teamId of [...new Set(rows.map((row) => row.teamId))].toSorted()) await holdTeam(tx, teamId);
  const teams = new Map(rows.map(({ learnerId, teamId }) => [learnerId, teamId]));
  return (learnerId, toolId) => (isShared(toolId) ? (teams.get(learnerId) ?? learnerId) : learnerId);
}

/** Keeps everybody else out of a team until the transaction ends; answers whether it is there. */
export async function holdTeam(tx: Statements, teamId: string): Promise<boolean> {
  return (await tx.$executeRaw`UPDATE "Team" SET "name" = "name" WHERE "id" = ${teamId}`) === 1;
}
