import { z } from 'zod';
import { printableText } from '../../../platform/plain-text';
import type { CityWord } from '../../content/revisions/revision';
import { severities } from '../remarks/remark';
import type { PilotCity, TesterFunction } from '../tester';

/** What a city says about a statement. */
export const factAnswers = ['confirmed', 'corrected', 'withdrawn'] as const;
export type FactAnswer = (typeof factAnswers)[number];

/** In place of a lesson: the statement is the page of a city. */
export const cityPage = 'city-page';

/** An answer of a city, as its row holds it. */
export interface CityAnswer {
  number: number;
  cityId: PilotCity;
  lessonId: string;
  blockId: string;
  print: string;
  answer: FactAnswer;
  reason: string;
  remarkId: number | null;
  function: TesterFunction;
  saidAt: Date;
}

/** A statement about a city: a block of a lesson, where its English words stand, and what they are. */
export interface Statement {
  cityId: PilotCity;
  lessonId: string;
  blockId: string;
  /** the English file of the lesson, below content/ */
  path: string;
  /** fingerprint of the English wording */
  print: string;
}

/** `again`: the wording has changed since the city answered. */
export type FactState = FactAnswer | 'unconfirmed' | 'again';

export const keyOf = ({ lessonId, blockId }: Pick<Statement, 'lessonId' | 'blockId'>): string => `${lessonId}#${blockId}`;

/** How a statement stands with its city: the newest answer counts for the wording it was given about. */
export function stateOf({ print }: Pick<Statement, 'print'>, newest: Pick<CityAnswer, 'print' | 'answer'> | undefined): FactState {
  if (!newest) return 'unconfirmed';
  return newest.print === print ? newest.answer : 'again';
}

/**
 * What a city's newest answer changes in the course; null where it changes nothing. What was confirmed is shown, what was
 * withdrawn is hidden, and stays so when its wording changes: until the city says otherwise.
 */
export function cityWordOf(statement: Statement, newest: Pick<CityAnswer, 'print' | 'answer' | 'saidAt'> | undefined): CityWord | null {
  const { path, blockId: key, cityId } = statement;
  if (newest?.answer === 'withdrawn') return { path, key, awaits: cityId, confirmed: null };
  if (stateOf(statement, newest) !== 'confirmed' || !newest) return null;
  return { path, key, awaits: null, confirmed: newest.saidAt.toISOString().slice(0, 10) };
}

export const maxFactWords = 2000;

/** What is wrong with a form; each code has a sentence in `facts.json`. */
export type FactFault = 'reason-missing' | 'reason-long' | 'proposal-missing' | 'proposal-long' | 'severity-missing';

const fault = (code: FactFault) => ({ error: code });
const about = { lesson: z.string().max(80), block: z.string().max(80), print: z.string().regex(/^[0-9a-f]{6}$/) };
const wordsOf = (missing: FactFault, long: FactFault) => z.string().default('').transform(printableText).pipe(z.string().min(1, fault(missing)).max(maxFactWords, fault(long)));

export const confirmForm = z.object(about);
export const withdrawForm = z.object({ ...about, reason: wordsOf('reason-missing', 'reason-long') });
export const correctForm = z.object({
  ...about,
  /** names the form that was filled in, so that sending it twice makes one remark */
  form: z.string().regex(/^\w{8,40}$/),
  proposal: wordsOf('proposal-missing', 'proposal-long'),
  reason: z.string().default('').transform(printableText).pipe(z.string().max(maxFactWords, fault('reason-long'))),
  severity: z.enum(severities, fault('severity-missing')),
});

/** The statement that a form is about, as whoever sends it saw it. */
export interface About {
  lesson: string;
  block: string;
  print: string;
}
