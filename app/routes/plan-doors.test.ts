import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import { saveProfile } from '../features/accounts/profile/profile.server';
import type { Actor } from '../features/accounts/actor';
import { endPlan, findPlan, savePlan } from '../features/learning/plan/plan.server';
import { isDocument } from '../slots.server';
import { findCalendar, getCalendar } from '../features/cohorts/calendar/calendar.server';
import { endRemindersUrl, findWish } from '../features/learning/reminders/wish.server';
import * as renewDoor from './learner/renew-calendar';
import * as revokeDoor from './learner/revoke-calendar';
import * as endDoor from './learner/end-plan';
import * as pauseDoor from './learner/pause-plan';
import * as planDoor from './learner/plan';
import * as quietDoor from './learner/quiet-plan';
import * as remindDoor from './learner/remind-of-plan';
import * as linkDoor from './learner/unsubscribe-plan';
import * as resumeDoor from './learner/resume-plan';

vi.mock('../features/content/load.server', () => {
  const lesson = { id: 'a', number: '1.1', moduleId: 'one', kind: 'reading', minutes: 30, session: 1, text: { fr: { title: { text: 'Leçon', lang: 'fr', state: 'machine' } } } };
  return { getCourse: () => ({ passPercent: 70, watchedPercent: 90, modules: [{ id: 'one', status: 'published', lessons: [lesson] }] }) };
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
    for (const [door, path] of [[planDoor, '/fr/plan'], [pauseDoor, '/fr/plan/pause'], [resumeDoor, '/fr/plan/resume'], [endDoor, '/fr/plan/end'], [remindDoor, '/fr/plan/remind'], [quietDoor, '/fr/plan/quiet']] as const) {
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

describe('the doors of reminders', () => {
  const remind = (hour: string) => knock(remindDoor, { path: '/fr/plan/remind', actor, fields: { hour } });
  const wish = () => findWish(actor.learnerId, new Date());
  const tokenOf = () => endRemindersUrl('fr', actor.learnerId).split('/').at(-1) ?? '';
  const click = (body: BodyInit, token = tokenOf()) => {
    const request = new Request(`http://localhost:3000/fr/unsubscribe/plan/${token}`, { method: 'POST', body });
    return linkDoor.action({ request, params: { lng: 'fr', token }, context: { actor: guest, address: token } } as never).catch((thrown: Response) => thrown);
  };

  it('keep the hour, and end the reminders', async () => {
    await save();
    expect(await wish()).toBeNull();
    expect(await remind('8')).toMatchObject({ status: 303, location: '/fr/plan?done=reminded' });
    expect(await wish()).toMatchObject({ isOn: true, hour: 8 });
    expect(await knock(quietDoor, { path: '/fr/plan/quiet', actor, fields: { x: '' } })).toMatchObject({ status: 303, location: '/fr/plan?done=quiet' });
    expect(await wish()).toMatchObject({ isOn: false });
  });

  it.each(['', '3', '23', '8.5', 'noon'])('refuse the hour %j, which the form does not offer', async (hour) => {
    await save();
    expect(await remind(hour)).toMatchObject({ status: 400 });
    expect(await wish()).toBeNull();
  });

  it('lead who has no plan to making one', async () => {
    expect(await remind('8')).toMatchObject({ status: 303, location: '/fr/plan' });
  });

  it('change nothing when a mail program only opens the link', async () => {
    await save();
    await remind('8');
    expect(await knock(linkDoor, { path: '/fr/unsubscribe/plan/x', actor: guest, params: { token: tokenOf() } })).toMatchObject({ status: 200, data: { isOn: true } });
    expect(await wish()).toMatchObject({ isOn: true });
  });

  it('end the reminders by one click of a mail program, in either encoding, without leading it on', async () => {
    const oneClick = (form: FormData | URLSearchParams) => { form.append('List-Unsubscribe', 'One-Click'); return form; };
    for (const body of [oneClick(new URLSearchParams()), oneClick(new FormData())]) {
      await save();
      await remind('8');
      const answer = await click(body);
      expect(answer instanceof Response ? answer.status : 200).toBe(200);
      expect(await wish()).toMatchObject({ isOn: false });
    }
  });

  it('end and resume them by the page’s own button', async () => {
    await save();
    await remind('8');
    expect(await click(new URLSearchParams())).toMatchObject({ status: 303 });
    expect(await wish()).toMatchObject({ isOn: false });
    expect(await click(new URLSearchParams({ on: '1' }))).toMatchObject({ status: 303 });
    expect(await wish()).toMatchObject({ isOn: true, hour: 8 });
  });

  it('know no forged link', async () => {
    await save();
    await remind('8');
    const forged = `${'A'.repeat(16)}${tokenOf().slice(16)}`;
    expect(await knock(linkDoor, { path: '/fr/unsubscribe/plan/x', actor: guest, params: { token: forged } })).toMatchObject({ status: 404, data: { isOn: null } });
    expect(await click(new URLSearchParams(), forged)).toMatchObject({ status: 404 });
    expect(await wish()).toMatchObject({ isOn: true });
  });
});

describe('the private calendar', () => {
  const feed = (now: Date) => getCalendar(actor.learnerId, 'fr', now);
  // 1 March 2027 is a Monday.
  const monday = new Date('2027-03-01T09:00:00.000Z');
  const keep = (changes: object = {}) => savePlan(actor.learnerId, { weekdays: [7], time: '17:30', timeZone: 'Europe/Zagreb', startsOn: '2027-03-01', ...changes }, monday);

  it('holds the sessions of the plan as moments in UTC, before and after the clocks change', async () => {
    await keep();
    expect(await feed(monday)).toMatch(/SUMMARY:Séance 1 du cours[\s\S]*1\.1 Leçon[\s\S]*\/fr\/session\/1/);
    expect(await feed(monday)).toContain('DTSTART:20270307T163000Z\r\nDTEND:20270307T170000Z');
    expect(await feed(new Date('2027-03-28T05:00:00.000Z'))).toContain('DTSTART:20270328T153000Z');
  });

  it('keeps the event and raises its number when its day moves, and stays the same while nothing moves', async () => {
    await keep();
    const partsOf = (text: string) => [text.match(/UID:(\S+)/)?.[1], Number(text.match(/SEQUENCE:(\d+)/)?.[1])] as const;
    const [uid, before] = partsOf(await feed(monday));
    expect(await feed(new Date('2027-03-05T09:00:00.000Z'))).toBe(await feed(monday));
    const [same, after] = partsOf(await feed(new Date('2027-03-08T09:00:00.000Z')));
    expect([same, after > before]).toEqual([uid, true]);
  });

  it('is empty again once the plan has ended', async () => {
    await keep();
    await endPlan(actor.learnerId);
    expect(await feed(monday)).not.toContain('VEVENT');
  });

  it('is made and ended on the page of the plan, and leads back there', async () => {
    await save();
    expect(await knock(renewDoor, { path: '/fr/calendar/renew', actor, fields: { to: 'plan' } })).toMatchObject({ status: 303, location: '/fr/plan?calendar=made#calendar' });
    expect(await findCalendar(actor.learnerId, 'fr')).not.toBeNull();
    expect(await knock(revokeDoor, { path: '/fr/calendar/revoke', actor, fields: { to: 'plan' } })).toMatchObject({ location: '/fr/plan?calendar=ended#calendar' });
    expect(await knock(renewDoor, { path: '/fr/calendar/renew', actor, fields: { to: '//evil.example' } })).toMatchObject({ location: '/fr/cohorts?calendar=made#calendar' });
  });
});
