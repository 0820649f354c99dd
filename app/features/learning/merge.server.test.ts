import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeQuizAttempt, makeSignedInLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { mergeLearners, type MergePart } from './merge.server';
import type { ProgressOp } from './progress';
import { recordProgress } from './progress.server';
import { rulesFixture } from './rules-fixture';
import { findFilmProgress, findSummary } from './standing.server';

vi.mock('../content/load.server', () => ({ getCourse: () => rulesFixture }));

const now = new Date('2026-03-02T12:00:00.000Z');
const film = 'film';

function op(changes: { kind: 'open' | 'done'; lesson: string } | { kind: 'film'; lesson: string; position: number; spans: [number, number][] }, minute = 0): ProgressOp {
  return { id: newId(), learner: 'x', at: new Date(Date.UTC(2026, 2, 2, 10, minute)).toISOString(), ...changes };
}

function record(learnerId: string, ...ops: ProgressOp[]) {
  return recordProgress({ learnerId, locale: 'en' }, ops, now);
}

async function guestAndLearner() {
  return { guestId: (await makeLearner()).id, learnerId: (await makeSignedInLearner()).learner.id, locale: 'en' as const };
}

beforeEach(emptyDatabase);

describe('mergeLearners', () => {
  it('gives the learner everything that either had', async () => {
    const pair = await guestAndLearner();
    await record(pair.guestId, op({ kind: 'done', lesson: 'text' }, 1), op({ kind: 'open', lesson: 'talk' }, 9));
    await record(pair.learnerId, op({ kind: 'open', lesson: 'text' }, 0), op({ kind: 'open', lesson: 'check' }, 5));
    await mergeLearners(pair, [], now);
    expect(await findSummary(pair.learnerId)).toEqual({
      lessons: { text: 'done', talk: 'opened', check: 'opened' },
      lastLessonId: 'talk',
      lastActiveAt: new Date('2026-03-02T10:09:00.000Z'),
    });
    expect(await db.lessonProgress.count({ where: { learnerId: pair.learnerId } })).toBe(3);
    expect((await db.learnerSummary.findUniqueOrThrow({ where: { learnerId: pair.learnerId } })).doneCount).toBe(1);
  });

  it('unites what both watched of a film, and finishes it when that is enough', async () => {
    const pair = await guestAndLearner();
    await record(pair.guestId, op({ kind: 'film', lesson: film, position: 1, spans: [[0.5, 1]] }, 2));
    await record(pair.learnerId, op({ kind: 'film', lesson: film, position: 0.5, spans: [[0, 0.5]] }, 1));
    await mergeLearners(pair, [], now);
    expect(await findFilmProgress(pair.learnerId, film)).toEqual({ position: 1, spans: [[0, 1]] });
    expect((await findSummary(pair.learnerId)).lessons[film]).toBe('done');
  });

  it('leaves nothing behind under the guest’s id but where it went', async () => {
    const pair = await guestAndLearner();
    await record(pair.guestId, op({ kind: 'film', lesson: film, position: 1, spans: [[0.5, 1]] }));
    await mergeLearners(pair, [], now);
    const learnerId = pair.guestId;
    expect(await db.lessonProgress.count({ where: { learnerId } })).toBe(0);
    expect(await db.filmProgress.count({ where: { learnerId } })).toBe(0);
    expect(await db.learnerSummary.count({ where: { learnerId } })).toBe(0);
    expect((await db.learner.findUniqueOrThrow({ where: { id: learnerId } })).mergedIntoId).toBe(pair.learnerId);
  });

  it('does the same twice as once', async () => {
    const pair = await guestAndLearner();
    await record(pair.guestId, op({ kind: 'done', lesson: 'text' }));
    const part = vi.fn<MergePart>(() => Promise.resolve());
    await mergeLearners(pair, [part], now);
    const before = await db.learnerSummary.findMany();
    await mergeLearners(pair, [part], now);
    await Promise.all([mergeLearners(pair, [part], now), mergeLearners(pair, [part], now)]);
    expect(part).toHaveBeenCalledTimes(1);
    expect(await db.learnerSummary.findMany()).toEqual(before);
  });

  it('remembers a guest who had not written anything yet, for what its browser still sends', async () => {
    const { learner } = await makeSignedInLearner();
    const guestId = newId();
    await mergeLearners({ guestId, learnerId: learner.id, locale: 'fr' }, [], now);
    await record(guestId, op({ kind: 'done', lesson: 'text' }));
    expect((await findSummary(learner.id)).lessons).toEqual({ text: 'done' });
  });

  it('merges all parts or nothing', async () => {
    const pair = await guestAndLearner();
    await record(pair.guestId, op({ kind: 'done', lesson: 'text' }));
    await makeQuizAttempt({ learnerId: pair.guestId });
    const moves: MergePart = async (tx, from, into) => void (await tx.quizAttempt.updateMany({ where: { learnerId: from }, data: { learnerId: into } }));
    const fails: MergePart = () => Promise.reject(new Error('no'));
    await expect(mergeLearners(pair, [moves, fails], now)).rejects.toThrow('no');
    expect((await findSummary(pair.guestId)).lessons).toEqual({ text: 'done' });
    expect(await db.quizAttempt.count({ where: { learnerId: pair.guestId } })).toBe(1);
    await mergeLearners(pair, [moves], now);
    expect(await db.quizAttempt.count({ where: { learnerId: pair.learnerId } })).toBe(1);
  });

  it('never empties the account of somebody who is not a guest, nor merges a learner with itself', async () => {
    const [one, two] = [(await makeSignedInLearner()).learner, (await makeSignedInLearner()).learner];
    await record(one.id, op({ kind: 'done', lesson: 'text' }));
    await mergeLearners({ guestId: one.id, learnerId: two.id, locale: 'en' }, [], now);
    await mergeLearners({ guestId: one.id, learnerId: one.id, locale: 'en' }, [], now);
    expect((await findSummary(one.id)).lessons).toEqual({ text: 'done' });
    expect((await findSummary(two.id)).lessons).toEqual({});
  });
});
