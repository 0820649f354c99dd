import { z } from 'zod';
import { locales, type Locale } from '../../../platform/locale';
import { printableText } from '../../../platform/plain-text';

/** The lists that trainers write to; each has its own words in `messages.json`. */
export const messageKinds = ['not-started', 'stalled', 'failed-twice', 'nearly-done', 'all'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The kind that an address names; the stalled where it names none. */
export function readKind(text: string | null): MessageKind {
  return z.enum(messageKinds).catch('stalled').parse(text);
}

/** How many people a list may show to choose from; a longer one is written to as a whole. */
export const maxChosen = 200;
export const maxOwnWords = 1500;

/** What a trainer adds to the words of a list, by language; languages without own words are left out. */
export type OwnWords = Partial<Record<Locale, string>>;

/** A message as it was written. */
export interface Draft {
  /** made with the form, so that one form sends one message */
  id: string;
  kind: MessageKind;
  words: OwnWords;
  /** learners that were chosen; null for the whole list */
  chosen: string[] | null;
}

/** What is wrong with a draft; each code has a sentence in `messages.json`. */
export type DraftFault = 'words-long' | 'nobody-chosen';

const idShape = z.string().regex(/^[0-9A-Za-z]{16}$/);

/** The draft that a form gives, with what is wrong with it; null where the form is none of ours. */
export function readDraft(form: FormData): { draft: Draft; fault: DraftFault | null } | null {
  const id = idShape.safeParse(form.get('id'));
  const kind = z.enum(messageKinds).safeParse(form.get('to'));
  if (!id.success || !kind.success) return null;
  const typed = locales.map((locale) => [locale, printableText(String(form.get(`words-${locale}`) ?? ''))] as const);
  const words: OwnWords = Object.fromEntries(typed.filter(([, text]) => text !== ''));
  const members = form.getAll('member').filter((member): member is string => typeof member === 'string').slice(0, maxChosen);
  const chosen = form.get('whole') === 'yes' ? null : members;
  const isLong = typed.some(([, text]) => text.length > maxOwnWords);
  const fault = isLong ? 'words-long' : chosen?.length === 0 ? 'nobody-chosen' : null;
  return { draft: { id: id.data, kind: kind.data, words, chosen }, fault };
}

/** Somebody of a list. */
export interface Recipient {
  learnerId: string;
  name: string;
  locale: Locale;
  /** wants no messages from the trainers, or has no account any more */
  isOut: boolean;
}

/** Who of a list gets a draft: the chosen ones, as far as they want messages. */
export function recipientsOf(list: readonly Recipient[], { chosen }: Pick<Draft, 'chosen'>): Recipient[] {
  return list.filter(({ learnerId, isOut }) => !isOut && (chosen === null || chosen.includes(learnerId)));
}

/** How many people there are of each language, the languages in the order of the course. */
export function countLocales(people: readonly Recipient[]): { locale: Locale; count: number }[] {
  return locales.map((locale) => ({ locale, count: people.filter((one) => one.locale === locale).length })).filter(({ count }) => count > 0);
}

export const outcomes = ['sent', 'queued', 'opted-out', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];
