import { noteField } from '../workbook/note';
import { findTool } from '../workbook/tool.server';
import type { SavedNote } from './note-form';

/** What a learner answered for themselves in a discussion; nobody else is ever shown it. */
export async function findNote(learnerId: string, lessonId: string): Promise<SavedNote> {
  const { values, writeIds, others } = await findTool(learnerId, lessonId);
  return { value: values[noteField] ?? '', writeId: writeIds[noteField] ?? null, others: others[noteField] ?? [] };
}
