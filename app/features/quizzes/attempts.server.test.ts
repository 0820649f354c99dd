import { beforeEach, expect, it } from 'vitest';
import { makeLearner, makeQuizAttempt } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { countAnswers } from './attempts.server';

beforeEach(emptyDatabase);

it('counts what was handed in in one language, without what testers tried', async () => {
  const lessonId = 'check-why-co-design';
  const learner = await makeLearner();
  const sandbox = await makeLearner({ id: 'sandbox-1' });
  await makeQuizAttempt({ learnerId: learner.id, lessonId, locale: 'fr' });
  await makeQuizAttempt({ learnerId: learner.id, lessonId, locale: 'fr' });
  await makeQuizAttempt({ learnerId: learner.id, lessonId, locale: 'de' });
  await makeQuizAttempt({ learnerId: sandbox.id, lessonId, locale: 'fr' });
  expect([await countAnswers(lessonId, 'fr'), await countAnswers(lessonId, 'de'), await countAnswers(lessonId, 'it'), await countAnswers('other', 'fr')]).toEqual([2, 1, 0, 0]);
});
