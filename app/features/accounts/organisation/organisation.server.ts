import { db, type Tx } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import type { Locale } from '../../../platform/locale';
import { seal, unseal } from '../../../platform/sealed.server';
import { settings } from '../../../platform/settings.server';
import { name as nameRule } from '../accounts';
import { readCookies } from '../actor.server';
import { tellOwner } from '../sign-ins/notices.server';
import { begunSignIn, type BegunSignIn, type Identity, type OrganisationRefusal } from './organisation';
import { providerId } from './provider.server';

const validSeconds = 10 * 60;
const isSecure = settings.APP_URL.startsWith('https:');
const cookieName = `${isSecure ? '__Secure-' : ''}unites.organisation`;
const purpose = 'organisation';

function cookie(value: string, maxAge: number): string {
  // Lax: the browser brings it when it is sent back from the organisation's site.
  return `${cookieName}=${value}; Path=/sign-in/organisation; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${isSecure ? '; Secure' : ''}`;
}

/** `Set-Cookie` value that remembers a sign-in which is with the organisation; nobody can read or forge it. */
export function begunCookie(begun: BegunSignIn): string {
  return cookie(seal(purpose, JSON.stringify(begun)), validSeconds);
}

/** `Set-Cookie` value that forgets it. */
export const dropBegunCookie = cookie('', 0);

/** The sign-in that a browser brings back from the organisation; null when it brings none, or too late. */
export function readBegun(cookieHeader: string | null, now: Date): BegunSignIn | null {
  const sealed = readCookies(cookieHeader).get(cookieName);
  const text = sealed === undefined ? null : unseal(purpose, sealed);
  const begun = text === null ? null : begunSignIn.parse(JSON.parse(text));
  return begun && now.getTime() - begun.begunAtMs < validSeconds * 1000 ? begun : null;
}

interface Given {
  locale: Locale;
  now: Date;
}

async function link(tx: Tx, userId: string, { sub, now }: { sub: string; now: Date }): Promise<void> {
  await tx.account.create({ data: { id: newId(), userId, providerId: providerId(), accountId: sub, createdAt: now } });
}

/** What somebody is called whose organisation does not say it. */
function nameOf({ name, email = '' }: Identity): string {
  return nameRule.safeParse(name).data ?? nameRule.safeParse(email.split('@')[0]).data ?? email;
}

async function makeUser(tx: Tx, person: Identity & { email: string }, { locale, now }: Given): Promise<string> {
  const { email, sub } = person;
  const { id } = await tx.user.create({ data: { id: newId(), name: nameOf(person), email, emailVerified: true, locale, createdAt: now }, select: { id: true } });
  await link(tx, id, { sub, now });
  return id;
}

/** Links the account that has the address, where its owner proved it and no other person of the organisation is linked to it. */
async function linkKnown(tx: Tx, user: { id: string; emailVerified: boolean }, { sub, now }: { sub: string; now: Date }): Promise<string | { refused: OrganisationRefusal }> {
  if (!user.emailVerified) return { refused: 'account-unverified' };
  // An address that was given to somebody new must not open what its former owner did.
  if ((await tx.account.count({ where: { userId: user.id, providerId: providerId() } })) > 0) return { refused: 'linked-otherwise' };
  await link(tx, user.id, { sub, now });
  await tellOwner(tx, user.id, { kind: 'organisation', now });
  return user.id;
}

/**
 * Whose account somebody of the organisation signs in to: the one that is linked to them; else the one with their address, which
 * is linked now, or a new one. Linking and making want an address that the organisation has verified.
 */
export async function findOrganisationUser(person: Identity, given: Given): Promise<string | { refused: OrganisationRefusal }> {
  const { sub, email } = person;
  const linked = () => db.account.findUnique({ where: { providerId_accountId: { providerId: providerId(), accountId: sub } }, select: { userId: true } });
  const known = await linked();
  if (known) return known.userId;
  if (email === undefined || person.email_verified !== true) return { refused: 'address-unverified' };
  const outcome = await db
    .$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email }, select: { id: true, emailVerified: true } });
      return user ? linkKnown(tx, user, { sub, now: given.now }) : makeUser(tx, { ...person, email }, given);
    })
    // The same person twice at the same moment: one of the two was first.
    .catch(async (error: unknown) => (await linked())?.userId ?? Promise.reject(error as Error));
  return outcome;
}

/** Whether somebody's account is linked to the organisation. */
export async function isLinked(userId: string): Promise<boolean> {
  return (await db.account.count({ where: { userId, providerId: providerId() } })) > 0;
}

/** Ends the link between somebody's account and the organisation; a password or a link by mail still leads in. */
export async function unlink(userId: string): Promise<void> {
  await db.account.deleteMany({ where: { userId, providerId: providerId() } });
}
