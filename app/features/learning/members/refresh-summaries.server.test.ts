import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { rulesFixture } from '../rules-fixture';
import { askForSummaries, refreshSummaries } from './refresh-summaries.server';

const course = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('../../content/load.server', () => ({ getCourse: () => course.now }));

const now = new Date('2026-03-02T12:00:00.000Z');
const lastActiveAt = new Date('2026-03-01T12:00:00.000Z');
const allDone = JSON.stringify(Object.fromEntries((rulesFixture.modules[0]?.lessons ?? []).map(({ id }) => [id, 'done'])));

beforeEach(async () => {
  course.now = rulesFixture;
  await emptyDatabase();
});

describe('the summaries of a course that has changed', () => {
  it('say what is done now, and members’ figures follow', async () => {
    const { id: learnerId } = await makeLearner();
    const cohort = await makeCohort();
    await makeCohortMember({ cohortId: cohort.id, learnerId });
    await db.learnerSummary.create({ data: { learnerId, lessons: allDone, doneCount: 5, lastActiveAt } });
    await refreshSummaries();
    const finished = { doneModules: '["one"]', finishedAt: lastActiveAt };
    expect(await db.learnerSummary.findUniqueOrThrow({ where: { learnerId } })).toMatchObject(finished);
    expect(await db.cohortMember.findFirstOrThrow({ where: { learnerId } })).toMatchObject({ finishedAt: lastActiveAt });
    course.now = { ...rulesFixture, modules: rulesFixture.modules.map((module) => ({ ...module, status: 'published' })) };
    await refreshSummaries();
    expect(await db.learnerSummary.findUniqueOrThrow({ where: { learnerId } })).toMatchObject(finished);
  });

  it('are worked out once for each set of published lessons', async () => {
    await askForSummaries(now);
    await askForSummaries(now);
    expect(await runDueJobs({ refreshSummaries }, now)).toBe(1);
    await askForSummaries(now);
    expect(await runDueJobs({ refreshSummaries }, now)).toBe(0);
    course.now = { ...rulesFixture, modules: rulesFixture.modules.map((module) => ({ ...module, status: 'published' })) };
    await askForSummaries(now);
    expect(await runDueJobs({ refreshSummaries }, now)).toBe(1);
  });
});
