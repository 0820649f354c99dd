import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeQuizAttempt } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { runDueJobs } from '../../../platform/queue.server';
import { gradeQuiz } from '../../quizzes/grading';
import { rightAnswers, sampleMarking, weakAnswers } from '../../quizzes/sample-quiz';
import type { Answers } from '../../quizzes/typed';
import { findKnownCohort } from '../details.server';
import { countQuestions, getQuestions, listQuizIds } from './questions.server';

const reworded = vi.hoisted((): { at: Date | null } => ({ at: null }));
vi.mock('../../content/load.server', async () => {
  const { sampleCourse, findSampleMarking } = await import('../../quizzes/sample-quiz');
  return { getCourse: () => sampleCourse, findMarking: findSampleMarking, findRewording: (_lesson: string, question: string, locale: string) => (question === 'q2' && locale === 'en' ? reworded.at : null) };
});

const quiz = 'check-sample';
const now = new Date('2027-03-22T12:00:00.000Z');
let cohortId: string;

async function memberWho(membership: { role?: string; leftAt?: Date } = {}): Promise<string> {
  const { id } = await makeLearner();
  await makeCohortMember({ cohortId, learnerId: id, ...membership });
  return id;
}

function attempt(learnerId: string, answers: Answers, { locale = 'en', at = '2027-03-01', lessonId = quiz }: { locale?: Locale; at?: string; lessonId?: string } = {}) {
  const { marks, percent, passed } = gradeQuiz(sampleMarking.key, answers, 70);
  return makeQuizAttempt({ learnerId, lessonId, locale, submittedAt: new Date(at), answers: JSON.stringify(answers), marks: JSON.stringify(marks), percent, passed });
}

/** So many learners with one attempt each. */
async function many(count: number, answers: Answers, locale: Locale = 'en'): Promise<void> {
  for (let index = 0; index < count; index += 1) await attempt(await memberWho(), answers, { locale });
}

async function figures(quizId: string | null = quiz, at = now) {
  const known = await findKnownCohort('nobody', cohortId);
  if (!known) throw new Error('there is no cohort');
  return getQuestions(known.cohort, { locale: 'de', quizId }, at);
}

async function shown(questionId = 'q1') {
  const found = (await figures())?.details.find(({ id }) => id === questionId);
  if (!found) throw new Error('the question is not there');
  return found.shown;
}

beforeEach(async () => {
  await emptyDatabase();
  cohortId = (await makeCohort()).id;
  reworded.at = null;
});

describe('a question that got another meaning', () => {
  it('has the answers from before apart, in the language in which it changed', async () => {
    reworded.at = new Date('2027-03-02');
    for (let index = 0; index < 6; index += 1) await attempt(await memberWho(), rightAnswers, { at: '2027-03-01' });
    for (let index = 0; index < 7; index += 1) await attempt(await memberWho(), rightAnswers, { at: '2027-03-03' });
    for (let index = 0; index < 8; index += 1) await attempt(await memberWho(), rightAnswers, { at: '2027-03-01', locale: 'fr' });
    const [changed, other] = [await shown('q2'), await shown('q1')];
    expect([changed.answers, other.answers, other.earlier]).toEqual([15, 21, null]);
    expect(changed.earlier).toEqual({ answers: 6, right: 6 });
  });
});

describe('the figures of questions', () => {
  it('count the first attempt of each learner only, whatever came later', async () => {
    await many(4, rightAnswers);
    const learner = await memberWho();
    await attempt(learner, rightAnswers, { at: '2027-03-03' });
    await attempt(learner, weakAnswers, { at: '2027-03-02' });
    await attempt(learner, rightAnswers, { at: '2027-03-04' });
    expect(await shown()).toMatchObject({ answers: 5, right: 4 });
  });

  it('take of two attempts of one moment one, always the same', async () => {
    await many(4, rightAnswers);
    const learner = await memberWho();
    await attempt(learner, rightAnswers);
    await attempt(learner, weakAnswers);
    const first = await shown();
    expect(first).toMatchObject({ answers: 5 });
    expect(await shown()).toEqual(first);
  });

  it('leave out who left, who trains, who is in another cohort, and attempts at other quizzes', async () => {
    await many(5, rightAnswers);
    await attempt(await memberWho({ leftAt: now }), weakAnswers);
    await attempt(await memberWho({ role: 'trainer' }), weakAnswers);
    const stranger = await makeLearner();
    await makeCohortMember({ cohortId: (await makeCohort()).id, learnerId: stranger.id });
    await attempt(stranger.id, weakAnswers);
    await attempt(await memberWho(), weakAnswers, { lessonId: 'check-later' });
    expect(await shown()).toMatchObject({ answers: 5, right: 5 });
    expect(listQuizIds()).toEqual([quiz]);
  });

  it('keep languages apart, mark a wide gap and give both wordings', async () => {
    await many(30, rightAnswers);
    await many(30, weakAnswers, 'fr');
    await many(3, weakAnswers, 'de');
    const found = await figures(null);
    const [first] = found?.details ?? [];
    expect(found?.details.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(first?.shown).toMatchObject({ answers: 60, right: 30, gap: { high: 'en', low: 'fr', points: 100 } });
    expect(first?.shown.languages.map(({ answers }) => answers)).toEqual([30, 30, null, null, null]);
    expect(first?.prompt.lang).toBe('de');
    expect(first?.compared.map(({ locale, prompt, options }) => [locale, prompt.lang, options.length])).toEqual([['en', 'en', 4], ['fr', 'fr', 4]]);
  });

  it('count how often each option was chosen or got its place, and mark the right ones', async () => {
    await many(10, rightAnswers);
    await many(6, { ...weakAnswers, q3: ['inform', 'consult', 'involve', 'empower', 'collaborate'] });
    const details = (await figures())?.details ?? [];
    const of = (questionId: string) => Object.fromEntries(details.find(({ id }) => id === questionId)?.shown.options.map(({ key, count }) => [key, count]) ?? []);
    expect(of('q1')).toEqual({ a: 10, b: 6, c: null, d: null });
    expect(of('q3')).toEqual({ collaborate: 10, empower: 10, inform: null, consult: null, involve: null });
    expect(details.find(({ id }) => id === 'q5')?.options.filter(({ isRight }) => isRight).map(({ id }) => id)).toEqual(['d', 'b']);
    expect(details.map(({ id }) => id)).not.toContain('q6');
    expect(details[0]?.shown.discrimination).toBeCloseTo(1, 6);
  });

  it('mark no right option before enough people answered', async () => {
    await many(4, rightAnswers);
    const details = (await figures())?.details ?? [];
    expect(details.every(({ shown: one }) => one.answers === null)).toBe(true);
    expect(details.flatMap(({ options }) => options).some(({ isRight }) => isRight)).toBe(false);
    expect(JSON.stringify(details)).not.toContain('secret');
  });

  it('of a large cohort are counted by a job, in chunks, and kept with their moment', async () => {
    const ids = Array.from({ length: 620 }, newId);
    await db.learner.createMany({ data: ids.map((id) => ({ id, locale: 'en' })) });
    await db.cohortMember.createMany({ data: ids.map((learnerId) => ({ cohortId, learnerId, role: 'learner', joinedAt: now })) });
    const { marks } = gradeQuiz(sampleMarking.key, rightAnswers, 70);
    await db.quizAttempt.createMany({ data: ids.map((learnerId) => ({ id: newId(), learnerId, lessonId: quiz, answers: JSON.stringify(rightAnswers), marks: JSON.stringify(marks), percent: 100, passed: true, locale: 'it', moduleVersion: 1, submittedAt: now })) });
    expect(await Promise.all([figures(), figures()])).toEqual([null, null]);
    expect(await db.job.count()).toBe(1);
    const work = (at: Date) => runDueJobs({ countQuestions: (payload) => countQuestions(payload, at) }, at);
    expect(await work(now)).toBe(1);
    expect(await figures()).toMatchObject({ countedAt: now });
    expect(await shown()).toMatchObject({ answers: 620, right: 620, discrimination: null });
    expect(await work(now)).toBe(0);
    await figures(quiz, new Date(now.getTime() + 60_000));
    expect(await db.job.count({ where: { kind: 'countQuestions', doneAt: null } })).toBe(1);
  });

  it('are no work for a cohort that is gone', async () => {
    await countQuestions({ cohortId: 'gone' }, now);
    expect(await db.cohortTally.count()).toBe(0);
  });
});
