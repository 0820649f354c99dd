import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { limit, networkOf, type LimitKind } from '../platform/rate-limit.server';
import type { Say } from '../features/certificates/paper-words';
import { privateHeaders } from './form-answers.server';

/** Looks up sentences of `certificates.json` in a language, by keys that are put together. */
export function sayIn(locale: Locale): Say {
  const say = translator(locale) as unknown as Say;
  return (key, options) => say(`certificates:${key}`, options);
}

/** Counts an attempt; where there were too many, refuses it with how long to wait. */
export async function countOrRefuse(kind: LimitKind, key: string): Promise<void> {
  const allowed = await limit(kind, key);
  if (!allowed.ok) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(allowed.retryAfterSeconds) } });
}

/** Counts a code that somebody tries; where their network tried too many, the sentence that says so and how long to wait. */
export async function countCode(address: string, locale: Locale): Promise<{ sentence: string; headers: Record<string, string> } | null> {
  const allowed = await limit('verify-address', networkOf(address));
  if (allowed.ok) return null;
  const wait = translator(locale)('common:minutes', { count: Math.ceil(allowed.retryAfterSeconds / 60) });
  return { sentence: sayIn(locale)('verify.tooMany', { wait }), headers: { 'Retry-After': String(allowed.retryAfterSeconds) } };
}

// Programs that verify badges in a browser fetch these documents from another site.
const openHeaders = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Robots-Tag': 'noindex' };

/** Sends a document that machines read to verify a badge; 404 when there is none. */
export function sendDocument(document: object | null, type: 'application/ld+json' | 'application/vc', maxAgeSeconds: number): Response {
  if (document === null) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  return new Response(`${JSON.stringify(document, null, 2)}\n`, { headers: { ...openHeaders, 'Content-Type': type, 'Cache-Control': `public, max-age=${maxAgeSeconds}` } });
}
