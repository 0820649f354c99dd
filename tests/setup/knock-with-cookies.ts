import { newId } from '../../app/platform/ids';
import type { Actor } from '../../app/features/accounts/actor';
import { resolveActor } from '../../app/features/accounts/actor.server';
import { mergeLearners } from '../../app/features/learning/merge.server';

export interface Door {
  action?: (args: never) => unknown;
  loader?: (args: never) => unknown;
}

export interface BrowserKnock {
  path: string;
  fields?: Record<string, string>;
  cookie?: string;
  address?: string;
  params?: Record<string, string>;
}

/** What a door answered: its status, where it sends the browser, its cookies and its data. */
export interface BrowserAnswer {
  status: number;
  location: string | null;
  setCookies: string[];
  retryAfter: string | null;
  data: unknown;
}

/** Gives a signed-in learner what a guest did. */
export const mergeGuest = (guestId: string, { learnerId, locale }: Actor) => mergeLearners({ guestId, learnerId, locale }, [], new Date());

function answerOf(given: unknown): BrowserAnswer {
  if (given instanceof Response) {
    const { status, headers } = given;
    return { status, location: headers.get('Location'), setCookies: headers.getSetCookie(), retryAfter: headers.get('Retry-After'), data: null };
  }
  if (typeof given === 'object' && given !== null && 'init' in given && 'data' in given) {
    const init = given.init as ResponseInit | null;
    return { status: init?.status ?? 200, location: null, setCookies: [], retryAfter: new Headers(init?.headers).get('Retry-After'), data: given.data };
  }
  return { status: 200, location: null, setCookies: [], retryAfter: null, data: given };
}

/** Knocks at a door the way the server in front does: who knocks is told by cookies. */
export async function knockWithCookies(door: Door, given: BrowserKnock): Promise<BrowserAnswer> {
  const { path, fields, cookie, address: peer, params } = { cookie: '', address: newId(), params: {}, ...given };
  const { actor } = await resolveActor(cookie, mergeGuest);
  const body = fields && new URLSearchParams(fields);
  const request = new Request(`http://localhost:3000${path}`, { method: body ? 'POST' : 'GET', body, headers: { cookie } });
  const context = { actor, address: peer, requestId: 'r', nonce: 'n' };
  const handler = body ? door.action : door.loader;
  const answer = Promise.resolve({ request, context, params: { lng: path.split('/')[1] ?? '', ...params } } as never).then(handler);
  return answerOf(await answer.catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown))));
}

