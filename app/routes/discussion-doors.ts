import { data, type AppLoadContext } from '@remix-run/node';
import { findLesson } from '../features/content/course';
import { getCourse } from '../features/content/load.server';
import type { Faults } from '../features/discussions/post';
import { firstNameOf, typedOf } from '../features/discussions/post';
import type { FormState } from '../features/discussions/post-form';
import { translator } from '../platform/i18n.server';
import { masterLocale, type Locale } from '../platform/locale';
import { findPersonalData } from '../platform/personal-data';
import { limitAll, networkOf, type Limited } from '../platform/rate-limit.server';
import { langOf } from '../ui/lang';
import { privateHeaders } from './form-answers.server';

/** The discussion that a page leads back to. */
export interface LessonLink {
  url: string;
  title: string;
  lang: Locale | undefined;
}

/** The discussion of a post, as the pages around it name it. */
export function lessonLinkOf(lessonId: string, locale: Locale): LessonLink {
  const lesson = findLesson(getCourse(), lessonId);
  const title = lesson?.text[locale].title ?? { text: lessonId, lang: masterLocale };
  return { url: `/${locale}/course/${lesson?.moduleId ?? ''}/${lessonId}`, title: title.text, lang: langOf(title, locale) };
}

interface Place {
  threadId: string;
  postId: string;
}

/** Where a post or reply stands: on its page of the discussion, the focus on it. */
export function placeUrl(lessonUrl: string, { threadId, postId }: Place): string {
  return `${lessonUrl}?at=${threadId}#post-${postId}`;
}

/** Where somebody finds what they have just written. */
export function writtenUrl(lessonUrl: string, { threadId, postId }: Place): string {
  return `${lessonUrl}?at=${threadId}&new=${postId}#post-${postId}`;
}

/** The name that is proposed where none was chosen yet. */
export function proposedName({ actor }: Pick<AppLoadContext, 'actor'>): string {
  return firstNameOf(actor.name ?? '');
}

/** Shows a form of a discussion again, with what was typed and what is wrong with it. */
export function formAgain(input: FormData, { status, headers = {}, ...found }: { status: number; headers?: Record<string, string>; faults?: Faults; sentence?: string; warning?: FormState['warning'] }) {
  const { faults = {}, sentence = null, warning = null } = found;
  return data<FormState>({ typed: typedOf(input), faults, sentence, warning }, { status, headers: { ...privateHeaders, ...headers } });
}

/** Shows a form whose fields are wrong again; one that does not say which form it is was made by nobody's browser. */
export function wrongAgain(input: FormData, faults: Faults) {
  if (faults.form) throw new Response(null, { status: 400 });
  return formAgain(input, { status: 400, faults });
}

/** Shows a form again to somebody who writes too much, with how long to wait. */
export function tooManyAgain(input: FormData, { retryAfterSeconds }: Extract<Limited, { ok: false }>, locale: Locale) {
  const t = translator(locale);
  const isLong = retryAfterSeconds > 5400;
  const wait = isLong ? t('discussions:hours', { count: Math.ceil(retryAfterSeconds / 3600) }) : t('common:minutes', { count: Math.ceil(retryAfterSeconds / 60) });
  return formAgain(input, { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) }, sentence: t('discussions:refused.tooMany', { wait }) });
}

/** Counts somebody's posting against what one person and one network may post. */
export function limitPosting({ actor, address }: Pick<AppLoadContext, 'actor' | 'address'>): Promise<Limited> {
  return limitAll(['post-learner', actor.learnerId], ['post-day', actor.learnerId], ['post-address', networkOf(address)]);
}

/** What a text looks like too much of, unless its writer has been told already. */
export function unconfirmed(text: string, input: FormData): FormState['warning'] {
  const found = findPersonalData(text);
  return found !== input.get('sure') ? found : null;
}
