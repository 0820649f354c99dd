import { db } from '../../platform/database.server';
import type { Locale } from '../../platform/locale';
import { sandboxPrefix } from '../learning/members/sandbox';

/** How many times the quiz of a lesson was handed in in a language; what testers try does not count. */
export function countAnswers(lessonId: string, locale: Locale): Promise<number> {
  return db.quizAttempt.count({ where: { lessonId, locale, NOT: { learnerId: { startsWith: sandboxPrefix } } } });
}
