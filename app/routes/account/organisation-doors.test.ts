import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { knockWithCookies as knock } from '../../../tests/setup/knock-with-cookies';
import { startOrganisation } from '../../../tests/setup/organisation-provider.mjs';
import { browserCookies, createUser, readMail } from '../../features/accounts/account-fixture';
import { setUpApp } from '../../features/accounts/second-step/second-step-fixture';
import { findOwnSession } from '../../features/accounts/sign-ins/own-session.server';
import { db } from '../../platform/database.server';
import { settings } from '../../platform/settings.server';
import * as linkedDoor from './linked-organisation';
import * as backDoor from './organisation-back';
import * as startDoor from './organisation-start';
import * as signInDoor from './sign-in';
import * as pageDoor from './sign-in-organisation';
import * as signUpDoor from './sign-up';

const client = { OIDC_CLIENT_ID: 'unites', OIDC_CLIENT_SECRET: 'only-for-tests', OIDC_NAME: 'City of Oulu' };
const returnUrl = `${settings.APP_URL}/sign-in/organisation/back`;
const ada = { sub: 'ada-1', email: 'ada@city.example', email_verified: true, name: 'Ada Oulu' };
const none = { OIDC_ISSUER: undefined, OIDC_CLIENT_ID: undefined, OIDC_CLIENT_SECRET: undefined, OIDC_NAME: undefined };

let organisation: Awaited<ReturnType<typeof startOrganisation>>;

beforeAll(async () => {
  organisation = await startOrganisation({ clientId: client.OIDC_CLIENT_ID, clientSecret: client.OIDC_CLIENT_SECRET, returnUrl });
});
afterAll(() => organisation.close());

beforeEach(async () => {
  await emptyDatabase();
  Object.assign(settings, { ...client, OIDC_ISSUER: organisation.issuer });
  organisation.become(ada);
});

/** Follows the provider's pages as a browser does, until it sends the browser back to us. */
async function atProvider(url: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let next = url, hops = 0; hops < 10; hops += 1) {
    if (next.startsWith(returnUrl)) return next;
    const response = await fetch(next, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    next = new URL(location, next).href;
  }
  throw new Error('The provider sends the browser in circles.');
}

async function start(path = '/de/sign-in/organisation/start?to=%2Fde%2Fworkbook', cookie = '') {
  const { location, setCookies, status } = await knock(startDoor, { path, cookie });
  return { url: location ?? '', cookie: browserCookies(...setCookies), setCookies, status };
}

const back = (url: string, cookie: string) => knock(backDoor, { path: url.replace(settings.APP_URL, ''), cookie });
const changed = (url: string, name: string, value: string) => {
  const other = new URL(url);
  other.searchParams.set(name, value);
  return other.href;
};

async function signIn(change = (url: string) => url) {
  const { url, cookie } = await start();
  return back(await atProvider(change(url)), cookie);
}

const refusedPath = (word: string) => `/de/sign-in/organisation?refused=${word}`;

describe('signing in by an organisation', () => {
  it('asks the provider for a code with state, nonce and PKCE, and remembers them where nobody reads them', async () => {
    const { url, setCookies } = await start();
    const { searchParams, origin } = new URL(url);
    expect(origin).toBe(organisation.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({ response_type: 'code', client_id: 'unites', redirect_uri: returnUrl, scope: 'openid email profile', code_challenge_method: 'S256', ui_locales: 'de' });
    expect(setCookies).toEqual([expect.stringMatching(/^unites\.organisation=[\w-]+; Path=\/sign-in\/organisation; HttpOnly; SameSite=Lax; Max-Age=600$/)]);
    for (const name of ['state', 'nonce']) expect(setCookies[0]).not.toContain(searchParams.get(name) ?? '?');
  });

  it('makes an account for a verified address that has none, in the language of the page, and leads back', async () => {
    const { location, setCookies } = await signIn();
    expect(location).toBe('/de/workbook');
    expect(setCookies.at(-1)).toMatch(/^unites\.organisation=; .*Max-Age=0/);
    const session = await findOwnSession(browserCookies(...setCookies), new Date());
    expect(session?.actor).toMatchObject({ email: ada.email, name: 'Ada Oulu', locale: 'de' });
  });

  it('leads the same person into the same account again, also after their address changed', async () => {
    await signIn();
    organisation.become({ ...ada, email: 'ada.new@city.example', email_verified: false });
    expect((await signIn()).location).toBe('/de/workbook');
    expect(await db.user.findMany({ select: { email: true } })).toEqual([{ email: ada.email }]);
    expect(await db.account.count()).toBe(1);
  });

  it('links the account that has the address, and tells its owner', async () => {
    const { userId, email } = await createUser();
    const { setCookies } = await signIn();
    expect((await findOwnSession(browserCookies(...setCookies), new Date()))?.userId).toBe(userId);
    expect((await readMail(email))?.subject).toMatch(/Organisation/);
  });

  it('asks for the second step where one is set up', async () => {
    const { userId } = await createUser();
    await setUpApp(userId, new Date());
    await db.session.deleteMany();
    expect((await signIn()).location).toBe('/de/sign-in/step');
    expect(await db.session.count()).toBe(0);
  });

  it('calls who has no name by what stands before the @', async () => {
    organisation.become({ sub: 'bo', email: 'Bo.K@City.example', email_verified: true });
    await signIn();
    expect(await db.user.findFirst()).toMatchObject({ name: 'bo.k', email: 'bo.k@city.example' });
  });
});

describe('what the organisation answers', () => {
  const isNobody = async () => [await db.user.count(), await db.session.count()];

  it('is refused without a verified address, known here or not', async () => {
    for (const person of [{ ...ada, email_verified: false }, { sub: 'x', email_verified: true }, { sub: 'y', email: ada.email }]) {
      organisation.become(person);
      expect((await signIn()).location).toBe(refusedPath('address-unverified'));
    }
    expect(await isNobody()).toEqual([0, 0]);
  });

  it('links no account whose own address is unproved, nor one that is linked to somebody else there', async () => {
    const { userId } = await createUser();
    await db.user.update({ where: { id: userId }, data: { emailVerified: false } });
    expect((await signIn()).location).toBe(refusedPath('account-unverified'));
    await db.user.update({ where: { id: userId }, data: { emailVerified: true } });
    await signIn();
    organisation.become({ ...ada, sub: 'ada-2' });
    expect((await signIn()).location).toBe(refusedPath('linked-otherwise'));
  });

  it.each([['state', 'over'], ['nonce', 'wrong'], ['code_challenge', 'wrong']])('is refused with another %s', async (name, word) => {
    expect((await signIn((url) => changed(url, name, 'A'.repeat(43)))).location).toBe(refusedPath(word));
    expect(await isNobody()).toEqual([0, 0]);
  });

  it('is taken once', async () => {
    const { url, cookie } = await start();
    const answer = await atProvider(url);
    expect((await back(answer, cookie)).location).toBe('/de/workbook');
    expect((await back(answer, cookie)).location).toBe(refusedPath('wrong'));
    expect(await db.session.count()).toBe(1);
  });

  it('is refused in a browser where nothing began, and when it came too late', async () => {
    const { url, cookie } = await start();
    const answer = await atProvider(url);
    expect((await back(answer, '')).location).toBe('/en/sign-in/organisation?refused=over');
    expect((await back(answer, `${cookie.slice(0, -4)}AAAA`)).location).toBe('/en/sign-in/organisation?refused=over');
    expect(await isNobody()).toEqual([0, 0]);
  });

  it('is limited by network, like passwords', async () => {
    const locations: (string | null)[] = [];
    for (let round = 0; round < 61; round += 1) locations.push((await knock(startDoor, { path: '/de/sign-in/organisation/start', address: '192.0.2.81' })).location);
    expect([locations[59]?.startsWith(organisation.issuer), locations[60]]).toEqual([true, refusedPath('too-many')]);
  });

  it('may be a refusal, and then it says so', async () => {
    organisation.become(null);
    expect((await signIn()).location).toBe(refusedPath('denied'));
  });
});

describe('an organisation that cannot be reached', () => {
  it('leaves the other ways, and is asked again the next time', async () => {
    const { url, cookie } = await start();
    Object.assign(settings, { OIDC_ISSUER: 'http://127.0.0.1:9' });
    expect((await start()).url).toBe(refusedPath('unreachable'));
    expect((await back(await atProvider(url), cookie)).location).toBe(refusedPath('unreachable'));
    Object.assign(settings, { OIDC_ISSUER: organisation.issuer });
    expect((await start()).url).toContain(organisation.issuer);
  });
});

describe('the pages', () => {
  it('offer the organisation where one is set, and nowhere else', async () => {
    for (const [door, path] of [[signInDoor, '/de/sign-in'], [signUpDoor, '/de/sign-up']] as const) {
      expect(await knock(door, { path })).toMatchObject({ data: { organisation: 'City of Oulu' } });
    }
    expect(await knock(pageDoor, { path: refusedPath('over') })).toMatchObject({ data: { refused: 'over', name: 'City of Oulu' } });
    Object.assign(settings, none);
    expect(await knock(signInDoor, { path: '/de/sign-in' })).toMatchObject({ data: { organisation: null } });
    expect((await start()).status).toBe(404);
    expect((await knock(pageDoor, { path: refusedPath('over') })).status).toBe(404);
    expect((await knock(backDoor, { path: '/sign-in/organisation/back?code=a&state=b' })).status).toBe(404);
  });

  it('let the owner of an account end the link, after a recent sign-in', async () => {
    const early = browserCookies(...(await signIn()).setCookies);
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 16 * 60_000) } });
    const cookie = browserCookies(...(await signIn()).setCookies);
    const page = (as: string, fields?: Record<string, string>) => knock(linkedDoor, { path: '/de/account/organisation', cookie: as, fields });
    expect((await page(early, {})).location).toBe('/de/account/organisation');
    expect(await page(cookie)).toMatchObject({ data: { isFresh: true, isLinked: true } });
    expect((await page(cookie, {})).location).toBe('/de/account?saved=unlinked#security');
    expect(await db.account.count()).toBe(0);
  });
});
