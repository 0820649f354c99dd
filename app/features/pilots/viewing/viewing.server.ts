import { db } from '../../../platform/database.server';
import { translator } from '../../../platform/i18n.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { settings } from '../../../platform/settings.server';
import { readSignedId, signId } from '../../../platform/signed-id.server';
import type { Actor } from '../../accounts/actor';
import { readCookies } from '../../accounts/actor.server';
import { viewingIdOf, type ViewedRole } from '../../accounts/roles/viewing';
import type { PilotCity } from '../tester';
import { recordLength, viewingMinutes, type ViewingInput, type ViewingSign, type ViewingState } from './viewing';

const cookieName = 'viewing';
/** Longer than a view: what is sent from a page of one that is over is recognised and refused. */
const cookieSeconds = 24 * 60 * 60;

const attributes = () => `Path=/; HttpOnly; SameSite=Lax${settings.APP_URL.startsWith('https:') ? '; Secure' : ''}`;

/** `Set-Cookie` value that forgets a view. */
export const dropViewingCookie = () => `${cookieName}=; ${attributes()}; Max-Age=0`;

interface Row {
  id: string;
  role: string;
  cityId: string | null;
  locales: string;
  endsAt: Date;
}

function signOf({ id, role, cityId, locales, endsAt }: Row): ViewingSign {
  return { id, role: role as ViewedRole, cityId: cityId as PilotCity | null, locales: JSON.parse(locales) as Locale[], endsAt: endsAt.toISOString() };
}

/** Begins a view of the course as another role, puts it on record and answers the cookie that names it. */
export async function startViewing(userId: string, { role, city, locales, reason }: ViewingInput, now: Date): Promise<string> {
  const id = newId();
  const endsAt = new Date(now.getTime() + viewingMinutes * 60_000);
  await db.viewing.create({ data: { id, userId, role, cityId: city, locales: JSON.stringify(locales), reason, startedAt: now, endsAt } });
  return `${cookieName}=${signId('viewing', id)}; ${attributes()}; Max-Age=${cookieSeconds}`;
}

const idIn = (cookies: string | undefined | null) => readSignedId('viewing', readCookies(cookies).get(cookieName) ?? '');

/** Ends the view that a browser names, if it is this user's. */
export async function endViewing(userId: string, cookies: string | null, now: Date): Promise<void> {
  const id = idIn(cookies);
  if (id !== null) await db.viewing.updateMany({ where: { id, userId, endedAt: null, endsAt: { gt: now } }, data: { endedAt: now } });
}

/** The view that a browser names and whether it goes on; null for whoever begins none, which costs no query. */
export async function findViewing({ userId, isEditor }: Pick<Actor, 'userId' | 'isEditor'>, cookies: string | undefined, now: Date): Promise<{ state: ViewingState; sign: ViewingSign } | null> {
  const id = userId !== null && isEditor ? idIn(cookies) : null;
  const row = id === null ? null : await db.viewing.findUnique({ where: { id } });
  if (row?.userId !== userId || row === null) return null;
  return { state: row.endedAt === null && row.endsAt > now ? 'on' : 'over', sign: signOf(row) };
}

/** Nobody in a role: whom the course takes the reader for during a view. */
export function viewedActor({ id, role }: ViewingSign, locale: Locale): Actor {
  const nobody = viewingIdOf(role, id);
  return { learnerId: nobody, userId: nobody, name: translator(locale)(`viewing:role.${role}`), email: '', locale, ...(role === 'tester' ? { isTester: true } : {}) };
}

/** One view in the record. */
export interface ViewingLine extends ViewingSign {
  /** who looked; empty where the account is gone */
  by: string;
  reason: string;
  startedAt: string;
  /** when it ended, or is to end */
  untilAt: string;
}

async function listRows(userId: string | null): Promise<ViewingLine[]> {
  const rows = await db.viewing.findMany({ where: userId === null ? {} : { userId }, orderBy: [{ startedAt: 'desc' }, { id: 'asc' }], take: recordLength });
  const users = userId === null ? await db.user.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.userId))] } }, select: { id: true, name: true } }) : [];
  return rows.map((row) => ({
    ...signOf(row),
    by: users.find(({ id }) => id === row.userId)?.name ?? '',
    reason: row.reason,
    startedAt: row.startedAt.toISOString(),
    untilAt: (row.endedAt ?? row.endsAt).toISOString(),
  }));
}

/** The newest views of all editors, for admins; two queries. */
export function listViewings(): Promise<ViewingLine[]> {
  return listRows(null);
}

/** The newest views of one editor, for themselves. */
export function listOwnViewings(userId: string): Promise<ViewingLine[]> {
  return listRows(userId);
}
