import { beforeEach, describe, expect, it } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { setOverlay } from '../features/content/load.server';
import { nothingOver } from '../features/content/revisions/revision';
import { cityPage } from '../features/pilots/facts/fact';
import { listStatements } from '../features/pilots/facts/facts.server';
import { nameTester } from '../features/pilots/testers.server';
import { db } from '../platform/database.server';
import * as confirmDoor from './pilot/confirm-fact';
import * as correctDoor from './pilot/correct-fact';
import * as factsDoor from './pilot/facts';
import * as withdrawDoor from './pilot/withdraw-fact';

const doors = { facts: factsDoor, confirm: confirmDoor, correct: correctDoor, withdraw: withdrawDoor };
const [cityPageOf, statement] = [true, false].map((isPage) => listStatements().find(({ cityId, lessonId }) => cityId === 'zagreb' && (lessonId === cityPage) === isPage));
const about = { lesson: statement?.lessonId ?? '', block: statement?.blockId ?? '', print: statement?.print ?? '' };

async function somebody(role?: 'tester' | 'editor' | 'trainer'): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Ada', locale: 'it' });
  if (role === 'tester') await nameTester('editor', { email: user.email, city: 'zagreb', locales: ['it'], function: 'coordinator' }, new Date());
  else if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'it' };
}

const page = (actor: Actor, query = '') => knock(factsDoor, { path: `/it/pilots/facts${query}`, actor });
const send = (actor: Actor, what: keyof typeof doors, fields: Record<string, string>) => knock(doors[what], { path: `/it/pilots/facts/${what}`, actor, fields });

beforeEach(async () => {
  await emptyDatabase();
  setOverlay(nothingOver);
});

describe('the page on statements about cities', () => {
  it('shows testers their city only, whatever they ask for, and editors all or one', async () => {
    const citiesOf = async (actor: Actor, query = '') => new Set(((await page(actor, query)).data as { lines: { cityId: string }[] }).lines.map(({ cityId }) => cityId));
    expect(await citiesOf(await somebody('tester'), '?city=oulu')).toEqual(new Set(['zagreb']));
    const editor = await somebody('editor');
    expect((await citiesOf(editor)).size).toBeGreaterThan(5);
    expect(await citiesOf(editor, '?city=oulu')).toEqual(new Set(['oulu']));
    expect((await page(await somebody('trainer'))).status).toBe(403);
  });
});

describe('the doors of a city', () => {
  it('confirm and withdraw for the tester’s city, and say so', async () => {
    const tester = await somebody('tester');
    expect((await send(tester, 'confirm', about)).location).toBe('/it/pilots/facts?done=confirmed');
    expect((await send(tester, 'withdraw', { ...about, reason: 'Not so' })).location).toBe('/it/pilots/facts?done=withdrawn');
    expect(await db.cityStatement.findMany({ select: { answer: true, reason: true, function: true } })).toEqual([{ answer: 'confirmed', reason: '', function: 'coordinator' }, { answer: 'withdrawn', reason: 'Not so', function: 'coordinator' }]);
  });

  it('make a correction a remark of a fact for the editors, which may hold the module back; once, however often it is sent', async () => {
    const tester = await somebody('tester');
    const fields = { ...about, form: 'abcdefgh1234', proposal: 'Zagreb has two.', reason: '', severity: 'blocks' };
    for (let round = 0; round < 2; round += 1) expect((await send(tester, 'correct', fields)).location).toBe('/it/pilots/facts?done=corrected');
    const remarks = await db.remark.findMany();
    expect(remarks).toMatchObject([{ kind: 'fact', severity: 'blocks', voice: 'tester', cityId: 'zagreb', place: 'block', placeId: about.block, proposal: 'Zagreb has two.', locale: 'it' }]);
    expect(await db.cityStatement.findMany({ select: { answer: true, remarkId: true } })).toEqual([{ answer: 'corrected', remarkId: remarks[0]?.id }]);
  });

  it('keep other words for the page of a city with the answer: it is no spot of a lesson', async () => {
    const fields = { lesson: cityPage, block: 'zagreb', print: cityPageOf?.print ?? '', form: 'abcdefgh1234', proposal: 'We want more.', reason: 'It is 2027.', severity: 'should' };
    expect((await send(await somebody('tester'), 'correct', fields)).location).toBe('/it/pilots/facts?done=corrected');
    expect(await db.cityStatement.findMany({ select: { answer: true, reason: true, remarkId: true } })).toEqual([{ answer: 'corrected', reason: 'We want more.\n\nIt is 2027.', remarkId: null }]);
    expect(await db.remark.count()).toBe(0);
  });

  it('say what is wrong and keep what was typed; refuse another wording; know no statement of another city', async () => {
    const tester = await somebody('tester');
    expect(await send(tester, 'withdraw', { ...about, reason: '' })).toMatchObject({ status: 400, data: { faults: { reason: 'reason-missing' }, what: 'withdrawn' } });
    expect(await send(tester, 'correct', { ...about, form: 'abcdefgh', proposal: 'Mine', severity: '' })).toMatchObject({ status: 400, data: { typed: { proposal: 'Mine' }, faults: { severity: 'severity-missing' } } });
    expect(await send(tester, 'confirm', { ...about, print: '000000' })).toMatchObject({ status: 409, data: { refused: 'changed' } });
    const other = listStatements().find(({ cityId }) => cityId !== 'zagreb');
    expect((await send(tester, 'confirm', { lesson: other?.lessonId ?? '', block: other?.blockId ?? '', print: other?.print ?? '' })).status).toBe(404);
    expect(await db.cityStatement.count()).toBe(0);
  });

  it('are closed to editors, who do not speak for a city', async () => {
    const editor = await somebody('editor');
    for (const what of ['confirm', 'correct', 'withdraw'] as const) expect((await send(editor, what, about)).status).toBe(403);
  });
});
