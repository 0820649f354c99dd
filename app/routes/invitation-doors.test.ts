import { beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door, type KnockAnswer } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { sendInvitation } from '../features/cohorts/invitations/invitations.server';
import type { ListAnswer } from '../features/cohorts/invitations/invite-page';
import { db } from '../platform/database.server';
import { signId } from '../platform/signed-id.server';
import * as acceptDoor from './learner/accept-invitation';
import * as inviteDoor from './trainer/invite-members';
import * as resendDoor from './trainer/resend-invitation';
import * as revokeDoor from './trainer/revoke-invitation';
import * as sendDoor from './trainer/send-invitations';

let trainer: Actor;
let learner: Actor;
let guest: Actor;
let cohort: string;

async function somebody(email: string): Promise<Actor> {
  const made = await makeSignedInLearner({ email });
  return { learnerId: made.learner.id, userId: made.user.id, name: made.user.name, email, locale: 'de' };
}

const path = () => `/de/cohorts/${cohort}/invite`;
const check = (actor: Actor, fields?: Record<string, string>) => knock(inviteDoor, { path: path(), params: { cohort }, actor, fields });
const send = (actor: Actor, list: string) => knock(sendDoor, { path: `${path()}/send`, params: { cohort }, actor, fields: { list } });
const onlyInvitation = () => db.cohortInvitation.findFirstOrThrow();
const answerOf = ({ data }: KnockAnswer) => data as ListAnswer;

async function about(door: Door, actor: Actor) {
  const { id } = await onlyInvitation();
  return knock(door, { path: `/de/cohorts/${cohort}/invitations/${id}/x`, params: { cohort, invitation: id }, actor, fields: {} });
}

beforeEach(async () => {
  await emptyDatabase();
  [trainer, learner] = [await somebody('tara@c.example'), await somebody('lea@c.example')];
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
  cohort = (await makeCohort({ name: 'Oulu', locales: '["it","de"]' })).id;
  await makeCohortMember({ cohortId: cohort, learnerId: trainer.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId: cohort, learnerId: learner.learnerId });
});

describe('the doors of invitations', () => {
  it('open to the trainers of the cohort only', async () => {
    await send(trainer, 'ada@c.example');
    const other = await somebody('other@c.example');
    const otherCohort = await makeCohort();
    await makeCohortMember({ cohortId: otherCohort.id, learnerId: other.learnerId, role: 'trainer' });
    for (const stranger of [learner, other]) {
      const answers = [await check(stranger), await check(stranger, { list: 'bo@c.example' }), await send(stranger, 'bo@c.example'), await about(revokeDoor, stranger), await about(resendDoor, stranger)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
    expect((await check(guest)).location).toContain('/de/sign-in?to=');
    expect((await knock(inviteDoor, { path: path(), params: { cohort: 'nowhere' }, actor: trainer })).status).toBe(404);
    expect([await db.cohortInvitation.count(), (await onlyInvitation()).revokedAt]).toEqual([1, null]);
    expect(await db.cohortLook.count({ where: { cohortId: cohort, what: 'refused' } })).toBe(10);
  });

  it('show what would become of each row, and write nothing', async () => {
    const answer = await check(trainer, { list: 'lea@c.example\nada@c.example;Ada;pt\nnobody' });
    expect(answer.status).toBe(200);
    expect(answerOf(answer).plan?.rows.map(({ fate, locale, isLanguageUnknown }) => [fate, locale, isLanguageUnknown])).toEqual([['member', 'it', false], ['invite', 'it', true], ['bad-address', 'it', false]]);
    expect([await db.cohortInvitation.count(), await db.job.count()]).toEqual([0, 0]);
  });

  it('send what was shown, and say how many', async () => {
    const { plan } = answerOf(await check(trainer, { list: 'E-Mail;Name\nada@c.example;Ada "A"\nbo@c.example;Bo' }));
    expect(await send(trainer, plan?.list ?? '')).toMatchObject({ status: 303, location: `${path()}?done=sent&count=2` });
    expect((await db.cohortInvitation.findMany({ orderBy: { email: 'asc' } })).map(({ email, name, locale, invitedBy }) => [email, name, locale, invitedBy])).toEqual([
      ['ada@c.example', 'Ada A', 'it', trainer.learnerId],
      ['bo@c.example', 'Bo', 'it', trainer.learnerId],
    ]);
    expect((await send(trainer, plan?.list ?? '')).location).toBe(`${path()}?done=nobody`);
    expect(await db.job.count()).toBe(2);
  });

  it('read a file, in the encoding it has', async () => {
    const body = new FormData();
    body.set('list', '');
    body.set('file', new File([Buffer.from('Name;E-Mail\nMüller;m@c.example', 'latin1')], 'list.csv'));
    const request = new Request(`http://localhost:3000${path()}`, { method: 'POST', body });
    const given = (await inviteDoor.action({ request, params: { lng: 'de', cohort }, context: { actor: trainer, address: '', requestId: '', nonce: '' } } as never)) as { data: ListAnswer };
    expect(given.data.plan?.rows).toMatchObject([{ email: 'm@c.example', name: 'Müller', fate: 'invite' }]);
  });

  it.each([
    ['list-empty', ' \n'],
    ['list-long', Array.from({ length: 5001 }, (_, at) => `p${at}@c.example`).join('\n')],
  ])('refuse a list and keep what was typed: %s', async (fault, list) => {
    const answer = await check(trainer, { list });
    expect([answer.status, answerOf(answer).fault, answerOf(answer).text]).toEqual([400, fault, list]);
  });

  it('refuse what is far too large, and a cohort that is archived', async () => {
    expect((await check(trainer, { list: 'x'.repeat(600_000) })).status).toBe(413);
    await db.cohort.updateMany({ data: { archivedAt: new Date() } });
    expect(answerOf(await check(trainer, { list: 'ada@c.example' })).fault).toBe('archived');
    expect((await send(trainer, 'ada@c.example')).location).toBe(`${path()}?done=archived`);
  });

  it('withdraw and send again, and say what came of it', async () => {
    await send(trainer, 'ada@c.example');
    expect((await about(resendDoor, trainer)).location).toBe(`${path()}?done=too-soon`);
    await db.cohortInvitation.updateMany({ data: { sentAt: new Date(Date.now() - 2 * 86_400_000) } });
    expect((await about(resendDoor, trainer)).location).toBe(`${path()}?done=resent`);
    expect((await about(revokeDoor, trainer)).location).toBe(`${path()}?done=revoked`);
    expect((await about(revokeDoor, trainer)).location).toBe(`${path()}?done=not-open`);
    expect((await about(resendDoor, trainer)).location).toBe(`${path()}?done=not-open`);
    expect((await knock(resendDoor, { path: path(), params: { cohort, invitation: 'nobody' }, actor: trainer, fields: {} })).status).toBe(404);
  });

  it('limit how often one trainer sends', async () => {
    const statuses = [];
    for (let at = 0; at < 12; at += 1) statuses.push((await send(trainer, `p${at}@c.example`)).status);
    expect(statuses.slice(0, 9)).toEqual(Array<number>(9).fill(303));
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the link of an invitation', () => {
  const open = (token: string, actor: Actor, fields?: Record<string, string>) => knock(acceptDoor, { path: `/fr/invitation/${token}`, params: { token }, actor, fields });

  it('shows a guest what it is for and asks for an account before it is accepted', async () => {
    await send(trainer, 'ada@c.example');
    const { id } = await onlyInvitation();
    await sendInvitation({ invitationId: id }, new Date());
    const token = signId('invitation', id);
    const shown = await open(token, guest);
    expect(shown).toMatchObject({ status: 200, data: { email: null, invitation: { cohort: { name: 'Oulu' }, refused: null } } });
    expect(shown.headers.get('Cache-Control')).toBe('no-store');
    expect(await open(token, guest, {})).toMatchObject({ status: 303, location: '/fr/sign-in' });
    const ada = await somebody('ada@c.example');
    expect(await open(token, ada, {})).toMatchObject({ status: 303, location: `/fr/invitation/${token}?joined=1` });
    expect(await open(token, ada)).toMatchObject({ status: 200, data: { invitation: { refused: 'already-member' } } });
    expect((await open(token, guest)).status).toBe(409);
    expect((await open(token, await somebody('bo@c.example'), {})).status).toBe(409);
  });

  it('that is none of ours is a page that does not exist', async () => {
    expect(await open('x', guest)).toMatchObject({ status: 404, data: { invitation: null } });
    expect(await open('x', learner, {})).toMatchObject({ status: 404, data: { refused: 'invitation-unknown' } });
  });
});
