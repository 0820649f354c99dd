import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeLessonProgress } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { findKnownCohort } from '../details.server';
import { countStops, getStops } from './stops.server';

vi.mock('../../content/load.server', async () => {
  const { sampleCourse } = await import('../../quizzes/sample-quiz');
  return { getCourse: () => sampleCourse };
});

const quiz = 'check-sample';
const reading = 'what-co-design-is';
const now = new Date('2027-03-22T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
let cohortId: string;

interface Way {
  lessonId?: string;
  state?: 'opened' | 'done';
  quietDays?: number;
  finishedAt?: Date;
  leftAt?: Date;
  role?: string;
}

async function learnerWho({ lessonId = quiz, state = 'opened', quietDays = 9, finishedAt, ...membership }: Way = {}): Promise<string> {
  const { id } = await makeLearner();
  const lastActiveAt = daysAgo(quietDays);
  await makeCohortMember({ cohortId, learnerId: id, joinedAt: daysAgo(40), startedAt: daysAgo(30), lastActiveAt, finishedAt: finishedAt ?? null, ...membership });
  await db.learnerSummary.create({ data: { learnerId: id, lessons: JSON.stringify({ [lessonId]: state }), doneCount: 0, lastLessonId: lessonId, lastActiveAt } });
  await makeLessonProgress({ learnerId: id, lessonId });
  return id;
}

async function many(count: number, way: Way = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await learnerWho(way));
  return ids;
}

async function figures() {
  const known = await findKnownCohort('nobody', cohortId);
  if (!known) throw new Error('there is no cohort');
  return getStops(known.cohort, 'fr', now);
}

async function stopsIn(lessonId: string) {
  const found = (await figures())?.lessons.find(({ id }) => id === lessonId);
  if (!found) throw new Error('the lesson is not there');
  return found;
}

beforeEach(async () => {
  await emptyDatabase();
  cohortId = (await makeCohort({ createdAt: daysAgo(50) })).id;
});

describe('where people stopped', () => {
  it('is the lesson they worked on last, unfinished, with seven days of silence', async () => {
    await many(5);
    await learnerWho({ quietDays: 6 });
    await learnerWho({ finishedAt: daysAgo(9), state: 'done' });
    await learnerWho({ role: 'trainer' });
    await learnerWho({ leftAt: now });
    expect(await stopsIn(quiz)).toMatchObject({ opened: 7, shown: { stopped: 5 } });
    expect((await stopsIn(reading)).shown.stopped).toBeNull();
  });

  it('is between lessons when the last one was finished, or is not published any more', async () => {
    await many(4, { state: 'done' });
    await many(3, { lessonId: 'gone' });
    expect(await figures()).toMatchObject({ between: 7 });
    expect((await stopsIn(quiz)).shown.stopped).toBeNull();
  });

  it('says which questions were left empty in an attempt that was begun', async () => {
    const ids = await many(11);
    await db.quizAnswer.createMany({ data: ids.slice(0, 10).map((learnerId) => ({ learnerId, lessonId: quiz, questionId: 'q1', answer: '"a"', savedAt: now })) });
    await db.quizAnswer.createMany({ data: ids.slice(0, 5).map((learnerId) => ({ learnerId, lessonId: quiz, questionId: 'q2', answer: '"true"', savedAt: now })) });
    await db.quizAnswer.createMany({ data: ids.slice(5, 10).map((learnerId) => ({ learnerId, lessonId: quiz, questionId: 'q2', answer: 'null', savedAt: now })) });
    await db.quizAnswer.createMany({ data: ids.map((learnerId) => ({ learnerId, lessonId: 'check-later', questionId: 'q1', answer: '"a"', savedAt: now })) });
    const { shown, questions } = await stopsIn(quiz);
    expect(shown.begun).toBeNull();
    for (let index = 0; index < 4; index += 1) await learnerWho();
    const again = (await stopsIn(quiz)).shown;
    expect(again).toMatchObject({ stopped: 15, begun: 10 });
    expect(again.leftEmpty.find(({ key }) => key === 'q2')).toEqual({ key: 'q2', count: 5 });
    expect(again.leftEmpty.find(({ key }) => key === 'q1')).toEqual({ key: 'q1', count: null });
    expect(questions.q2?.lang).toBe('fr');
  });

  it('of a large cohort is counted by a job, in chunks', async () => {
    const ids = Array.from({ length: 270 }, (_, index) => `many-${index}`);
    const lastActiveAt = daysAgo(20);
    await db.learner.createMany({ data: ids.map((id) => ({ id, locale: 'en' })) });
    await db.cohortMember.createMany({ data: ids.map((learnerId) => ({ cohortId, learnerId, role: 'learner', joinedAt: daysAgo(40), startedAt: daysAgo(30), lastActiveAt })) });
    await db.learnerSummary.createMany({ data: ids.map((learnerId) => ({ learnerId, lessons: JSON.stringify({ [reading]: 'opened' }), doneCount: 0, lastLessonId: reading, lastActiveAt })) });
    expect(await figures()).toBeNull();
    expect(await runDueJobs({ countStops: (payload) => countStops(payload, now) }, now)).toBe(1);
    expect(await stopsIn(reading)).toMatchObject({ shown: { stopped: 270 } });
  });
});
