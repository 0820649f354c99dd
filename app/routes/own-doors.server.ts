import { findOwnSession, isFresh } from '../features/accounts/sign-ins/own-session.server';
import type { Session } from '../features/accounts/sign-ins/sessions.server';
import { localeOf } from './guards';

/** The session behind a request that a guard let pass; it may have ended since. */
export async function ownSession(request: Request, now: Date): Promise<Session> {
  const session = await findOwnSession(request.headers.get('Cookie'), now);
  if (session) return session;
  const [, lng] = new URL(request.url).pathname.split('/');
  throw new Response(null, { status: 303, headers: { Location: `/${localeOf({ lng })}/sign-in` } });
}

/** The session behind a request if it began recently enough to change how its owner signs in; null when it did not. */
export async function freshSession(request: Request, now: Date): Promise<Session | null> {
  const session = await ownSession(request, now);
  return isFresh(session, now) ? session : null;
}
