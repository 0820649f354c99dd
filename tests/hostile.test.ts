import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../bench/client';
import { makeGuest, type BenchLearner } from '../bench/scenarios';
import { expectRefused, expectSafe } from './setup/answers';
import { blankDatabaseUrl } from './setup/database';
import { readRows } from './setup/kill-standing';
import { ask, startWeb, type Answered, type Web } from './setup/web';

// Addresses, methods and headers as strangers send them; what they put into saves and forms is in hostile-forms.test.ts.

let databaseUrl = '';
let web: Web;
let guest: BenchLearner;
const lesson = '/en/course/why-co-design/what-co-design-is';
const postDoors = ['done', 'answers', 'submit', 'tool', 'other', 'discard'];

beforeAll(async () => {
  databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
  const client = new Client(web.port);
  guest = await makeGuest(client);
  client.close();
});

afterAll(async () => {
  // Nothing of all this was an error of the server's own, and it still lives to be stopped.
  expect(web.log()).not.toMatch(/request failed|"level":(50|60)/);
  expect((await ask(web.port, { path: '/ready' })).status).toBe(200);
  expect(Object.values(await readRows(databaseUrl)).flat()).toEqual([]);
  expect(await web.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

const get = (path: string, headers: Record<string, string> = {}) => ask(web.port, { path, headers });

/** Sends bytes as they are and answers all that comes back until the connection closes. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(web.port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describe('an address that no page has', () => {
  it.each([
    ['//', 400], ['//evil.example', 400], ['//evil.example/%2e%2e', 400], ['/en//course', 400], ['/\\', 400], ['/\\evil.example', 400], ['/%5c%5cevil.example', 400],
    ['/%', 400], ['/%00', 400], ['/en/%00', 400], ['/en/%0d%0aSet-Cookie:x=y', 400], ['/en/%c0%ae%c0%ae', 400], [`/en/${'a'.repeat(3000)}`, 400], ['/en/%F0%9F%98%80', 400],
    ['/%2e%2e/', 400], ['/en/..%2f', 400], ['/en/..%2f..%2fetc%2fpasswd', 400], ['/../../etc/passwd', 400], ['/xx', 404], ['/EN', 404], ['/en-GB', 404],
    ['/en/course/__proto__', 404], ['/en/course/constructor', 404], ['/en/course/why-co-design/__proto__', 404], ['/en/course/toString/valueOf', 404], ['/en/session/0', 404],
    ['/en/session/999', 404], ['/en/session/-1', 404], ['/en/session/1e1', 404], ['/__proto__', 404], ['/constructor', 404], ['/en/__proto__', 404], ['/en/course/what-co-design-is', 404],
    ['/en/course.data', 404], ['/en/sign-in?_data=routes/account/sign-in', 404], ['/en?x&%5Fdata=root', 404], ['/_root.data', 404], [`${lesson}.data`, 404], ['/en/course/why-co-design/check-why-co-design.data?_routes=routes/learner/lesson', 404],
    ['/assets/none.js', 404], ['/assets/../server/index.js', 400], ['/assets/%2e%2e/%2e%2e/server/index.js', 400], ['/build/server/index.js', 404], ['/server/index.js', 404],
    ['/media/../secret', 400], ['/media/%2e%2e/secret', 400], ['/media/..%2f..%2fpackage.json', 400], ['/media/', 404], ['/media', 404], ['/.env', 404], ['/.git/config', 404], ['/data/secret', 404], ['/package.json', 404],
    ['/dev/mail/..%2f..%2fsecret', 400], ['/dev/mail/20260302T090000000Z-aaaaaaaaaaaaaaaa', 404], ['/en/none', 404], ['/en/sign-out/now', 404],
  ] as const)('%s answers %i', async (path, status) => {
    expectRefused(await get(path), status);
    expectRefused(await ask(web.port, { path, method: 'POST' }), status === 404 ? [404, 405] : status);
  });

  it('answers a missing script with text, so that no page is run as a script', async () => {
    expect((await get('/assets/none.js')).headers['content-type']).toMatch(/^text\/plain/);
  });

  it('is found in the reader’s language', async () => {
    const texts = await Promise.all(['en', 'fr', 'de', 'it', 'es'].map(async (locale) => (await get(`/${locale}/none`)).text.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]));
    expect(new Set(texts).size).toBe(5);
  });
});

describe('an address written otherwise', () => {
  it.each(['/en/', '/en/course/', `${lesson}/`, '/en/COURSE', '/en/course/why-co-design/'])('%s shows its page or leads to it, never elsewhere', async (path) => {
    const { status, headers } = await get(path);
    expect([200, 301, 302, 308, 404]).toContain(status);
    expect(headers.location ?? '/en').toMatch(/^\/en/);
  });

  it.each(['?', '?x', '?x=%', '?x=%00', '?__proto__[a]=1', '?a[]=1&a[]=2', '?again=<script>alert(1)</script>', '?check&check&again', `?${'a=1&'.repeat(300)}`, '?index&_routes=x', '?to=//evil.example', '?x=%F0%9F%98%80#top'])(
    'with the query %s shows its page', async (query) => {
      for (const path of ['/en', '/en/course', lesson, '/en/course/why-co-design/check-why-co-design', '/en/sign-in']) {
        const answer = await get(path + query, { cookie: guest.cookie });
        expect(answer.status).toBe(200);
        expect(answer.text).not.toContain('<script>alert');
        expect(answer.text).not.toMatch(/(href|action|content)="[^"]*evil\.example/);
      }
    },
  );

  it.each(['', 'xx', '*', ';q=', 'en;q=NaN,de', ','.repeat(2000), 'de-DE-x-\u00e9'])('leads from the bare address to a language, whatever is accepted: %s', async (accepted) => {
    const { status, headers } = await get('/', { 'accept-language': accepted });
    expect([302, 303]).toContain(status);
    expect(headers.location).toMatch(/^\/(en|fr|de|it|es)$/);
  });
});

describe('a method that a door does not know', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'REPORT'])('%s is refused everywhere', async (method) => {
    for (const path of ['/en', lesson, `${lesson}/done`, '/progress', '/health', '/assets/none.js', '/en/sign-in']) {
      const answer = await ask(web.port, { path, method, headers: { cookie: guest.cookie } });
      expectRefused(answer, 405);
      expect(answer.headers.allow).toBe('GET, HEAD, POST');
    }
  });

  it.each(['/en', '/en/course', '/en/course/why-co-design', lesson, '/en/session/1', '/en/about', '/'])('POST is refused by the page %s', async (path) => {
    expectRefused(await ask(web.port, { path, method: 'POST', headers: { cookie: guest.cookie } }), 405);
  });

  it('GET leads from a form’s command to the page of the form, and writes nothing', async () => {
    for (const door of postDoors.filter((name) => name !== 'tool')) {
      const { status, headers } = await get(`${lesson}/${door}`, { cookie: guest.cookie });
      expect([door, status, headers.location]).toEqual([door, 303, lesson]);
    }
    expectRefused(await get('/progress'), 405);
  });

  it.each(['/en', lesson, '/health', '/favicon.svg', '/en/none', '/progress'])('HEAD answers %s as GET does, without a body', async (path) => {
    const [head, full] = await Promise.all([ask(web.port, { path, method: 'HEAD' }), get(path)]);
    expect(head.status).toBe(full.status);
    expect(head.text).toBe('');
    expectSafe(head);
  });
});

describe('a request from another site', () => {
  it.each([
    [{ origin: 'https://evil.example' }], [{ origin: 'null' }], [{ origin: 'http://127.0.0.1' }], [{ origin: 'http://127.0.0.1.evil.example' }], [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }], [{ origin: '' }], [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('is refused by every door that writes: %o', async (headers) => {
    for (const path of ['/progress', '/en/sign-in', '/en/sign-up', '/en/sign-out', '/en/account', ...postDoors.map((door) => `${lesson}/${door}`)]) {
      const answer = await ask(web.port, { path, method: 'POST', headers: { cookie: guest.cookie, ...headers } as Record<string, string>, body: '{}' });
      expectRefused(answer, 403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('a cookie that was not given by us', () => {
  it.each([
    ['of nothing', 'learner='], ['that is forged', 'learner=aaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaa'], ['that is too long', `learner=${'a'.repeat(7000)}`], ['with a broken escape', 'learner=%; unites.session_token=%'],
    ['that is a forged session', `unites.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}%3D`], ['that is half a session', 'unites.session_token=.'], ['with strange signs', 'unites.session_token="a b\\"; __proto__=1; =; ;;'],
  ])('%s makes somebody new, not an error', async (_, cookie) => {
    for (const path of ['/en', lesson, '/en/account']) {
      const answer = await get(path, { cookie });
      expect([200, 303]).toContain(answer.status);
      expectSafe(answer);
      expect(answer.text).not.toContain(guest.learnerId);
    }
  });

  it('with another signature does not name its learner', async () => {
    const [pair = ''] = guest.cookie.split(';');
    const forged = pair.slice(0, -1) + (pair.endsWith('A') ? 'Q' : 'A');
    expect((await get(lesson, { cookie: guest.cookie })).text).toContain(guest.learnerId);
    expect((await get(lesson, { cookie: forged })).text).not.toContain(guest.learnerId);
  });
});

describe('a cookie of ours', () => {
  const setsCookie = (answer: Answered) => answer.headers['set-cookie'] ?? [];

  it('is set only where a learner is named, out of reach of scripts, and never with a file that caches may keep', async () => {
    for (const path of ['/', '/en', '/en/course', '/en/about', '/favicon.svg', '/robots.txt', '/health', '/en/none', '/assets/none.js']) expect(setsCookie(await get(path))).toEqual([]);
    expect(setsCookie(await get(lesson))).toEqual([expect.stringMatching(/^learner=[^;]+; Path=\/; HttpOnly; SameSite=Lax/)]);
    expect(setsCookie(await get(lesson, { cookie: guest.cookie }))).toEqual([]);
    expect((await get(lesson)).headers['cache-control']).toMatch(/private|no-store/);
  });
});

describe('what is hardly HTTP', () => {
  it.each([
    ['headers of 20 KB', `GET /en HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['no HTTP at all', 'HELLO\r\n\r\n', 400],
    ['an address of another host', 'GET http://evil.example/en HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET /en HTTP/1.1\r\nHost: a/b?c\r\nConnection: close\r\n\r\n', 400],
    ['a port that is none', 'GET /en HTTP/1.1\r\nHost: x:99999\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', 'POST /progress HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 400],
    ['a length and chunks', 'POST /progress HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['a body without a length', 'POST /progress HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n', 411],
  ])('is refused in a sentence: %s', async (_, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/\r\n\r\n[A-Z][^<>\r\n]+\.$/);
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(answer.toLowerCase()).toContain('content-security-policy: ');
  });

  it('does not believe what a request says about its own host', async () => {
    const answer = await get('/en/none', { 'x-forwarded-host': 'evil.example:99999', 'x-forwarded-proto': 'gopher' });
    expectRefused(answer, 404);
    expect(answer.text).not.toContain('evil.example');
  });
});
