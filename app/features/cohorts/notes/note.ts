import { z } from 'zod';
import { locales, type Locale } from '../../../platform/locale';
import { printableText } from '../../../platform/plain-text';
import { listPublishedLessons, type Course } from '../../content/course';

export const maxNoteLength = 2000;
/** how many notes a cohort keeps */
export const maxNotes = 500;

/** What a trainer adds to a lesson for the cohort. */
export interface CohortNote {
  id: string;
  lessonId: string;
  authorName: string;
  lang: Locale;
  text: string;
  createdAt: Date;
}

/** What is wrong with a field of a note; each code has a sentence in `notes.json`. */
export type NoteFault = 'text-missing' | 'text-long' | 'lang-unknown' | 'lesson-unknown';
export type NoteFaults = Readonly<Record<string, NoteFault>>;

/** A note as its form holds it. */
export type TypedNote = Record<'lesson' | 'lang' | 'text', string>;

const fault = (code: NoteFault) => ({ error: code });
const shape = z.object({
  lesson: z.string(),
  lang: z.enum(locales, fault('lang-unknown')),
  text: z.string().transform(printableText).pipe(z.string().regex(/[\p{L}\p{N}\p{P}\p{S}]/u, fault('text-missing')).max(maxNoteLength, fault('text-long'))),
});

/** What was typed into the form of a note. */
export function typedNote(form: FormData): TypedNote {
  const textOf = (name: string) => String(form.get(name) ?? '');
  return { lesson: textOf('lesson').slice(0, 100), lang: textOf('lang').slice(0, 10), text: textOf('text').slice(0, 3 * maxNoteLength) };
}

/** The note that was typed, or what is wrong with its fields; lessons are those of the published course. */
export function readNote(typed: TypedNote, course: Course): { note: Pick<CohortNote, 'lessonId' | 'lang' | 'text'> } | { faults: NoteFaults } {
  const read = shape.safeParse(typed);
  const isOpen = listPublishedLessons(course).some(({ id }) => id === typed.lesson);
  const faults: Record<string, NoteFault> = Object.fromEntries((read.error?.issues ?? []).toReversed().map(({ path, message }) => [String(path[0]), message as NoteFault]));
  if (!isOpen) faults.lesson = 'lesson-unknown';
  if (!read.success || !isOpen) return { faults };
  return { note: { lessonId: read.data.lesson, lang: read.data.lang, text: read.data.text } };
}
