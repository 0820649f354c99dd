import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeQuizAttempt, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import type { QuestionsPageProps } from '../features/cohorts/difficulty/questions-page';
import { db } from '../platform/database.server';
import * as filmsDoor from './trainer/cohort-films';
import * as questionsDoor from './trainer/cohort-questions';
import * as stopsDoor from './trainer/cohort-stops';

vi.mock('../features/content/load.server', async () => {
  const { sampleCourse, findSampleMarking } = await import('../features/quizzes/sample-quiz');
  return { getCourse: () => sampleCourse, findMarking: findSampleMarking, findRewording: () => null };
});

const doors = { questions: questionsDoor, films: filmsDoor, stops: stopsDoor };
let trainer: Actor;
let learner: Actor;
let cohort: string;

async function somebody(name: string): Promise<Actor> {
  const made = await makeSignedInLearner({ name });
  return { learnerId: made.learner.id, userId: made.user.id, name, email: made.user.email, locale: 'en' };
}

const open = (page: keyof typeof doors, actor: Actor, { query = '', id = cohort } = {}) => knock(doors[page], { path: `/fr/cohorts/${id}/${page}${query}`, params: { cohort: id }, actor });

beforeEach(async () => {
  await emptyDatabase();
  [trainer, learner] = [await somebody('Tara'), await somebody('Léa')];
  cohort = (await makeCohort({ name: 'Oulu' })).id;
  await makeCohortMember({ cohortId: cohort, learnerId: trainer.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId: cohort, learnerId: learner.learnerId });
});

describe.each(Object.keys(doors) as (keyof typeof doors)[])('the door of %s', (page) => {
  it('opens to the trainers of the cohort only; others are refused, and that is noted', async () => {
    const elsewhere = await somebody('Bo');
    await makeCohortMember({ cohortId: (await makeCohort()).id, learnerId: elsewhere.learnerId, role: 'trainer' });
    for (const stranger of [learner, await somebody('Zoe'), elsewhere]) expect((await open(page, stranger)).status).toBe(403);
    expect(await db.cohortLook.count({ where: { cohortId: cohort, what: 'refused' } })).toBe(3);
    const guest: Actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'fr' };
    expect((await open(page, guest)).location).toContain('/fr/sign-in?to=');
    expect((await open(page, trainer, { id: 'nowhere' })).status).toBe(404);
  });

  it('is kept by no cache, and notes who looked', async () => {
    const answer = await open(page, trainer);
    expect(answer).toMatchObject({ status: 200, data: { cohort: { name: 'Oulu' }, figures: { countedAt: expect.any(Date) } } });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await db.cohortLook.findMany({ select: { learnerId: true, what: true } })).toEqual([{ learnerId: trainer.learnerId, what: 'difficulty' }]);
  });
});

describe('the door of questions', () => {
  it('opens one quiz, and for any other address the overview', async () => {
    expect((await open('questions', trainer, { query: '?quiz=check-sample' })).data).toMatchObject({ quizId: 'check-sample' });
    for (const query of ['', '?quiz=', '?quiz=check-later', '?quiz=__proto__', '?quiz=a&quiz=b']) {
      expect((await open('questions', trainer, { query })).data).toMatchObject({ quizId: null, figures: { details: [] } });
    }
  });

  it('gives away nobody and no word of the feedback', async () => {
    for (let index = 0; index < 6; index += 1) {
      const one = await somebody(`Person ${index}`);
      await makeCohortMember({ cohortId: cohort, learnerId: one.learnerId });
      await makeQuizAttempt({ learnerId: one.learnerId, lessonId: 'check-sample', answers: '{"q1":"b"}', marks: '{"q1":0,"q2":1}' });
    }
    const { figures } = (await open('questions', trainer, { query: '?quiz=check-sample' })).data as QuestionsPageProps;
    expect(figures?.details.find(({ id }) => id === 'q1')?.shown).toMatchObject({ answers: 6, right: 0 });
    const sent = JSON.stringify(figures);
    for (const word of ['secret', 'Person', learner.learnerId]) expect(sent).not.toContain(word);
  });
});
