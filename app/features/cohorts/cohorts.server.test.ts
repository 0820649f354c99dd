import { beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeLearner, makeLessonProgress, makeSignedInLearner, makeUser } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { listRoles } from '../accounts/roles/roles.server';
import { shownCode } from './cohort';
import { createCohort, findCohortToJoin, joinCohort, leaveCohort, listCohorts, listTrainedCohorts } from './cohorts.server';

const now = new Date('2026-03-02T12:00:00.000Z');

beforeEach(emptyDatabase);

describe('createCohort', () => {
  it('makes a cohort with its trainer, who becomes one', async () => {
    const { user, learner } = await makeSignedInLearner({ email: 'tara@city.example' });
    const made = await createCohort({ name: ' Oulu  2027 ', trainerEmail: 'TARA@city.example' }, now);
    if ('refused' in made) throw new Error(made.refused);
    expect(made).toEqual({ cohort: { id: expect.any(String), name: 'Oulu 2027', isArchived: false }, joinCode: expect.stringMatching(/^[A-Z2-9]{8}$/) });
    expect(await listTrainedCohorts(learner.id)).toEqual([made.cohort]);
    expect(await listCohorts(learner.id)).toEqual([made.cohort]);
    expect(await listRoles(user.id)).toEqual(['trainer']);
  });

  it('makes the learner of a trainer who has not been here since the account was made', async () => {
    const user = await makeUser({ email: 'tara@city.example' });
    await createCohort({ name: 'Oulu', trainerEmail: user.email }, now);
    const learner = await db.learner.findUniqueOrThrow({ where: { userId: user.id } });
    expect(await listTrainedCohorts(learner.id)).toHaveLength(1);
  });

  it('refuses an unknown address and a name that is none, and writes nothing', async () => {
    expect(await createCohort({ name: 'Oulu', trainerEmail: 'nobody@city.example' }, now)).toEqual({ refused: 'unknown-user' });
    expect(await createCohort({ name: ' ', trainerEmail: 'nobody@city.example' }, now)).toEqual({ refused: 'name-missing' });
    expect(await createCohort({ name: 'a'.repeat(81), trainerEmail: 'nobody@city.example' }, now)).toEqual({ refused: 'name-long' });
    expect(await db.cohort.count()).toBe(0);
  });
});

describe('joinCohort', () => {
  it('makes a learner a member, however the code is written', async () => {
    const cohort = await makeCohort({ name: 'Prague' });
    const { learner } = await makeSignedInLearner();
    expect(await findCohortToJoin(learner.id, cohort.joinCode, now)).toEqual({ cohort: { id: cohort.id, name: 'Prague', isArchived: false }, refused: null });
    expect(await joinCohort(learner.id, shownCode(cohort.joinCode).toLowerCase(), now)).toEqual({ cohort: { id: cohort.id, name: 'Prague', isArchived: false } });
    expect(await listCohorts(learner.id)).toMatchObject([{ name: 'Prague' }]);
    expect(await listTrainedCohorts(learner.id)).toEqual([]);
  });

  it('refuses a code that nobody gave out', async () => {
    const { id } = await makeLearner();
    for (const code of ['', 'ABCDEFGH', '__proto__']) {
      expect(await findCohortToJoin(id, code, now)).toEqual({ cohort: null, refused: 'unknown-code' });
      expect(await joinCohort(id, code, now)).toEqual({ refused: 'unknown-code' });
    }
  });

  it('refuses a cohort that is archived, and says to its members that they are some', async () => {
    const cohort = await makeCohort({ archivedAt: now });
    const { id } = await makeLearner();
    expect(await joinCohort(id, cohort.joinCode, now)).toEqual({ refused: 'archived' });
    expect(await db.cohortMember.count()).toBe(0);
    await db.cohortMember.create({ data: { cohortId: cohort.id, learnerId: id, role: 'learner', joinedAt: now } });
    expect(await joinCohort(id, cohort.joinCode, now)).toEqual({ refused: 'already-member' });
    expect(await listCohorts(id)).toMatchObject([{ isArchived: true }]);
  });

  it('makes nobody a member twice, and no trainer a learner', async () => {
    const trainer = await makeSignedInLearner({ email: 'tara@city.example' });
    const made = await createCohort({ name: 'Oulu', trainerEmail: 'tara@city.example' }, now);
    const code = 'joinCode' in made ? made.joinCode : '';
    const { learner } = await makeSignedInLearner();
    const answers = await Promise.all([1, 2, 3].map(() => joinCohort(learner.id, code, now)));
    expect(answers.filter((answer) => 'cohort' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'already-member')).toHaveLength(2);
    expect(await joinCohort(trainer.learner.id, code, now)).toEqual({ refused: 'already-member' });
    expect(await db.cohortMember.count({ where: { role: 'trainer' } })).toBe(1);
  });
});

describe('the link to join', () => {
  const join = (learnerId: string, code: string, at = now) => joinCohort(learnerId, code, at);

  it('is refused after its last moment, when it was closed, and when the places are taken', async () => {
    const later = new Date(now.getTime() + 1000);
    const expired = await makeCohort({ joinUntil: now });
    const closed = await makeCohort({ joinClosedAt: now });
    const full = await makeCohort({ joinLimit: 1 });
    const people = [await makeSignedInLearner(), await makeSignedInLearner()].map(({ learner }) => learner.id);
    expect(await join(people[0] ?? '', expired.joinCode, later)).toEqual({ refused: 'link-expired' });
    expect(await join(people[0] ?? '', closed.joinCode)).toEqual({ refused: 'link-closed' });
    const answers = await Promise.all(people.map((id) => join(id, full.joinCode)));
    expect(answers.filter((answer) => 'cohort' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'cohort-full')).toHaveLength(1);
    expect(await db.cohortMember.count({ where: { cohortId: full.id } })).toBe(1);
  });

  it('brings somebody who left back with what they have done, and knows the name to sort by', async () => {
    const cohort = await makeCohort();
    const { learner } = await makeSignedInLearner({ name: 'Élodie Ångström' });
    await join(learner.id, cohort.joinCode);
    expect(await leaveCohort(learner.id, cohort.id, now)).toBe(true);
    expect(await leaveCohort(learner.id, cohort.id, now)).toBe(false);
    expect(await listCohorts(learner.id)).toEqual([]);
    await makeLessonProgress({ learnerId: learner.id, doneAt: now });
    expect(await join(learner.id, cohort.joinCode)).toMatchObject({ cohort: { id: cohort.id } });
    expect(await db.cohortMember.findFirstOrThrow({ where: { learnerId: learner.id } })).toMatchObject({ leftAt: null, doneCount: 1, openedCount: 1, nameKey: 'elodie angstrom' });
  });
});
