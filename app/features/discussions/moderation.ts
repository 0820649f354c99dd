import { z } from 'zod';
import { printableText } from '../../platform/plain-text';

/** Why a post is reported or hidden; each has a name in `discussions.json`. */
export const reasons = ['personal', 'hurtful', 'politics', 'advertising', 'off-topic', 'other'] as const;
export type Reason = (typeof reasons)[number];

/** What moderators do about a post. */
export type ModerationAction = 'hide' | 'show' | 'dismiss';

/** Who moderates, and whose posts: those written for these cohorts, or all. */
export interface Moderator {
  userId: string;
  cohortIds: string[] | null;
}

/** Which posts a moderator looks at; `all` puts those with open reports first. */
export const moderationViews = ['all', 'reported', 'hidden'] as const;
export type ModerationView = (typeof moderationViews)[number];

/** The view that an address names. */
export function readView(text: string | null): ModerationView {
  return moderationViews.find((view) => view === text) ?? 'all';
}

export const maxReasonWords = 500;

export type ReasonFault = 'reason-missing' | 'words-long';
export type ReportRefusal = 'already-reported' | 'own-post';

/** The reason as a row holds it; one that is not known any more counts as another one. */
export function reasonOf(text: string | null): Reason {
  return reasons.find((reason) => reason === text) ?? 'other';
}

/** Why somebody reports or hides a post, in a choice and in words of their own. */
export const reasonForm = z.object({
  reason: z.enum(reasons, { error: 'reason-missing' satisfies ReasonFault }),
  words: z.string().catch('').transform(printableText).pipe(z.string().max(maxReasonWords, { error: 'words-long' satisfies ReasonFault })),
});
export type ReasonInput = z.infer<typeof reasonForm>;

/** A moderator's words for the log, as much of them as it keeps. */
export function readWords(text: string): string {
  return printableText(text).slice(0, maxReasonWords);
}
