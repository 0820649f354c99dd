import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { findKnownCohort } from '../details.server';
import { countFilms, getFilms } from './films.server';

vi.mock('../../content/load.server', async () => {
  const { sampleCourse } = await import('../../quizzes/sample-quiz');
  const modules = sampleCourse.modules.map((module) => ({ ...module, lessons: module.lessons.map((lesson) => (lesson.id === 'what-co-design-is' ? { ...lesson, kind: 'video' as const } : lesson)) }));
  return { getCourse: () => ({ ...sampleCourse, modules }) };
});

const lessonId = 'what-co-design-is';
const now = new Date('2027-03-22T12:00:00.000Z');
let cohortId: string;

async function watcher(spans: [number, number][], membership: { role?: string; leftAt?: Date } = {}): Promise<void> {
  const { id } = await makeLearner();
  await makeCohortMember({ cohortId, learnerId: id, ...membership });
  await db.filmProgress.create({ data: { learnerId: id, lessonId, position: 0.5, spans: JSON.stringify(spans), savedAt: now } });
}

async function film() {
  const known = await findKnownCohort('nobody', cohortId);
  if (!known) throw new Error('there is no cohort');
  return (await getFilms(known.cohort, 'de', now))?.films.find(({ id }) => id === lessonId);
}

beforeEach(async () => {
  await emptyDatabase();
  cohortId = (await makeCohort()).id;
});

describe('the figures of films', () => {
  it('say how far learners watched, without who left, who trains and who watched nothing', async () => {
    for (let index = 0; index < 4; index += 1) await watcher([[0, 1]]);
    await watcher([[0, 0.5]]);
    await watcher([]);
    await watcher([[0, 1]], { role: 'trainer' });
    await watcher([[0, 1]], { leftAt: now });
    const found = await film();
    expect(found?.shown?.viewers).toBe(5);
    expect([found?.shown?.slices[0], found?.shown?.slices[39]]).toEqual([5, 4]);
    expect(found?.title.lang).toBe('de');
  });

  it('speak of equal parts where the chapters of a film are not known', async () => {
    for (let index = 0; index < 5; index += 1) await watcher([[0, 0.6]]);
    const parts = (await film())?.parts ?? [];
    expect(parts.map(({ from }) => from)).toEqual([0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875]);
    expect(parts.map(({ began, ended }) => [began, ended])).toEqual([[5, 5], [5, 5], [5, 5], [5, 5], [5, 0], [0, 0], [0, 0], [0, 0]]);
    expect(parts[0]?.label).toEqual({ title: null, seconds: null });
  });

  it('are too few below five viewers', async () => {
    for (let index = 0; index < 4; index += 1) await watcher([[0, 1]]);
    expect(await film()).toMatchObject({ shown: null, parts: [] });
  });

  it('of a large cohort are counted by a job', async () => {
    const ids = Array.from({ length: 260 }, (_, index) => `many-${index}`);
    await db.learner.createMany({ data: ids.map((id) => ({ id, locale: 'en' })) });
    await db.cohortMember.createMany({ data: ids.map((learnerId) => ({ cohortId, learnerId, role: 'learner', joinedAt: now })) });
    await db.filmProgress.createMany({ data: ids.map((learnerId) => ({ learnerId, lessonId, position: 1, spans: '[[0,1]]', savedAt: now })) });
    expect(await film()).toBeUndefined();
    expect(await runDueJobs({ countFilms: (payload) => countFilms(payload, now) }, now)).toBe(1);
    expect((await film())?.shown?.viewers).toBe(260);
  });
});
