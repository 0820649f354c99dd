import type { AppLoadContext } from '@remix-run/node';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { limitAll, networkOf } from '../platform/rate-limit.server';

/** Counts a search; where there were too many at once, the sentence that says so and how long to wait. */
export async function countSearch({ actor, address }: Pick<AppLoadContext, 'actor' | 'address'>, locale: Locale): Promise<{ sentence: string; headers: Record<string, string> } | null> {
  const allowed = await limitAll(['search-address', networkOf(address)], ['search-learner', actor.learnerId]);
  if (allowed.ok) return null;
  const t = translator(locale);
  const wait = t('common:minutes', { count: Math.ceil(allowed.retryAfterSeconds / 60) });
  return { sentence: t('search:tooMany', { wait }), headers: { 'Retry-After': String(allowed.retryAfterSeconds) } };
}
