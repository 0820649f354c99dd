import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askLink } from './ask-link.server';

let server: Server;
let root = '';
const seen: string[] = [];
const agents = new Set<string | undefined>();

/** What each address answers; null: nothing, ever. */
const answers: Record<string, { status: number; location?: string; head?: number | 'cut' } | null> = {
  '/ok': { status: 200 },
  '/missing': { status: 404 },
  '/blocked': { status: 403 },
  '/no-head': { status: 200, head: 405 },
  '/cut-head': { status: 200, head: 'cut' },
  '/moved': { status: 301, location: '/moved-again' },
  '/moved-again': { status: 308, location: '/today' },
  '/today': { status: 302, location: '/ok' },
  '/loop': { status: 301, location: '/loop' },
  '/inward': { status: 301, location: 'http://10.0.0.1/' },
  '/outward': { status: 302, location: 'ftp://example.org/' },
  '/slow': null,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    agents.add(request.headers['user-agent']);
    const answer = answers[request.url ?? ''];
    if (!answer) return;
    const head = request.method === 'HEAD' ? answer.head : undefined;
    if (head === 'cut') return void request.socket.destroy();
    response.writeHead(head ?? answer.status, answer.location ? { Location: answer.location } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => void seen.splice(0));

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, patienceMs = 5000) => askLink(root + path, { patienceMs, isOpen: (address) => address === '127.0.0.1' });

describe('asking an address', () => {
  it('takes one HEAD where that is answered, and says who asks', async () => {
    expect(await ask('/ok')).toEqual({ status: 200, fault: null, movedTo: null });
    expect(seen).toEqual(['HEAD /ok']);
    expect([...agents]).toEqual([expect.stringMatching(/^UNITES-link-check \(\+http/)]);
  });

  it('tries GET before it believes an error', async () => {
    expect(await ask('/missing')).toEqual({ status: 404, fault: null, movedTo: null });
    expect(seen).toEqual(['HEAD /missing', 'GET /missing']);
    expect(await ask('/blocked')).toMatchObject({ status: 403, fault: null });
  });

  it.each(['/no-head', '/cut-head'])('bears a site that refuses HEAD: %s', async (path) => {
    expect(await ask(path)).toEqual({ status: 200, fault: null, movedTo: null });
    expect(seen).toEqual([`HEAD ${path}`, `GET ${path}`]);
  });

  it('follows redirects, and names where the permanent ones lead and not the passing ones', async () => {
    expect(await ask('/moved')).toEqual({ status: 200, fault: null, movedTo: `${root}/today` });
    expect(await ask('/today')).toEqual({ status: 200, fault: null, movedTo: null });
  });

  it('gives up where redirects never end', async () => {
    expect(await ask('/loop')).toEqual({ status: null, fault: 'loop', movedTo: null });
    expect(seen).toHaveLength(6);
  });

  it('waits no longer than its patience', async () => {
    expect(await ask('/slow', 100)).toEqual({ status: null, fault: 'timeout', movedTo: null });
  });

  it('says of a port where nobody listens that it cannot be reached', async () => {
    expect(await askLink('http://127.0.0.1:1/', { patienceMs: 2000, isOpen: () => true })).toEqual({ status: null, fault: 'unreachable', movedTo: null });
  });
});

describe('an address that is not public', () => {
  it('is never asked, by number or by name', async () => {
    const port = new URL(root).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1']) expect(await askLink(`http://${host}:${port}/ok`)).toEqual({ status: null, fault: 'private', movedTo: null });
    expect(seen).toEqual([]);
  });

  it.each(['/inward', '/outward'])('is not reached by a redirect either: %s', async (path) => {
    expect(await ask(path)).toEqual({ status: null, fault: 'private', movedTo: null });
    expect(seen).toEqual([`HEAD ${path}`]);
  });
});
