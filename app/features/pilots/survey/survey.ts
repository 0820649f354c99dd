import { z } from 'zod';
import { locales, masterLocale, type Locale } from '../../../platform/locale';
import { printableText } from '../../../platform/plain-text';
import type { PilotCity, TesterFunction } from '../tester';

const degrees = ['yes', 'partly', 'no'] as const;

/** The closed questions about a module and what may be answered to each; all have words in `survey.json`. */
export const surveyQuestions = { clear: degrees, useful: degrees, length: ['short', 'right', 'long'], fits: degrees, translation: ['good', 'understandable', 'wrong'] } as const;
export type SurveyQuestion = keyof typeof surveyQuestions;
export type SurveyChoice<Q extends SurveyQuestion = SurveyQuestion> = (typeof surveyQuestions)[Q][number];

export const maxSurveyWords = 600;

/** The questions in their order; nobody is asked how the original is translated. */
export function questionsIn(locale: Locale): SurveyQuestion[] {
  const all = Object.keys(surveyQuestions) as SurveyQuestion[];
  return locale === masterLocale ? all.filter((question) => question !== 'translation') : all;
}

/** What a tester answered about a module in a language. */
export interface SurveyInput {
  locale: Locale;
  clear: SurveyChoice<'clear'>;
  useful: SurveyChoice<'useful'>;
  length: SurveyChoice<'length'>;
  fits: SurveyChoice<'fits'>;
  /** null in the language of the original */
  translation: SurveyChoice<'translation'> | null;
  words: string;
}

/** An answered survey without whose it is: a city and a function. */
export interface Survey extends SurveyInput {
  cityId: PilotCity;
  function: TesterFunction;
  version: number;
  savedAt: Date;
}

/** The form as it was typed, by the name of the field. */
export type TypedSurvey = Partial<Record<SurveyQuestion | 'words', string>>;
export type SurveyFault = 'missing' | 'words-long';
export type SurveyFaults = Readonly<Partial<Record<SurveyQuestion | 'words', SurveyFault>>>;

const degree = z.enum(degrees);
const shape = z.object({
  clear: degree,
  useful: degree,
  length: z.enum(surveyQuestions.length),
  fits: degree,
  translation: z.enum(surveyQuestions.translation).nullable(),
  words: z.string().transform(printableText).pipe(z.string().max(maxSurveyWords)),
});

/** The language that a form or an address names; null when it names none. */
export function surveyLanguage(asked: FormDataEntryValue | null): Locale | null {
  return locales.find((code) => code === asked) ?? null;
}

/** What was typed into the form. */
export function typedSurvey(form: FormData): TypedSurvey {
  const names = [...(Object.keys(surveyQuestions) as SurveyQuestion[]), 'words' as const];
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').slice(0, 3 * maxSurveyWords)]));
}

/** What was answered, or what is wrong with the fields. */
export function readSurvey(typed: TypedSurvey, locale: Locale): { input: SurveyInput } | { faults: SurveyFaults } {
  const read = shape.safeParse({ ...typed, translation: locale === masterLocale ? null : typed.translation, words: typed.words ?? '' });
  if (read.success) return { input: { ...read.data, locale } };
  return { faults: Object.fromEntries(read.error.issues.map(({ path: [name] }) => [String(name), name === 'words' ? 'words-long' : 'missing'])) };
}
