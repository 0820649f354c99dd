import { statements } from '../../../platform/statements.server';
import { findLessonOfTool, findToolPath, listOwnPages, listPublishedLessons } from '../../content/course';
import { getCourse } from '../../content/load.server';
import type { Tool } from '../../content/tool';
import { inWorkbookOf } from '../team/owner.server';
import type { ToolValues } from '../tool';

/** A tool that can be filled in, and where: an address below the language. */
export interface OpenTool {
  tool: Tool;
  path: string;
  /** number of the lesson that asks for it; null when none does */
  number: string | null;
}

/** The tools of the published lessons in the order of the course, then those with a page of their own. */
export function listOpenTools(): OpenTool[] {
  const course = getCourse();
  const asked = listPublishedLessons(course).flatMap(({ toolId }) => course.tools[toolId ?? ''] ?? []);
  return [...asked, ...listOwnPages(course)].flatMap((tool) => {
    const path = findToolPath(course, tool.id);
    return path === null ? [] : [{ tool, path, number: findLessonOfTool(course, tool.id)?.number ?? null }];
  });
}

/** All that stands in the workbook in which a learner works, their own or their team's, by tool and path, in one query. */
export async function findWorkbook(learnerId: string): Promise<Record<string, ToolValues>> {
  const rows = await statements.$queryRaw<{ toolId: string; fieldId: string; value: string }[]>`
    SELECT "toolId", "fieldId", "value" FROM "ToolField" WHERE ${inWorkbookOf(learnerId)}`;
  const tools: Record<string, Record<string, string>> = {};
  for (const { toolId, fieldId, value } of rows) (tools[toolId] ??= {})[fieldId] = value;
  return tools;
}
