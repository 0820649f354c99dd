import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../app/platform/database.server';
import { newId } from '../app/platform/ids';
import { blankDatabaseUrl } from './setup/database';
import { makeWorld, type Knocker, type World } from './setup/doors-world';
import { ask, startWeb, type Answered, type Web } from './setup/web';

// A pilot as all who come near it meet it, in the program as it is started.

const moduleId = 'safe-and-fair-participation';
const lesson = 'outreach-beyond-the-usual-voices';
let web: Web;
let db: Database;
let world: World;

const send = (knocker: Knocker, path: string, { type, body }: { type?: string; body?: string } = {}): Promise<Answered> => {
  const headers = { cookie: world.cookies[knocker], origin: `http://127.0.0.1:${web.port}`, ...(type ? { 'content-type': type } : {}) };
  return ask(web.port, { path, method: body === undefined ? 'GET' : 'POST', headers, ...(body === undefined ? {} : { body }) });
};
const knock = (knocker: Knocker, path: string) => send(knocker, path);
const post = (knocker: Knocker, path: string, fields: Record<string, string>) => send(knocker, path, { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() });
const decide = (what: 'start' | 'publish' | 'back', language: string, more: Record<string, string> = {}) => post('editor', `/en/pilots/${moduleId}/${what}`, { language, ...more });
const save = (knocker: Knocker, learner: string, op: Record<string, unknown>) =>
  send(knocker, '/progress', { type: 'application/json', body: JSON.stringify({ ops: [{ id: newId(), learner, at: new Date().toISOString(), ...op }] }) });
const learnerOf = ({ text }: Answered) => /data-learner="([\w-]+)"/.exec(text)?.[1] ?? '';

beforeAll(async () => {
  const databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
  db = openDatabase(databaseUrl);
  world = await makeWorld(db);
  expect((await decide('start', 'en')).status).toBe(303);
}, 120_000);

afterAll(async () => {
  await db.$disconnect();
  await web.end('SIGTERM');
});

describe('a module in pilot', () => {
  it('is read by a tester in the languages given, under a banner, and kept by no cache', async () => {
    for (const [language, words] of [['en', 'You are testing version 1 of module 4 for Zagreb.'], ['it', 'State provando la versione 1 del modulo 4 per Zagabria.']]) {
      for (const path of [`/${language}/course/${moduleId}`, `/${language}/course/${moduleId}/${lesson}`, `/${language}/course/${moduleId}/print`]) {
        const page = await knock('tester', path);
        expect([page.status, page.headers['x-robots-tag'], page.headers['x-keep']], path).toEqual([200, 'noindex, nofollow', undefined]);
        expect(page.headers['cache-control']).toContain('no-store');
        expect(page.text).toContain(words);
        expect(page.text).not.toContain('data-keep');
      }
    }
  });

  it('is not there yet for everybody else, and for a tester in other languages, without a word of its text', async () => {
    const others: [Knocker, string][] = [['guest', 'en'], ['learner', 'en'], ['trainer', 'en'], ['manager', 'en'], ['editor', 'en'], ['tester', 'fr']];
    for (const [knocker, language] of others) {
      for (const path of [`/${language}/course/${moduleId}`, `/${language}/course/${moduleId}/${lesson}`, `/${language}/course/${moduleId}/print`]) {
        const page = await knock(knocker, path);
        expect(page.status, `${knocker} ${path}`).toBe(404);
        expect(page.text).toContain(language === 'fr' ? 'Ce module n’est pas encore ouvert' : 'This module is not open yet');
        expect(page.text).not.toMatch(/pilot-banner|usual voices/i);
      }
    }
  });

  it('takes nothing from others, through whichever door it comes', async () => {
    const own = learnerOf(await knock('learner', '/en/course/why-co-design/what-co-design-is'));
    expect((await save('learner', own, { kind: 'open', lesson })).text).toContain('"refused":"not-published"');
    expect((await post('learner', `/en/course/${moduleId}/${lesson}/done`, {})).status).toBe(404);
    expect((await knock('trainer', `/en/course/${moduleId}/facilitator`)).status).toBe(404);
  });

  it('stands in no search, no sitemap and no contents', async () => {
    expect((await knock('guest', '/sitemap.xml')).text).not.toContain(moduleId);
    expect((await knock('guest', '/en/search?q=outreach')).text).not.toContain(moduleId);
    expect((await knock('tester', '/en/search?q=outreach')).text).not.toContain(moduleId);
    expect((await knock('tester', '/en/course')).text).not.toContain(`href="/en/course/${moduleId}"`);
    expect((await knock('guest', '/en/course/print')).text).not.toContain(lesson);
  });

  it('asks a tester once whether their time may be measured, and keeps it apart', async () => {
    const path = `/en/course/${moduleId}/${lesson}`;
    const before = await knock('tester', path);
    expect([before.text.includes('timing-answers'), before.text.includes('data-island="timing"')]).toEqual([true, false]);
    expect((await post('tester', '/en/account/timing', { on: '1', to: path })).headers.location).toBe(path);
    const after = await knock('tester', path);
    expect([after.text.includes('timing-answers'), after.text.includes('data-island="timing"')]).toEqual([false, true]);
    const visit = { kind: 'visit', lesson, visit: 'v1', language: 'en', startedAt: new Date().toISOString(), seconds: 60, interrupted: false };
    expect((await save('tester', learnerOf(after), visit)).text).toContain('"ok":true');
    expect(await db.lessonVisit.findMany({ select: { learnerId: true } })).toEqual([{ learnerId: learnerOf(after) }]);
    expect(learnerOf(after)).toMatch(/^sandbox-/);
    await post('tester', '/en/account/timing', {});
    expect(await db.lessonVisit.count()).toBe(0);
  });

  it('keeps what a tester does apart from what they learn, and deletes it with a count when it is published', async () => {
    const page = await knock('tester', `/en/course/${moduleId}/${lesson}`);
    const sandbox = learnerOf(page);
    expect(sandbox).toMatch(/^sandbox-/);
    expect((await save('tester', sandbox, { kind: 'done', lesson })).text).toContain('"ok":true');
    expect((await post('tester', `/it/course/${moduleId}/${lesson}/done`, {})).status).toBe(303);
    expect((await save('tester', sandbox, { kind: 'done', lesson: 'what-co-design-is' })).text).toContain('"refused":"not-published"');
    expect((await save('otherCityTester', sandbox, { kind: 'done', lesson })).text).toContain('"refused":"other-learner"');
    expect((await db.lessonProgress.findMany({ where: { lessonId: lesson } })).map(({ learnerId }) => learnerId)).toEqual([sandbox]);
    expect((await knock('tester', '/en/course')).text).not.toContain('sandbox-');
    expect((await knock('editor', `/en/pilots/${moduleId}`)).text).toContain('0 attempts and 1 entry of 1 tester');

    const refused = await decide('publish', 'en');
    expect([refused.status, refused.text.includes('Zagreb has not signed this version.'), refused.text.includes('Oulu has not signed this version.')]).toEqual([409, true, true]);
    expect((await decide('publish', 'en', { override: 'on' })).status).toBe(400);
    expect((await post('tester', `/en/pilots/${moduleId}/sign`, { language: 'en', verdict: 'ready' })).status).toBe(303);
    expect(await db.signOff.findMany()).toMatchObject([{ cityId: 'zagreb', moduleId, locale: 'en', version: 1, verdict: 'ready' }]);
    const done = await decide('publish', 'en', { override: 'on', reason: 'Oulu has no time before summer.' });
    expect([done.status, done.headers.location]).toEqual([303, `/en/pilots/${moduleId}?done=published&language=en&attempts=0&entries=1&testers=1#en`]);
    expect((await knock('editor', done.headers.location ?? '')).text).toMatch(/Deleted of what was tried: 0 attempts and 1 entry of 1 tester\.[\s\S]*Oulu has no time before summer\./);
    expect(await db.lessonProgress.count({ where: { learnerId: sandbox } })).toBe(0);
  });

  it('is open to all at once when it is published, and gone again in one step, while what was done stays done', async () => {
    const own = learnerOf(await knock('learner', `/en/course/${moduleId}/${lesson}`));
    expect((await knock('guest', `/en/course/${moduleId}`)).status).toBe(200);
    expect((await save('learner', own, { kind: 'done', lesson })).text).toContain('"ok":true');
    expect((await decide('back', 'en')).status).toBe(303);
    expect((await knock('learner', `/en/course/${moduleId}`)).status).toBe(404);
    expect(await db.lessonProgress.count({ where: { learnerId: own, lessonId: lesson } })).toBe(1);
    expect((await decide('publish', 'en', { override: 'on', reason: 'All is well.' })).status).toBe(303);
    expect((await knock('learner', `/en/course/${moduleId}`)).text).toMatch(new RegExp(`data-lesson-row="${lesson}" data-state="done"`));
  });

  it('is read in English, marked, where it is published but not in the reader’s language', async () => {
    const page = await knock('guest', `/it/course/${moduleId}/${lesson}`);
    expect([page.status, /<h1[^>]*lang="en"/.test(page.text)]).toEqual([200, true]);
    const tried = await knock('tester', `/it/course/${moduleId}/${lesson}`);
    expect([tried.status, /<h1[^>]*lang="en"/.test(tried.text), tried.text.includes('pilot-banner')]).toEqual([200, false, true]);
  });
});
