import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { emptySummary } from './progress';
import { findFilmProgress, findGlance, findSummary, isMineOrMerged } from './standing.server';

beforeEach(emptyDatabase);

describe('findSummary', () => {
  it('is empty for somebody who has not begun', async () => {
    expect(await findSummary('nobody')).toEqual(emptySummary);
  });

  it('reads the summary of that learner alone', async () => {
    const lastActiveAt = new Date('2026-03-02T10:00:00.000Z');
    await db.learnerSummary.create({ data: { learnerId: 'L1', lessons: '{"a":"done"}', doneCount: 1, lastLessonId: 'a', lastActiveAt } });
    expect(await findSummary('L1')).toEqual({ lessons: { a: 'done' }, lastLessonId: 'a', lastActiveAt });
    expect(await findSummary('L2')).toEqual(emptySummary);
  });
});

describe('findGlance', () => {
  it('brings lessons and aim together, each also without the other', async () => {
    const lastActiveAt = new Date('2026-03-02T10:00:00.000Z');
    await makeLearner({ id: 'L1', aim: 'renew', aimChosenAt: lastActiveAt });
    expect(await findGlance('L1')).toEqual({ summary: emptySummary, aim: 'renew', isMember: false, team: null });
    await db.learnerSummary.create({ data: { learnerId: 'L1', lessons: '{"a":"done"}', doneCount: 1, lastLessonId: 'a', lastActiveAt } });
    expect(await findGlance('L1')).toEqual({ summary: { lessons: { a: 'done' }, lastLessonId: 'a', lastActiveAt }, aim: 'renew', isMember: false, team: null });
    expect(await findGlance('nobody')).toEqual({ summary: emptySummary, aim: null, isMember: false, team: null });
  });

  it('answers the summary, and whether somebody belongs to a cohort, for who has begun and who has not', async () => {
    const [begun, fresh] = [await makeLearner(), await makeLearner()];
    const lastActiveAt = new Date('2026-03-02T10:00:00.000Z');
    await db.learnerSummary.create({ data: { learnerId: begun.id, lessons: '{"a":"done"}', doneCount: 1, lastLessonId: 'a', lastActiveAt } });
    expect(await findGlance(begun.id)).toEqual({ summary: await findSummary(begun.id), isMember: false, aim: null, team: null });
    expect(await findGlance('nobody')).toEqual({ summary: emptySummary, isMember: false, aim: null, team: null });
    const { id: cohortId } = await makeCohort();
    for (const { id: learnerId } of [begun, fresh]) await makeCohortMember({ cohortId, learnerId });
    expect(await findGlance(begun.id)).toEqual({ summary: { lessons: { a: 'done' }, lastLessonId: 'a', lastActiveAt }, isMember: true, aim: null, team: null });
    expect(await findGlance(fresh.id)).toEqual({ summary: emptySummary, isMember: true, aim: null, team: null });
    await db.cohortMember.updateMany({ data: { leftAt: lastActiveAt } });
    expect(await findGlance(begun.id)).toMatchObject({ isMember: false, team: null });
  });

  it('names the city team with which somebody shares a workbook', async () => {
    const { id } = await makeLearner();
    await db.team.create({ data: { id: 'T1', name: 'Oulu', createdAt: new Date(), members: { create: { learnerId: id, joinedAt: new Date() } } } });
    expect(await findGlance(id)).toMatchObject({ team: 'Oulu' });
  });
});

describe('findFilmProgress', () => {
  it('is null before the film was played', async () => {
    expect(await findFilmProgress('L1', 'film')).toBeNull();
  });
});

describe('isMineOrMerged', () => {
  it('takes one’s own id without asking the database', async () => {
    const ask = vi.spyOn(db.learner, 'findUnique');
    expect(await isMineOrMerged('L1', 'L1')).toBe(true);
    expect(ask).not.toHaveBeenCalled();
    ask.mockRestore();
  });

  it('takes a guest who was merged into one, and asks only once', async () => {
    const me = await makeLearner();
    const guest = await makeLearner({ mergedIntoId: me.id });
    expect(await isMineOrMerged(guest.id, me.id)).toBe(true);
    await db.learner.delete({ where: { id: guest.id } });
    expect(await isMineOrMerged(guest.id, me.id)).toBe(true);
  });

  it('takes nobody else', async () => {
    const [me, other, stranger] = [await makeLearner(), await makeLearner(), await makeLearner()];
    const guest = await makeLearner({ mergedIntoId: other.id });
    expect(await isMineOrMerged(other.id, me.id)).toBe(false);
    expect(await isMineOrMerged(guest.id, me.id)).toBe(false);
    expect(await isMineOrMerged(stranger.id, me.id)).toBe(false);
    expect(await isMineOrMerged('unheard-of', me.id)).toBe(false);
  });

  it('notices a merge that happens after it was asked', async () => {
    const [me, guest] = [await makeLearner(), await makeLearner()];
    expect(await isMineOrMerged(guest.id, me.id)).toBe(false);
    await db.learner.update({ where: { id: guest.id }, data: { mergedIntoId: me.id } });
    expect(await isMineOrMerged(guest.id, me.id)).toBe(true);
  });
});
