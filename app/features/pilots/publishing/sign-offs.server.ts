import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { statusIn } from '../../content/states/state';
import { findModule } from '../../content/course';
import { getStates, getWholeCourse } from '../../content/load.server';
import type { SignOff, SignOffInput } from './sign-off';
import type { Tester } from '../tester';

/** What cities signed, of one module in one language or of all, the newest last. */
export async function listSignOffs(where: { moduleId?: string; locale?: Locale } = {}, tx: Pick<Tx, 'signOff'> = db): Promise<SignOff[]> {
  const rows = await tx.signOff.findMany({ where, orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ userId: _userId, ...row }) => row as SignOff);
}

export type SignRefusal = 'not-in-pilot' | 'other-language';

/** Signs the present version of a module in a language for a tester's city; null where there is no such module. */
export async function signOff(tester: Tester, { moduleId, locale, verdict, words }: SignOffInput & { moduleId: string }, now: Date): Promise<{ signed: string } | { refused: SignRefusal } | null> {
  const module = findModule(getWholeCourse(), moduleId);
  if (!module) return null;
  if (!tester.locales.includes(locale)) return { refused: 'other-language' };
  if (statusIn(module, locale, getStates()) !== 'pilot') return { refused: 'not-in-pilot' };
  const { cityId, userId, function: what } = tester;
  const said = { cityId, moduleId, locale, version: module.version, function: what, verdict, words, userId };
  const newest = await db.signOff.findFirst({ where: { cityId, moduleId, locale, function: what }, orderBy: [{ signedAt: 'desc' }, { id: 'desc' }] });
  // A form that is sent twice is signed once.
  if (newest && newest.userId === userId && newest.version === module.version && newest.verdict === verdict && newest.words === words) return { signed: newest.id };
  const { id } = await db.signOff.create({ data: { id: newId(), ...said, signedAt: now } });
  return { signed: id };
}
