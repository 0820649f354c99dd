import { z } from 'zod';
import { isLocale, locales, masterLocale } from '../../platform/locale';
import { printableLine } from '../../platform/plain-text';
import { findWeakness } from './passwords';

/** What can be wrong with a field of a form; each code has a sentence in `accounts.json`. */
export const faults = [
  'name-missing', 'name-long', 'email-missing', 'email-malformed',
  'email-same', 'password-missing', 'password-short', 'password-long', 'password-common', 'password-personal', 'locale-unknown', 'code-missing', 'code-wrong',
] as const;
export type Fault = (typeof faults)[number];

/** Why a command of accounts was not carried out. */
export type SignInRefusal = 'wrong-credentials';
export type OpenLinkRefusal = 'link-spent';

/** NIST SP 800-63B-4: 15 where the password is the only thing that is asked for, and for most people it is. */
export const minPasswordLength = 15;
export const maxPasswordLength = 128;

const fault = (code: Fault) => ({ error: code });
const lengthOf = (text: string) => [...text].length;

/** What somebody calls themselves, or a thing of theirs. */
export const name = z
  .string(fault('name-missing'))
  .transform(printableLine)
  .pipe(z.string().regex(/[\p{L}\p{N}\p{P}\p{S}]/u, fault('name-missing')).refine((text) => lengthOf(text) <= 80, fault('name-long')));

const email = z
  .string(fault('email-missing'))
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().min(1, fault('email-missing')).max(254, fault('email-malformed')).pipe(z.email(fault('email-malformed'))));

/** A password as it is hashed: the same signs typed on different keyboards are the same password. */
const typedPassword = z.string(fault('password-missing')).transform((text) => text.normalize('NFKC'));

const chosenPassword = typedPassword.pipe(
  z
    .string()
    .min(1, fault('password-missing'))
    .refine((text) => lengthOf(text) >= minPasswordLength, fault('password-short'))
    .refine((text) => text.length <= maxPasswordLength, fault('password-long')),
);

interface WithPassword {
  password?: string;
  email?: string;
  name?: string;
}

/** Refuses passwords that anybody would try first, among them those made from what is known of the person. */
function withoutWeakPassword(knownEmail?: string) {
  return (form: WithPassword, context: z.core.$RefinementCtx) => {
    const weakness = form.password === undefined ? null : findWeakness(form.password, [knownEmail, form.email, form.name]);
    if (weakness) context.addIssue({ code: 'custom', path: ['password'], message: `password-${weakness}`, input: form });
  };
}

/** The page to come back to; checked where it is used. */
const to = z.string().max(500).optional().catch(undefined);

export const signUpForm = z.object({ name, email, password: chosenPassword, to }).superRefine(withoutWeakPassword());

export const signInForm = z.object({ email, password: typedPassword.pipe(z.string().min(1, fault('password-missing'))), to });

/** A code of an authenticator app, or a recovery code. */
export const codeForm = z.object({ code: z.string(fault('code-missing')).trim().min(1, fault('code-missing')).max(64, fault('code-wrong')) });

export const linkForm = z.object({ email, to });

/** What the page of an opened link asks for: nothing where the account exists or everything is known. */
export function openLinkForm(asks: { email: string; name: boolean; password: boolean }) {
  const fields = { name: asks.name ? name : z.undefined().catch(undefined), password: asks.password ? chosenPassword : z.undefined().catch(undefined) };
  return z.object(fields).superRefine(withoutWeakPassword(asks.email));
}

/** What somebody may change about their account. */
export const accountForm = z.object({ name, locale: z.enum(locales, fault('locale-unknown')) });

/** Another address to sign in with. */
export const emailForm = z.object({ email });

/** A new password, by what is known of its owner. */
export function passwordForm(known: { email: string; name: string }) {
  return z.object({ password: chosenPassword }).superRefine((form, context) => withoutWeakPassword(known.email)({ ...form, name: known.name }, context));
}

export type Faults = Partial<Record<string, Fault>>;

/** A form as it was sent back: what was wrong, and what was typed, passwords excepted. */
export interface RefusedForm {
  faults: Faults;
  typed: Record<string, string>;
}

function isFault(code: string): code is Fault {
  return faults.some((known) => known === code);
}

/** What was typed into a form, to be shown again; never a password or a code. */
export function typedOf(data: FormData): Record<string, string> {
  const fields = [...data].filter((field): field is [string, string] => typeof field[1] === 'string' && field[0] !== 'password' && field[0] !== 'code');
  return Object.fromEntries(fields.map(([field, text]) => [field, text.slice(0, 500)]));
}

/** Reads a form by its schema: the first thing wrong with each field, or the value. */
export function readForm<T>(schema: z.ZodType<T>, data: FormData): { value: T } | { refused: RefusedForm } {
  const result = schema.safeParse(Object.fromEntries(data));
  if (result.success) return { value: result.data };
  const wrong: Faults = {};
  for (const { path, message } of result.error.issues) {
    const field = String(path[0]);
    if (isFault(message)) wrong[field] ??= message;
  }
  return { refused: { faults: wrong, typed: typedOf(data) } };
}

const ownPath = /^\/[a-z]{2}(\/|$)/;
const confusing = /\/\/|[\\\p{Cc}\s]/u;
const doorsOfAccounts = /^\/[a-z]{2}\/(sign-in|sign-up|sign-out)(\/|$)/;

/** A path of ours as browsers read it; null when it is not certain that it is one. */
function ownPathOf(to: string): string | null {
  if (to.length > 500 || !ownPath.test(to) || confusing.test(to)) return null;
  const own = 'http://own.invalid';
  const { origin, pathname, search, hash } = new URL(to, own);
  const isPage = origin === own && isLocale(pathname.split('/')[1]) && !doorsOfAccounts.test(pathname);
  return isPage && !pathname.includes('//') ? `${pathname}${search}${hash}` : null;
}

/** The page to go to after signing in: the one that was asked for when it is ours, else the course. */
export function wayBack(to: unknown, locale: string): string {
  const asked = typeof to === 'string' ? ownPathOf(to) : null;
  return asked ?? `/${isLocale(locale) ? locale : masterLocale}/course`;
}
