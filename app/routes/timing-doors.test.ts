import { beforeEach, describe, expect, it } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { findTimingAnswer } from '../features/accounts/profile/timing-answer.server';
import { db } from '../platform/database.server';
import * as answerDoor from './account/answer-timing';
import * as pageDoor from './pilot/timing';

async function somebody(role?: string): Promise<Actor & { userId: string }> {
  const { user, learner } = await makeSignedInLearner({ name: 'Ada', locale: 'fr' });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'fr' };
}

const answer = (actor: Actor, fields: Record<string, string>) => knock(answerDoor, { path: '/fr/account/timing', actor, fields });

beforeEach(emptyDatabase);

describe('the switch of measured time', () => {
  it('goes on with a click and off with another, and says so', async () => {
    const ada = await somebody();
    expect((await answer(ada, { on: '1' })).location).toBe('/fr/account?saved=timing-on#timing');
    expect(await findTimingAnswer(ada.userId)).toBe('agreed');
    expect((await answer(ada, {})).location).toBe('/fr/account?saved=timing-off#timing');
    expect(await findTimingAnswer(ada.userId)).toBe('declined');
  });

  it('leads back to the page on which it was asked, and to none that is not ours', async () => {
    const ada = await somebody();
    expect((await answer(ada, { on: '1', to: '/fr/course/why-co-design' })).location).toBe('/fr/course/why-co-design');
    expect((await answer(ada, { to: 'https://elsewhere.example' })).location).toBe('/fr/course');
  });

  it('takes no other form, and no address typed by hand', async () => {
    const ada = await somebody();
    expect((await answer(ada, { on: 'yes' })).status).toBe(400);
    expect((await knock(answerDoor, { path: '/fr/account/timing', actor: ada })).location).toBe('/fr/account#timing');
    expect(await findTimingAnswer(ada.userId)).toBe('unasked');
  });
});

describe('the page on time', () => {
  const page = (actor: Actor, query = '') => knock(pageDoor, { path: `/fr/pilots/timing${query}`, actor });

  it('is for editors and admins, and kept by nobody', async () => {
    for (const role of [undefined, 'tester', 'trainer', 'manager']) expect((await page(await somebody(role))).status).toBe(403);
    const shown = await page(await somebody('admin'));
    expect([shown.status, shown.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  });

  it('shows the first module and learners, or what is asked for; an unknown module is the first', async () => {
    const editor = await somebody('editor');
    expect((await page(editor)).data).toMatchObject({ filter: { moduleId: 'why-co-design', voice: 'learner' } });
    expect((await page(editor, '?module=nothing&who=nobody')).data).toMatchObject({ filter: { moduleId: 'why-co-design', voice: 'learner' } });
    expect((await page(editor, '?module=safe-and-fair-participation&who=tester')).data).toMatchObject({ filter: { moduleId: 'safe-and-fair-participation', voice: 'tester' } });
  });

  it('goes session by session, each planned with thirty minutes, with a row for each language', async () => {
    const { data } = await page(await somebody('editor'));
    const { sessions } = data as { sessions: { plannedMinutes: number; lessons: { rows: unknown[]; advice: unknown }[] }[] };
    expect(new Set(sessions.map(({ plannedMinutes }) => plannedMinutes))).toEqual(new Set([30]));
    expect(sessions.flatMap(({ lessons }) => lessons.map(({ rows, advice }) => [rows.length, advice])).every(([rows, advice]) => rows === 5 && advice === null)).toBe(true);
  });
});
