import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCalendarOwner, getCalendar } from '../../features/cohorts/calendar/calendar.server';
import { limit, networkOf } from '../../platform/rate-limit.server';
import { localeOf, publicDoor } from '../guards';

const ending = '.ics';

/** The calendar that a secret address opens, without a sign-in: calendar programs have no cookies. Wrong addresses are counted. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const file = params.file ?? '';
  const owner = file.endsWith(ending) ? await findCalendarOwner(file.slice(0, -ending.length)) : null;
  if (owner === null) {
    const allowed = await limit('calendar-address', networkOf(context.address));
    return allowed.ok ? refused(404) : refused(429, { 'Retry-After': String(allowed.retryAfterSeconds) });
  }
  const text = await getCalendar(owner, locale, new Date());
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = { 'Cache-Control': 'private, max-age=300', ETag: etag, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };
  if (request.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="unites.ics"' } });
}

function refused(status: 404 | 429, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
