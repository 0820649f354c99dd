import { beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeSignedInLearner } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { listOutbox, readOutbox } from '../../../platform/mail-outbox.server';
import { runDueJobs } from '../../../platform/queue.server';
import { rulesFixture } from '../../learning/rules-fixture';
import { measureOf } from '../member-standing';
import type { Draft, MessageKind } from './message';
import { findMessage, findRecipients, listMessages, sendCohortMessage, sendMessage } from './messages.server';
import { chooseReminders, findReminderChoice, unsubscribeUrl } from './reminders.server';

const now = new Date('2027-03-20T12:00:00.000Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const measure = measureOf({ startsOn: null, sessionsPerWeek: 2, pauseWeeks: [] }, rulesFixture, now);

let cohortId: string;
let senderId: string;

async function member(name: string, locale: string, figures: Parameters<typeof makeCohortMember>[0] | object = {}) {
  const { user, learner } = await makeSignedInLearner({ name, locale });
  await makeCohortMember({ cohortId, learnerId: learner.id, nameKey: name.toLowerCase(), joinedAt: ago(30), lastActiveAt: ago(1), ...figures });
  return { id: learner.id, email: user.email };
}

const stalled = { startedAt: ago(20), lastActiveAt: ago(10) };
const draftOf = (changes: Partial<Draft> = {}): Draft => ({ id: newId(), kind: 'stalled', words: {}, chosen: null, ...changes });
const send = (draft: Draft) => sendMessage({ cohortId, senderId, draft, measure }, now);
const deliver = () => runDueJobs({ sendCohortMessage }, now);
const namesOf = async (kind: MessageKind) => (await findRecipients(cohortId, kind, measure)).map(({ name }) => name);

async function mailTo(email: string) {
  const entry = (await listOutbox(500)).find(({ to }) => to === email);
  return entry ? readOutbox(entry.id) : null;
}

beforeEach(async () => {
  await emptyDatabase();
  cohortId = (await makeCohort({ name: 'Oulu 2027' })).id;
  const { learner } = await makeSignedInLearner({ name: 'Tara Trainer' });
  senderId = learner.id;
  await makeCohortMember({ cohortId, learnerId: senderId, role: 'trainer' });
});

describe('a list', () => {
  it('holds whom the dashboard shows under its name, sorted by name, and nobody who has left', async () => {
    await member('Zoe', 'de', stalled);
    await member('Ada', 'it', stalled);
    await member('Bo', 'fr');
    await member('Cy', 'es', { startedAt: ago(3), failedTwice: true });
    await member('Di', 'en', { startedAt: ago(3), doneCount: measure.nearlyFrom });
    await member('Ed', 'en', { ...stalled, leftAt: ago(1) });
    await member('Fay', 'en', { startedAt: ago(9), finishedAt: ago(8), failedTwice: true, doneCount: measure.lessonCount });
    expect(await namesOf('stalled')).toEqual(['Ada', 'Zoe']);
    expect(await namesOf('not-started')).toEqual(['Bo']);
    expect(await namesOf('failed-twice')).toEqual(['Cy']);
    expect(await namesOf('nearly-done')).toEqual(['Di']);
    expect(await namesOf('all')).toEqual(['Ada', 'Bo', 'Cy', 'Di', 'Fay', 'Zoe']);
  });

  it('marks who wants no messages, and who has no account any more', async () => {
    await member('Ada', 'it', { ...stalled, remindersOff: true });
    await makeCohortMember({ cohortId, learnerId: (await makeLearner()).id, joinedAt: ago(30), ...stalled });
    expect((await findRecipients(cohortId, 'stalled', measure)).map(({ isOut }) => isOut)).toEqual([true, true]);
    expect(await send(draftOf())).toEqual({ refused: 'nobody' });
  });
});

describe('a message', () => {
  it('reaches everybody in their own language, with the trainer’s words in it, and is kept in the log', async () => {
    const ada = await member('Ada', 'it', stalled);
    const zoe = await member('Zoe', 'de', stalled);
    const out = await member('Bo', 'de', { ...stalled, remindersOff: true });
    const draft = draftOf({ words: { de: 'Nur Mut,\nwir helfen gern.' } });
    expect(await send(draft)).toEqual({ sent: 2 });
    expect(await deliver()).toBe(2);
    const [toAda, toZoe] = [await mailTo(ada.email), await mailTo(zoe.email)];
    for (const words of ['Ada', 'Oulu 2027', 'Tara Trainer', '/it/course', '/it/unsubscribe/']) expect(toAda?.text).toContain(words);
    for (const words of ['Zoe', 'Nur Mut,\nwir helfen gern.', '/de/course']) expect(toZoe?.text).toContain(words);
    expect(`${toAda?.subject}${toAda?.text}`).not.toMatch(/Nur Mut|\{\{|messages:|mail\./);
    expect(await mailTo(out.email)).toBeNull();
    const log = await findMessage(cohortId, draft.id);
    expect(log).toMatchObject({ kind: 'stalled', words: draft.words, at: now.toISOString() });
    expect(log?.people).toEqual([{ name: 'Ada', locale: 'it', outcome: 'sent' }, { name: 'Bo', locale: 'de', outcome: 'opted-out' }, { name: 'Zoe', locale: 'de', outcome: 'sent' }]);
    expect(await listMessages(cohortId)).toEqual([{ id: draft.id, kind: 'stalled', sender: 'Tara Trainer', at: now.toISOString(), counts: { sent: 2, 'opted-out': 1 } }]);
  });

  it('goes once, however often its form is sent', async () => {
    await member('Ada', 'it', stalled);
    const draft = draftOf();
    const answers = await Promise.all([1, 2, 3].map(() => send(draft)));
    expect(answers.filter((answer) => 'sent' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'sent-before')).toHaveLength(2);
    expect(await db.job.count()).toBe(1);
  });

  it('goes only to the chosen who are on the list now, never to strangers', async () => {
    const ada = await member('Ada', 'it', stalled);
    const bo = await member('Bo', 'it');
    const other = await makeCohort();
    const { learner } = await makeSignedInLearner();
    await makeCohortMember({ cohortId: other.id, learnerId: learner.id, joinedAt: ago(30), ...stalled });
    expect(await send(draftOf({ chosen: [bo.id, learner.id, senderId] }))).toEqual({ refused: 'nobody' });
    const draft = draftOf({ chosen: [ada.id, bo.id, learner.id] });
    expect(await send(draft)).toEqual({ sent: 1 });
    expect((await db.cohortMessageRecipient.findMany()).map(({ learnerId }) => learnerId)).toEqual([ada.id]);
    expect(await findMessage(other.id, draft.id)).toBeNull();
  });

  it('is not sent for a cohort that is archived', async () => {
    await member('Ada', 'it', stalled);
    await db.cohort.update({ where: { id: cohortId }, data: { archivedAt: now } });
    expect(await send(draftOf())).toEqual({ refused: 'archived' });
    expect([await db.cohortMessage.count(), await db.job.count()]).toEqual([0, 0]);
  });

  it('does not reach who has left or wants none by the time it goes out, nor anybody twice', async () => {
    const people = [await member('Ada', 'it', stalled), await member('Bo', 'it', stalled), await member('Cy', 'it', stalled)];
    const draft = draftOf();
    await send(draft);
    const [ada, bo, cy] = people.map(({ id }) => id);
    await db.cohortMember.updateMany({ where: { learnerId: ada }, data: { leftAt: now } });
    await db.cohortMember.updateMany({ where: { learnerId: bo }, data: { remindersOff: true } });
    await deliver();
    await sendCohortMessage({ messageId: draft.id, learnerId: cy });
    await sendCohortMessage({ messageId: draft.id, learnerId: 'nobody' });
    expect((await findMessage(cohortId, draft.id))?.people.map(({ outcome }) => outcome)).toEqual(['failed', 'opted-out', 'sent']);
    expect((await listOutbox(500)).filter(({ to }) => to === people[2]?.email)).toHaveLength(1);
  });
});

describe('the link that ends messages', () => {
  it('is its member’s only, works without signing in, and both ways', async () => {
    const { id } = await member('Ada', 'fr', stalled);
    const token = unsubscribeUrl('fr', cohortId, id).split('/').at(-1) ?? '';
    expect(await findReminderChoice(cohortId, token)).toEqual({ cohortName: 'Oulu 2027', isOff: false });
    expect(await chooseReminders(cohortId, token, { isOff: true })).toBe(true);
    expect(await chooseReminders(cohortId, token, { isOff: true })).toBe(true);
    expect(await findReminderChoice(cohortId, token)).toMatchObject({ isOff: true });
    expect((await findRecipients(cohortId, 'stalled', measure))[0]?.isOut).toBe(true);
    expect(await chooseReminders(cohortId, token, { isOff: false })).toBe(true);
    const other = await makeCohort();
    await makeCohortMember({ cohortId: other.id, learnerId: id });
    for (const [cohort, forged] of [[other.id, token], [cohortId, `x${token.slice(1)}`], [cohortId, '']] as const) {
      expect(await findReminderChoice(cohort, forged)).toBeNull();
      expect(await chooseReminders(cohort, forged, { isOff: true })).toBe(false);
    }
    expect(await db.cohortMember.count({ where: { remindersOff: true } })).toBe(0);
  });
});
