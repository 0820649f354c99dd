import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import { saveProfile } from '../features/accounts/profile/profile.server';
import type { Actor } from '../features/accounts/actor';
import { findPlan } from '../features/learning/plan/plan.server';
import { isDocument } from '../slots.server';
import * as endDoor from './learner/end-plan';
import * as pauseDoor from './learner/pause-plan';
import * as planDoor from './learner/plan';
import * as resumeDoor from './learner/resume-plan';

vi.mock('../features/content/load.server', () => {
  const lesson = { id: 'a', number: '1.1', moduleId: 'one', kind: 'reading', minutes: 30, session: 1, text: { fr: { title: { text: 'Leçon', lang: 'fr', state: 'machine' } } } };
  return { getCourse: () => ({ modules: [{ id: 'one', status: 'published', lessons: [lesson] }] }) };
});

let actor: Actor;
const guest: Actor = { learnerId: 'guest', userId: null, name: null, email: null, locale: 'fr' };
const typed = { weekdays: '4', time: '17:30', timeZone: 'Europe/Zagreb', startsOn: new Date().toISOString().slice(0, 10) };
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const show = async () => (await knock(planDoor, { path: '/fr/plan', actor })).data as { typed: typeof typed; view: { sessions: object[] } | null; zones: { id: string }[]; done: string | null };
const save = (fields: Record<string, string> = typed) => knock(planDoor, { path: '/fr/plan', actor, fields });
const planOf = async () => (await findPlan(actor.learnerId))?.plan;

beforeEach(async () => {
  await emptyDatabase();
  const { user, learner } = await makeSignedInLearner({ locale: 'fr' });
  actor = { learnerId: learner.id, userId: user.id, name: user.name, email: user.email, locale: 'fr' };
});

describe('the door of the plan', () => {
  it('leads who has no account to signing in, and back', async () => {
    expect(await knock(planDoor, { path: '/fr/plan', actor: guest })).toMatchObject({ status: 303, location: '/fr/sign-in?to=%2Ffr%2Fplan' });
    for (const [door, path] of [[planDoor, '/fr/plan'], [pauseDoor, '/fr/plan/pause'], [resumeDoor, '/fr/plan/resume'], [endDoor, '/fr/plan/end']] as const) {
      expect(await knock(door, { path, actor: guest, fields: typed })).toMatchObject({ status: 303, location: '/fr/sign-in' });
    }
  });

  it('begins with two days, and with the zone of the country that somebody works in', async () => {
    expect(await show()).toMatchObject({ view: null, typed: { weekdays: ['2', '4'], timeZone: 'Europe/Brussels' } });
    for (const [country, timeZone] of [['GR', 'Europe/Athens'], ['ES', 'Europe/Madrid'], ['US', 'Europe/Brussels']] as const) {
      await saveProfile(actor.learnerId, { country, city: null, authorityLevel: null }, new Date());
      expect(await show()).toMatchObject({ typed: { timeZone } });
    }
  });

  it('keeps the days and shows the plan', async () => {
    expect(await save()).toMatchObject({ status: 303, location: '/fr/plan?done=saved' });
    expect(await planOf()).toMatchObject({ weekdays: [4], time: '17:30', timeZone: 'Europe/Zagreb' });
    expect((await show()).view?.sessions).toHaveLength(1);
  });

  it('shows a form with what is wrong, with what was typed, and keeps nothing', async () => {
    expect(await save({ ...typed, time: 'noon', timeZone: 'Mars/Base' })).toMatchObject({ status: 400, data: { faults: { time: 'bad-time', timeZone: 'bad-zone' }, typed: { time: 'noon', weekdays: ['4'] } } });
    expect(await save({})).toMatchObject({ status: 400, data: { faults: { weekdays: 'no-weekday' } } });
    expect(await planOf()).toBeUndefined();
  });

  it('offers a zone that the browser named and the list lacks, once it is kept', async () => {
    await save({ ...typed, timeZone: 'Asia/Kolkata' });
    expect((await show()).zones[0]).toEqual({ id: 'Asia/Kolkata', label: 'Asia/Kolkata' });
  });

  it('is rendered for the one who asks, and kept by nobody', () => {
    expect(isDocument('/fr/plan')).toBe(false);
    expect(new Headers(planDoor.headers({ actionHeaders: new Headers() } as never)).get('Cache-Control')).toBe('no-store');
  });
});

describe('the doors of pauses', () => {
  const pause = (from: string, to: string) => knock(pauseDoor, { path: '/fr/plan/pause', actor, fields: { from, to } });
  const resume = (from: string) => knock(resumeDoor, { path: '/fr/plan/resume', actor, fields: { from } });

  it('enter a pause and take it out again', async () => {
    await save();
    expect(await pause(soon(10), soon(20))).toMatchObject({ status: 303, location: '/fr/plan?done=paused' });
    expect((await planOf())?.pauses).toEqual([{ from: soon(10), to: soon(20) }]);
    expect(await resume(soon(10))).toMatchObject({ status: 303, location: '/fr/plan?done=resumed' });
    expect((await planOf())?.pauses).toEqual([]);
  });

  it('say what is wrong with one, with what was typed', async () => {
    await save();
    expect(await pause(soon(20), soon(10))).toMatchObject({ status: 400, data: { faults: { to: 'end-before-start' }, typedPause: { from: soon(20), to: soon(10) } } });
    expect(await resume('')).toMatchObject({ status: 400 });
    expect((await planOf())?.pauses).toEqual([]);
  });

  it('say that a plan keeps no more pauses', async () => {
    await save();
    for (let at = 0; at < 12; at += 1) await pause(soon(10 + at * 3), soon(10 + at * 3));
    expect(await pause(soon(100), soon(100))).toMatchObject({ status: 409, data: { faults: { from: 'too-many-pauses' } } });
  });

  it('lead who has no plan to making one', async () => {
    expect(await pause(soon(1), soon(2))).toMatchObject({ status: 303, location: '/fr/plan' });
  });
});

describe('the door that ends a plan', () => {
  it('ends it, however often it is knocked at', async () => {
    await save();
    for (let time = 0; time < 2; time += 1) expect(await knock(endDoor, { path: '/fr/plan/end', actor, fields: { x: '' } })).toMatchObject({ status: 303, location: '/fr/plan?done=ended' });
    expect(await planOf()).toBeUndefined();
  });

  it('leads who opens its address by hand to the plan', async () => {
    for (const [door, path] of [[endDoor, '/fr/plan/end'], [resumeDoor, '/fr/plan/resume']] as const) expect(await knock(door, { path, actor })).toMatchObject({ status: 303, location: '/fr/plan' });
  });
});
