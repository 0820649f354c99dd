import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import type { StrategyOf } from '../features/strategy/desk';
import { readStrategy } from '../features/strategy/strategy.server';
import { attachmentAs } from '../platform/file-name';
import { isLocale, type Locale } from '../platform/locale';
import { limit, networkOf } from '../platform/rate-limit.server';
import { privateHeaders } from './form-answers.server';

/** The learner's own workbook in the language that the address asks for: nobody else's can be asked for. */
export function ownStrategy(locale: Locale, { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<StrategyOf> {
  const wanted = new URL(request.url).searchParams.get('in');
  return readStrategy(context.actor.learnerId, { locale: isLocale(wanted) ? wanted : locale, typedIn: locale, now: new Date() });
}

/** Lets nobody have files made without end: each costs the server a second. */
export async function limitFiles({ actor, address }: Pick<AppLoadContext, 'actor' | 'address'>): Promise<void> {
  const [own, network] = [await limit('strategy-learner', actor.learnerId), await limit('strategy-address', networkOf(address))];
  const wait = Math.max(own.ok ? 0 : own.retryAfterSeconds, network.ok ? 0 : network.retryAfterSeconds);
  if (wait > 0) throw new Response(null, { status: 429, headers: { ...privateHeaders, 'Retry-After': String(wait) } });
}

/** Sends a file of the strategy to be kept under a name in the reader's letters. */
export function sendDocument(body: AsyncIterable<Buffer> | string, { type, name, extension }: { type: string; name: string; extension: string }): Response {
  const headers = { ...privateHeaders, 'Content-Type': type, 'Content-Disposition': attachmentAs(name, extension) };
  return new Response(typeof body === 'string' ? body : createReadableStreamFromReadable(Readable.from(body)), { headers });
}
