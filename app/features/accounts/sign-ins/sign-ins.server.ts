import { db } from '../../../platform/database.server';
import { deviceOf } from './device';
import { forgetUser, type Session } from './sessions.server';
import type { SignIn } from './sign-ins-part';

const maxShown = 50;

/** Where the owner of a session is signed in: this session first, then the latest. */
export async function listSignIns(session: Session, now: Date): Promise<SignIn[]> {
  const rows = await db.session.findMany({
    where: { userId: session.userId, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: maxShown,
  });
  const signIns = rows.map(({ id, userAgent, createdAt }) => ({ id, device: deviceOf(userAgent), signedInAt: createdAt.toISOString(), isThis: id === session.id }));
  return [...signIns.filter(({ isThis }) => isThis), ...signIns.filter(({ isThis }) => !isThis)];
}

/** Ends one session of the owner of another; somebody else's, or one that has ended, is left as it is. */
export async function endSignIn(session: Session, id: string): Promise<void> {
  await db.session.deleteMany({ where: { id, userId: session.userId } });
  forgetUser(session.userId);
}
