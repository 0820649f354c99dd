import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { findModule } from '../../content/course';
import { getStates, getWholeCourse } from '../../content/load.server';
import { statusIn } from '../../content/states/state';
import type { SignRefusal } from '../publishing/sign-offs.server';
import type { Tester } from '../tester';
import type { Survey, SurveyInput } from './survey';

/** Keeps what a tester thinks of the present version of a module, in place of what they answered before; null where there is no such module. */
export async function saveSurvey(tester: Tester, { moduleId, ...answers }: SurveyInput & { moduleId: string }, now: Date): Promise<{ saved: true } | { refused: SignRefusal } | null> {
  const module = findModule(getWholeCourse(), moduleId);
  if (!module) return null;
  const { locale } = answers;
  const { userId, cityId, function: what } = tester;
  if (!tester.locales.includes(locale)) return { refused: 'other-language' };
  if (statusIn(module, locale, getStates()) !== 'pilot') return { refused: 'not-in-pilot' };
  const key = { userId, moduleId, locale, version: module.version };
  const said = { ...answers, cityId, function: what, savedAt: now };
  await db.testerSurvey.upsert({ where: { userId_moduleId_locale_version: key }, create: { id: newId(), ...key, ...said }, update: said });
  return { saved: true };
}

/** What a tester answered about a version of a module in a language; null before they did. */
export async function findSurvey({ userId }: Pick<Tester, 'userId'>, { moduleId, locale, version }: { moduleId: string; locale: Locale; version: number }): Promise<Survey | null> {
  const row = await db.testerSurvey.findUnique({ where: { userId_moduleId_locale_version: { userId, moduleId, locale, version } } });
  return row && readRow(row);
}

/** What all testers answered about a module, version by version, city by city. */
export async function listSurveys(moduleId: string): Promise<Survey[]> {
  return (await db.testerSurvey.findMany({ where: { moduleId }, orderBy: [{ version: 'asc' }, { cityId: 'asc' }, { savedAt: 'asc' }, { id: 'asc' }] })).map(readRow);
}

function readRow({ id: _id, userId: _userId, moduleId: _moduleId, ...row }: Awaited<ReturnType<Tx['testerSurvey']['findFirstOrThrow']>>): Survey {
  return row as Survey;
}
