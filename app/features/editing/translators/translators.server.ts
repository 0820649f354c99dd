import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { findUserByEmail, keepRole } from '../../accounts/roles/roles.server';
import { forgetUser } from '../../accounts/sign-ins/sessions.server';
import type { Translator, TranslatorFunction, TranslatorInput, TranslatorRights } from './translator';

/** A translator as editors see them. */
export interface TranslatorLine extends Translator {
  name: string;
  email: string;
  namedAt: Date;
}

/** Names the user with an address as a translator into a language; named again for it, their function changes. */
export async function nameTranslator(namedBy: string, { email, language, function: what }: TranslatorInput, now: Date): Promise<{ named: string } | { refused: 'unknown-user' }> {
  const user = await findUserByEmail(email);
  if (!user) return { refused: 'unknown-user' };
  const data = { function: what, namedBy, namedAt: now };
  const { id } = await db.$transaction(async (tx) => {
    await keepRole(tx, user.id, { role: 'translator', now });
    return tx.translator.upsert({ where: { userId_locale: { userId: user.id, locale: language } }, create: { id: newId(), userId: user.id, locale: language, ...data }, update: data });
  });
  forgetUser(user.id);
  return { named: id };
}

/** Takes a language from a translator, and the role with the last one; null when there is no such translator. */
export async function removeTranslator(translatorId: string): Promise<{ removed: true } | null> {
  const row = await db.translator.findUnique({ where: { id: translatorId }, select: { userId: true } });
  if (!row) return null;
  const { userId } = row;
  await db.$transaction(async (tx) => {
    await tx.translator.deleteMany({ where: { id: translatorId } });
    if ((await tx.translator.count({ where: { userId } })) === 0) await tx.userRole.deleteMany({ where: { userId, role: 'translator' } });
  });
  forgetUser(userId);
  return { removed: true };
}

/** What a user may do in each language; nothing for who is no translator. */
export async function findRights(userId: string): Promise<TranslatorRights> {
  const rows = await db.translator.findMany({ where: { userId }, select: { locale: true, function: true } });
  return Object.fromEntries(rows.map(({ locale, function: what }) => [locale, what as TranslatorFunction]));
}

/** All translators, language by language, by name. */
export async function listTranslators(): Promise<TranslatorLine[]> {
  const rows = await db.$queryRaw<{ id: string; userId: string; locale: Locale; function: TranslatorFunction; namedAt: Date | string; name: string; email: string }[]>`
    SELECT t."id", t."userId", t."locale", t."function", t."namedAt", u."name", u."email"
    FROM "Translator" t JOIN "User" u ON u."id" = t."userId" ORDER BY t."locale", u."name", t."id"`;
  return rows.map(({ namedAt, ...row }) => ({ ...row, namedAt: new Date(namedAt) }));
}
