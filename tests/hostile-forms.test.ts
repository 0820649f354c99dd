import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../app/platform/ids';
import { Client } from '../bench/client';
import { finishModule, makeGuest, makeMember, rightAnswers, type BenchLearner } from '../bench/scenarios';
import { expectRefused, expectSafe } from './setup/answers';
import { blankDatabaseUrl } from './setup/database';
import { readRows } from './setup/kill-standing';
import { ask, startWeb, type Web } from './setup/web';

// What strangers send to the doors of forms.

let databaseUrl = '';
let web: Web;
let client: Client;
let victim: BenchLearner;
let stranger: BenchLearner;
let before: Awaited<ReturnType<typeof readRows>>;

const module = '/en/course/why-co-design';
const quiz = `${module}/check-why-co-design`;
const activity = `${module}/where-does-our-city-stand`;
const courseDoors = [`${quiz}/answers`, `${quiz}/submit`, `${activity}/tool`, `${activity}/other`, `${activity}/discard`];
const accountDoors = ['/en/sign-up', '/en/sign-in', '/en/sign-in/link', '/en/sign-in/link/none'];

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

const urlencoded = 'application/x-www-form-urlencoded';

function post(path: string, body: string | Buffer, type = urlencoded) {
  return ask(web.port, { path, method: 'POST', headers: { cookie: stranger.cookie, ...(type && { 'content-type': type }) }, body });
}

const form = (fields: readonly (readonly [string, string])[]) => new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();

/** More than a door takes: a tool of the workbook may be four times as large as any other form. */
const largest = (door: string) => (door.includes('where-does-our-city-stand') ? 264_000 : 66_000);

describe('what is no form of ours', () => {
  const multipart = '--b\r\nContent-Disposition: form-data; name="q1"; filename="x.html"\r\nContent-Type: text/html\r\n\r\n<b>\r\n--b--\r\n';

  it.each([...courseDoors, ...accountDoors])('is refused by %s, with nothing written', async (door) => {
    expectRefused(await post(door, multipart, 'multipart/form-data; boundary=b'), 400);
    expectRefused(await post(door, multipart, 'multipart/form-data'), 400);
    expectRefused(await post(door, '{"q1":"a"}', 'application/json'), 400);
    expectRefused(await post(door, 'q1=a', 'text/plain'), 400);
    expectRefused(await post(door, 'q1=a', ''), 400);
    expectRefused(await post(door, `q1=${'a'.repeat(largest(door))}`), 413);
    expect(await readRows(databaseUrl)).toEqual(before);
  });

  it('that is too large is refused in the reader’s language', async () => {
    const texts = await Promise.all(['en', 'de'].map(async (locale) => (await post(`${quiz.replace('/en/', `/${locale}/`)}/submit`, `q1=${'a'.repeat(66_000)}`)).text.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]));
    expect(new Set(texts).size).toBe(2);
  });
});

describe('a quiz that is handed in', () => {
  const attempt = () => ['attempt', newId()] as const;

  it.each([
    ['without an attempt', () => rightAnswers], ['with an attempt that is a path', () => [['attempt', '../../x'], ...rightAnswers]], ['with an attempt that is too short', () => [['attempt', 'a'], ...rightAnswers]],
    ['with an unknown question', () => [attempt(), ['q99', 'a'], ...rightAnswers]], ['with the prototype as a question', () => [attempt(), ['__proto__', 'a'], ...rightAnswers]], ['with an unknown option', () => [attempt(), ['q1', 'z']]],
    ['with an option chosen twice', () => [attempt(), ['q5', 'b'], ['q5', 'b']]], ['with more options than there are', () => [attempt(), ...'abcdefgh'.split('').map((id) => ['q5', id] as const)]],
    ['with positions that are none', () => [attempt(), ['q3.inform', '1e9'], ['q3.consult', '-1']]], ['with a pair that is none', () => [attempt(), ['q4.co-design', '__proto__']]], ['with a reflection without end', () => [attempt(), ['q6', 'a'.repeat(2001)]]],
    ['with its grade', () => [attempt(), ['percent', '100'], ['passed', 'true'], ...rightAnswers]],
  ] as [string, () => [string, string][]][])('is refused, with nothing written: %s', async (_, fields) => {
    expectRefused(await post(`${quiz}/submit`, form(fields())), 400);
    expect(await readRows(databaseUrl)).toEqual(before);
  });

  it('under the attempt of another learner is refused and shows nothing of theirs', async () => {
    const theirs = before.attempts[0]?.id ?? '';
    const answer = await post(`${quiz}/submit`, form([['attempt', theirs], ...rightAnswers]));
    expectRefused(answer, 409);
    expect(answer.text).not.toContain('Our last consultation');
    expect(await readRows(databaseUrl)).toEqual(before);
  });

  it('in a lesson that has none is refused', async () => {
    expectRefused(await post(`${module}/what-co-design-is/submit`, form([['attempt', newId()]])), 400);
    expectRefused(await post(`${module}/what-co-design-is/answers`, ''), 400);
    expectRefused(await post(`${module}/what-co-design-is/tool`, ''), 404);
    expectRefused(await post(`${module}/what-co-design-is/other`, ''), 409);
    expectRefused(await post(`${quiz}/done`, ''), 409);
    expect(await readRows(databaseUrl)).toEqual(before);
  });

  it('twice with the same attempt is one attempt', async () => {
    const body = form([['attempt', newId()], ...rightAnswers]);
    const answers = await Promise.all([post(`${quiz}/submit`, body), post(`${quiz}/submit`, body), post(`${quiz}/submit`, body)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { attempts } = await readRows(databaseUrl);
    expect(attempts.filter(({ learnerId }) => learnerId === stranger.learnerId)).toHaveLength(1);
  });
});

describe('a workbook page that is sent', () => {
  it.each([
    ['with an unknown field', [['password', 'x']], 303], ['with the prototype', [['__proto__', 'x'], ['constructor', 'y']], 303], ['with the same field twice', [['city_name', 'One'], ['city_name', 'Two']], 303],
    ['with marks that are no JSON', [['seen', '{'], ['gap', 'x']], 303], ['with marks of a program', [['seen', '{"gap":"\\u0000\'; DROP TABLE~x"}'], ['gap', 'y']], 303], ['with marks of the prototype', [['seen', '{"__proto__":"a~b"}'], ['gap', 'z']], 303],
    ['with half a sign', [['asset', 'a\ud800']], 303], ['with a zero byte', [['asset', 'a\u0000b']], 303], ['with a choice that is none', [['level_of_government', 'imperial']], 400], ['with a text without end', [['asset', 'a'.repeat(201)]], 400],
  ] as [string, [string, string][], number][])('answers with its status: %s', async (_, fields, status) => {
    const answer = await post(`${activity}/tool`, form(fields));
    expect(answer.status).toBe(status);
    expectSafe(answer);
    const { status: shown } = await ask(web.port, { path: activity, headers: { cookie: stranger.cookie } });
    expect(shown).toBe(200);
  });

  it('keeps only fields that the tool has', async () => {
    const { fields } = await readRows(databaseUrl);
    const mine = fields.filter(({ learnerId }) => learnerId === stranger.learnerId).map(({ fieldId }) => fieldId);
    expect([...new Set(mine)].sort()).toEqual(['asset', 'city_name', 'gap']);
  });

  it.each(['other', 'discard'])('for a version that is not there is refused: %s', async (door) => {
    expectRefused(await post(`${activity}/${door}`, form([['other', `city_name~${newId()}`]])), 409);
    expectRefused(await post(`${activity}/${door}`, form([['other', '__proto__~__proto__']])), 409);
  });
});

const elsewhere = ['https://evil.example', '//evil.example', '/\\evil.example', '/en//evil.example', 'javascript:alert(1)', '/%2f%2fevil.example', '/en/\u0000', ' /en'];

describe('a way back that leads elsewhere', () => {
  it('is dropped after signing in', async () => {
    const { email, password } = await makeMember(client);
    for (const to of elsewhere) {
      const { status, headers } = await post('/en/sign-in', form([['email', email], ['password', password], ['to', to]]));
      expect([status, headers.location]).toEqual([303, '/en/course']);
    }
  });

  it.each(elsewhere)('is dropped: %s', async (to) => {
    for (const door of ['/en/sign-in', '/en/sign-up', '/en/sign-in/link']) {
      const page = await ask(web.port, { path: `${door}?to=${encodeURIComponent(to)}` });
      expect([200, 400]).toContain(page.status);
      expect(page.text).not.toMatch(/(href|action|value)="[^"]*(evil\.example|javascript:)/);
    }
    const email = `${newId().toLowerCase()}@example.org`;
    const { status, headers } = await post('/en/sign-in/link', form([['email', email], ['to', to]]));
    expect([status, headers.location]).toEqual([303, '/en/sign-in/link?sent=1']);
  });
});

describe('whatever is sent', () => {
  const names = fc.oneof(fc.constantFrom('attempt', 'q1', 'q3.inform', 'q4.co-design', 'q5', 'q6', 'city_name', 'processes.1.name', 'level_design', 'seen', 'other', 'email', 'password', 'name', 'to', '__proto__'), fc.string());
  const values = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', '1', '\u0000', '{"city_name":"~"}', 'city_name~x', '__proto__', 'a@b.example', newId()), fc.json());
  const fields = fc.array(fc.tuple(names, values), { maxLength: 12 });
  const bodies = fc.oneof(fields.map(form), fc.string({ unit: 'binary' }));

  it('a door answers, and not with an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...courseDoors, ...accountDoors.filter((door) => door !== '/en/sign-up')), bodies, async (path, body) => {
        const { status } = await client.ask({ path, method: 'POST', type: urlencoded, cookie: stranger.cookie, body });
        expect(status).toBeGreaterThanOrEqual(200);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    const rows = await readRows(databaseUrl);
    for (const [table, mine] of Object.entries(before)) expect(rows[table as keyof typeof rows].filter(({ learnerId }) => learnerId === victim.learnerId)).toEqual(mine);
  });
});
