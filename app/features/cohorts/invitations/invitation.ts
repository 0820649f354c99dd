import type { Locale } from '../../../platform/locale';
import type { ListRow } from './invitation-list';
import { readLanguage } from './language-names';

/** What becomes of a row of a list, in the order in which the page counts them; each has a sentence in `invitations.json`. */
export const fates = ['invite', 'again', 'invited', 'member', 'duplicate', 'bad-address', 'over-limit'] as const;
export type Fate = (typeof fates)[number];

/** The fates of those who get a mail. */
export const mailed: readonly Fate[] = ['invite', 'again'];

/** How many people one list may invite; longer ones are sent in parts. */
export const maxInvited = 1000;
const validDays = 30;
const dayMs = 86_400_000;

export interface PlannedRow extends ListRow {
  /** the language of the mail */
  locale: Locale;
  /** the list names a language that is none of ours */
  isLanguageUnknown: boolean;
  fate: Fate;
}

/** What is known before a list is sent. */
export interface Known {
  /** addresses of present members */
  members: ReadonlySet<string>;
  /** addresses that were invited before, and whether that invitation still waits for an answer */
  invitations: ReadonlyMap<string, 'waiting' | 'over'>;
  /** how many more the cohort takes; null where there is no limit */
  placesLeft: number | null;
  /** the language of those for whom the list names none */
  fallback: Locale;
}

function fateOf(email: string, { members, invitations }: Known): Fate {
  if (members.has(email)) return 'member';
  const before = invitations.get(email);
  if (before === undefined) return 'invite';
  return before === 'waiting' ? 'invited' : 'again';
}

/** What will become of every row of a list, in its order; nothing is written. */
export function planInvitations(rows: readonly ListRow[], known: Known): PlannedRow[] {
  const seen = new Set<string>();
  let left = Math.min(maxInvited, Math.max(0, known.placesLeft ?? maxInvited));
  return rows.map((row): PlannedRow => {
    const read = readLanguage(row.language);
    const planned = { ...row, locale: read ?? known.fallback, isLanguageUnknown: read === null && row.language !== '' };
    if (row.email === null) return { ...planned, fate: 'bad-address' };
    if (seen.has(row.email)) return { ...planned, fate: 'duplicate' };
    seen.add(row.email);
    const fate = fateOf(row.email, known);
    if (!mailed.includes(fate)) return { ...planned, fate };
    if (left === 0) return { ...planned, fate: 'over-limit' };
    left -= 1;
    return { ...planned, fate };
  });
}

/** How many rows have which fate. */
export function countFates(rows: readonly PlannedRow[]): Record<Fate, number> {
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

/** What a list must still say to be sent as it was planned: one row per person who gets a mail. */
export function listOfPlanned(rows: readonly PlannedRow[]): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const invited = rows.filter(({ fate }) => mailed.includes(fate));
  return ['email\tname\tlanguage', ...invited.map(({ email, name, locale }) => [email ?? '', quoted(name), locale].join('\t'))].join('\n');
}

/** An invitation as far as its state depends on it. */
export interface InvitationTimes {
  createdAt: Date;
  sentAt: Date | null;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export const invitationStates = ['accepted', 'revoked', 'queued', 'expired', 'waiting'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** The last moment at which an invitation can be accepted. */
export function expiryOf({ createdAt, sentAt }: Pick<InvitationTimes, 'createdAt' | 'sentAt'>): Date {
  return new Date((sentAt ?? createdAt).getTime() + validDays * dayMs);
}

/** Where an invitation stands. */
export function invitationStateOf(times: InvitationTimes, now: Date): InvitationState {
  if (times.acceptedAt !== null) return 'accepted';
  if (times.revokedAt !== null) return 'revoked';
  if (expiryOf(times) <= now) return 'expired';
  return times.sentAt === null ? 'queued' : 'waiting';
}

/** Before this moment the last mail must have gone for another one to be sent: at most one a day. */
export function resendableBefore(now: Date): Date {
  return new Date(now.getTime() - dayMs);
}

/** Whether the same mail may be sent once more. */
export function mayResend(times: InvitationTimes, now: Date): boolean {
  return times.acceptedAt === null && times.revokedAt === null && times.sentAt !== null && times.sentAt <= resendableBefore(now);
}

/** Why an invitation cannot be accepted; each code has a sentence in `invitations.json`. */
export type AcceptRefusal = 'invitation-unknown' | 'invitation-revoked' | 'invitation-expired' | 'invitation-used' | 'cohort-archived' | 'already-member';

/** Why an invitation was not sent once more. */
export type ResendRefusal = 'too-soon' | 'not-open';

/** Why a list was not sent. */
export type InviteRefusal = 'archived' | 'nobody';
