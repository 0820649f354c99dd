import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import type { DraftAnswer } from '../features/cohorts/messages/message-page';
import { unsubscribeUrl } from '../features/cohorts/messages/reminders.server';
import { db } from '../platform/database.server';
import { newId } from '../platform/ids';
import * as unsubscribeDoor from './learner/unsubscribe';
import * as logDoor from './trainer/cohort-message';
import * as messageDoor from './trainer/message-members';
import * as sendDoor from './trainer/send-message';

vi.mock('../features/content/load.server', async () => {
  const { talkCourse } = await import('../features/discussions/discussion-fixture');
  return { getCourse: () => talkCourse };
});

let trainer: Actor;
let learner: Actor;
let guest: Actor;
let cohort: string;

async function somebody(name: string, locale: Actor['locale']): Promise<Actor> {
  const made = await makeSignedInLearner({ name, locale });
  return { learnerId: made.learner.id, userId: made.user.id, name, email: made.user.email, locale };
}

const path = () => `/de/cohorts/${cohort}/messages`;
const fieldsOf = (changes: Record<string, string> = {}) => ({ id: newId(), to: 'not-started', whole: 'yes', ...changes });
const page = (actor: Actor, fields?: Record<string, string>) => knock(messageDoor, { path: `${path()}?to=not-started`, params: { cohort }, actor, fields });
const send = (actor: Actor, fields: Record<string, string>) => knock(sendDoor, { path: `${path()}/send`, params: { cohort }, actor, fields });

beforeEach(async () => {
  await emptyDatabase();
  [trainer, learner] = [await somebody('Tara', 'de'), await somebody('Léa', 'fr')];
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
  cohort = (await makeCohort({ name: 'Oulu' })).id;
  await makeCohortMember({ cohortId: cohort, learnerId: trainer.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId: cohort, learnerId: learner.learnerId });
});

describe('the doors of messages', () => {
  it('open to the trainers of the cohort only', async () => {
    const { location } = await send(trainer, fieldsOf());
    const message = /messages\/(\w+)/.exec(location ?? '')?.[1] ?? '';
    for (const stranger of [learner, await somebody('Bo', 'de')]) {
      const log = await knock(logDoor, { path: `${path()}/${message}`, params: { cohort, message }, actor: stranger });
      const answers = [await page(stranger), await page(stranger, fieldsOf()), await send(stranger, fieldsOf()), log];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await page(guest)).location).toContain('/de/sign-in?to=');
    expect(await db.cohortMessage.count()).toBe(1);
  });

  it('show the mails of each language before anything is sent', async () => {
    await makeCohortMember({ cohortId: cohort, learnerId: (await somebody('Zoe', 'de')).learnerId, nameKey: 'zoe' });
    expect((await page(trainer)).data).toMatchObject({ kind: 'not-started', list: [{ name: 'Léa', locale: 'fr' }, { name: 'Zoe', locale: 'de' }] });
    const { previews } = (await page(trainer, fieldsOf({ 'words-fr': 'À bientôt' }))).data as DraftAnswer;
    expect(previews.map(({ locale, count }) => [locale, count])).toEqual([['fr', 1], ['de', 1]]);
    expect(previews[0]?.text).toContain('À bientôt');
    expect(previews[1]?.text).not.toContain('À bientôt');
    expect([await db.cohortMessage.count(), await db.job.count({ where: { kind: 'sendCohortMessage' } })]).toEqual([0, 0]);
  });

  it('send once and lead to who got it', async () => {
    const fields = fieldsOf();
    expect((await send(trainer, fields)).location).toBe(`${path()}/${fields.id}?done=sent&count=1`);
    expect((await send(trainer, fields)).location).toBe(`${path()}/${fields.id}?done=sent-before`);
    const log = await knock(logDoor, { path: `${path()}/${fields.id}`, params: { cohort, message: fields.id }, actor: trainer });
    expect(log).toMatchObject({ status: 200, data: { message: { people: [{ name: 'Léa', locale: 'fr', outcome: 'queued' }] } } });
    expect((await knock(logDoor, { path: path(), params: { cohort, message: 'nowhere' }, actor: trainer })).status).toBe(404);
  });

  it('refuse what nobody is chosen for, what is too long and what is no form of ours', async () => {
    const { whole: _whole, ...none } = fieldsOf();
    expect(await page(trainer, none)).toMatchObject({ status: 400, data: { fault: 'nobody-chosen' } });
    expect(await page(trainer, fieldsOf({ 'words-de': 'x'.repeat(1501) }))).toMatchObject({ status: 400, data: { fault: 'words-long', draft: { words: { de: expect.any(String) } } } });
    expect([(await page(trainer, { to: 'x' })).status, (await send(trainer, none)).status]).toEqual([400, 400]);
    expect((await send(trainer, fieldsOf({ to: 'nearly-done' }))).location).toBe(`${path()}/?done=nobody`);
    await db.cohort.updateMany({ data: { archivedAt: new Date() } });
    expect((await send(trainer, fieldsOf())).location).toBe(`${path()}/?done=archived`);
  });
});

describe('the door that ends messages', () => {
  const at = (fields?: Record<string, string>, forged?: string) => {
    const token = forged ?? unsubscribeUrl('fr', cohort, learner.learnerId).split('/').at(-1) ?? '';
    return knock(unsubscribeDoor, { path: `/fr/unsubscribe/${cohort}/${token}`, params: { cohort, token }, actor: guest, fields });
  };
  const isOff = async () => (await db.cohortMember.findFirstOrThrow({ where: { learnerId: learner.learnerId } })).remindersOff;

  it('changes nothing by being opened, and everything by one click without a sign-in', async () => {
    expect(await at()).toMatchObject({ status: 200, data: { choice: { cohortName: 'Oulu', isOff: false } } });
    expect(await isOff()).toBe(false);
    expect((await at({ 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await isOff()).toBe(true);
    expect((await at({ on: '1' })).status).toBe(303);
    expect(await isOff()).toBe(false);
  });

  it('knows no link that was not sent', async () => {
    expect([(await at(undefined, 'x')).status, (await at({}, 'x')).status]).toEqual([404, 404]);
  });
});
