import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../app/platform/ids';
import { Client } from '../bench/client';
import { makeGuest } from '../bench/scenarios';
import { blankDatabaseUrl } from '../tests/setup/database';
import { readRows } from '../tests/setup/kill-standing';
import { ask, startWeb, type Web } from '../tests/setup/web';

let databaseUrl = '';
let web: Web;

beforeAll(async () => {
  databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
});

afterAll(() => web.end('SIGKILL'));

/** A save that arrives slowly: its first half is on its way, the second comes when it is asked for. */
async function beginSave(): Promise<{ finish: () => void; answer: Promise<string>; learnerId: string }> {
  const client = new Client(web.port);
  const { cookie, learnerId } = await makeGuest(client);
  client.close();
  const body = JSON.stringify({ ops: [{ id: newId(), learner: learnerId, at: new Date().toISOString(), kind: 'open', lesson: 'what-co-design-is' }] });
  const head = ['POST /progress HTTP/1.1', 'Host: x', `Cookie: ${cookie}`, 'Content-Type: application/json', `Content-Length: ${body.length}`, 'Expect: 100-continue'];
  const socket: Socket = connect(web.port, '127.0.0.1', () => socket.write(`${head.join('\r\n')}\r\n\r\n`));
  let text = '';
  const answer = new Promise<string>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
  // "100 Continue" says that the request is being handled.
  await new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      text += chunk;
      resolve();
    });
  });
  socket.write(body.slice(0, 20));
  return { finish: () => void socket.write(body.slice(20)), answer, learnerId };
}

describe('what a device is told of pages that it may keep', () => {
  const facts = async (path: string, cookie = '', more: Record<string, string> = {}) => {
    const { headers } = await ask(web.port, { path, headers: { ...(cookie ? { cookie } : {}), ...more } });
    return { learner: headers['x-learner'], keep: headers['x-keep'] };
  };

  it('names the learner once a cookie does, and nobody before', async () => {
    expect(await facts('/en/course')).toEqual({ learner: 'nobody', keep: '1' });
    const client = new Client(web.port);
    const { cookie, learnerId } = await makeGuest(client);
    client.close();
    expect(await facts('/de/course', cookie)).toEqual({ learner: learnerId, keep: '1' });
    expect(await facts('/de/sign-in', cookie)).toEqual({ learner: learnerId, keep: undefined });
  });

  it.each(['/en/account', '/en/cohorts', '/en/workbook', '/en/course/print', '/en/search?q=city', '/en/report', '/en/sign-in', '/en/no-such-page', '/en/course?x=1'])('marks no page that is somebody’s business or was asked for: %s', async (path) => {
    expect((await facts(path)).keep).toBeUndefined();
  });

  it('marks a discussion only as the copy without the words of others', async () => {
    const path = '/en/course/stakeholders-and-coordination/discussion-who-is-missing';
    expect((await facts(path)).keep).toBeUndefined();
    expect((await facts(path, '', { 'X-Copy': '1' })).keep).toBe('1');
  });

  it('is a worker and a list that are asked for each time, and a manifest in each language', async () => {
    for (const path of ['/sw.js', '/offline.json']) expect((await ask(web.port, { path })).headers['cache-control']).toBe('no-cache');
    const { text } = await ask(web.port, { path: '/offline.json' });
    const { assets } = JSON.parse(text) as { assets: string[] };
    for (const path of assets) expect((await ask(web.port, { path })).status).toBe(200);
    for (const locale of ['en', 'fr', 'de', 'it', 'es']) {
      const { headers, text: manifest } = await ask(web.port, { path: `/app/${locale}.webmanifest` });
      expect(headers['content-type']).toBe('application/manifest+json');
      for (const { src } of (JSON.parse(manifest) as { icons: { src: string }[] }).icons) expect((await ask(web.port, { path: src })).status).toBe(200);
    }
  });
});

describe('a server that is asked to stop', () => {
  it('finishes what is under way, takes nothing new, leaves at once and well', async () => {
    const idle = new Client(web.port);
    await idle.insist({ path: '/health' }, 200);
    const saves = await Promise.all([beginSave(), beginSave(), beginSave()]);
    const startedAt = Date.now();
    const ended = web.end('SIGTERM');
    await expect.poll(() => ask(web.port, { path: '/health' }).then(() => 'answered', () => 'refused'), { timeout: 20_000 }).toBe('refused');
    for (const { finish } of saves) finish();
    for (const { answer } of saves) expect(await answer).toMatch(/HTTP\/1\.1 200 OK[\s\S]*"ok":true/);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(Date.now() - startedAt).toBeLessThan(9000);
    expect(web.log()).toContain('"stopped"');
    idle.close();
    const { lessons } = await readRows(databaseUrl);
    expect(lessons.map(({ learnerId }) => learnerId).sort()).toEqual(saves.map(({ learnerId }) => learnerId).sort());
  });

  it('starts again on the same database', async () => {
    web = await startWeb({ databaseUrl });
    expect((await ask(web.port, { path: '/ready' })).text).toBe('{"status":"ready"}');
    expect((await readRows(databaseUrl)).lessons).toHaveLength(3);
  });

  it('stops on Ctrl-C as well, asked twice as once', async () => {
    const ended = web.end('SIGINT');
    void web.end('SIGINT');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});
