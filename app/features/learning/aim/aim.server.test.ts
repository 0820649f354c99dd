import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import type { Course } from '../../content/course';
import { mergeLearners } from '../merge.server';
import { markLesson } from '../progress.server';
import { findGlance, findSummary } from '../standing.server';
import { standingOf } from '../standing';
import { chooseAim } from './aim.server';

const course = {
  aims: [{ id: 'renew', first: ['one'] }, { id: 'share', first: ['one'] }],
  tools: {},
  modules: [{ id: 'one', status: 'published', minutes: 10, lessons: [{ id: 'text', kind: 'reading', minutes: 5, session: 1 }, { id: 'more', kind: 'reading', minutes: 5, session: 1 }] }],
} as unknown as Course;
vi.mock('../../content/load.server', () => ({ getCourse: () => course }));

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 12, minute));
const choose = (learnerId: string, aim: string | null, minute = 0) => chooseAim({ learnerId, locale: 'it', aim }, at(minute));
const aimOf = async (learnerId: string) => (await findGlance(learnerId)).aim;

beforeEach(emptyDatabase);

describe('choosing an aim', () => {
  it('keeps it for somebody who has done nothing yet', async () => {
    expect(await choose('new', 'renew')).toBeNull();
    expect(await findGlance('new')).toEqual({ summary: await findSummary('nobody'), aim: 'renew', isMember: false, team: null });
  });

  it('can be changed, taken back and sent twice', async () => {
    const { id } = await makeLearner();
    for (const [aim, minute] of [['renew', 0], ['renew', 0], ['share', 1]] as const) expect(await choose(id, aim, minute)).toBeNull();
    expect(await aimOf(id)).toBe('share');
    await choose(id, null, 2);
    expect(await aimOf(id)).toBeNull();
  });

  it('refuses what is no aim and leaves the one that was chosen', async () => {
    const { id } = await makeLearner();
    await choose(id, 'renew');
    for (const aim of ['gone', '', '__proto__']) expect(await choose(id, aim)).toEqual({ refused: 'unknown-aim' });
    expect(await aimOf(id)).toBe('renew');
  });

  it('touches nobody else', async () => {
    const [ana, ben] = [await makeLearner(), await makeLearner()];
    await choose(ana.id, 'renew');
    expect(await aimOf(ben.id)).toBeNull();
  });

  it('changes neither progress nor percentage nor what is next', async () => {
    const { id } = await makeLearner();
    await db.$transaction((tx) => markLesson(tx, { learnerId: id, lessonId: 'text', state: 'done', now: at(0), locale: 'it' }));
    const before = await findSummary(id);
    for (const aim of ['renew', 'share', null]) {
      await choose(id, aim, 5);
      expect(await findSummary(id)).toEqual(before);
      expect(standingOf(await findSummary(id), course)).toEqual(standingOf(before, course));
    }
    expect(await db.lessonProgress.count()).toBe(1);
  });
});

describe('the aim of a guest who signs in', () => {
  const merge = (guestId: string, learnerId: string) => mergeLearners({ guestId, learnerId, locale: 'it' }, [], at(30));

  it('goes along when the learner never chose', async () => {
    const [guest, { learner }] = [await makeLearner(), await makeSignedInLearner()];
    await choose(guest.id, 'renew');
    await merge(guest.id, learner.id);
    expect(await aimOf(learner.id)).toBe('renew');
  });

  it('goes along when it was chosen later, and not when it was chosen before', async () => {
    const [late, early] = [await makeLearner(), await makeLearner()];
    const { learner } = await makeSignedInLearner();
    await choose(learner.id, 'share', 5);
    await choose(early.id, 'renew', 1);
    await merge(early.id, learner.id);
    expect(await aimOf(learner.id)).toBe('share');
    await choose(late.id, 'renew', 9);
    await merge(late.id, learner.id);
    expect(await aimOf(learner.id)).toBe('renew');
  });

  it('leaves the learner\'s when the guest had none', async () => {
    const [guest, { learner }] = [await makeLearner(), await makeSignedInLearner()];
    await choose(learner.id, 'share');
    await merge(guest.id, learner.id);
    expect(await aimOf(learner.id)).toBe('share');
  });

  it('is the learner\'s choice when it is made in a tab that still knows the guest', async () => {
    const [guest, { learner }] = [await makeLearner(), await makeSignedInLearner()];
    await merge(guest.id, learner.id);
    await choose(guest.id, 'renew', 40);
    expect(await aimOf(learner.id)).toBe('renew');
  });
});
