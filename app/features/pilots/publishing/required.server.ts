import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { findModule } from '../../content/course';
import { getWholeCourse } from '../../content/load.server';
import type { PilotCity } from '../tester';
import type { RequiredInput, SignOffRule } from './required';

/** What editors set about sign-offs, of one module or of all, the newest last. */
export async function listRules(where: { moduleId?: string; locale?: Locale } = {}): Promise<(SignOffRule & { userId: string })[]> {
  const rows = await db.signOffRule.findMany({ where, orderBy: { number: 'asc' } });
  return rows.map(({ cityIds, locale, ...row }) => ({ ...row, locale: locale as Locale, cityIds: cityIds === null ? null : (JSON.parse(cityIds) as PilotCity[]) }));
}

/** Sets which cities have to sign a module in a language, on record with who and when; null where there is no such module. */
export async function setRequired(userId: string, { moduleId, locale, cityIds }: RequiredInput & { moduleId: string }, now: Date): Promise<{ required: true } | null> {
  if (!findModule(getWholeCourse(), moduleId)) return null;
  await db.signOffRule.create({ data: { moduleId, locale, cityIds: cityIds && JSON.stringify(cityIds), userId, actedAt: now } });
  return { required: true };
}
