import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeLessonProgress, makeQuizAttempt } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db, driver } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { findQuizState, getQuizPart, mergeQuizzes, saveQuizForm, submitQuiz, type Submission } from './quiz.server';
import { rightAnswers, weakAnswers } from './sample-quiz';

vi.mock('../content/load.server', async () => {
  const { findSampleMarking, sampleCourse } = await import('./sample-quiz');
  return { getCourse: () => sampleCourse, findMarking: findSampleMarking };
});

const lessonId = 'check-sample';
const now = new Date('2026-03-02T10:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeEach(emptyDatabase);

function submissionOf(learnerId: string, more: Partial<Submission> = {}): Submission {
  return { learnerId, locale: 'en', lessonId, attemptId: newId(), answers: rightAnswers, ...more };
}

async function lessonState(learnerId: string) {
  const row = await db.lessonProgress.findUnique({ where: { learnerId_lessonId: { learnerId, lessonId } } });
  return row && { opened: true, done: row.doneAt !== null };
}

describe('submitting a quiz', () => {
  it('records one graded attempt, with the version it was graded by', async () => {
    const { id } = await makeLearner();
    const result = await submitQuiz(submissionOf(id, { attemptId: 'attempt-1', locale: 'de', answers: { ...rightAnswers, q6: 'A thought.' } }), now);
    expect(result).toMatchObject({ attempt: { id: 'attempt-1', percent: 100, passed: true } });
    const row = await db.quizAttempt.findUniqueOrThrow({ where: { id: 'attempt-1' } });
    expect(row).toMatchObject({ learnerId: id, lessonId, percent: 100, passed: true, locale: 'de', moduleVersion: 3, submittedAt: now });
    expect(JSON.parse(row.answers)).toEqual({ ...rightAnswers, q6: 'A thought.' });
    expect(JSON.parse(row.marks)).toEqual({ q1: 1, q2: 1, q3: 1, q4: 1, q5: 1, q7: 1 });
  });

  it('finishes the lesson when it is passed, and only opens it when not', async () => {
    const [one, other] = [await makeLearner(), await makeLearner()];
    await submitQuiz(submissionOf(one.id), now);
    await submitQuiz(submissionOf(other.id, { answers: weakAnswers }), now);
    expect(await lessonState(one.id)).toEqual({ opened: true, done: true });
    expect(await lessonState(other.id)).toEqual({ opened: true, done: false });
  });

  it('keeps a finished lesson finished and the best result best, however a later attempt goes', async () => {
    const { id } = await makeLearner();
    await submitQuiz(submissionOf(id), now);
    await submitQuiz(submissionOf(id, { answers: weakAnswers }), later(1));
    expect(await lessonState(id)).toEqual({ opened: true, done: true });
    expect(await findQuizState(id, lessonId)).toMatchObject({ bestPercent: 100, attempts: 2, latest: { percent: 66, passed: false } });
  });

  it('counts the same attempt once, however often and at whatever moment it arrives', async () => {
    const { id } = await makeLearner();
    const submission = submissionOf(id);
    const results = await Promise.all([submitQuiz(submission, now), submitQuiz(submission, now), submitQuiz(submission, later(1))]);
    const again = await submitQuiz({ ...submission, answers: weakAnswers }, later(2));
    for (const result of [...results, again]) expect(result).toMatchObject({ attempt: { id: submission.attemptId, percent: 100 } });
    expect(await db.quizAttempt.count()).toBe(1);
  });

  it('makes the learner’s row when a guest has done nothing else yet', async () => {
    await submitQuiz(submissionOf('a-new-guest', { locale: 'it' }), now);
    expect(await db.learner.findUnique({ where: { id: 'a-new-guest' } })).toMatchObject({ locale: 'it' });
  });

  it('empties the open answers', async () => {
    const { id } = await makeLearner();
    await saveQuizForm({ learnerId: id, locale: 'en', lessonId, answers: { q1: 'b' } }, now);
    await submitQuiz(submissionOf(id), later(1));
    expect(await db.quizAnswer.count()).toBe(0);
  });

  it('is unlimited', async () => {
    const { id } = await makeLearner();
    for (let attempt = 0; attempt < 12; attempt += 1) await submitQuiz(submissionOf(id, { answers: weakAnswers }), later(attempt));
    expect((await findQuizState(id, lessonId)).attempts).toBe(12);
  });
});

describe('a submission that is refused', () => {
  it('names the questions left open, except reflections, and keeps what was typed', async () => {
    const { id } = await makeLearner();
    const answers = { ...rightAnswers, q1: null, q3: { inform: 1, consult: 1 }, q6: null, q7: 'twelve' };
    expect(await submitQuiz(submissionOf(id, { answers }), now)).toEqual({ refused: 'unanswered', questions: ['q1', 'q3', 'q7'] });
    expect(await db.quizAttempt.count()).toBe(0);
    expect((await findQuizState(id, lessonId)).answers).toEqual({ q2: 'false', q3: { inform: 1, consult: 1 }, q4: rightAnswers.q4, q5: ['b', 'd'], q7: 'twelve' });
  });

  it('is one to a quiz that does not exist or is not open', async () => {
    const { id } = await makeLearner();
    for (const unknown of ['nothing', 'what-co-design-is']) expect(await submitQuiz(submissionOf(id, { lessonId: unknown }), now)).toEqual({ refused: 'unknown-quiz' });
    expect(await submitQuiz(submissionOf(id, { lessonId: 'check-later' }), now)).toEqual({ refused: 'not-published' });
  });

  it('is one with unknown questions, foreign options, oversized texts or a strange attempt id', async () => {
    const { id } = await makeLearner();
    const strange: Submission['answers'][] = [{ q99: 'a' }, { q1: 'z' }, { q6: 'x'.repeat(2001) }, { q3: ['inform'] }, { q4: { 'co-design': 'elsewhere' } }];
    for (const wrong of strange) {
      expect(await submitQuiz(submissionOf(id, { answers: { ...rightAnswers, ...wrong } }), now)).toEqual({ refused: 'bad-answer' });
    }
    for (const attemptId of ['', 'short', "x'; DROP TABLE", 'x'.repeat(41)]) expect(await submitQuiz(submissionOf(id, { attemptId }), now)).toEqual({ refused: 'bad-answer' });
    expect(await db.quizAttempt.count()).toBe(0);
  });

  it('is one under the attempt of somebody else, whose result it does not tell', async () => {
    const [one, other] = [await makeLearner(), await makeLearner()];
    const submission = submissionOf(one.id);
    await submitQuiz(submission, now);
    expect(await submitQuiz({ ...submission, learnerId: other.id, answers: weakAnswers }, later(1))).toEqual({ refused: 'attempt-taken' });
    expect(await lessonState(other.id)).toBeNull();
  });
});

describe('a form saved for later', () => {
  it('is there again, with what was emptied empty', async () => {
    const { id } = await makeLearner();
    const form = { learnerId: id, locale: 'en' as const, lessonId };
    expect(await saveQuizForm({ ...form, answers: { q1: 'b', q6: 'A thought.' } }, now)).toEqual({ saved: true });
    await saveQuizForm({ ...form, answers: { q1: 'b', q6: null } }, later(1));
    expect((await findQuizState(id, lessonId)).answers).toEqual({ q1: 'b' });
  });

  it('leaves the time of what did not change, so that a browser whose clock goes slow can still save', async () => {
    const { id } = await makeLearner();
    const form = { learnerId: id, locale: 'en' as const, lessonId, answers: { q1: 'b' } };
    await saveQuizForm(form, now);
    await saveQuizForm(form, later(9));
    expect(await db.quizAnswer.findFirstOrThrow()).toMatchObject({ savedAt: now });
  });

  it('is refused like a submission', async () => {
    const form = { learnerId: 'guest', locale: 'en' as const, answers: {} };
    expect(await saveQuizForm({ ...form, lessonId: 'nothing' }, now)).toEqual({ refused: 'unknown-quiz' });
    expect(await saveQuizForm({ ...form, lessonId: 'check-later' }, now)).toEqual({ refused: 'not-published' });
    expect(await saveQuizForm({ ...form, lessonId, answers: { q1: 'z' } }, now)).toEqual({ refused: 'bad-answer' });
  });
});

describe('where a learner stands', () => {
  it('is nothing before the first answer, and nobody else’s', async () => {
    const other = await makeLearner();
    await submitQuiz(submissionOf(other.id), now);
    expect(await findQuizState('somebody', lessonId)).toEqual({ answers: {}, latest: null, bestPercent: null, attempts: 0 });
  });

  it('costs two queries, however many attempts there were', async () => {
    const { id } = await makeLearner();
    for (let attempt = 0; attempt < 5; attempt += 1) await makeQuizAttempt({ learnerId: id, lessonId, percent: attempt * 10, submittedAt: later(attempt) });
    const queries = vi.spyOn(await driver(), 'queryRaw');
    expect(await findQuizState(id, lessonId)).toMatchObject({ attempts: 5, bestPercent: 40 });
    expect(queries).toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
  });

  it('leaves out kept answers that an edited quiz no longer asks for', async () => {
    const { id } = await makeLearner();
    const row = { learnerId: id, lessonId, savedAt: now };
    await db.quizAnswer.createMany({ data: [{ ...row, questionId: 'gone', answer: '"a"' }, { ...row, questionId: 'q1', answer: '"gone"' }, { ...row, questionId: 'q2', answer: '"true"' }] });
    expect((await findQuizState(id, lessonId)).answers).toEqual({ q2: 'true' });
  });
});

describe('the personal part of the page', () => {
  const visit = { lessonId, locale: 'fr' as const, wantsAgain: false, isChecked: false };

  it('is the form first, the result with feedback after submitting, and the form again on request', async () => {
    const { id } = await makeLearner();
    expect(await getQuizPart({ ...visit, learnerId: id })).toMatchObject({ shows: 'form', action: '/fr/course/sample/check-sample', state: { attempts: 0 } });
    await submitQuiz(submissionOf(id, { answers: weakAnswers }), now);
    const review = await getQuizPart({ ...visit, learnerId: id });
    expect(review).toMatchObject({ shows: 'review', review: { bestPercent: 66, attempts: 1, attempt: { passed: false } } });
    expect(await getQuizPart({ ...visit, learnerId: id, wantsAgain: true })).toMatchObject({ shows: 'form', state: { answers: {}, bestPercent: 66 } });
  });

  it('links each question to the lesson that teaches it, in the language of the page', async () => {
    const { id } = await makeLearner();
    await submitQuiz(submissionOf(id), now);
    const part = await getQuizPart({ ...visit, learnerId: id });
    if ('refused' in part || part.shows !== 'review') throw new Error('a review was expected');
    expect(part.review.questions[0]?.readAgain).toMatchObject({ href: '/fr/course/sample/what-co-design-is', title: { lang: 'fr' } });
    expect(part.review.questions[0]?.notes[0]?.said.lang).toBe('fr');
  });

  it('gives each form an attempt of its own', async () => {
    const parts = await Promise.all([1, 2].map(() => getQuizPart({ ...visit, learnerId: 'guest' })));
    const ids = parts.map((part) => ('shows' in part && part.shows === 'form' ? part.state.attemptId : null));
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(null);
  });

  it('goes on with a retake that was begun', async () => {
    const { id } = await makeLearner();
    await submitQuiz(submissionOf(id), now);
    await saveQuizForm({ learnerId: id, locale: 'en', lessonId, answers: { q1: 'c' } }, later(1));
    expect(await getQuizPart({ ...visit, learnerId: id })).toMatchObject({ shows: 'form', state: { answers: { q1: 'c' } } });
  });

  it('is refused where there is no open quiz', async () => {
    expect(await getQuizPart({ ...visit, learnerId: 'guest', lessonId: 'nothing' })).toEqual({ refused: 'unknown-quiz' });
    expect(await getQuizPart({ ...visit, learnerId: 'guest', lessonId: 'check-later' })).toEqual({ refused: 'not-published' });
  });
});

describe('merging a guest into a learner', () => {
  it('moves attempts and open answers; of two answers the newer stands', async () => {
    const [guest, learner] = [await makeLearner(), await makeLearner()];
    await makeQuizAttempt({ learnerId: guest.id, lessonId, percent: 80 });
    await makeQuizAttempt({ learnerId: learner.id, lessonId, percent: 50 });
    const row = { lessonId, answer: '"a"', savedAt: now };
    await db.quizAnswer.createMany({
      data: [
        { ...row, learnerId: guest.id, questionId: 'q1', answer: '"b"', savedAt: later(1) },
        { ...row, learnerId: learner.id, questionId: 'q1' },
        { ...row, learnerId: guest.id, questionId: 'q2', answer: '"true"' },
        { ...row, learnerId: learner.id, questionId: 'q2', answer: '"false"', savedAt: later(1) },
        { ...row, learnerId: guest.id, questionId: 'q6', answer: '"text"' },
      ],
    });
    await db.$transaction((tx) => mergeQuizzes(tx, guest.id, learner.id));
    await db.$transaction((tx) => mergeQuizzes(tx, guest.id, learner.id));
    expect(await findQuizState(learner.id, lessonId)).toMatchObject({ attempts: 2, bestPercent: 80, answers: { q1: 'b', q2: 'false', q6: 'text' } });
    expect(await findQuizState(guest.id, lessonId)).toMatchObject({ attempts: 0, answers: {} });
  });

  it('lets a form that the guest had open still count for the learner', async () => {
    const learner = await makeLearner();
    const guest = await makeLearner({ mergedIntoId: learner.id });
    await submitQuiz(submissionOf(guest.id), now);
    expect(await findQuizState(learner.id, lessonId)).toMatchObject({ attempts: 1, bestPercent: 100 });
    expect(await lessonState(learner.id)).toEqual({ opened: true, done: true });
  });

  it('does not touch what others did', async () => {
    const [guest, learner, other] = [await makeLearner(), await makeLearner(), await makeLearner()];
    await makeLessonProgress({ learnerId: other.id, lessonId });
    await makeQuizAttempt({ learnerId: other.id, lessonId });
    await db.$transaction((tx) => mergeQuizzes(tx, guest.id, learner.id));
    expect((await findQuizState(other.id, lessonId)).attempts).toBe(1);
  });
});
