import { beforeEach, describe, expect, it } from 'vitest';
import { makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { setStates } from '../features/content/load.server';
import { nameTester } from '../features/pilots/testers.server';
import { db } from '../platform/database.server';
import * as surveyDoor from './pilot/module-survey';

const moduleId = 'safe-and-fair-participation';
const path = `/de/pilots/${moduleId}/survey`;
const answered = { language: 'it', clear: 'yes', useful: 'partly', length: 'right', fits: 'no', translation: 'good', words: 'Più esempi' };

let zoe: Actor;

async function somebody(): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name: 'Zoe', locale: 'de' });
  return { learnerId: learner.id, userId: user.id, name: 'Zoe', email: user.email, locale: 'de' };
}

const open = (query = '', actor = zoe, module = moduleId) => knock(surveyDoor, { path: path + query, actor, params: { module } });
const send = (fields: Record<string, string>, actor = zoe, module = moduleId) => knock(surveyDoor, { path, actor, params: { module }, fields });

beforeEach(async () => {
  await emptyDatabase();
  zoe = await somebody();
  await nameTester('editor', { email: zoe.email ?? '', city: 'zagreb', locales: ['en', 'it'], function: 'coordinator' }, new Date());
  setStates({ [moduleId]: { en: 'pilot', it: 'pilot', fr: 'pilot' } });
});

describe('the door of the survey', () => {
  it('opens to testers of the module, in the languages in which they try it', async () => {
    expect(await open()).toMatchObject({ status: 200, data: { language: 'en', languages: ['en', 'it'], typed: {}, savedAt: null, tester: { cityId: 'zagreb', function: 'coordinator' } } });
    expect(await open('?language=it')).toMatchObject({ data: { language: 'it' } });
    expect(await open('?language=fr')).toMatchObject({ data: { language: 'en' } });
    expect((await open('', await somebody())).status).toBe(403);
    expect((await open('', zoe, 'why-co-design')).status).toBe(404);
  });

  it('keeps answers, shows them again, and takes others in their place', async () => {
    expect((await send(answered)).location).toBe(`${path}?language=it&done=kept`);
    const shown = await open('?language=it&done=kept');
    expect(shown).toMatchObject({ data: { isDone: true, typed: { clear: 'yes', translation: 'good', words: 'Più esempi' } } });
    expect(shown.headers.get('Cache-Control')).toBe('no-store');
    await send({ ...answered, clear: 'no' });
    expect(await db.testerSurvey.findMany()).toMatchObject([{ clear: 'no', cityId: 'zagreb', locale: 'it' }]);
  });

  it('says what is missing and keeps what was typed', async () => {
    expect(await send({ ...answered, clear: '', words: 'a'.repeat(700) })).toMatchObject({ status: 400, data: { language: 'it', typed: { useful: 'partly' }, faults: { clear: 'missing', words: 'words-long' } } });
    expect((await send({})).status).toBe(404);
  });

  it('refuses with a sentence what is not tried', async () => {
    expect(await send({ ...answered, language: 'fr' })).toMatchObject({ status: 409, data: { sentence: 'In dieser Sprache testen Sie nicht.' } });
    expect((await send(answered, zoe, 'nothing')).status).toBe(404);
    expect((await send(answered, await somebody())).status).toBe(403);
    expect(await db.testerSurvey.count()).toBe(0);
  });
});
