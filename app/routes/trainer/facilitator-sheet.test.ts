import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { knock } from '../../../tests/setup/knock';
import type { Actor } from '../../features/accounts/actor';
import type { Role } from '../../features/accounts/roles/roles';
import { db } from '../../platform/database.server';
import * as door from './facilitator-sheet';

vi.mock('../../features/content/load.server', async () => {
  const { compileCourse } = await import('../../features/content/files/course-files');
  const { smallCourse } = await import('../../features/content/course-fixture');
  const { course } = compileCourse(smallCourse());
  return { getCourse: () => course };
});

async function somebody(...roles: Role[]): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner();
  for (const role of roles) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: user.name, email: user.email, locale: 'de' };
}

const open = (actor: Actor, module = 'first') => knock(door, { path: `/de/course/${module}/facilitator`, params: { module }, actor });

describe('the door of a facilitator sheet', () => {
  beforeEach(emptyDatabase);

  it.each(['trainer', 'editor'] as const)('shows every %s the sheet, with the lessons it speaks of and both plans', async (role) => {
    const answer = await open(await somebody(role));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.data).toMatchObject({
      locale: 'de',
      sheet: {
        words: { aim: { text: 'de aim' } },
        lessons: { q2: [{ number: '1.1', address: '/de/course/first/read' }, { number: '1.2', title: { text: 'de Watch' } }], exercise: [{ address: '/de/course/first/do' }] },
        plans: [{ minutes: 60 }, { minutes: 90 }],
      },
    });
  });

  it('is closed to learners and managers, and sends guests to sign in', async () => {
    expect((await open(await somebody())).status).toBe(403);
    expect((await open(await somebody('manager'))).status).toBe(403);
    const guest: Actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
    expect(await open(guest)).toMatchObject({ status: 303, location: '/de/sign-in?to=%2Fde%2Fcourse%2Ffirst%2Ffacilitator' });
  });

  it('knows only published modules that have a sheet', async () => {
    const trainer = await somebody('trainer');
    expect((await open(trainer, 'second')).status).toBe(404);
    expect((await open(trainer, 'nowhere')).status).toBe(404);
  });
});
