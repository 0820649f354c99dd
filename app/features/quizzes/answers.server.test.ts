import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeQuizAttempt } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db, driver } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import type { AnyOp } from '../learning/progress';
import { newestRows, saveAnswers } from './answers.server';
import { findQuizState } from './quiz.server';

vi.mock('../content/load.server', async () => {
  const { findSampleMarking, sampleCourse } = await import('./sample-quiz');
  return { getCourse: () => sampleCourse, findMarking: findSampleMarking };
});

const lesson = 'check-sample';
const now = new Date('2026-03-02T10:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

beforeEach(emptyDatabase);

function opOf(learner: string, more: Partial<AnyOp> = {}): AnyOp {
  return { id: newId(), learner, kind: 'answer', at: minutesAgo(1), lesson, question: 'q1', answer: 'a', ...more };
}

const keptOf = async (learnerId: string) => (await findQuizState(learnerId, lesson)).answers;

describe('saving answers', () => {
  it('keeps what it acknowledges', async () => {
    const { id } = await makeLearner();
    const ops = [opOf(id), opOf(id, { question: 'q6', answer: 'Ça va\u0000 « ok »' }), opOf(id, { question: 'q3', answer: { inform: 2 } })];
    expect(await saveAnswers({ learnerId: id, locale: 'en' }, ops, now)).toEqual(ops.map((op) => ({ id: op.id, ok: true })));
    expect(await keptOf(id)).toEqual({ q1: 'a', q6: 'Ça va\u0000 « ok »', q3: { inform: 2 } });
  });

  it('makes the learner’s row at the first answer of a guest', async () => {
    await saveAnswers({ learnerId: 'guest-1', locale: 'es' }, [opOf('guest-1')], now);
    expect(await db.learner.findUnique({ where: { id: 'guest-1' } })).toMatchObject({ locale: 'es' });
  });

  it('lets the newest answer stand in whatever order they come, in one call or in several', async () => {
    const { id } = await makeLearner();
    const owner = { learnerId: id, locale: 'en' as const };
    const newest = opOf(id, { at: minutesAgo(1), answer: 'c' });
    const older = opOf(id, { at: minutesAgo(5), answer: 'd' });
    await saveAnswers(owner, [newest, older], now);
    await saveAnswers(owner, [older], now);
    expect(await keptOf(id)).toEqual({ q1: 'c' });
    await saveAnswers(owner, [opOf(id, { at: minutesAgo(0), answer: 'b' })], now);
    expect(await keptOf(id)).toEqual({ q1: 'b' });
  });

  it('changes nothing when an operation arrives twice', async () => {
    const { id } = await makeLearner();
    const op = opOf(id);
    await saveAnswers({ learnerId: id, locale: 'en' }, [op, op], now);
    expect(await saveAnswers({ learnerId: id, locale: 'en' }, [op], now)).toEqual([{ id: op.id, ok: true }]);
    expect(await db.quizAnswer.count()).toBe(1);
  });

  it('does not believe a browser that lives in the future', async () => {
    const { id } = await makeLearner();
    const owner = { learnerId: id, locale: 'en' as const };
    await saveAnswers(owner, [opOf(id, { at: '2999-01-01T00:00:00.000Z', answer: 'd' })], now);
    await saveAnswers(owner, [opOf(id, { at: new Date(now.getTime() + 1000).toISOString(), answer: 'b' })], new Date(now.getTime() + 2000));
    expect(await keptOf(id)).toEqual({ q1: 'b' });
  });

  it('takes an answer back', async () => {
    const { id } = await makeLearner();
    const owner = { learnerId: id, locale: 'en' as const };
    await saveAnswers(owner, [opOf(id, { question: 'q6', answer: 'text', at: minutesAgo(2) }), opOf(id, { question: 'q6', answer: null })], now);
    expect(await keptOf(id)).toEqual({});
  });

  it('takes an answer to an attempt that was graded already, and changes nothing by it', async () => {
    const { id } = await makeLearner();
    await makeQuizAttempt({ id: 'attempt-1', learnerId: id, lessonId: lesson });
    const ops = [opOf(id, { attempt: 'attempt-1' }), opOf(id, { attempt: 'attempt-2', question: 'q2', answer: 'true' })];
    expect(await saveAnswers({ learnerId: id, locale: 'en' }, ops, now)).toEqual(ops.map((op) => ({ id: op.id, ok: true })));
    expect(await keptOf(id)).toEqual({ q2: 'true' });
  });

  it('reaches the learner into whom a guest was merged', async () => {
    const learner = await makeLearner();
    const guest = await makeLearner({ mergedIntoId: learner.id });
    await saveAnswers({ learnerId: guest.id, locale: 'en' }, [opOf(guest.id)], now);
    expect(await keptOf(learner.id)).toEqual({ q1: 'a' });
  });

  it('of many learners at once takes few transactions and loses nothing', async () => {
    const learners = await Promise.all(Array.from({ length: 40 }, () => makeLearner()));
    const transactions = vi.spyOn(await driver(), 'startTransaction');
    await Promise.all(learners.map(({ id }) => saveAnswers({ learnerId: id, locale: 'en' }, [opOf(id), opOf(id, { question: 'q2', answer: 'true' })], now)));
    expect(transactions.mock.calls.length).toBeLessThan(5);
    vi.restoreAllMocks();
    expect(await db.quizAnswer.count()).toBe(80);
  });

  it('tells everybody of a batch when it could not be kept', async () => {
    const learners = [await makeLearner(), await makeLearner()];
    vi.spyOn(await driver(), 'startTransaction').mockRejectedValueOnce(new Error('disk full'));
    const results = await Promise.allSettled(learners.map(({ id }) => saveAnswers({ learnerId: id, locale: 'en' }, [opOf(id)], now)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    vi.restoreAllMocks();
    const [learner] = learners;
    expect(await saveAnswers({ learnerId: learner?.id ?? '', locale: 'en' }, [opOf('x')], now)).toMatchObject([{ ok: true }]);
  });
});

describe('an answer that is refused', () => {
  it('is one to an unknown quiz, to one that is not open, or one that does not fit its question', async () => {
    const { id } = await makeLearner();
    const wrong: [Partial<AnyOp>, string][] = [
      [{ lesson: 'nothing' }, 'unknown-lesson'],
      [{ lesson: 'what-co-design-is' }, 'unknown-lesson'],
      [{ lesson: 'check-later' }, 'not-published'],
      [{ question: 'q99' }, 'malformed'],
      [{ answer: 'z' }, 'malformed'],
      [{ question: 'q6', answer: 'x'.repeat(2001) }, 'malformed'],
      [{ question: 7 }, 'malformed'],
    ];
    const ops = wrong.map(([more]) => opOf(id, more));
    const acks = await saveAnswers({ learnerId: id, locale: 'en' }, ops, now);
    expect(acks).toEqual(ops.map((op, index) => ({ id: op.id, refused: wrong[index]?.[1] })));
    expect(await db.quizAnswer.count()).toBe(0);
  });

  it('does not hold up the others of its batch', async () => {
    const { id } = await makeLearner();
    const acks = await saveAnswers({ learnerId: id, locale: 'en' }, [opOf(id, { answer: 'z' }), opOf(id, { question: 'q2', answer: 'true' })], now);
    expect(acks).toMatchObject([{ refused: 'malformed' }, { ok: true }]);
    expect(await keptOf(id)).toEqual({ q2: 'true' });
  });
});

describe('rows of one statement', () => {
  it('name each question once: the one saved last, the later of two saved together', () => {
    const row = (answer: string, minute: number) => ({ learnerId: 'l', lessonId: lesson, questionId: 'q1', answer, savedAt: new Date(minute) });
    expect(newestRows([row('a', 2), row('b', 1)]).map(({ answer }) => answer)).toEqual(['a']);
    expect(newestRows([row('a', 1), row('b', 1)]).map(({ answer }) => answer)).toEqual(['b']);
    expect(newestRows([row('a', 1), { ...row('b', 1), questionId: 'q2' }, { ...row('c', 1), learnerId: 'm' }])).toHaveLength(3);
  });
});
