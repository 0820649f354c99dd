import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword as hash, verifyPassword as verify } from 'better-auth/crypto';
import { z } from 'zod';
import { db, isPostgres } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { log } from '../../platform/log.server';
import { settings } from '../../platform/settings.server';
import { inTurns } from '../../platform/turns';

const day = 60 * 60 * 24;
const isSecure = settings.APP_URL.startsWith('https:');

/** The cookie that names a session. */
export const sessionCookieName = `${isSecure ? '__Secure-' : ''}unites.session_token`;

/** Lets our own doors sign somebody in who proved who they are by other means than a password. */
const startedSessions = {
  id: 'started-sessions',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string(), device: z.string() }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
      if (!user) throw new Error('A session was to be started for a user who does not exist.');
      const session = await ctx.context.internalAdapter.createSession(user.id, false, { userAgent: ctx.body.device });
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ token: session.token });
    }),
  },
} satisfies BetterAuthPlugin;

/** Each hash takes 32 MB and one of the four threads that also read files and look up hosts: half of them stay free. */
const hashing = inTurns(2);

/** Hashes a password for keeping, in the thread pool. */
export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(password));
}

let decoy: Promise<string> | null = null;

/** Tells whether a password is the one of a kept hash; without a hash it takes as long and is wrong. */
export async function verifyPassword(password: string, kept: string | null): Promise<boolean> {
  const nobodys = await (decoy ??= hashPassword(newId()));
  const isRight = await hashing(() => verify({ password, hash: kept ?? nobodys }));
  return isRight && kept !== null;
}

/** Sessions and their cookies. Its own HTTP doors stay closed: ours call `auth.api` and pass its cookies on. */
export const auth = betterAuth({
  baseURL: settings.APP_URL,
  secret: settings.SECRET,
  trustedOrigins: [new URL(settings.APP_URL).origin],
  database: prismaAdapter(db, { provider: isPostgres(settings.DATABASE_URL) ? 'postgresql' : 'sqlite' }),
  user: { additionalFields: { locale: { type: 'string', input: false, required: false }, leavesAt: { type: 'date', input: false, required: false } } },
  session: { expiresIn: 30 * day, updateAge: day, cookieCache: { enabled: false } },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error', log: (_level, message) => log.error({ source: 'better-auth' }, message) },
  advanced: {
    cookiePrefix: 'unites',
    useSecureCookies: isSecure,
    ipAddress: { disableIpTracking: true },
    database: { generateId: () => newId() },
  },
  plugins: [startedSessions],
});
