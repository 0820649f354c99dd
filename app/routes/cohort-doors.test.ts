import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { markLesson } from '../features/learning/progress.server';
import { db } from '../platform/database.server';
import * as cohortDoor from './learner/cohort';
import * as listDoor from './learner/cohorts';
import * as leaveDoor from './learner/leave-cohort';
import * as addDoor from './trainer/add-trainer';
import * as archiveDoor from './trainer/archive-cohort';
import * as closeDoor from './trainer/close-link';
import * as learnerDoor from './trainer/cohort-learner';
import * as settingsDoor from './trainer/cohort-settings';
import * as createDoor from './trainer/create-cohort';
import * as limitDoor from './trainer/limit-link';
import * as removeDoor from './trainer/remove-trainer';
import * as renewDoor from './trainer/renew-link';
import * as reopenDoor from './trainer/reopen-cohort';
import * as deadlinesDoor from './trainer/set-deadlines';

vi.mock('../features/content/load.server', async () => {
  const { talkCourse } = await import('../features/discussions/discussion-fixture');
  const { locales } = await import('../platform/locale');
  const text = Object.fromEntries(locales.map((locale) => [locale, { title: { text: 'One', lang: locale } }]));
  return { getCourse: () => ({ ...talkCourse, modules: talkCourse.modules.map((module) => ({ ...module, text })) }) };
});

let tara: Actor;
let ada: Actor;
let stranger: Actor;
let cohortId = '';

async function person(name: string, isTrainer = false): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name });
  if (isTrainer) await db.userRole.create({ data: { userId: user.id, role: 'trainer' } });
  return { learnerId: learner.id, userId: user.id, name, email: user.email, locale: 'de' };
}

interface Asked {
  fields?: Record<string, string>;
  learner?: string;
  query?: string;
}

const at = (door: Door, actor: Actor, { fields, learner = '', query = '' }: Asked = {}) => knock(door, { path: `/de/cohorts/${cohortId}/x${query}`, params: { cohort: cohortId, learner }, actor, fields });
const dataOf = (answer: { data: unknown }) => answer.data as Record<string, unknown>;
const cohort = () => db.cohort.findUniqueOrThrow({ where: { id: cohortId } });
const member = (learnerId: string) => db.cohortMember.findUniqueOrThrow({ where: { cohortId_learnerId: { cohortId, learnerId } } });
const settings = { name: 'Oulu', startsOn: '2027-03-01', endsOn: '2027-04-30', sessionsPerWeek: '3', locales: 'fi' };
const trainerDoors: [string, Door, Record<string, string>?][] = [
  ['the settings', settingsDoor], ['saving them', settingsDoor, settings], ['limits of the link', limitDoor, {}], ['a new link', renewDoor, {}], ['withdrawing the link', closeDoor, {}],
  ['deadlines', deadlinesDoor, {}], ['co-trainers', addDoor, {}], ['removing one', removeDoor, {}], ['archiving', archiveDoor, {}], ['opening again', reopenDoor, {}], ['one learner', learnerDoor], ['own deadlines', learnerDoor, {}],
];

beforeEach(async () => {
  await emptyDatabase();
  [tara, ada, stranger] = [await person('Tara', true), await person('Ada'), await person('Stranger', true)];
  cohortId = (await makeCohort({ name: 'Oulu' })).id;
  await makeCohortMember({ cohortId, learnerId: tara.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId, learnerId: ada.learnerId });
});

describe('who is let in', () => {
  it.each(trainerDoors)('to %s: the cohort’s trainers alone; others are refused, which is noted', async (_, door, fields) => {
    for (const actor of [stranger, ada]) expect((await at(door, actor, { fields, learner: ada.learnerId })).status).toBe(403);
    expect(await db.cohortLook.count({ where: { cohortId, what: 'refused' } })).toBe(2);
    expect(await cohort()).toMatchObject({ name: 'Oulu', archivedAt: null, joinClosedAt: null });
    expect([200, 303, 400]).toContain((await at(door, tara, { fields, learner: ada.learnerId })).status);
  });

  it('to the cohort’s page: its trainers and its learners, each to their own; a trainer of another cohort is refused', async () => {
    expect(dataOf(await at(cohortDoor, tara)).shows).toBe('dashboard');
    expect(dataOf(await at(cohortDoor, ada)).shows).toBe('member');
    expect((await at(cohortDoor, stranger)).status).toBe(403);
    await at(leaveDoor, ada, { fields: {} });
    expect((await at(cohortDoor, ada)).status).toBe(403);
    const guest: Actor = { learnerId: 'g', userId: null, name: null, email: null, locale: 'de' };
    expect((await at(cohortDoor, guest)).location).toContain('/de/sign-in');
    cohortId = 'nowhere';
    for (const door of [cohortDoor, settingsDoor, learnerDoor]) expect((await at(door, tara)).status).toBe(404);
  });

  it('notes every look, and tells the learner who looked', async () => {
    await at(cohortDoor, tara);
    await at(learnerDoor, tara, { learner: ada.learnerId });
    await at(settingsDoor, tara);
    expect((await db.cohortLook.findMany({ orderBy: { lookedAt: 'asc' } })).map(({ what }) => what)).toEqual(['dashboard', 'learner', 'settings']);
    const { member: page } = dataOf(await at(cohortDoor, ada)) as { member: { looks: { by: string; what: string }[] } };
    expect(page.looks.map(({ by, what }) => `${by} ${what}`)).toEqual(['Tara learner', 'Tara dashboard']);
  });
});

describe('what trainers see of a learner', () => {
  it('is what the learner sees, figure by figure, and never what was written or answered', async () => {
    await db.$transaction((tx) => markLesson(tx, { learnerId: ada.learnerId, lessonId: 'talk', state: 'done', now: new Date() }));
    await db.toolField.create({ data: { learnerId: ada.learnerId, toolId: 'talk', fieldId: 'note', value: 'my secret', writeId: 'w', savedAt: new Date() } });
    const trainers = dataOf(await at(learnerDoor, tara, { learner: ada.learnerId })) as Record<string, unknown>;
    const { member: own } = dataOf(await at(cohortDoor, ada)) as { member: Record<string, unknown> };
    expect(own.row).toEqual(trainers.row);
    expect(own.due).toEqual(trainers.due);
    expect(own.row).toMatchObject({ doneCount: 1, lessons: { talk: 'done' } });
    expect(JSON.stringify([trainers, own, dataOf(await at(cohortDoor, tara))])).not.toContain('my secret');
  });

  it('is nothing for who is no learner of the cohort', async () => {
    for (const learner of [stranger.learnerId, tara.learnerId, 'nobody']) expect((await at(learnerDoor, tara, { learner })).status).toBe(404);
    expect((await at(learnerDoor, tara, { learner: stranger.learnerId, fields: {} })).status).toBe(404);
  });
});

describe('making and changing a cohort', () => {
  it('is for trainers, and shows what is wrong with what was typed', async () => {
    expect((await at(createDoor, ada, { fields: settings })).status).toBe(403);
    const refused = await at(createDoor, tara, { fields: { ...settings, name: '', endsOn: '2027-01-01' } });
    expect(refused).toMatchObject({ status: 400, data: { faults: { name: 'name-missing', endsOn: 'end-before-start' }, values: { sessionsPerWeek: 3 } } });
    expect((await at(createDoor, tara, { fields: settings })).status).toBe(303);
    const { trained } = dataOf(await at(listDoor, tara)) as { trained: { cohort: { sessionsPerWeek: number } }[] };
    expect(trained.map(({ cohort: { sessionsPerWeek } }) => sessionsPerWeek).sort()).toEqual([2, 3]);
  });

  it('saves name, dates and pace', async () => {
    expect((await at(settingsDoor, tara, { fields: { ...settings, name: 'Oulu 2' } })).location).toContain('saved=1');
    expect(await cohort()).toMatchObject({ name: 'Oulu 2', sessionsPerWeek: 3, locales: '[]', startsOn: new Date('2027-03-01') });
    expect((await at(settingsDoor, tara, { fields: { ...settings, sessionsPerWeek: 'x' } })).status).toBe(400);
  });

  it('limits, withdraws and renews the link to join', async () => {
    const { joinCode } = await cohort();
    await at(limitDoor, tara, { fields: { joinUntil: '2027-05-01', joinLimit: '24' } });
    await at(closeDoor, tara, { fields: {} });
    expect(await cohort()).toMatchObject({ joinUntil: new Date('2027-05-02'), joinLimit: 24, joinCode });
    expect((await cohort()).joinClosedAt).not.toBeNull();
    await at(renewDoor, tara, { fields: {} });
    expect((await cohort()).joinClosedAt).toBeNull();
    expect((await cohort()).joinCode).not.toBe(joinCode);
    expect((await at(limitDoor, tara, { fields: { joinLimit: '-1' } })).status).toBe(400);
  });

  it('archives and opens again', async () => {
    await at(archiveDoor, tara, { fields: {} });
    expect((await cohort()).archivedAt).not.toBeNull();
    await at(reopenDoor, tara, { fields: {} });
    expect((await cohort()).archivedAt).toBeNull();
  });

  it('sets deadlines, for all and for one, and learners’ standings follow', async () => {
    expect((await at(deadlinesDoor, tara, { fields: { 'due-one': 'x' } })).status).toBe(400);
    await at(deadlinesDoor, tara, { fields: { 'due-one': '2027-03-10' } });
    expect((await member(ada.learnerId)).nextDueOn).toEqual(new Date('2027-03-10'));
    await at(learnerDoor, tara, { learner: ada.learnerId, fields: { 'due-one': '2027-03-20' } });
    expect((await member(ada.learnerId)).nextDueOn).toEqual(new Date('2027-03-20'));
    await at(learnerDoor, tara, { learner: ada.learnerId, fields: { 'due-one': '' } });
    expect((await member(ada.learnerId)).nextDueOn).toEqual(new Date('2027-03-10'));
    await at(deadlinesDoor, tara, { fields: { 'due-one': '' } });
    expect((await member(ada.learnerId)).nextDueOn).toBeNull();
    expect((await at(learnerDoor, tara, { learner: ada.learnerId, fields: { 'due-one': '30.2.' } })).status).toBe(400);
  });

  it('adds trainers by the address of their account and keeps the last one', async () => {
    expect(await at(addDoor, tara, { fields: { email: 'nobody@city.example' } })).toMatchObject({ status: 400, data: { faults: { email: 'unknown-user' } } });
    await at(addDoor, tara, { fields: { email: ada.email ?? '' } });
    await at(addDoor, tara, { fields: { email: ada.email ?? '' } });
    expect(dataOf(await at(cohortDoor, ada)).shows).toBe('dashboard');
    await at(removeDoor, ada, { fields: { trainer: tara.learnerId } });
    expect((await at(cohortDoor, tara)).status).toBe(403);
    expect(await at(removeDoor, ada, { fields: { trainer: ada.learnerId } })).toMatchObject({ status: 400, data: { faults: { email: 'last-trainer' } } });
    expect(await db.cohortMember.count({ where: { cohortId, role: 'trainer', leftAt: null } })).toBe(1);
  });

  it('keeps one of two trainers who remove each other at once', async () => {
    await at(addDoor, tara, { fields: { email: ada.email ?? '' } });
    await Promise.all([at(removeDoor, tara, { fields: { trainer: ada.learnerId } }), at(removeDoor, ada, { fields: { trainer: tara.learnerId } })]);
    expect(await db.cohortMember.count({ where: { cohortId, role: 'trainer', leftAt: null } })).toBe(1);
  });
});
