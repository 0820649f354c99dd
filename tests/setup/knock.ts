import type { Actor } from '../../app/features/accounts/actor';
import { newId } from '../../app/platform/ids';

export interface Door {
  action?: (args: never) => unknown;
  loader?: (args: never) => unknown;
}

export interface Knock {
  path: string;
  actor: Actor;
  params?: Record<string, string>;
  /** a form, sent by POST */
  fields?: Record<string, string>;
  address?: string;
}

/** What a door answered: its status, where it sends the browser and its data. */
export interface KnockAnswer {
  status: number;
  location: string | null;
  data: unknown;
  headers: Headers;
}

function answerOf(given: unknown): KnockAnswer {
  if (given instanceof Response) return { status: given.status, location: given.headers.get('Location'), data: null, headers: given.headers };
  if (typeof given === 'object' && given !== null && 'init' in given && 'data' in given) {
    const init = (given.init ?? {}) as ResponseInit;
    return { status: init.status ?? 200, location: null, data: given.data, headers: new Headers(init.headers) };
  }
  return { status: 200, location: null, data: given, headers: new Headers() };
}

/** Knocks at a door as the server in front does, for somebody it has recognised. */
export async function knock(door: Door, { path, actor, params, fields, address = newId() }: Knock): Promise<KnockAnswer> {
  const body = fields && new URLSearchParams(fields);
  const request = new Request(`http://localhost:3000${path}`, { method: body ? 'POST' : 'GET', body });
  const context = { actor, address, requestId: 'r', nonce: 'n' };
  const handler = body ? door.action : door.loader;
  const answer = Promise.resolve({ request, context, params: { lng: path.split('/')[1] ?? '', ...params } } as never).then(handler);
  return answerOf(await answer.catch((thrown: unknown) => (thrown instanceof Response ? thrown : Promise.reject(thrown))));
}
