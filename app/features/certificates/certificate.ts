import { z } from 'zod';
import { printableLine } from '../../platform/plain-text';

/** What can be wrong with the name for a certificate; each code has a sentence in `certificates.json`. */
export type NameFault = 'missing' | 'long' | 'script';

/** Why a certificate cannot be issued. */
export type IssueRefusal = 'not-finished' | 'withdrawn';

export const maxNameLength = 100;

/** The form that says whose name stands on the certificate. */
export const nameForm = z.object({ name: z.string().max(1000) });

/** A name as it is put on the certificate, or what is wrong with it; `undrawable` names the letters that no font of ours has. */
export function readName(typed: string, undrawable: (text: string) => string[]): { name: string } | { fault: NameFault; letters?: string[] } {
  const name = printableLine(typed);
  if (!/\p{L}/u.test(name)) return { fault: 'missing' };
  if ([...name].length > maxNameLength) return { fault: 'long' };
  const letters = undrawable(name);
  return letters.length > 0 ? { fault: 'script', letters } : { name };
}

// No I, L, O and U: nothing can be taken for something else, and no word comes about by chance (Crockford's Base 32).
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;
const numberLength = 8;

/** A text of as many random signs as there are bytes. */
function signsOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => signs[byte % signs.length]).join('');
}

/** A new verification code: 60 bits that nobody guesses. */
export function newCode(): string {
  return signsOf(crypto.getRandomValues(new Uint8Array(codeLength)));
}

/** A new number of a certificate; it says neither when nor how many. */
export function newNumber(): string {
  return signsOf(crypto.getRandomValues(new Uint8Array(numberLength)));
}

/** A verification code as it is kept, from whatever was typed or stands in an address; null when it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === codeLength && [...code].every((sign) => signs.includes(sign)) ? code : null;
}

/** A code or a number as it is shown: in groups of four. */
export function shown(code: string): string {
  return code.replaceAll(/(?<=^(?:.{4})+)(?=.)/g, '-');
}

/** Where a certificate is verified, in the visitor's language. */
export function verifyUrl(appUrl: string, code: string): string {
  return `${appUrl.replace(/\/$/, '')}/verify/${shown(code)}`;
}

/** A certificate under a name, as its learner holds it. */
export interface Issue {
  code: string;
  name: string;
  issuedAt: Date;
}

/** What anybody may know of a certificate whose code they have; whoever holds a former one is not told the name that replaced it. */
export type Verdict =
  | { status: 'valid'; number: string; name: string; completedAt: Date; issuedAt: Date; editionId: string }
  | { status: 'replaced' | 'withdrawn'; number: string; since: Date };
