import { lookup as lookUp } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { settings } from '../../../platform/settings.server';
import type { LinkAnswer, LinkFault } from './link';
import { isPublicAddress } from './public-address';

/** What tests may set otherwise than the service. */
export interface Asking {
  patienceMs: number;
  /** which IP addresses may be asked */
  isOpen: (address: string) => boolean;
}

const usual: Asking = { patienceMs: 10_000, isOpen: isPublicAddress };
const maxHops = 5;
const permanent = [301, 308];
const temporary = [302, 303, 307];

class AskFault extends Error {
  constructor(readonly fault: LinkFault) {
    super(fault);
  }
}

/** Looks a name up and lets nobody connect to what it leads to unless that is open: what was looked at is what is asked. */
function guardedLookup(isOpen: Asking['isOpen']): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isOpen(address))) return callback(new AskFault('private'), '', 4);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

interface Hop {
  status: number;
  location: string | null;
}

function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    request.on('error', reject);
    request.end();
  });
}

async function askOnce(url: URL, method: string, { isOpen, signal }: Pick<Asking, 'isOpen'> & { signal: AbortSignal }): Promise<Hop> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!/^https?:$/.test(url.protocol) || (isIP(host) !== 0 && !isOpen(host))) throw new AskFault('private');
  const headers = { 'User-Agent': `UNITES-link-check (+${settings.APP_URL})`, Accept: '*/*' };
  const answer = await send(url, { method, headers, signal, lookup: guardedLookup(isOpen), agent: false });
  answer.on('error', () => undefined).destroy();
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? null };
}

/** Follows redirects with one method to the end; only the first ones that are all permanent say that the address moved. */
async function follow(start: string, method: string, { patienceMs, isOpen }: Asking): Promise<LinkAnswer> {
  const signal = AbortSignal.timeout(patienceMs);
  let [url, movedTo, isMoving] = [new URL(start), null as string | null, true];
  for (let hop = 0; hop <= maxHops; hop += 1) {
    const { status, location } = await askOnce(url, method, { isOpen, signal });
    if (location === null || ![...permanent, ...temporary].includes(status) || !URL.canParse(location, url)) return { status, fault: null, movedTo };
    url = new URL(location, url);
    isMoving &&= permanent.includes(status);
    if (isMoving) movedTo = url.href;
  }
  throw new AskFault('loop');
}

function faultOf(error: unknown): LinkFault {
  if (error instanceof AskFault) return error.fault;
  return error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name) ? 'timeout' : 'unreachable';
}

async function tryMethod(url: string, method: string, asking: Asking): Promise<LinkAnswer> {
  return follow(url, method, asking).catch((error: unknown) => ({ status: null, fault: faultOf(error), movedTo: null }));
}

/** Asks an address by HEAD, and by GET where HEAD is not answered well; never anything that is not on the public internet. */
export async function askLink(url: string, asking: Partial<Asking> = {}): Promise<LinkAnswer> {
  const all = { ...usual, ...asking };
  const answer = await tryMethod(url, 'HEAD', all);
  const isGood = answer.status !== null && answer.status < 400;
  return isGood || answer.fault === 'private' || answer.fault === 'loop' ? answer : tryMethod(url, 'GET', all);
}
