import { z } from 'zod';
import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { printableText } from '../../../platform/plain-text';
import { noTester, readTester, typedTester, type TesterFault, type TesterInput, type TypedTester } from '../tester';

export const maxInvitationWords = 600;

/** What is wrong with a field of the form; each code has a sentence in `pilots.json`. */
export type InvitationFault = TesterFault | 'words-long' | 'until-wrong';
export type InvitationFaults = Readonly<Record<string, InvitationFault>>;

/** The form as it was typed. */
export interface TypedInvitation extends TypedTester {
  mail: string;
  words: string;
  until: string;
}

export const noInvitation: TypedInvitation = { ...noTester, mail: '', words: '', until: '' };

/** Who is to be asked to try modules, in which language they are written to, what to look at and until when. */
export interface InvitationInput {
  tester: TesterInput;
  locale: Locale;
  words: string;
  /** a day: 2027-03-01 */
  until: string | null;
}

/** What was typed into the form that names or invites a tester. */
export function typedInvitation(form: FormData): TypedInvitation {
  const textOf = (name: string, most: number) => String(form.get(name) ?? '').slice(0, most);
  return { ...typedTester(form), mail: textOf('mail', 10), words: textOf('words', 3 * maxInvitationWords), until: textOf('until', 20) };
}

const shape = z.object({
  words: z.string().transform(printableText).pipe(z.string().max(maxInvitationWords, { error: 'words-long' })),
  until: z.string().refine((text) => text === '' || z.iso.date().safeParse(text).success, { error: 'until-wrong' }),
});

/** What is wrong with what the mail is to say; a day that is over is none until which anybody can look. */
function mailFaults(read: ReturnType<typeof shape.safeParse>, now: Date): Record<string, InvitationFault> {
  if (!read.success) return Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message as InvitationFault]));
  const { until } = read.data;
  return until !== '' && until < now.toISOString().slice(0, 10) ? { until: 'until-wrong' } : {};
}

/** Who is to be invited, or what is wrong with the fields. */
export function readInvitation(typed: TypedInvitation, now: Date): { input: InvitationInput } | { faults: InvitationFaults } {
  const tester = readTester(typed);
  const read = shape.safeParse({ words: typed.words, until: typed.until });
  const faults = { ...('faults' in tester ? tester.faults : {}), ...mailFaults(read, now) };
  if ('faults' in tester || !read.success || Object.keys(faults).length > 0) return { faults };
  const locale = locales.find((code) => code === typed.mail) ?? tester.input.locales[0] ?? masterLocale;
  return { input: { tester: tester.input, locale, words: read.data.words, until: read.data.until || null } };
}

/** Why a link leads to no part as a tester; each code has a sentence in `pilots.json`. */
export type InvitationRefusal = 'unknown' | 'used' | 'revoked' | 'expired' | 'other-address';
