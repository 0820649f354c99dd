import { z } from 'zod';

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
