import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { browserCookies, createUser, sessionOf } from '../account-fixture';
import { findOwnSession } from './own-session.server';
import { endOtherSessions, startSession } from './sessions.server';
import { endSignIn, listSignIns } from './sign-ins.server';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

const isSignedIn = async (cookie: string) => (await findOwnSession(cookie, new Date())) !== null;
const signInElsewhere = async (userId: string) => browserCookies(...(await startSession(userId, firefox)));

beforeEach(emptyDatabase);

describe('the list of sign-ins', () => {
  it('names this one first and says of each when it began and on which kind of device', async () => {
    const { cookie, userId } = await createUser();
    const elsewhere = await sessionOf(await signInElsewhere(userId));
    const session = await sessionOf(cookie);
    expect(await listSignIns(session, new Date())).toEqual([
      { id: session.id, device: { browser: null, system: null }, signedInAt: session.signedInAt.toISOString(), isThis: true },
      { id: elsewhere.id, device: { browser: 'Firefox', system: 'Windows' }, signedInAt: elsewhere.signedInAt.toISOString(), isThis: false },
    ]);
  });

  it('holds nobody else’s, and none that is over', async () => {
    const { cookie, userId } = await createUser();
    await createUser({ email: 'eve@city.example' });
    await signInElsewhere(userId);
    const session = await sessionOf(cookie);
    await db.session.updateMany({ where: { NOT: { id: session.id } }, data: { expiresAt: new Date(0) } });
    expect(await listSignIns(session, new Date())).toMatchObject([{ id: session.id }]);
  });
});

describe('ending a sign-in', () => {
  it('ends it at once, also where it was in use a moment ago, and only this one', async () => {
    const { cookie, userId } = await createUser();
    const [lost, kept] = [await signInElsewhere(userId), await signInElsewhere(userId)];
    expect([await isSignedIn(lost), await isSignedIn(kept)]).toEqual([true, true]);
    await endSignIn(await sessionOf(cookie), (await sessionOf(lost)).id);
    expect([await isSignedIn(lost), await isSignedIn(kept), await isSignedIn(cookie)]).toEqual([false, true, true]);
  });

  it('twice is as good as once, and what is no id ends nothing', async () => {
    const { cookie, userId } = await createUser();
    const session = await sessionOf(cookie);
    const { id } = await sessionOf(await signInElsewhere(userId));
    for (const given of [id, id, '', 'x', "' OR 1=1"]) await endSignIn(session, given);
    expect(await listSignIns(session, new Date())).toHaveLength(1);
  });

  it('never ends somebody else’s', async () => {
    const ada = await createUser();
    const eve = await createUser({ email: 'eve@city.example' });
    await endSignIn(await sessionOf(eve.cookie), (await sessionOf(ada.cookie)).id);
    expect(await isSignedIn(ada.cookie)).toBe(true);
    expect(await db.session.count()).toBe(2);
  });

  it('of all others leaves this one and other people’s', async () => {
    const { cookie, userId } = await createUser();
    const eve = await createUser({ email: 'eve@city.example' });
    const others = [await signInElsewhere(userId), await signInElsewhere(userId)];
    await Promise.all(others.map(isSignedIn));
    await endOtherSessions(await sessionOf(cookie));
    expect(await Promise.all([cookie, eve.cookie, ...others].map(isSignedIn))).toEqual([true, true, false, false]);
  });
});
