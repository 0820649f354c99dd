import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { i18nOf } from './platform/i18n.server';
import { isLocale, masterLocale } from './platform/locale';
import { log } from './platform/log.server';
import { loggedPath } from './platform/logged-path';
import { entryMark, splitTemplate } from './platform/template';
import { fillHoles } from './slots.server';

export { house } from './house.server';

/** What the server in front hands to every loader and action. */
declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

export interface RequestContext {
  actor: import('./features/accounts/actor').Actor;
  /** the peer's address, as far as the configured proxies are believed; for rate limits only */
  address: string;
  requestId: string;
  nonce: string;
  /** the pilot that the page belongs to, where whoever asks tries it */
  pilot?: import('./features/pilots/pilot.server').PilotSign;
  /** as whom an editor looks at the course */
  viewing?: import('./features/pilots/viewing/viewing').ViewingSign;
  /** something was sent during a view, or after it from a page of it, and not kept */
  refusedAs?: import('./features/pilots/viewing/viewing').ViewingState;
  /** true when the page is rendered once for everybody: its holes stay open */
  template?: boolean;
  /** resolves once the browser has taken what was sent so far; for what is sent piece by piece */
  untilTaken?: () => Promise<void>;
}

/** Renders a page to its end (nothing is deferred here), then fills its holes unless it serves as a template. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  const first = new URL(request.url).pathname.split('/')[1];
  const locale = isLocale(first) ? first : masterLocale;
  const page = renderToString(
    <I18nextProvider i18n={i18nOf(locale)}>
      <RemixServer context={remix} url={request.url} />
    </I18nextProvider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const entry = remix.manifest.entry.module;
  if (context.template) return new Response(`<!DOCTYPE html>${page}`.replace(entryMark, entry), { status, headers });
  // Long texts are copied as seldom as can be: each copy of a large page is memory that the system has to find anew.
  return fillHoles(splitTemplate(page), { ...context, entry, locale, url: new URL(request.url) }).then(
    (parts) => new Response(Buffer.concat(['<!DOCTYPE html>', ...parts].map((part) => Buffer.from(part))), { status, headers }),
  );
}

/** Logs what broke, once; a page that is missing or refused is no error. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ err: error, requestId: context.requestId, path: loggedPath(new URL(request.url).pathname) }, 'request failed');
};
