import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { createRequestHandler as createExpressHandler, type GetLoadContextFunction } from '@remix-run/express';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import express, { type ErrorRequestHandler, type Request as ExpressRequest, type RequestHandler } from 'express';
import type { ViteDevServer } from 'vite';
import type { House } from '../app/house.server';
import { copyHeaders, nobody } from '../app/platform/copy-headers';
import { newId } from '../app/platform/ids';
import { isLocale, type Locale } from '../app/platform/locale';
import { loggedPath } from '../app/platform/logged-path';
import { serveAssets } from './assets';
import { serveDocuments } from './documents';
import { knownMethods, measuredBodies } from './limits';
import { healthDoors, progressDoor } from './machine';
import { reachable } from './reachable';
import { sameOriginOnly, securityHeaders } from './security';

export interface AppOptions {
  loadBuild: () => Promise<ServerBuild>;
  house: () => Promise<House>;
  settings: House['settings'];
  vite: ViteDevServer | null;
}

/**
 * Refuses addresses that no page has and that readers differ about: `//host`, backslashes, dots that climb, control
 * characters, broken escapes, hosts that are none. Under which name people come is a setting; what a proxy's header
 * says about it is dropped.
 */
const plainAddresses: RequestHandler = (request, response, next) => {
  delete request.headers['x-forwarded-host'];
  try {
    const decoded = decodeURIComponent(request.path);
    const isPlain = !/\/\/|\\|\/\.{1,2}(\/|$)|[^\u0020-\uffff]/u.test(decoded) && request.url.startsWith('/') && request.url.length <= 2000;
    const { host = 'localhost' } = request.headers;
    if (isPlain && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}/`)) return next();
  } catch {
    // a broken percent escape: refused below like the others
  }
  return void response.status(400).type('text/plain').send('This address is malformed.');
};

const numbered: RequestHandler = (_request, response, next) => {
  response.locals.requestId = newId();
  response.setHeader('X-Request-Id', response.locals.requestId);
  next();
};

/** The language of the page that is asked for, or of the page that sends something. */
function localeOf(request: ExpressRequest): Locale | null {
  const page = request.path === '/progress' ? (request.headers.referer ?? '').replace(/^https?:\/\/[^/]*/, '') : request.path;
  const first = page.split('/')[1];
  return isLocale(first) ? first : null;
}

function recognise(house: AppOptions['house']): RequestHandler {
  return async (request, response, next) => {
    try {
      const { resolveActor, guestCookie, namesLearner } = await house();
      const { actor, isNew, setCookies } = await resolveActor(request.headers.cookie);
      const mustRemember = isNew && (request.method === 'POST' || namesLearner(request.path));
      const cookies = mustRemember ? [...setCookies, guestCookie(actor.learnerId)] : setCookies;
      if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
      response.setHeader(copyHeaders.learner, isNew && !mustRemember ? nobody : actor.learnerId);
      response.locals.isNew = isNew;
      response.locals.context = { actor, locale: localeOf(request) ?? actor.locale, address: request.ip ?? '', requestId: response.locals.requestId, nonce: response.locals.nonce };
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** Leads whoever asked for the deletion of their account to the offer to keep it. */
function offerToKeep(house: AppOptions['house']): RequestHandler {
  return async (request, response, next) => {
    try {
      const offer = (await house()).leavingPath(response.locals.context.actor, request);
      if (offer === null) next();
      else response.setHeader('Cache-Control', 'no-store').redirect(303, offer);
    } catch (error) {
      next(error);
    }
  };
}

/** Makes of a request that would write one for the page that says it was refused. */
function readInstead(request: ExpressRequest, path: string): void {
  request.method = 'GET';
  request.url = path;
  request.originalUrl = path;
}

/** Lets an editor who looks at the course as another role only read, as nobody in that role; everything else passes untouched. */
function enterViewing(house: AppOptions['house']): RequestHandler {
  return async (request, response, next) => {
    try {
      const { findViewing, viewingStep, viewedActor, dropViewingCookie } = await house();
      const { context } = response.locals;
      const found = await findViewing(context.actor, request.headers.cookie, new Date());
      if (found === null) return next();
      const { state, sign } = found;
      const viewing = state === 'on' ? sign : undefined;
      const page = `/${context.locale}/pilots/view`;
      const step = viewingStep(state, request);
      response.setHeader('Cache-Control', 'private, no-store').setHeader('X-Robots-Tag', 'noindex, nofollow');
      if (state === 'over') response.append('Set-Cookie', dropViewingCookie());
      if (step === 'hub') return response.redirect(303, page);
      if (step === 'refused') readInstead(request, page);
      const actor = step === 'viewed' ? viewedActor(sign, context.locale) : context.actor;
      response.locals.context = { ...context, actor, viewing, ...(step === 'refused' ? { refusedAs: state } : {}) };
      return next();
    } catch (error) {
      return next(error);
    }
  };
}

/** Lets whoever tries a module that is not published yet into it: no cache keeps such a page, and nobody finds it. */
function enterPilot(house: AppOptions['house']): RequestHandler {
  return async (request, response, next) => {
    try {
      const { context } = response.locals;
      const pilot = await (await house()).findPilot(context.actor, request.path);
      if (pilot === null) return next();
      response.locals.context = { ...context, actor: { ...context.actor, learnerId: pilot.learnerId }, pilot: pilot.sign };
      response.setHeader('Cache-Control', 'private, no-store').setHeader('X-Robots-Tag', 'noindex, nofollow');
      return pilot.run(() => next());
    } catch (error) {
      return next(error);
    }
  };
}

/** Resolves when an answer may be written on: Remix writes without looking whether the browser keeps up. */
function untilTaken(response: ServerResponse): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const go = (): void => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.once('drain', go).once('close', go);
  });
}

function sentenceOf(status: number, requestId: unknown): string {
  if (status === 500) return `Something broke on our side. Please try again; reference ${requestId}.`;
  return status === 413 ? 'This request is too large.' : 'This request could not be understood.';
}

function broken(house: AppOptions['house']): ErrorRequestHandler {
  return async (error: { status?: number; type?: string }, request, response, _next) => {
    const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
    const requestId: unknown = response.locals.requestId;
    if (status === 500) (await house()).log.error({ err: error, requestId, path: loggedPath(request.path) }, 'request failed');
    if (response.headersSent) return void response.end();
    return void response.status(status).type('text/plain').send(sentenceOf(status, requestId));
  };
}

/** What a film's manifest says changes when the film is made anew; every other name holds its own fingerprint. */
function notYetFinal(response: ServerResponse, file: string) {
  if (file.endsWith('.json')) response.setHeader('Cache-Control', 'no-cache');
}

/** Pages are documents: the data they are made of has no address of its own, neither Remix's present one nor its former one. */
const notData: RequestHandler = (request, response, next) => {
  const query = request.originalUrl.slice(request.path.length);
  if (!request.path.endsWith('.data') && (query === '' || !new URLSearchParams(query).has('_data'))) return next();
  return void response.status(404).type('text/plain').send('Not found');
};

/** Remix's handlers, one for each set of routes that an address can lead to. */
function handlers(getLoadContext: GetLoadContextFunction) {
  const narrowings = new WeakMap<ServerBuild, ReturnType<typeof reachable>>();
  const made = new WeakMap<ServerBuild, RequestHandler>();
  return (whole: ServerBuild, pathname: string): { build: ServerBuild; handle: RequestHandler } => {
    const narrowing = narrowings.get(whole) ?? reachable(whole);
    narrowings.set(whole, narrowing);
    const build = narrowing(pathname);
    const handle = made.get(build) ?? createExpressHandler({ build: build as never, getLoadContext });
    made.set(build, handle);
    return { build, handle };
  };
}

/** Puts the doors in order: files, machines, pages from memory, and last every other page through Remix. */
export function createApp({ loadBuild, house, settings, vite }: AppOptions) {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.TRUST_PROXY);
  app.set('query parser', false);
  app.use(numbered, securityHeaders({ appUrl: settings.APP_URL, isDevelopment: vite !== null, mediaUrl: settings.MEDIA_BASE_URL }));
  app.use(plainAddresses, knownMethods, measuredBodies);
  app.use(healthDoors(house));
  const media = express.static(settings.MEDIA_DIR, { immutable: true, maxAge: '1y', index: false, redirect: false, setHeaders: notYetFinal });
  app.use('/media', media, (_request, response) => void response.status(404).type('text/plain').send('Not found'));
  if (vite) app.use(vite.middlewares, express.static('public'));
  else app.use(serveAssets(path.resolve('build/client')));
  app.use(notData, sameOriginOnly(settings.APP_URL), recognise(house), offerToKeep(house), enterViewing(house), enterPilot(house));
  app.all('/progress', progressDoor(house));

  const handlersOf = handlers((_request, response) => ({ ...response.locals.context, untilTaken: () => untilTaken(response) }));
  const renderTemplate = async (path: string) => {
    const { build } = handlersOf(await loadBuild(), path);
    const nobody = { learnerId: 'nobody', userId: null, name: null, email: null, locale: 'en' as const };
    const context = { actor: nobody, address: '', requestId: '', nonce: '', template: true };
    const response = await createRequestHandler(build)(new Request(new URL(path, settings.APP_URL)), context);
    return response.status === 200 ? response.text() : null;
  };
  app.use(serveDocuments({ house, renderTemplate, isCached: vite === null }));
  app.all('*', (request, response, next) => void loadBuild().then((build) => handlersOf(build, request.path).handle(request, response, next), next));
  app.use(broken(house));
  return app;
}
