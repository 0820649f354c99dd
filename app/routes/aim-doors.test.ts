import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { findGlance } from '../features/learning/standing.server';
import { isDocument } from '../slots.server';
import * as aimDoor from './learner/choose-aim';

vi.mock('../features/content/load.server', () => {
  const piece = (text: string) => ({ text, lang: 'it', state: 'machine' });
  const words = { title: piece('Rinnovare'), text: piece('Di nuovo'), modules: {}, tools: {} };
  const modules = [{ id: 'one', status: 'published', lessons: [], text: { it: { title: piece('Uno') } } }];
  return { getCourse: () => ({ modules, aims: [{ id: 'renew', cities: ['oulu'], first: ['one', 'gone'], text: { it: words } }] }) };
});

let actor: Actor;
const choose = (fields: Record<string, string>) => knock(aimDoor, { path: '/it/aim', actor, fields });
const show = async () => (await knock(aimDoor, { path: '/it/aim', actor })).data as Awaited<ReturnType<typeof aimDoor.loader>>;
const aimOf = async () => (await findGlance(actor.learnerId)).aim;

beforeEach(async () => {
  await emptyDatabase();
  actor = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'it' };
});

describe('the door of the aim', () => {
  it('offers the aims with the modules and cities they speak of, and what a guest chose', async () => {
    expect(await show()).toMatchObject({ chosen: null, lines: [{ id: 'renew', title: { text: 'Rinnovare' }, first: [{ text: 'Uno' }], cities: [{ address: '/it/cities/oulu' }] }] });
    expect(await choose({ aim: 'renew' })).toMatchObject({ status: 303, location: '/it/course#aim' });
    expect((await show()).chosen).toBe('renew');
  });

  it('takes the choice back', async () => {
    await choose({ aim: 'renew' });
    expect((await choose({ aim: '' })).status).toBe(303);
    expect(await aimOf()).toBeNull();
  });

  it.each([[{ aim: 'gone' }], [{}], [{ aim: 'x'.repeat(81) }]])('refuses %j and keeps what was chosen', async (fields: Record<string, string>) => {
    await choose({ aim: 'renew' });
    expect(await choose(fields)).toMatchObject({ status: 400, data: { refused: 'unknown-aim' } });
    expect(await aimOf()).toBe('renew');
  });

  it('does not speak languages that the course does not', async () => {
    expect((await knock(aimDoor, { path: '/xx/aim', actor, fields: { aim: 'renew' } })).status).toBe(404);
  });

  it('is rendered for the one who asks, and kept by nobody', () => {
    expect(isDocument('/it/aim')).toBe(false);
    expect(new Headers(aimDoor.headers({ actionHeaders: new Headers() } as never)).get('Cache-Control')).toBe('no-store');
  });
});
