import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeLessonProgress, makeQuizAttempt } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { mergeLearners } from '../merge.server';
import { createRecorder, markLesson } from '../progress.server';
import { rulesFixture } from '../rules-fixture';

vi.mock('../../content/load.server', () => ({ getCourse: () => rulesFixture }));

const now = new Date('2026-03-02T12:00:00.000Z');
const minute = (count: number) => new Date(Date.UTC(2026, 2, 2, 10, count));
const lessons = rulesFixture.modules[0]?.lessons ?? [];

async function member(data: { leftAt?: Date } = {}) {
  const cohort = await makeCohort();
  const learner = await makeLearner();
  await makeCohortMember({ cohortId: cohort.id, learnerId: learner.id, joinedAt: minute(0), lastActiveAt: minute(0), ...data });
  return { cohortId: cohort.id, learnerId: learner.id };
}

const rowOf = (learnerId: string) => db.cohortMember.findFirstOrThrow({ where: { learnerId } });
const mark = (learnerId: string, [lessonId, state]: [string, 'opened' | 'done'], at: number) => db.$transaction((tx) => markLesson(tx, { learnerId, lessonId, state, now: minute(at) }));

beforeEach(emptyDatabase);

describe('the figures of a member', () => {
  it('follow what the learner does, in the same transaction', async () => {
    const { learnerId } = await member();
    const op = (kind: 'open' | 'done', lesson: string, at: number) => ({ id: newId(), learner: learnerId, at: minute(at).toISOString(), kind, lesson });
    await createRecorder(() => rulesFixture)({ learnerId, locale: 'de' }, [op('open', 'text', 1), op('done', 'text', 5), op('open', 'film', 7)], now);
    expect(await rowOf(learnerId)).toMatchObject({ startedAt: minute(1), lastActiveAt: minute(7), openedCount: 2, doneCount: 1, finishedAt: null, failedTwice: false });
    await expect(db.$transaction(async (tx) => {
      await markLesson(tx, { learnerId, lessonId: 'film', state: 'done', now: minute(9) });
      throw new Error('cut off');
    })).rejects.toThrow('cut off');
    expect(await rowOf(learnerId)).toMatchObject({ doneCount: 1 });
  });

  it('say when all that is published was done for the first time, for good', async () => {
    const { learnerId } = await member();
    for (const [index, { id }] of lessons.entries()) await mark(learnerId, [id, 'done'], index);
    const { finishedAt } = await rowOf(learnerId);
    expect(finishedAt).toEqual(minute(lessons.length - 1));
    await mark(learnerId, ['text', 'opened'], 50);
    expect(await rowOf(learnerId)).toMatchObject({ finishedAt, lastActiveAt: minute(50) });
  });

  it('name a knowledge check that was failed twice until it is passed', async () => {
    const { learnerId } = await member();
    await makeQuizAttempt({ learnerId, lessonId: 'check', passed: false });
    await mark(learnerId, ['check', 'opened'], 1);
    expect(await rowOf(learnerId)).toMatchObject({ failedTwice: false });
    await makeQuizAttempt({ learnerId, lessonId: 'check', passed: false });
    await mark(learnerId, ['check', 'opened'], 2);
    expect(await rowOf(learnerId)).toMatchObject({ failedTwice: true });
    await mark(learnerId, ['check', 'done'], 3);
    expect(await rowOf(learnerId)).toMatchObject({ failedTwice: false });
  });

  it('do not add up failures at two knowledge checks', async () => {
    const { learnerId } = await member();
    for (const lessonId of ['check', 'other']) {
      await makeQuizAttempt({ learnerId, lessonId, passed: false });
      await mark(learnerId, [lessonId, 'opened'], 1);
    }
    expect(await rowOf(learnerId)).toMatchObject({ failedTwice: false });
  });

  it('know the next deadline, an extension for one person, and a module that is done', async () => {
    const { cohortId, learnerId } = await member();
    const [first, second, later] = [new Date('2026-03-10'), new Date('2026-03-20'), new Date('2026-03-25')];
    await db.cohortDeadline.createMany({ data: [{ cohortId, moduleId: 'one', dueOn: first }, { cohortId, moduleId: 'two', dueOn: second }] });
    await mark(learnerId, ['text', 'done'], 1);
    expect(await rowOf(learnerId)).toMatchObject({ nextDueOn: first });
    await db.deadlineExtension.create({ data: { cohortId, learnerId, moduleId: 'one', dueOn: later } });
    await mark(learnerId, ['film', 'done'], 2);
    expect(await rowOf(learnerId)).toMatchObject({ nextDueOn: second });
    for (const { id } of lessons) await mark(learnerId, [id, 'done'], 3);
    expect(await rowOf(learnerId)).toMatchObject({ nextDueOn: second });
    await db.cohortDeadline.deleteMany({ where: { moduleId: 'two' } });
    await mark(learnerId, ['text', 'done'], 4);
    expect(await rowOf(learnerId)).toMatchObject({ nextDueOn: null });
  });

  it('take in what a guest did before signing in', async () => {
    const { learnerId } = await member();
    const guest = await makeLearner();
    await mark(guest.id, ['text', 'done'], 3);
    await makeLessonProgress({ learnerId, lessonId: 'film', openedAt: minute(1) });
    await db.$transaction((tx) => markLesson(tx, { learnerId, lessonId: 'film', state: 'opened', now: minute(2) }));
    await mergeLearners({ guestId: guest.id, learnerId, locale: 'en' }, [], now);
    expect(await rowOf(learnerId)).toMatchObject({ startedAt: minute(1), lastActiveAt: minute(3), openedCount: 2, doneCount: 1 });
  });

  it('stand still for who has left', async () => {
    const { learnerId } = await member({ leftAt: minute(1) });
    await mark(learnerId, ['text', 'done'], 3);
    expect(await rowOf(learnerId)).toMatchObject({ doneCount: 0, startedAt: null });
  });
});
