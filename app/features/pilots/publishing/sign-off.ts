import { z } from 'zod';
import { locales, type Locale } from '../../../platform/locale';
import { printableText } from '../../../platform/plain-text';
import { testerFunctions, type PilotCity, type TesterFunction } from '../tester';

/** What a city may say of a module in a language; each has a word in `pilots.json`. */
export const verdicts = ['ready', 'after-changes', 'not-ready'] as const;
export type Verdict = (typeof verdicts)[number];

export const maxSignOffWords = 2000;

/** What somebody signed for their city. */
export interface SignOff {
  id: string;
  cityId: PilotCity;
  moduleId: string;
  locale: Locale;
  version: number;
  function: TesterFunction;
  verdict: Verdict;
  words: string;
  signedAt: Date;
}

const shape = z.object({
  locale: z.enum(locales),
  verdict: z.enum(verdicts),
  words: z.string().transform(printableText).pipe(z.string().max(maxSignOffWords)),
});
export type SignOffInput = z.infer<typeof shape>;

export type SignOffFault = 'locale-missing' | 'verdict-missing' | 'words-long';
const faultOf: Readonly<Record<string, SignOffFault>> = { locale: 'locale-missing', verdict: 'verdict-missing', words: 'words-long' };

/** What was signed, or what is wrong with the form. */
export function readSignOff(form: FormData): { input: SignOffInput } | { fault: SignOffFault } {
  const textOf = (name: string) => String(form.get(name) ?? '');
  const read = shape.safeParse({ locale: textOf('language'), verdict: textOf('verdict'), words: textOf('words').slice(0, 3 * maxSignOffWords) });
  if (read.success) return { input: read.data };
  return { fault: faultOf[String(read.error.issues[0]?.path[0])] ?? 'verdict-missing' };
}

/** The newest of each city and function, city by city, functions in their order; of one language of one module. */
export function listCounting(signOffs: readonly SignOff[]): SignOff[] {
  const newest = new Map<string, SignOff>();
  for (const one of signOffs.toSorted((a, b) => a.signedAt.getTime() - b.signedAt.getTime())) newest.set(`${one.cityId} ${one.function}`, one);
  const place = ({ function: what }: SignOff) => testerFunctions.indexOf(what);
  return [...newest.values()].toSorted((a, b) => a.cityId.localeCompare(b.cityId) || place(a) - place(b));
}

/** Something that stands against publishing: a city that has not signed this version, or signed that it is not ready. */
export type Missing = { cityId: PilotCity; why: 'unsigned' } | { cityId: PilotCity; why: Exclude<Verdict, 'ready'>; function: TesterFunction };

/**
 * What is missing before a version of a module may be published in a language: every city that has to sign signs it, and no
 * function of any city says otherwise.
 */
export function listMissing(signOffs: readonly SignOff[], required: readonly PilotCity[], version: number): Missing[] {
  const counting = listCounting(signOffs).filter((one) => one.version === version);
  const against = counting.flatMap(({ cityId, verdict, function: what }): Missing[] => (verdict === 'ready' ? [] : [{ cityId, why: verdict, function: what }]));
  const unsigned = required.filter((cityId) => !counting.some((one) => one.cityId === cityId));
  return [...unsigned.map((cityId): Missing => ({ cityId, why: 'unsigned' })), ...against];
}
