import { z } from 'zod';
import { groups, type Group } from './findable';

export const shortestQuestion = 2;
export const longestQuestion = 100;

/** What somebody asks: one line, neither too short to mean something nor longer than any question. */
export const questionSchema = z.string().transform((text) => text.normalize('NFC').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim());

export type Question = { state: 'none' } | { state: 'short' | 'long' | 'asked'; typed: string };

function stateOf(typed: string): 'short' | 'long' | 'asked' {
  if (typed.length > longestQuestion) return 'long';
  return [...typed].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length < shortestQuestion ? 'short' : 'asked';
}

/** The question in an address; what is too long is kept as far as a question may go, so that it can be shortened. */
export function readQuestion(params: URLSearchParams): Question {
  const typed = questionSchema.parse(params.get('q') ?? '');
  if (typed === '') return { state: 'none' };
  return { state: stateOf(typed), typed: typed.slice(0, longestQuestion) };
}

/** The one group in which somebody wants to see more; null for all, also where the address names none that there is. */
export function readGroup(params: URLSearchParams): Group | null {
  return z.enum(groups).nullable().catch(null).parse(params.get('in'));
}
