import { db } from '../app/platform/database.server';
import { newId } from '../app/platform/ids';
import type { Prisma } from './generated/sqlite/client';

// One row each, valid as it is; a test names only what it is about.

const at = new Date('2026-03-02T09:00:00.000Z');

/** Makes a user whose e-mail address nobody else has. */
export function makeUser(data: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const id = data.id ?? newId();
  return db.user.create({ data: { name: 'A learner', email: `${id.toLowerCase()}@example.org`, createdAt: at, ...data, id } });
}

/** Makes a learner: a guest, unless a `userId` is given. */
export function makeLearner(data: Partial<Prisma.LearnerUncheckedCreateInput> = {}) {
  return db.learner.create({ data: { id: newId(), locale: 'en', createdAt: at, ...data } });
}

/** Makes a user and the learner that belongs to it. */
export async function makeSignedInLearner(data: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const user = await makeUser(data);
  return { user, learner: await makeLearner({ userId: user.id, locale: user.locale }) };
}

/** Makes a lesson opened by a learner, and done when `doneAt` is given. */
export function makeLessonProgress(data: Partial<Prisma.LessonProgressUncheckedCreateInput> & { learnerId: string }) {
  return db.lessonProgress.create({ data: { lessonId: newId(), openedAt: at, ...data } });
}

/** Makes a submitted attempt at a quiz; passed with full marks unless told otherwise. */
export function makeQuizAttempt(data: Partial<Prisma.QuizAttemptUncheckedCreateInput> & { learnerId: string }) {
  const graded = { answers: '{}', marks: '{}', percent: 100, passed: true };
  return db.quizAttempt.create({ data: { id: newId(), lessonId: newId(), ...graded, locale: 'en', moduleVersion: 1, submittedAt: at, ...data } });
}

/** Makes one saved field of a workbook tool. */
export function makeToolField(data: Partial<Prisma.ToolFieldUncheckedCreateInput> & { learnerId: string }) {
  return db.toolField.create({ data: { toolId: newId(), fieldId: 'field', value: 'A value', writeId: newId(), savedAt: at, ...data } });
}

/** Makes a job that is due since a fixed moment in the past. */
export function makeJob(data: Partial<Prisma.JobUncheckedCreateInput> = {}) {
  return db.job.create({ data: { id: newId(), kind: 'note', payload: '{}', runAt: at, createdAt: at, ...data } });
}

const codeSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Makes a cohort without members. */
export function makeCohort(data: Partial<Prisma.CohortUncheckedCreateInput> = {}) {
  const joinCode = Array.from({ length: 8 }, () => codeSigns[Math.floor(Math.random() * codeSigns.length)]).join('');
  return db.cohort.create({ data: { id: newId(), name: 'A cohort', joinCode, createdAt: at, ...data } });
}

/** Makes a learner a member of a cohort. */
export function makeCohortMember(data: Partial<Prisma.CohortMemberUncheckedCreateInput> & { cohortId: string; learnerId: string }) {
  return db.cohortMember.create({ data: { role: 'learner', joinedAt: at, ...data } });
}

/** Makes a post for all learners. */
export function makePost(data: Partial<Prisma.PostUncheckedCreateInput> & { learnerId: string }) {
  return db.post.create({ data: { id: newId(), lessonId: 'talk', authorName: 'Somebody', lang: 'en', text: 'A thought', createdAt: at, ...data } });
}
