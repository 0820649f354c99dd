import { makeSignedInLearner } from '../../../prisma/factories';
import { newId } from '../../platform/ids';
import type { Locale } from '../../platform/locale';
import { writeTransaction } from '../../platform/statements.server';
import type { Actor } from '../accounts/actor';
import { markLesson } from '../learning/progress.server';
import { submitQuiz } from '../quizzes/quiz.server';
import { saveFields } from '../workbook/tool.server';

/** Somebody with an account, as a door meets them. */
export async function makePerson(name = 'Anna Škvorecká', locale: Locale = 'en'): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name, locale });
  return { learnerId: learner.id, userId: user.id, name, email: user.email, locale };
}

/** Does one lesson of the small course by the command that does it for learners. */
export async function doLesson(learnerId: string, lesson: 'read' | 'watch' | 'do' | 'check', now: Date): Promise<void> {
  if (lesson === 'do') await fillTool(learnerId, now);
  else if (lesson === 'check') await passQuiz(learnerId, now);
  else await writeTransaction((tx) => markLesson(tx, { learnerId, lessonId: lesson, state: 'done', now, locale: 'en' }));
}

async function fillTool(learnerId: string, now: Date): Promise<void> {
  const op = { id: newId(), learner: learnerId, at: now.toISOString(), kind: 'field', tool: 'wb-small', field: 'city_name', value: 'Oulu', seen: null } as const;
  await saveFields({ learnerId, locale: 'en' }, [op as never], now);
}

async function passQuiz(learnerId: string, now: Date): Promise<void> {
  const answers = { q1: 'b', q2: 'false', q3: ['x', 'y'], q4: { a: 'n', b: 'm' }, q5: ['a'], q6: 12, q7: 'thought' };
  const result = await submitQuiz({ learnerId, locale: 'en', lessonId: 'check', answers: answers as never, attemptId: newId() }, now);
  if (!('attempt' in result) || !result.attempt.passed) throw new Error(`The fixture's quiz was not passed: ${JSON.stringify(result)}`);
}

/** Completes the small course, the knowledge check last. */
export async function finishCourse(learnerId: string, now: Date): Promise<void> {
  for (const lesson of ['read', 'watch', 'do', 'check'] as const) await doLesson(learnerId, lesson, now);
}
