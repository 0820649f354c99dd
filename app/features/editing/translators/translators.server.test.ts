import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { listRoles } from '../../accounts/roles/roles.server';
import type { TranslatorInput } from './translator';
import { findRights, listTranslators, nameTranslator, removeTranslator } from './translators.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const input: TranslatorInput = { email: 'Fleur@Lyon.example', language: 'fr', function: 'translates' };
const idOf = (answer: Awaited<ReturnType<typeof nameTranslator>>) => ('named' in answer ? answer.named : '');

let userId: string;

beforeEach(async () => {
  await emptyDatabase();
  userId = (await makeUser({ email: 'fleur@lyon.example', name: 'Fleur' })).id;
});

describe('a translator', () => {
  it('is named for a language, and has the role', async () => {
    expect(await nameTranslator('editor', input, now)).toEqual({ named: expect.any(String) });
    expect(await findRights(userId)).toEqual({ fr: 'translates' });
    expect(await listRoles(userId)).toEqual(['translator']);
  });

  it('that is named again for the same language is the same one, with what was said last', async () => {
    const first = await nameTranslator('editor', input, now);
    expect(await nameTranslator('editor', { ...input, function: 'reviews' }, now)).toEqual(first);
    expect([await findRights(userId), await db.translator.count()]).toEqual([{ fr: 'reviews' }, 1]);
  });

  it('may have several languages, and is nobody without an account', async () => {
    await nameTranslator('editor', input, now);
    await nameTranslator('editor', { ...input, language: 'it', function: 'reviews' }, now);
    expect(await findRights(userId)).toEqual({ fr: 'translates', it: 'reviews' });
    expect(await nameTranslator('editor', { ...input, email: 'nobody@lyon.example' }, now)).toEqual({ refused: 'unknown-user' });
    expect(await findRights('nobody')).toEqual({});
  });

  it('keeps the role until the last language is taken; nobody loses one twice', async () => {
    await db.userRole.create({ data: { userId, role: 'trainer' } });
    const [french, italian] = [idOf(await nameTranslator('editor', input, now)), idOf(await nameTranslator('editor', { ...input, language: 'it' }, now))];
    expect(await removeTranslator(french)).toEqual({ removed: true });
    expect([await findRights(userId), await listRoles(userId)]).toEqual([{ it: 'translates' }, expect.arrayContaining(['trainer', 'translator'])]);
    expect(await removeTranslator(italian)).toEqual({ removed: true });
    expect([await listRoles(userId), await removeTranslator(italian)]).toEqual([['trainer'], null]);
  });
});

describe('the list of translators', () => {
  it('goes language by language, by name', async () => {
    await makeUser({ email: 'ada@athens.example', name: 'Ada' });
    for (const [email, language] of [['fleur@lyon.example', 'fr'], ['ada@athens.example', 'fr'], ['fleur@lyon.example', 'de']] as const) await nameTranslator('editor', { ...input, email, language }, now);
    expect((await listTranslators()).map(({ name, locale, namedAt }) => [name, locale, namedAt])).toEqual([['Fleur', 'de', now], ['Ada', 'fr', now], ['Fleur', 'fr', now]]);
  });
});
