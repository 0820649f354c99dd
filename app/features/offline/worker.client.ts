import { isReached, isSignOut, readMessage } from './copies';
import { Keeper } from './keeper.client';

/** The part of a service worker's world that is used; the compiler knows windows only. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  addEventListener<E extends WorkerEvent>(type: string, listener: (event: E) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  location: Location;
}

/** A line that has not answered for this long is treated like none, where there is a copy to show. */
const patienceMs = 4_000;

const scope = self as unknown as WorkerScope;
const keeper = new Keeper({
  caches,
  fetch: (path, init) => fetch(path, { credentials: 'same-origin', ...init }),
  nowMs: () => Date.now(),
  countWindows: async () => (await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })).length,
});

/** A page from the network, which the keeper sees as well. */
async function fromNetwork(event: FetchEvent, path: string): Promise<Response> {
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  await keeper.take(path, answer.clone()).catch(() => 0);
  return answer;
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  const asked = fromNetwork(event, path);
  event.waitUntil(asked.catch(() => undefined));
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const answer = await Promise.race([asked.catch(() => null), patience]);
  if (answer && isReached(answer.status)) return answer;
  const copy = await keeper.find(path);
  if (copy) return copy;
  return asked.catch(async (error: unknown) => (await keeper.findInstead(path)) ?? Promise.reject(error));
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([scope.clients.claim(), scope.registration.navigationPreload?.enable()])));

scope.addEventListener<WorkerEvent & { data: unknown }>('message', (event) => {
  const message = readMessage(event.data);
  if (message) event.waitUntil(keeper.keep(message).catch(() => undefined));
});

scope.addEventListener<FetchEvent>('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== scope.location.origin) return;
  if (isSignOut(request.method, pathname)) event.waitUntil(keeper.forgetOthers(null));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(keeper.asset(request));
});
