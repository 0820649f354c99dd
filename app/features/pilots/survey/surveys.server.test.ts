import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { setStates } from '../../content/load.server';
import { findTester, nameTester } from '../testers.server';
import type { Tester } from '../tester';
import type { SurveyInput } from './survey';
import { findSurvey, saveSurvey } from './surveys.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const later = new Date('2026-03-03T12:00:00.000Z');
const moduleId = 'safe-and-fair-participation';
const answers: SurveyInput = { locale: 'it', clear: 'yes', useful: 'partly', length: 'long', fits: 'no', translation: 'understandable', words: 'Rural areas' };
const about = { moduleId, locale: 'it' as const, version: 1 };

let tester: Tester;

beforeEach(async () => {
  await emptyDatabase();
  const user = await makeUser({ email: 'zoe@zagreb.example' });
  await nameTester('editor', { email: 'zoe@zagreb.example', city: 'zagreb', locales: ['en', 'it'], function: 'coordinator' }, now);
  tester = (await findTester(user.id)) as Tester;
  setStates({ [moduleId]: { en: 'pilot', it: 'pilot' } });
});

describe('the survey of a tester', () => {
  it('is kept with city, function and version, and read back without a name', async () => {
    expect(await saveSurvey(tester, { moduleId, ...answers }, now)).toEqual({ saved: true });
    expect(await findSurvey(tester, about)).toEqual({ ...answers, cityId: 'zagreb', function: 'coordinator', version: 1, savedAt: now });
    expect(await findSurvey(tester, { ...about, locale: 'en' })).toBeNull();
    expect(await findSurvey(tester, { ...about, version: 2 })).toBeNull();
  });

  it('is one per module, language and version, and changed while the module is tried', async () => {
    await saveSurvey(tester, { moduleId, ...answers }, now);
    await saveSurvey(tester, { moduleId, ...answers, clear: 'no', words: '' }, later);
    await saveSurvey(tester, { moduleId, ...answers, locale: 'en', translation: null }, later);
    expect(await db.testerSurvey.count()).toBe(2);
    expect(await findSurvey(tester, about)).toMatchObject({ clear: 'no', words: '', savedAt: later });
  });

  it('is refused once the module is published, and in a language that is not theirs', async () => {
    setStates({ [moduleId]: { en: 'published', it: 'published' } });
    expect(await saveSurvey(tester, { moduleId, ...answers }, now)).toEqual({ refused: 'not-in-pilot' });
    expect(await saveSurvey(tester, { moduleId, ...answers, locale: 'fr' }, now)).toEqual({ refused: 'other-language' });
    expect(await saveSurvey(tester, { ...answers, moduleId: 'nothing' }, now)).toBeNull();
    expect(await db.testerSurvey.count()).toBe(0);
  });

  it('sent twice at once is one', async () => {
    const both = await Promise.all([saveSurvey(tester, { moduleId, ...answers }, now), saveSurvey(tester, { moduleId, ...answers }, now)]);
    expect(both).toEqual([{ saved: true }, { saved: true }]);
    expect(await db.testerSurvey.count()).toBe(1);
  });
});
