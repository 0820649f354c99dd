import { findLesson, findLessonOfTool, type Course, type Lesson } from '../content/course';
import type { ToolDefinition } from './tool';

/** The one field of a note, and how long it may be. */
export const noteField = 'answer';
export const maxNoteLength = 2000;

/** A discussion's page of the workbook: one text that only its writer sees, kept under the lesson's id. */
function noteOf(lesson: Lesson): ToolDefinition {
  const field = { id: noteField, kind: 'longtext', maxLength: maxNoteLength, required: true } as const;
  return { id: lesson.id, scales: {}, groups: [{ id: 'note', fields: [field] }], charts: [], results: [], notes: [] };
}

/** What can be filled in under an id, and the lesson that asks for it, if one does: a tool, or a discussion's note; null when there is neither. */
export function findPage(course: Course, toolId: string): { tool: ToolDefinition; lesson: Lesson | null } | null {
  const tool = Object.hasOwn(course.tools, toolId) ? course.tools[toolId] : undefined;
  const lesson = tool ? findLessonOfTool(course, toolId) : findLesson(course, toolId);
  if (tool) return lesson || tool.page ? { tool, lesson } : null;
  if (!lesson) return null;
  return lesson.kind === 'discussion' ? { tool: noteOf(lesson), lesson } : null;
}
