import { data, type HeadersFunction } from '@remix-run/node';
import { wayBack, type RefusedForm } from '../features/accounts/accounts';
import type { Entry } from '../features/accounts/second-step/pending.server';
import type { Browser } from '../features/accounts/sign-ins/own-session.server';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';

/** No page of an account is kept by a browser or a proxy. */
export const privateHeaders = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };

/** The headers of an account's page; with how long to wait where there were too many attempts. */
export const pageHeaders: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get('Retry-After');
  return retryAfter === null ? privateHeaders : { ...privateHeaders, 'Retry-After': retryAfter };
};

/** What a request tells of the browser it came from. */
export function browserOf({ headers }: Request): Browser {
  return { cookieHeader: headers.get('Cookie'), userAgent: headers.get('User-Agent') };
}

/** A form that is shown again: what was wrong with it, and a sentence about the whole. */
export interface FormAnswer {
  form: RefusedForm;
  sentence: string | null;
}

/** Shows a form again with what is wrong and what was typed. */
export function refusedForm(form: RefusedForm, sentence: string | null = null) {
  return data<FormAnswer>({ form, sentence }, { status: 400, headers: privateHeaders });
}

/** Says how long to wait, and shows the form again. */
export function tooMany(locale: Locale, retryAfterSeconds: number, typed: Record<string, string>) {
  const t = translator(locale);
  const wait = t('common:minutes', { count: Math.ceil(retryAfterSeconds / 60) });
  const headers = { ...privateHeaders, 'Retry-After': String(retryAfterSeconds) };
  return data<FormAnswer>({ form: { faults: {}, typed }, sentence: t('accounts:refused.tooMany', { wait }) }, { status: 429, headers });
}

/** Sends the browser on with cookies set. */
export function seeOther(location: string, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ ...privateHeaders, Location: location });
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Leads somebody in to where they wanted to go, or to their second step first. */
export function entered({ setCookies, isStep }: Entry, to: string | undefined, locale: Locale): Response {
  return seeOther(isStep ? `/${locale}/sign-in/step` : wayBack(to, locale), setCookies);
}

/** The page to come back to, as the address names it; null when it names none or none of ours. */
export function askedWayBack(request: Request, locale: Locale): string | null {
  const to = new URL(request.url).searchParams.get('to');
  return to !== null && wayBack(to, locale) === to ? to : null;
}

/** The page that says a mail is on its way; it does not know to whom. */
export function sentUrl(locale: Locale, to: string | undefined): string {
  const query = to !== undefined && wayBack(to, locale) === to ? `&to=${encodeURIComponent(to)}` : '';
  return `/${locale}/sign-in/link?sent=1${query}`;
}
