import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { knockWithCookies as knock, type BrowserAnswer } from '../../../tests/setup/knock-with-cookies';
import { createUser, password } from '../../features/accounts/account-fixture';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import * as changeDoor from './change-email';
import * as signInDoor from './sign-in';
import * as linkDoor from './sign-in-link';
import * as passkeyDoor from './ask-passkey';
import * as signUpDoor from './sign-up';

vi.mock('better-auth/crypto', { spy: true });

const newAddress = () => `${newId().toLowerCase()}@city.example`;

beforeEach(emptyDatabase);

/** What an answer cost: passwords that were hashed, and rows that were made. */
async function countWork(): Promise<Record<string, number>> {
  const [requests, jobs, changes] = await Promise.all([db.verification.count(), db.job.count(), db.emailChange.count()]);
  return { hashes: vi.mocked(hashPassword).mock.calls.length, comparisons: vi.mocked(verifyPassword).mock.calls.length, requests, jobs, changes };
}

/** An answer, without the address that was typed, and what it cost. */
async function look(email: string, ask: (email: string) => Promise<BrowserAnswer>) {
  const before = await countWork();
  const answer = await ask(email);
  const after = await countWork();
  const work = Object.fromEntries(Object.entries(after).map(([what, count]) => [what, count - (before[what] ?? 0)]));
  return { text: JSON.stringify(answer).replaceAll(email, 'the address'), work };
}

const ways: Record<string, { ask: (email: string, cookie: string) => Promise<BrowserAnswer>; costs: Record<string, number> }> = {
  'signing up': { ask: (email) => knock(signUpDoor, { path: '/de/sign-up', fields: { name: 'Ada', email, password } }), costs: { hashes: 1, comparisons: 0, requests: 1, jobs: 1 } },
  'signing in': { ask: (email) => knock(signInDoor, { path: '/de/sign-in', fields: { email, password: 'not the password' } }), costs: { hashes: 0, comparisons: 1, requests: 0, jobs: 0 } },
  'asking for a link': { ask: (email) => knock(linkDoor, { path: '/de/sign-in/link', fields: { email } }), costs: { hashes: 0, comparisons: 0, requests: 1, jobs: 1 } },
  'asking for another address': { ask: (email, cookie) => knock(changeDoor, { path: '/de/account/email', cookie, fields: { email } }), costs: { hashes: 0, comparisons: 0, changes: 1, jobs: 3 } },
};

describe.each(Object.entries(ways))('%s', (_, { ask, costs }) => {
  it('answers known and unknown addresses alike, after the same work', async () => {
    const first = await createUser({ email: newAddress() });
    const second = await createUser({ email: newAddress() });
    const known = await createUser({ email: newAddress() });
    const passwordless = await createUser({ email: newAddress() });
    await db.account.deleteMany({ where: { userId: passwordless.userId } });
    // The first comparison with nobody's password makes that password.
    await knock(signInDoor, { path: '/de/sign-in', fields: { email: newAddress(), password } });
    const answers = [await look(known.email, (email) => ask(email, first.cookie)), await look(newAddress(), (email) => ask(email, second.cookie)), await look(passwordless.email, (email) => ask(email, known.cookie))];
    expect(answers[0]?.work).toMatchObject(costs);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe('limits', () => {
  it('are reached by an unknown address as soon as by a known one', async () => {
    const known = await createUser({ email: newAddress() });
    vi.mocked(verifyPassword).mockResolvedValue(false);
    const statusesOf = async (email: string) => {
      const statuses: number[] = [];
      for (let round = 0; round < 11; round += 1) statuses.push((await knock(signInDoor, { path: '/de/sign-in', fields: { email, password: 'x' } })).status);
      return statuses;
    };
    const statuses = await statusesOf(known.email);
    expect(statuses.at(-1)).toBe(429);
    expect(await statusesOf(newAddress())).toEqual(statuses);
    vi.mocked(verifyPassword).mockReset();
  });
});

describe('asking a passkey', () => {
  it('names no key, whoever has one', async () => {
    const answer = await passkeyDoor.action({ request: new Request('http://localhost/de/sign-in/passkey/ask', { method: 'POST' }), params: { lng: 'de' }, context: { address: newId() } } as never);
    const asked = (await answer.json()) as { allowCredentials?: unknown[] };
    expect(asked.allowCredentials ?? []).toEqual([]);
  });
});
