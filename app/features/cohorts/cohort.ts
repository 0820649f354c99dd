import { type Locale } from '../../platform/locale';
import { printableLine } from '../../platform/plain-text';

/** What somebody is in a cohort. */
export type CohortRole = 'trainer' | 'learner';

/** A cohort as its members know it. */
export interface Cohort {
  id: string;
  name: string;
  /** nobody joins any more and nothing new is written for it */
  isArchived: boolean;
}

export type CreateRefusal = 'unknown-user' | 'name-missing' | 'name-long';

/** Why somebody could not join; each code has a sentence in `cohorts.json`. */
export type JoinRefusal = 'unknown-code' | 'archived' | 'link-closed' | 'link-expired' | 'cohort-full' | 'already-member';

// Without signs that are mistaken for each other when a code is read out or copied by hand.
const codeSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const codeLength = 8;

/** A code from random numbers between 0 and 1. */
export function codeOf(random: () => number): string {
  return Array.from({ length: codeLength }, () => codeSigns[Math.floor(random() * codeSigns.length)] ?? 'A').join('');
}

/** A code as it is kept, from whatever was typed or stands in a link; null when it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((sign) => codeSigns.includes(sign)) ? code : null;
}

/** A code as it is shown: in two halves. */
export function shownCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}

const maxNameLength = 80;

/** The name of a cohort as it is kept, or why it cannot be one. */
export function readName(typed: string): { name: string } | { refused: 'name-missing' | 'name-long' } {
  const name = printableLine(typed);
  if (name === '') return { refused: 'name-missing' };
  return name.length > maxNameLength ? { refused: 'name-long' } : { name };
}

/** A cohort with everything that its trainers set. */
export interface CohortDetails extends Cohort {
  createdAt: Date;
  startsOn: Date | null;
  endsOn: Date | null;
  /** the languages it is held in; all where none is named */
  locales: readonly Locale[];
  sessionsPerWeek: number;
  pauseWeeks: readonly string[];
  joinCode: string;
  joinUntil: Date | null;
  joinLimit: number | null;
  isLinkClosed: boolean;
}
