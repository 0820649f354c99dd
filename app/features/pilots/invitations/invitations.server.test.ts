import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import * as mail from '../../../platform/mail.server';
import { signId } from '../../../platform/signed-id.server';
import { findTester, listTesters } from '../testers.server';
import type { InvitationInput } from './invitation';
import { acceptInvitation, findInvitation, inviteTester, listOpenInvitations, sendTesterInvitation, withdrawInvitation } from './invitations.server';

const now = new Date('2026-04-01T09:00:00.000Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const email = 'zoe@zagreb.example';
const input: InvitationInput = { tester: { email: 'Zoe@Zagreb.example', city: 'zagreb', function: 'coordinator', locales: ['en', 'it'] }, locale: 'fr', words: 'Module 4, s’il vous plaît', until: '2026-04-30' };

async function invite(more: Partial<InvitationInput> = {}): Promise<{ id: string; token: string }> {
  const answer = await inviteTester('editor', { ...input, ...more }, now);
  const id = 'invited' in answer ? answer.invited : '';
  return { id, token: signId('tester', id) };
}

beforeEach(emptyDatabase);

describe('an invitation to try modules', () => {
  it('is answered alike whether there is an account or not, and is sent once, in the language chosen', async () => {
    await makeUser({ email: 'ana@oulu.example' });
    const sent = vi.spyOn(mail, 'sendMail').mockResolvedValue();
    const { id } = await invite();
    expect(await inviteTester('editor', { ...input, tester: { ...input.tester, email: 'ana@oulu.example' } }, now)).toEqual({ invited: expect.any(String) });
    expect(await db.tester.count()).toBe(0);
    expect(await db.job.count({ where: { kind: 'sendTesterInvitation' } })).toBe(2);
    for (let time = 0; time < 2; time += 1) await sendTesterInvitation({ invitationId: id }, now);
    expect(sent).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ to: email, text: expect.stringContaining('Module 4, s’il vous plaît') });
    expect(sent.mock.calls[0]?.[0].text).toContain(`/fr/pilots/invitation/${signId('tester', id)}`);
    expect(sent.mock.calls[0]?.[0].text).toContain('30 avril 2026');
    sent.mockRestore();
  });

  it('makes a tester of whoever signs up with the address and says yes, once', async () => {
    const { token } = await invite();
    expect(await findInvitation(token, null, now)).toMatchObject({ cityId: 'zagreb', function: 'coordinator', until: '2026-04-30', refused: null });
    const user = await makeUser({ email });
    expect(await acceptInvitation(token, email, daysLater(1))).toEqual({ named: expect.any(String) });
    expect(await findTester(user.id)).toMatchObject({ cityId: 'zagreb', locales: ['en', 'it'], function: 'coordinator' });
    expect(await db.tester.findFirstOrThrow()).toMatchObject({ namedBy: 'editor' });
    expect(await acceptInvitation(token, email, daysLater(1))).toEqual({ refused: 'used' });
    expect(await listOpenInvitations(daysLater(1))).toEqual([]);
  });

  it('is for its address alone, and over when withdrawn, grown old or asked again', async () => {
    const first = await invite();
    await makeUser({ email: 'ben@oulu.example' });
    expect(await acceptInvitation(first.token, 'ben@oulu.example', now)).toEqual({ refused: 'other-address' });
    const second = await invite({ words: '' });
    expect(await acceptInvitation(first.token, email, now)).toEqual({ refused: 'revoked' });
    expect((await listOpenInvitations(now)).map(({ id }) => id)).toEqual([second.id]);
    expect(await findInvitation(second.token, email, daysLater(14))).toMatchObject({ refused: 'expired' });
    expect([await withdrawInvitation(second.id, now), await withdrawInvitation(second.id, now)]).toEqual([true, false]);
    expect(await acceptInvitation('nothing', email, now)).toEqual({ refused: 'unknown' });
    expect(await db.tester.count()).toBe(0);
  });

  it('is not sent to who tests already: what is said of them counts at once', async () => {
    await makeUser({ email });
    await acceptInvitation((await invite()).token, email, now);
    expect(await inviteTester('another', { ...input, tester: { ...input.tester, city: 'oulu' } }, now)).toEqual({ named: expect.any(String) });
    expect((await listTesters()).map(({ cityId }) => cityId)).toEqual(['oulu']);
    expect(await db.testerInvitation.count()).toBe(1);
  });
});
