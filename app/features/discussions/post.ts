import { z } from 'zod';
import { locales, type Locale } from '../../platform/locale';
import { printableLine, printableText } from '../../platform/plain-text';
import type { Reason } from './moderation';

export const maxPostLength = 2000;
export const maxAuthorLength = 40;
export const editMinutes = 15;
export const postsPerPage = 20;
/** how many replies stand below a post before one asks for all of them */
export const repliesBelowPost = 5;

/** The audience that is not a cohort. */
export const allLearners = 'all';

/** What can be wrong with a field of a form; each code has a sentence in `discussions.json`. */
export type PostFault = 'text-missing' | 'text-long' | 'name-missing' | 'name-long' | 'lang-unknown' | 'audience-unknown';

/** Why something could not be written; each code has a sentence in `discussions.json`. */
export type WriteRefusal = 'deleted' | 'hidden' | 'archived' | 'too-late' | 'signed-out';

export type PostState = 'shown' | 'hidden' | 'deleted';

/** A post or a reply as one reader may see it; of what is hidden or deleted, no words. */
export interface PostView {
  id: string;
  state: PostState;
  /** null: somebody who has left */
  author: string | null;
  text: string;
  lang: Locale;
  createdAt: string;
  isEdited: boolean;
  isMine: boolean;
  hiddenReason: Reason | null;
  /** a moderator's words to the author; shown to nobody else */
  hiddenWords: string;
  mayEdit: boolean;
  hasReported: boolean;
}

/** A post with its newest replies, in the order in which they were written. */
export interface Thread extends PostView {
  lessonId: string;
  /** the cohort that may read it; null: all learners */
  cohort: { name: string; isArchived: boolean } | null;
  replies: PostView[];
  replyCount: number;
}

const fault = (code: PostFault) => ({ error: code });

const text = z
  .string(fault('text-missing'))
  .transform(printableText)
  .pipe(z.string().regex(/[\p{L}\p{N}\p{P}\p{S}]/u, fault('text-missing')).max(maxPostLength, fault('text-long')));

const name = z
  .string(fault('name-missing'))
  .transform(printableLine)
  .pipe(z.string().regex(/[\p{L}\p{N}]/u, fault('name-missing')).max(maxAuthorLength, fault('name-long')));

const lang = z.enum(locales, fault('lang-unknown'));
/** names the form that was filled in, so that sending it twice makes one post */
const form = z.string().regex(/^\w{8,40}$/);

export const editForm = z.object({ text, lang });
export const replyForm = z.object({ form, text, lang, name });
export const postForm = replyForm.extend({ audience: z.string(fault('audience-unknown')).max(40, fault('audience-unknown')) });

export type ReplyInput = z.infer<typeof replyForm>;
export type PostInput = z.infer<typeof postForm>;

export type Faults = Readonly<Record<string, string | undefined>>;

/** What was typed into a form, to be shown again. */
export function typedOf(input: FormData): Record<string, string> {
  const fields = [...input].filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(fields.map(([field, value]) => [field, value.slice(0, 3 * maxPostLength)]));
}

/** Reads a form by its schema: its value, or the first thing wrong with each field. */
export function readInput<T>(schema: z.ZodType<T>, input: FormData): { value: T } | { faults: Faults } {
  const result = schema.safeParse(Object.fromEntries(input));
  if (result.success) return { value: result.data };
  return { faults: Object.fromEntries(result.error.issues.toReversed().map(({ path, message }) => [String(path[0]), message])) };
}

/** Tells whether an author may still change what they wrote. */
export function mayEdit(post: { createdAt: Date; hiddenAt: Date | null; deletedAt: Date | null }, now: Date): boolean {
  return post.hiddenAt === null && post.deletedAt === null && now.getTime() - post.createdAt.getTime() < editMinutes * 60_000;
}

/** What a post is to its readers; deleted by its author counts before hidden by a moderator. */
export function stateOf({ hiddenAt, deletedAt }: { hiddenAt: Date | null; deletedAt: Date | null }): PostState {
  if (deletedAt !== null) return 'deleted';
  return hiddenAt === null ? 'shown' : 'hidden';
}

/** The name that is proposed to somebody who posts for the first time: the first word of their name. */
export function firstNameOf(fullName: string): string {
  return (printableLine(fullName).split(' ')[0] ?? '').slice(0, maxAuthorLength);
}

/** The number of a page in an address; the first where there is none. */
export function readPage(asked: string | null): number {
  return /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1;
}

/** How many pages so many posts fill; an empty list is one page. */
export function pageCountOf(total: number): number {
  return Math.max(1, Math.ceil(total / postsPerPage));
}
