import { db } from '../../../platform/database.server';
import { isLocale, masterLocale } from '../../../platform/locale';
import { statements } from '../../../platform/statements.server';
import { maxNotes, type CohortNote } from './note';

/** Why nothing was changed about a cohort's notes. */
export type NoteRefusal = 'archived' | 'too-many';

interface NoteRow extends Omit<CohortNote, 'lang'> {
  lang: string;
}

const columns = { id: true, lessonId: true, authorName: true, lang: true, text: true, createdAt: true } as const;

function readNote<Row extends NoteRow>(row: Row): Row & CohortNote {
  return { ...row, lang: isLocale(row.lang) ? row.lang : masterLocale };
}

/** The notes of a cohort, the latest first. */
export async function listNotes(cohortId: string): Promise<CohortNote[]> {
  const rows = await db.cohortNote.findMany({ where: { cohortId, deletedAt: null }, select: columns, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: maxNotes });
  return rows.map(readNote);
}

/** Adds a note for a cohort that is not archived, whose trainer the door's guard has recognised; a form that is sent twice adds one. */
export async function addNote(cohortId: string, note: Omit<CohortNote, 'createdAt'>, now: Date): Promise<{ added: true } | { refused: NoteRefusal }> {
  return db.$transaction(async (tx) => {
    if ((await tx.cohort.count({ where: { id: cohortId, archivedAt: null } })) === 0) return { refused: 'archived' as const };
    if ((await tx.cohortNote.count({ where: { cohortId, deletedAt: null } })) >= maxNotes) return { refused: 'too-many' as const };
    await tx.cohortNote.upsert({ where: { id: note.id }, create: { ...note, cohortId, createdAt: now }, update: {} });
    return { added: true as const };
  });
}

/** Takes a note off a cohort that is not archived; of its words nothing is kept. One that is gone already is no fault. */
export async function deleteNote(cohortId: string, id: string, now: Date): Promise<{ deleted: true } | { refused: NoteRefusal }> {
  await db.cohortNote.updateMany({ where: { id, cohortId, deletedAt: null, cohort: { archivedAt: null } }, data: { deletedAt: now, text: '' } });
  const isThere = (await db.cohortNote.count({ where: { id, cohortId, deletedAt: null } })) > 0;
  return isThere ? { refused: 'archived' } : { deleted: true };
}

/** A note as members of its cohort read it on the lesson. */
export interface LessonNote extends CohortNote {
  cohortName: string;
}

const shownNotes = 10;

/** What the trainers of somebody's cohorts added to a lesson, the latest last. */
export async function listLessonNotes(learnerId: string, lessonId: string): Promise<LessonNote[]> {
  const rows = await statements.$queryRaw<(NoteRow & { cohortName: string })[]>`
    SELECT n."id", n."lessonId", n."authorName", n."lang", n."text", n."createdAt", c."name" AS "cohortName"
    FROM "CohortMember" m JOIN "CohortNote" n ON n."cohortId" = m."cohortId" JOIN "Cohort" c ON c."id" = n."cohortId"
    WHERE m."learnerId" = ${learnerId} AND m."leftAt" IS NULL AND n."lessonId" = ${lessonId} AND n."deletedAt" IS NULL
    ORDER BY n."createdAt" DESC, n."id" LIMIT ${shownNotes}`;
  return rows.reverse().map(readNote);
}
