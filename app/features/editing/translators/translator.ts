import { z } from 'zod';
import { locales, masterLocale, type Locale } from '../../../platform/locale';

/** The languages that follow English. */
export const translatedLocales = locales.filter((locale) => locale !== masterLocale);

/** What somebody does with a language: writes it, or approves as well what others wrote. Each has a word in `translations.json`. */
export const translatorFunctions = ['translates', 'reviews'] as const;
export type TranslatorFunction = (typeof translatorFunctions)[number];

/** Somebody who works on the course in a language. */
export interface Translator {
  id: string;
  userId: string;
  locale: Locale;
  function: TranslatorFunction;
}

/** What somebody may do, by language; a language that is not there they may only read. */
export type TranslatorRights = Partial<Record<Locale, TranslatorFunction>>;

/** What is wrong with a field of the form; each code has a sentence in `translations.json`. */
export type TranslatorFault = 'email-missing' | 'unknown-user' | 'language-missing' | 'function-missing';
export type TranslatorFaults = Readonly<Record<string, TranslatorFault>>;

/** The form as it was typed. */
export interface TypedTranslator {
  email: string;
  language: string;
  function: string;
}

export const noTranslator: TypedTranslator = { email: '', language: '', function: '' };

const fault = (code: TranslatorFault) => ({ error: code });
const shape = z.object({
  email: z.string().trim().regex(/^\S+@\S+$/, fault('email-missing')),
  language: z.enum(locales, fault('language-missing')).refine((code) => code !== masterLocale, fault('language-missing')),
  function: z.enum(translatorFunctions, fault('function-missing')),
});
export type TranslatorInput = z.infer<typeof shape>;

/** What was typed into the form that names a translator. */
export function typedTranslator(form: FormData): TypedTranslator {
  const textOf = (name: string) => String(form.get(name) ?? '').slice(0, 254);
  return { email: textOf('email'), language: textOf('language'), function: textOf('function') };
}

/** Who is to be named, or what is wrong with the fields. */
export function readTranslator(typed: TypedTranslator): { input: TranslatorInput } | { faults: TranslatorFaults } {
  const read = shape.safeParse(typed);
  if (read.success) return { input: read.data };
  return { faults: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message as TranslatorFault])) };
}

/** Whether somebody may write words in a language. */
export function mayWrite(rights: TranslatorRights, locale: Locale): boolean {
  return rights[locale] !== undefined;
}

/** Whether somebody may approve words in a language that were written by another person, or by nobody. */
export function mayApprove(rights: TranslatorRights, locale: Locale): boolean {
  return rights[locale] === 'reviews';
}
