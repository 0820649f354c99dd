import { z } from 'zod';
import { locales } from '../../../platform/locale';
import { printableLine } from '../../../platform/plain-text';

/** So many people share a workbook at most, those counted who are invited. */
export const maxMembers = 12;
/** So long a link to a team can be used. */
export const validDays = 14;
const dayMs = 86_400_000;

/** What was wrong with a form of a team; each code has a sentence in `teams.json`. */
export type TeamFault = 'name-missing' | 'name-long' | 'email-malformed' | 'is-member' | 'is-invited' | 'full' | 'no-team' | 'has-team';

const fault = (code: TeamFault) => ({ error: code });

const maxName = 80;

/** The form that starts a team. */
export const teamForm = z.object({
  name: z.string(fault('name-missing')).transform(printableLine).pipe(z.string().min(1, fault('name-missing')).max(maxName, fault('name-long'))),
});

/** The form that invites a colleague. */
export const inviteForm = z.object({
  email: z
    .string(fault('email-malformed'))
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.string().max(254, fault('email-malformed')).pipe(z.email(fault('email-malformed')))),
  locale: z.enum(locales),
});

/** An invitation as far as its state depends on it. */
export interface InvitationTimes {
  createdAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** The last moment at which an invitation can be accepted. */
export function expiryOf({ createdAt }: Pick<InvitationTimes, 'createdAt'>): Date {
  return new Date(createdAt.getTime() + validDays * dayMs);
}

/** The moment before which an invitation must have been made to be over now. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - validDays * dayMs);
}

/** Why a link to a team leads to none; each code has a sentence in `teams.json`. */
export type LinkRefusal = 'unknown' | 'used' | 'revoked' | 'expired' | 'other-address' | 'full' | 'is-member' | 'has-team';

/** Why an invitation cannot be used now, whoever has it; null when it can. */
export function overBy(times: InvitationTimes, now: Date): Extract<LinkRefusal, 'used' | 'revoked' | 'expired'> | null {
  if (times.acceptedAt !== null) return 'used';
  if (times.revokedAt !== null) return 'revoked';
  return expiryOf(times) <= now ? 'expired' : null;
}
