import ICAL from 'ical.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { maxMeetings } from '../features/cohorts/meetings/meeting';
import { extendDeadlines, saveDeadlines } from '../features/cohorts/settings.server';
import { db } from '../platform/database.server';
import { newId } from '../platform/ids';
import * as feedDoor from './learner/calendar-feed';
import * as listingDoor from './learner/choose-listing';
import * as remindersDoor from './learner/choose-reminders';
import * as cohortDoor from './learner/cohort';
import * as cohortsDoor from './learner/cohorts';
import * as renewDoor from './learner/renew-calendar';
import * as revokeDoor from './learner/revoke-calendar';
import * as meetingDoor from './trainer/cohort-meeting';
import * as meetingsDoor from './trainer/cohort-meetings';
import * as removeDoor from './trainer/remove-meeting';

vi.mock('../features/content/load.server', async () => {
  const { talkCourse } = await import('../features/discussions/discussion-fixture');
  const module = { number: 1, text: Object.fromEntries(['en', 'fr', 'de', 'it', 'es'].map((lang) => [lang, { title: { text: `${lang}: Warum; und, wie`, lang } }])) };
  return { getCourse: () => ({ ...talkCourse, modules: talkCourse.modules.map((each) => ({ ...each, ...module })) }) };
});

let trainer: Actor;
let learner: Actor;
let stranger: Actor;
let guest: Actor;
let cohort: string;

async function somebody(name: string, locale: Actor['locale']): Promise<Actor> {
  const made = await makeSignedInLearner({ name, locale });
  return { learnerId: made.learner.id, userId: made.user.id, name, email: made.user.email, locale };
}

const path = () => `/de/cohorts/${cohort}/meetings`;
const fieldsOf = (changes: Record<string, string> = {}) => ({ id: newId(), title: 'Auftakt', day: '2027-03-05', time: '10:00', timeZone: 'Europe/Helsinki', minutes: '90', place: 'Rathaus', ...changes });
const at = (door: Door, actor: Actor, { meeting = '', fields }: { meeting?: string; fields?: Record<string, string> } = {}) => knock(door, { path: `${path()}/${meeting}`, params: { cohort, meeting }, actor, fields });
const add = (fields = fieldsOf()) => at(meetingsDoor, trainer, { fields });
const archive = () => db.cohort.updateMany({ data: { archivedAt: new Date() } });

beforeEach(async () => {
  await emptyDatabase();
  [trainer, learner, stranger] = [await somebody('Tara', 'de'), await somebody('Léa', 'fr'), await somebody('Bo', 'de')];
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
  cohort = (await makeCohort({ name: 'Oulu' })).id;
  await makeCohortMember({ cohortId: cohort, learnerId: trainer.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId: cohort, learnerId: learner.learnerId });
  const other = await makeCohort({ name: 'Elsewhere' });
  await makeCohortMember({ cohortId: other.id, learnerId: stranger.learnerId, role: 'trainer' });
});

describe('the doors of meetings', () => {
  it('open to the trainers of the cohort only, and note who was refused', async () => {
    const fields = fieldsOf();
    await add(fields);
    const meeting = fields.id;
    for (const actor of [learner, stranger]) {
      const answers = [await at(meetingsDoor, actor), await at(meetingsDoor, actor, { fields: fieldsOf() }), await at(meetingDoor, actor, { meeting }), await at(meetingDoor, actor, { meeting, fields }), await at(removeDoor, actor, { meeting, fields: {} })];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
    expect((await at(meetingsDoor, guest)).location).toContain('/de/sign-in?to=');
    expect(await db.cohortMeeting.count()).toBe(1);
    expect(await db.cohortLook.count({ where: { what: 'refused' } })).toBe(10);
  });

  it('add a meeting once, however often its form is sent', async () => {
    const fields = fieldsOf();
    expect((await add(fields)).location).toBe(`${path()}?done=added`);
    expect((await add({ ...fields, title: 'Again' })).location).toBe(`${path()}?done=added`);
    expect(await db.cohortMeeting.findMany()).toEqual([expect.objectContaining({ id: fields.id, cohortId: cohort, title: 'Auftakt', startsAt: new Date('2027-03-05T08:00:00.000Z'), timeZone: 'Europe/Helsinki' })]);
    expect((await at(meetingsDoor, trainer)).data).toMatchObject({ values: { timeZone: 'Europe/Helsinki' }, meetings: [{ title: 'Auftakt' }] });
  });

  it('show a form again that is wrong, with what was typed', async () => {
    expect(await add(fieldsOf({ time: 'noon', title: '' }))).toMatchObject({ status: 400, data: { faults: { time: 'bad-time', title: 'title-missing' }, values: { time: 'noon', place: 'Rathaus' } } });
    expect((await add(fieldsOf({ id: '../x' }))).status).toBe(400);
    expect(await db.cohortMeeting.count()).toBe(0);
  });

  it('change and remove a meeting, and know none of another cohort', async () => {
    const fields = fieldsOf();
    await add(fields);
    const meeting = fields.id;
    expect((await at(meetingDoor, trainer, { meeting })).data).toMatchObject({ meeting: { title: 'Auftakt' } });
    expect((await at(meetingDoor, trainer, { meeting, fields: fieldsOf({ time: '11:00' }) })).location).toBe(`${path()}?done=changed`);
    expect(await db.cohortMeeting.findFirst()).toMatchObject({ startsAt: new Date('2027-03-05T09:00:00.000Z') });
    expect(await at(meetingDoor, trainer, { meeting, fields: fieldsOf({ minutes: '0' }) })).toMatchObject({ status: 400, data: { faults: { minutes: 'bad-minutes' } } });
    const foreign = (await db.cohortMeeting.create({ data: { id: newId(), cohortId: (await makeCohort()).id, startsAt: new Date(), durationMinutes: 5, title: 'T', place: 'P' } })).id;
    expect([(await at(meetingDoor, trainer, { meeting: foreign })).status, (await at(meetingDoor, trainer, { meeting: foreign, fields })).status]).toEqual([404, 404]);
    for (const gone of [foreign, meeting, meeting]) expect((await at(removeDoor, trainer, { meeting: gone, fields: {} })).location).toBe(`${path()}?done=removed`);
    expect((await db.cohortMeeting.findMany()).map(({ id }) => id)).toEqual([foreign]);
    expect((await at(removeDoor, trainer, { meeting })).location).toBe(`${path()}/${meeting}`);
  });

  it('change nothing in an archived cohort, and keep no endless list', async () => {
    const fields = fieldsOf();
    await add(fields);
    await archive();
    expect(await add()).toMatchObject({ status: 409, data: { refused: 'archived', values: { title: 'Auftakt' } } });
    expect(await at(meetingDoor, trainer, { meeting: fields.id, fields: fieldsOf({ title: 'New' }) })).toMatchObject({ status: 409, data: { refused: 'archived' } });
    expect((await at(removeDoor, trainer, { meeting: fields.id, fields: {} })).location).toBe(`${path()}/${fields.id}?refused=archived`);
    expect(await db.cohortMeeting.findMany()).toEqual([expect.objectContaining({ title: 'Auftakt' })]);
    await db.cohort.updateMany({ data: { archivedAt: null } });
    await db.cohortMeeting.createMany({ data: Array.from({ length: maxMeetings - 1 }, () => ({ id: newId(), cohortId: cohort, startsAt: new Date(), durationMinutes: 5, title: 'T', place: 'P' })) });
    expect(await add()).toMatchObject({ status: 409, data: { refused: 'too-many' } });
  });

  it('show learners the coming meetings', async () => {
    const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await add(fieldsOf({ day: '2020-03-05', title: 'Over' }));
    await add(fieldsOf({ day: soon, title: 'Next' }));
    expect((await at(cohortDoor, learner)).data).toMatchObject({ shows: 'member', member: { meetings: [{ title: 'Next', timeZone: 'Europe/Helsinki' }] } });
  });
});

const list = (actor: Actor, lng = 'fr') => knock(cohortsDoor, { path: `/${lng}/cohorts`, actor });
const renew = (actor: Actor) => knock(renewDoor, { path: '/fr/calendar/renew', actor, fields: {} });
const fileOf = async (actor: Actor) => /calendar\/(\w+\.ics)/.exec(((await list(actor)).data as { calendar: { address: string } | null }).calendar?.address ?? '')?.[1] ?? '';
const fetchFeed = async (file: string, { lng = 'fr', address = newId() } = {}) => {
  const door: Door = feedDoor;
  let answer: Response | null = null;
  const watched: Door = { loader: async (args: never) => (answer = (await door.loader?.(args)) as Response) };
  const { status, headers } = await knock(watched, { path: `/${lng}/calendar/${file}`, params: { file }, actor: guest, address });
  return { status, headers, text: await (answer as unknown as Response).text() };
};
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));

describe('the private calendar', () => {
  it('is opened by its address alone, until that is renewed or revoked', async () => {
    expect((await list(learner)).data).toMatchObject({ calendar: null });
    expect((await renew(learner)).location).toBe('/fr/cohorts?calendar=made#calendar');
    const first = await fileOf(learner);
    expect(await fetchFeed(first)).toMatchObject({ status: 200 });
    await renew(learner);
    const second = await fileOf(learner);
    expect(second).not.toBe(first);
    expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200]);
    expect((await knock(revokeDoor, { path: '/fr/calendar/revoke', actor: learner, fields: {} })).location).toBe('/fr/cohorts?calendar=ended#calendar');
    expect((await knock(revokeDoor, { path: '/fr/calendar/revoke', actor: learner, fields: {} })).status).toBe(303);
    expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 404]);
    expect((await list(learner)).data).toMatchObject({ calendar: null });
  });

  it('cannot be opened by what the database holds', async () => {
    await renew(learner);
    const { id } = await db.calendarFeed.findFirstOrThrow();
    for (const file of [`${id}.ics`, `${id}${'0'.repeat(40)}.ics`, id, '.ics', '%00.ics']) expect((await fetchFeed(file)).status).toBe(404);
    const good = await fileOf(learner);
    expect((await fetchFeed(good.replace('.ics', ''))).status).toBe(404);
  });

  it('stops who tries addresses, and never who has one', async () => {
    await renew(learner);
    const address = newId();
    const statuses = await Promise.all(Array.from({ length: 70 }, async () => (await fetchFeed('x.ics', { address })).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect((await fetchFeed(await fileOf(learner), { address })).status).toBe(200);
  });

  it('is asked for by who has signed in only', async () => {
    expect((await renew(guest)).location).toBe('/fr/sign-in');
    expect((await knock(renewDoor, { path: '/fr/calendar/renew', actor: learner })).location).toBe('/fr/cohorts');
  });

  it('holds the meetings and deadlines of all one’s cohorts, with one’s own days, in the language of the address', async () => {
    await add(fieldsOf({ title: 'Auftakt, Teil 1; „Los“', place: 'https://meet.example/a,b' }));
    const second = await makeCohort({ name: 'Prag' });
    await makeCohortMember({ cohortId: second.id, learnerId: learner.learnerId });
    const left = await makeCohort({ name: 'Left' });
    await makeCohortMember({ cohortId: left.id, learnerId: learner.learnerId, leftAt: new Date() });
    const due = new Date('2027-04-01T00:00:00.000Z');
    const early = new Date('2027-01-01T00:00:00.000Z');
    for (const id of [cohort, second.id, left.id]) await saveDeadlines(id, { one: due, two: due }, early);
    await extendDeadlines({ cohortId: second.id, learnerId: learner.learnerId }, { one: new Date('2027-04-15T00:00:00.000Z') }, early);
    await extendDeadlines({ cohortId: cohort, learnerId: trainer.learnerId }, { one: new Date('2027-05-15T00:00:00.000Z') }, early);
    await renew(learner);
    const { text, headers } = await fetchFeed(await fileOf(learner), { lng: 'de' });
    expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('Cache-Control')).toMatch(/^private/);
    const events = eventsOf(text);
    expect(events.filter(({ startDate }) => !startDate.isDate).map(({ summary, location, startDate, endDate }) => [summary, location, startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()])).toEqual([['Auftakt, Teil 1; „Los“', 'https://meet.example/a,b', '2027-03-05T08:00:00.000Z', '2027-03-05T09:30:00.000Z']]);
    expect(events.filter(({ startDate }) => startDate.isDate).map(({ description, startDate, endDate }) => [/„(.+)“/.exec(description)?.[1], String(startDate), String(endDate)]).sort()).toEqual([['Oulu', '2027-04-01', '2027-04-02'], ['Prag', '2027-04-15', '2027-04-16']]);
    expect(events.some(({ summary }) => summary.includes('de: Warum; und, wie'))).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
  });

  it('is the same while nothing changes, and says what did by a higher number', async () => {
    const fields = fieldsOf();
    await add(fields);
    const [early, late] = [new Date('2027-01-01T00:00:00.000Z'), new Date('2027-01-02T00:00:00.000Z')];
    await saveDeadlines(cohort, { one: new Date('2027-04-01T00:00:00.000Z') }, early);
    await renew(learner);
    const file = await fileOf(learner);
    const before = await fetchFeed(file);
    await saveDeadlines(cohort, { one: new Date('2027-04-01T00:00:00.000Z') }, late);
    expect((await fetchFeed(file)).text).toBe(before.text);
    await saveDeadlines(cohort, { one: new Date('2027-04-02T00:00:00.000Z') }, late);
    const versionsOf = (text: string) => Object.fromEntries(eventsOf(text).map(({ uid, sequence }) => [uid, sequence]));
    const [old, changed] = [versionsOf(before.text), versionsOf((await fetchFeed(file)).text)];
    expect(Object.keys(changed)).toEqual(Object.keys(old));
    const dueUid = Object.keys(old).find((uid) => uid.startsWith('due-')) ?? '';
    expect(changed[dueUid]).toBe((old[dueUid] ?? 0) + 86_400);
    await saveDeadlines(cohort, { one: null }, late);
    await at(removeDoor, trainer, { meeting: fields.id, fields: {} });
    expect(eventsOf((await fetchFeed(file)).text)).toEqual([]);
  });
});

describe('what a learner agrees to', () => {
  const choose = (door: Door, actor: Actor, fields: Record<string, string>) => knock(door, { path: `/de/cohorts/${cohort}/x`, params: { cohort }, actor, fields });
  const row = () => db.cohortMember.findFirstOrThrow({ where: { learnerId: learner.learnerId } });

  it('is dated, may be withdrawn, and keeps its first day when it is said twice', async () => {
    expect((await choose(listingDoor, learner, { on: '1' })).location).toBe(`/de/cohorts/${cohort}?saved=1#consents`);
    const { listedAt } = await row();
    expect(listedAt).toBeInstanceOf(Date);
    await choose(listingDoor, learner, { on: '1' });
    expect((await row()).listedAt).toEqual(listedAt);
    expect((await at(cohortDoor, learner)).data).toMatchObject({ member: { consents: { listedAt, remindersOff: false } } });
    await choose(listingDoor, learner, {});
    expect((await row()).listedAt).toBeNull();
  });

  it('ends and resumes messages', async () => {
    expect((await choose(remindersDoor, learner, {})).status).toBe(303);
    expect((await row()).remindersOff).toBe(true);
    await choose(remindersDoor, learner, { on: '1' });
    expect((await row()).remindersOff).toBe(false);
  });

  it('can be withdrawn in an archived cohort too', async () => {
    await choose(listingDoor, learner, { on: '1' });
    await archive();
    await choose(listingDoor, learner, {});
    expect((await row()).listedAt).toBeNull();
  });

  it('is nobody else’s to say', async () => {
    for (const door of [listingDoor, remindersDoor]) {
      expect([(await choose(door, trainer, { on: '1' })).status, (await choose(door, stranger, { on: '1' })).status, (await choose(door, learner, { on: 'yes' })).status]).toEqual([403, 403, 400]);
      expect((await choose(door, guest, { on: '1' })).location).toBe('/de/sign-in');
      expect((await knock(door, { path: `/de/cohorts/${cohort}/x`, params: { cohort }, actor: learner })).location).toBe(`/de/cohorts/${cohort}`);
    }
    await db.cohortMember.updateMany({ where: { learnerId: learner.learnerId }, data: { leftAt: new Date() } });
    expect((await choose(listingDoor, learner, { on: '1' })).status).toBe(403);
    expect(await db.cohortMember.count({ where: { listedAt: { not: null } } })).toBe(0);
  });
});
