import { beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeCohortMember, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import type { Actor } from '../features/accounts/actor';
import { db } from '../platform/database.server';
import { localeOf, publicDoor, requireModerator, requireOpenOutbox, requireRole, requireUser } from './guards';

const guest: Actor = { learnerId: 'guest', userId: null, name: null, email: null, locale: 'fr' };
const user: Actor = { learnerId: 'learner', userId: 'user', name: 'Ada', email: 'ada@example.org', locale: 'de' };

function thrownBy(run: () => unknown): Response {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
  }
  throw new Error('No answer was thrown.');
}

describe('localeOf', () => {
  it('gives the five languages', () => {
    expect(['en', 'fr', 'de', 'it', 'es'].map((lng) => localeOf({ lng }))).toEqual(['en', 'fr', 'de', 'it', 'es']);
  });

  it.each([undefined, '', 'pt', 'EN', '__proto__'])('answers 404 to %s', (lng) => {
    expect(thrownBy(() => localeOf({ lng })).status).toBe(404);
  });
});

describe('requireUser', () => {
  it('lets somebody signed in pass', () => {
    expect(requireUser({ actor: user }, new Request('http://localhost/de/account'))).toBe(user);
  });

  it('sends a guest to sign in, with the way back, in the language of the page', () => {
    const answer = thrownBy(() => requireUser({ actor: guest }, new Request('http://localhost/de/account?tab=2')));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/de/sign-in?to=%2Fde%2Faccount%3Ftab%3D2');
  });

  it('gives no way back to what is not a page', () => {
    const answer = thrownBy(() => requireUser({ actor: guest }, new Request('http://localhost/it/account', { method: 'POST' })));
    expect(answer.headers.get('Location')).toBe('/it/sign-in');
  });

  it('uses the actor’s language where the address has none', () => {
    const answer = thrownBy(() => requireUser({ actor: guest }, new Request('http://localhost/account')));
    expect(answer.headers.get('Location')).toBe('/fr/sign-in');
  });
});

describe('requireOpenOutbox', () => {
  it('opens the mails only where none are sent and nobody comes by https', () => {
    expect(() => requireOpenOutbox({ APP_URL: 'http://localhost:3000' })).not.toThrow();
    expect(thrownBy(() => requireOpenOutbox({ APP_URL: 'https://learn.example' })).status).toBe(404);
    expect(thrownBy(() => requireOpenOutbox({ APP_URL: 'http://localhost:3000', SMTP_URL: 'smtp://mail.example' })).status).toBe(404);
  });
});

describe('publicDoor', () => {
  it('lets everybody pass', () => {
    expect(publicDoor()).toBeUndefined();
  });
});

describe('requireRole and requireModerator', () => {
  const request = new Request('http://localhost/de/moderation');
  const actorOf = async (...roles: string[]) => {
    const { user: row, learner } = await makeSignedInLearner();
    for (const role of roles) await db.userRole.create({ data: { userId: row.id, role } });
    return { ...user, userId: row.id, learnerId: learner.id };
  };
  const refusalOf = (run: () => Promise<unknown>) => run().then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : 500));

  beforeEach(emptyDatabase);

  it('lets pass who has one of the roles, refuses others and sends guests to sign in', async () => {
    const editor = await actorOf('editor', 'manager');
    expect(await requireRole({ actor: editor }, request, ['editor'])).toEqual({ user: editor, roles: expect.arrayContaining(['editor', 'manager']) });
    expect(await refusalOf(async () => requireRole({ actor: editor }, request, ['trainer']))).toBe(403);
    expect(await refusalOf(async () => requireRole({ actor: await actorOf() }, request, ['editor']))).toBe(403);
    expect(await refusalOf(async () => requireRole({ actor: guest }, request, ['editor']))).toBe(303);
  });

  it('gives editors everything to moderate, trainers their cohorts', async () => {
    const trainer = await actorOf('trainer');
    const own = await makeCohort();
    const asLearner = await makeCohort();
    await makeCohortMember({ cohortId: own.id, learnerId: trainer.learnerId, role: 'trainer' });
    await makeCohortMember({ cohortId: asLearner.id, learnerId: trainer.learnerId });
    expect(await requireModerator({ actor: trainer }, request)).toEqual({ userId: trainer.userId, cohortIds: [own.id] });
    expect(await requireModerator({ actor: await actorOf('editor') }, request)).toMatchObject({ cohortIds: null });
    expect(await refusalOf(async () => requireModerator({ actor: await actorOf('manager') }, request))).toBe(403);
  });
});
