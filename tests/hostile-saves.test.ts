import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../app/platform/ids';
import { Client, type Reply } from '../bench/client';
import { finishModule, makeGuest, type BenchLearner } from '../bench/scenarios';
import { expectRefused } from './setup/answers';
import { blankDatabaseUrl } from './setup/database';
import { readRows } from './setup/kill-standing';
import { ask, startWeb, type Web } from './setup/web';

// What strangers send to the door of the outbox.

let databaseUrl = '';
let web: Web;
let client: Client;
let victim: BenchLearner;
let stranger: BenchLearner;
let before: Awaited<ReturnType<typeof readRows>>;
const at = () => new Date().toISOString();

beforeAll(async () => {
  databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
  client = new Client(web.port);
  [victim, stranger] = await Promise.all([makeGuest(client), makeGuest(client)]);
  await finishModule(client, victim);
  before = await readRows(databaseUrl);
});

afterAll(async () => {
  expect(web.log()).not.toMatch(/request failed|"level":(50|60)/);
  client.close();
  expect(await web.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

/** What the victim had is what the victim has. */
async function expectVictimUntouched(): Promise<void> {
  const rows = await readRows(databaseUrl);
  for (const [table, mine] of Object.entries(before)) {
    const now = rows[table as keyof typeof rows].filter(({ learnerId }) => learnerId === victim.learnerId);
    expect(now).toEqual(mine);
  }
}

const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  ask(web.port, { path: '/progress', method: 'POST', headers: { 'content-type': 'application/json', cookie: stranger.cookie, ...headers }, body });

/** Sends one operation and answers what became of it: 'ok' or why it was refused. */
async function codeOf(op: Record<string, unknown>): Promise<string> {
  const id = newId();
  const body = JSON.stringify({ ops: [{ id, learner: stranger.learnerId, at: at(), ...op }] });
  const { status, text } = await send(body.replaceAll('"1e999"', '1e999'));
  expect(status).toBe(200);
  const { acks } = JSON.parse(text) as { acks: { id: string; ok?: true; refused?: string }[] };
  expect(acks).toHaveLength(1);
  return acks[0]?.refused ?? (acks[0]?.ok ? 'ok' : '');
}

const open = (lesson: unknown) => ({ kind: 'open', lesson });
const answer = (more: Record<string, unknown>) => ({ kind: 'answer', lesson: 'check-why-co-design', question: 'q6', answer: 'x', ...more });
const field = (more: Record<string, unknown>) => ({ kind: 'field', tool: 'wb-baseline', field: 'city_name', value: 'x', seen: null, ...more });
const film = (more: Record<string, unknown>) => ({ kind: 'film', lesson: 'integration-happens-in-cities', position: 0.1, spans: [[0, 0.1]], ...more });

describe('what is no batch', () => {
  const ops = (count: number) => JSON.stringify({ ops: Array.from({ length: count }, () => ({ id: newId(), learner: stranger.learnerId, at: at(), ...open('what-co-design-is') })) });

  it.each([
    ['nothing', () => ''], ['half an object', () => '{"ops":['], ['no JSON', () => 'ops=1'], ['null', () => 'null'], ['a text', () => '"ops"'], ['a list', () => '[]'], ['an empty object', () => '{}'],
    ['operations that are a number', () => '{"ops":1}'], ['operations in the prototype', () => '{"__proto__":{"ops":[]}}'], ['an operation without an id', () => '{"ops":[{}]}'], ['101 operations', () => ops(101)],
    ['nesting as deep as it gets', () => `${'['.repeat(30_000)}${']'.repeat(30_000)}`], ['nesting in the place of operations', () => `{"ops":${'{"ops":'.repeat(5000)}1${'}'.repeat(5000)}}`],
    ['bytes that are no text', () => Buffer.from([0x7b, 0xff, 0xfe, 0x7d])], ['NaN', () => '{"ops":[NaN]}'], ['an id with a zero byte', () => '{"ops":[{"id":"a\\u0000"}]}'],
  ])('is answered 400 in a sentence: %s', async (_, make) => {
    expectRefused(await send(make()), 400);
  });

  it.each([
    ['more than 64 KB', () => send(JSON.stringify({ ops: [], more: 'a'.repeat(66_000) })), 413],
    ['a megabyte packed into a kilobyte', () => send(gzipSync(Buffer.alloc(1_000_000, ' ')), { 'content-encoding': 'gzip' }), 413],
    ['another packing', () => send('{}', { 'content-encoding': 'rot13' }), 415],
    ['what is packed wrongly', () => send('{}', { 'content-encoding': 'gzip' }), 400],
    ['another alphabet', () => send('{}', { 'content-type': 'application/json; charset=koi8-r' }), 415],
  ] as const)('is answered with its status: %s', async (_, ask, status) => {
    expectRefused(await ask(), status);
  });

  it('of ten megabytes is refused when its length is known, and not read to its end', async () => {
    const answered = await new Promise<string>((resolve, reject) => {
      const socket = connect(web.port, '127.0.0.1', () => socket.write(`POST /progress HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n${' '.repeat(2000)}`));
      let text = '';
      socket.on('data', (chunk) => (text += chunk));
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(answered).toMatch(/^HTTP\/1\.1 413 [\s\S]*\r\n\r\n[A-Z][^<>]+\.$/);
  });
});

describe('an operation', () => {
  it.each([
    ['of another learner', () => ({ ...open('what-co-design-is'), learner: victim.learnerId }), 'other-learner'],
    ['of nobody', () => ({ ...open('what-co-design-is'), learner: newId() }), 'other-learner'],
    ['of a learner with a zero byte', () => ({ ...open('what-co-design-is'), learner: `${stranger.learnerId}\u0000` }), 'malformed'],
    ['of the prototype', () => ({ ...open('what-co-design-is'), learner: '__proto__' }), 'malformed'],
    ['on a lesson that is not there', () => open('nowhere'), 'unknown-lesson'],
    ['on the prototype', () => open('__proto__'), 'malformed'],
    ['on a lesson that is inherited', () => open('constructor'), 'unknown-lesson'],
    ['on a module that is not out yet', () => field({ tool: 'constructor' }), 'unknown-tool'],
    ['on a tool of the prototype', () => field({ tool: '__proto__' }), 'unknown-tool'],
    ['on a field of the prototype', () => field({ field: '__proto__' }), 'unknown-field'],
    ['on a row that is too far', () => field({ field: 'processes.99.name' }), 'unknown-field'],
    ['on a question that is not there', () => answer({ question: 'q99' }), 'malformed'],
    ['on a question of the prototype', () => answer({ question: '__proto__' }), 'malformed'],
    ['with an attempt that holds a zero byte', () => answer({ attempt: 'a\u0000' }), 'malformed'],
    ['of an unknown kind', () => ({ kind: '__proto__' }), 'unknown-kind'],
    ['without a kind', () => ({}), 'malformed'],
    ['that passes a quiz by hand', () => ({ kind: 'done', lesson: 'check-why-co-design' }), 'not-by-hand'],
    ['that finishes an activity by hand', () => ({ kind: 'done', lesson: 'where-does-our-city-stand' }), 'not-by-hand'],
    ['of a film that is none', () => film({ lesson: 'what-co-design-is' }), 'not-a-film'],
    ['with a position beyond the end', () => film({ position: 1e308 }), 'malformed'],
    ['with spans that never end', () => film({ spans: [[0, '1e999']] }), 'malformed'],
    ['with too many spans', () => film({ spans: Array.from({ length: 501 }, () => [0, 1]) }), 'malformed'],
    ['with a text that is an object', () => field({ value: { $gt: '' } }), 'malformed'],
    ['with a text that is too long', () => field({ value: 'a'.repeat(81) }), 'too-long'],
    ['with a seen mark that is a program', () => field({ seen: "'; DROP TABLE \"Learner\"; --" }), 'malformed'],
    ['without a time', () => ({ ...open('what-co-design-is'), at: null }), 'malformed'],
    ['on a day that does not exist', () => ({ ...open('what-co-design-is'), at: '2026-02-30T10:00:00Z' }), 'malformed'],
  ])('is refused alone: %s', async (_, make, code) => {
    const rows = await readRows(databaseUrl);
    expect(await codeOf(make())).toBe(code);
    expect(await readRows(databaseUrl)).toEqual(rows);
  });

  it.each([
    ['a zero byte in a field', field({ value: 'a\u0000b' })], ['half a sign in a field', field({ value: 'a\ud800b', id: newId() })], ['a zero byte in an answer', answer({ answer: 'a\u0000b' })],
    ['half a sign in an answer', answer({ answer: '\udfff' })], ['a program in a field', field({ value: '<script>alert(1)</script>' })], ['unknown properties', { ...open('what-co-design-is'), __proto__: { x: 1 }, constructor: { prototype: 1 } }],
    ['a time in the future', { ...open('what-co-design-is'), at: '9999-12-31T23:59:59Z' }], ['a time before all times', { ...open('what-co-design-is'), at: '0000-01-01T00:00:00Z' }],
  ])('is taken with %s, and the pages still show', async (_, op) => {
    expect(await codeOf(op)).toBe('ok');
    for (const page of ['where-does-our-city-stand', 'check-why-co-design']) {
      const { status, text } = await ask(web.port, { path: `/en/course/why-co-design/${page}`, headers: { cookie: stranger.cookie } });
      expect(status).toBe(200);
      expect(text).not.toContain('<script>alert');
    }
  });

  it('keeps its time within reason', async () => {
    const { lessons } = await readRows(databaseUrl);
    for (const { openedAt } of lessons) {
      expect(openedAt.getTime()).toBeLessThanOrEqual(Date.now());
      expect(openedAt.getTime()).toBeGreaterThan(Date.now() - 401 * 86_400_000);
    }
  });

  it('of a stranger changed nothing of anybody else', expectVictimUntouched);
});

describe('whatever is sent', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '\u0000', '\ud800', 'wb-baseline', 'q6', 'q3', 'what-co-design-is', 'integration-happens-in-cities', 'check-why-co-design', 'city_name', 'processes.1.name'));
  const values = fc.oneof(texts, fc.double(), fc.bigInt().map(Number), fc.constant(null), fc.jsonValue(), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))));
  const years = fc.integer({ min: 0, max: 9999 }).map((year) => `${String(year).padStart(4, '0')}-02-29T23:59:59.${'9'.repeat(year % 15 + 1)}Z`);
  const operations = fc.record(
    { id: fc.constantFrom('a-1', 'b', 'c'), learner: fc.constant('me'), at: fc.oneof(fc.constant('2026-03-02T10:00:00.000Z'), years, texts), kind: fc.constantFrom('open', 'done', 'film', 'answer', 'field', 'toString'), lesson: texts, question: texts, tool: texts, field: texts, value: values, answer: values, attempt: texts, seen: values, write: texts, position: values, spans: values },
    { requiredKeys: ['id', 'kind', 'learner'] },
  );
  const bodies = fc.oneof(fc.json({ maxDepth: 6 }), fc.string({ unit: 'binary' }), fc.record({ ops: fc.array(operations, { maxLength: 6 }) }).map((batch) => JSON.stringify(batch)));

  it('the door answers 200 or says what is wrong, and goes on', async () => {
    const post = (body: string): Promise<Reply> => client.ask({ path: '/progress', method: 'POST', type: 'application/json', cookie: stranger.cookie, body: body.replaceAll('"learner":"me"', `"learner":"${stranger.learnerId}"`) });
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status, body: reply } = await post(body);
        expect([200, 400]).toContain(status);
        expect(reply.toString()).not.toMatch(/Error|node_modules/);
      }),
      { numRuns: 400 },
    );
    await expectVictimUntouched();
  });
});
