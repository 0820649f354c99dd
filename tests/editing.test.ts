import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../app/platform/database.server';
import { blankDatabaseUrl } from './setup/database';
import { makeWorld, type Knocker, type World } from './setup/doors-world';
import { ask, startWeb, type Answered, type Web } from './setup/web';

// A text of the course as editors change it, in the program as it is started: two processes on one database.

const page = '/en/course/why-co-design/what-co-design-is';
const piece = 'file=modules/01-why-co-design/lessons/03-what-co-design-is/lesson.en.md&key=p02';
let webs: Web[] = [];
let db: Database;
let world: World;
let databaseUrl = '';

const send = (web: Web, knocker: Knocker, { path, fields }: { path: string; fields?: Record<string, string> }): Promise<Answered> =>
  ask(web.port, {
    path,
    method: fields ? 'POST' : 'GET',
    headers: { cookie: world.cookies[knocker], origin: `http://127.0.0.1:${web.port}`, ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    ...(fields ? { body: new URLSearchParams(fields).toString() } : {}),
  });
const [first, second] = [() => webs[0] ?? expect.fail(), () => webs[1] ?? expect.fail()];
const read = async (web: Web) => (await send(web, 'guest', { path: page })).text;
const seenIn = ({ text }: Answered) => /name="seen" value="(\w*)"/.exec(text)?.[1] ?? '';
const open = async (knocker: Knocker = 'editor') => send(first(), knocker, { path: `/en/edit/piece?${piece}` });
const publish = (fields: Record<string, string>, knocker: Knocker = 'editor') => send(first(), knocker, { path: `/en/edit/publish?${piece}`, fields });

beforeAll(async () => {
  databaseUrl = await blankDatabaseUrl();
  webs = [await startWeb({ databaseUrl }), await startWeb({ databaseUrl })];
  db = openDatabase(databaseUrl);
  world = await makeWorld(db);
}, 120_000);

afterAll(async () => {
  await db.$disconnect();
  for (const web of webs) await web.end('SIGTERM');
});

describe('a published text', () => {
  it('is on learners’ pages at once where it was published, and soon on every process', async () => {
    const seen = seenIn(await open());
    expect(await read(second())).not.toContain('Corrected in the browser.');
    const answer = await publish({ seen, 'words.': 'Corrected in the browser.', kind: 'meaning' });
    expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining('done=published')]);
    expect(await read(first())).toContain('Corrected in the browser.');
    await expect.poll(() => read(second()), { timeout: 20_000, interval: 50 }).toContain('Corrected in the browser.');
  });

  it('is found by the search and stands on paper, in place of what was there', async () => {
    expect((await send(first(), 'guest', { path: '/en/search?q=corrected' })).text).toMatch(/<mark>Corrected<\/mark> in the browser/);
    expect((await send(first(), 'guest', { path: '/en/course/why-co-design/print' })).text).toContain('Corrected in the browser.');
  });

  it('is noted as outdated in translations, which stay', async () => {
    const { text } = await send(first(), 'editor', { path: '/en/edit/what-co-design-is?language=fr' });
    expect(text.match(/is-outdated/g)).toHaveLength(1);
  });

  it('is not written over by whoever began before it; both wordings are shown and kept', async () => {
    const seen = seenIn(await open('admin'));
    await publish({ seen, 'words.': 'The first of two.', kind: 'form' });
    const late = await publish({ seen, 'words.': 'The second of two.', kind: 'form' }, 'admin');
    expect([late.status, late.text.includes('The second of two.'), /<del>.*first/s.test(late.text)]).toEqual([409, true, true]);
    expect(await db.pieceDraft.findMany({ select: { words: true } })).toEqual([{ words: '{"":"The second of two."}' }]);
    expect(await read(first())).toContain('The first of two.');
    expect((await publish({ seen: seenIn(late), 'words.': 'The second of two.', kind: 'form' }, 'admin')).status).toBe(303);
    expect(await db.pieceDraft.count()).toBe(0);
  });

  it('is refused with what is wrong where the course could not hold it, and what was typed stays', async () => {
    const seen = seenIn(await open());
    const answer = await publish({ seen, 'words.': 'See [this](https://elsewhere.example).', kind: 'form' });
    expect([answer.status, answer.text.includes('links to https://elsewhere.example'), answer.text.includes('See [this](https://elsewhere.example).')]).toEqual([400, true, true]);
    expect((await publish({ seen, 'words.': 'Said without a kind.' })).status).toBe(400);
    expect((await publish({ seen, 'words.': '', kind: 'form' })).text).toContain('This text cannot be empty.');
  });

  it('goes back to what the file says', async () => {
    const seen = seenIn(await open());
    await publish({ seen, kind: 'meaning', as: 'file' });
    expect(await read(first())).toContain('The best-known picture of');
  });

  it('lies over the course of a process that starts later', async () => {
    await publish({ seen: seenIn(await open()), 'words.': 'Said before the start.', kind: 'form' });
    await second().end('SIGKILL');
    webs[1] = await startWeb({ databaseUrl: databaseUrl });
    expect(await read(second())).toContain('Said before the start.');
  });
});

describe('what is kept', () => {
  it('is shown to its editor again, told to other editors, and read by no learner', async () => {
    const seen = seenIn(await open());
    expect((await send(first(), 'editor', { path: `/en/edit/keep?${piece}`, fields: { seen, 'words.': 'Not for learners yet.' } })).status).toBe(303);
    expect((await open()).text).toContain('Not for learners yet.');
    const other = await open('admin');
    expect(other.text).toMatch(/has begun to change this text[\s\S]*<ins>[\s\S]*Not for learners yet\./);
    expect(await read(first())).not.toContain('Not for learners yet.');
    expect((await send(first(), 'editor', { path: `/en/edit/drop?${piece}`, fields: {} })).status).toBe(303);
    expect((await open()).text).not.toContain('Not for learners yet.');
  });
});
