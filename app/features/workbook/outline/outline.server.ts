import { db } from '../../../platform/database.server';
import { findLessonOfTool, listPublishedLessons } from '../../content/course';
import { getCourse } from '../../content/load.server';
import type { Tool } from '../../content/tool';
import type { ToolValues } from '../tool';

/** A tool whose lesson is open, and where that lesson is. */
export interface OpenTool {
  tool: Tool;
  moduleId: string;
  lessonId: string;
}

/** The tools of the published lessons, in the order of the course. */
export function listOpenTools(): OpenTool[] {
  const course = getCourse();
  const published = listPublishedLessons(course);
  const open = Object.values(course.tools).flatMap((tool) => {
    const lesson = findLessonOfTool(course, tool.id);
    return lesson && published.includes(lesson) ? [{ tool, moduleId: lesson.moduleId, lessonId: lesson.id, at: published.indexOf(lesson) }] : [];
  });
  return open.sort((a, b) => a.at - b.at).map(({ tool, moduleId, lessonId }) => ({ tool, moduleId, lessonId }));
}

/** All that a learner wrote in the workbook, by tool and path, in one query. */
export async function findWorkbook(learnerId: string): Promise<Record<string, ToolValues>> {
  const rows = await db.toolField.findMany({ where: { learnerId }, select: { toolId: true, fieldId: true, value: true } });
  const tools: Record<string, Record<string, string>> = {};
  for (const { toolId, fieldId, value } of rows) (tools[toolId] ??= {})[fieldId] = value;
  return tools;
}
