import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { privateHeaders } from './form-answers.server';

/** What a script is told to ask a passkey for. */
export function askedOf(options: object): Response {
  return Response.json(options, { headers: privateHeaders });
}

/** Tells a script in a sentence how long to wait. */
export function tooManyAsked(locale: Locale, retryAfterSeconds: number): Response {
  const t = translator(locale);
  const sentence = t('accounts:refused.tooMany', { wait: t('common:minutes', { count: Math.ceil(retryAfterSeconds / 60) }) });
  return Response.json({ sentence }, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(retryAfterSeconds) } });
}
