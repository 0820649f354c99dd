import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newId } from '../app/platform/ids';
import { locales } from '../app/platform/locale';
import { Client } from '../bench/client';
import { makeGuest, rightAnswers, type BenchLearner } from '../bench/scenarios';
import { blankDatabaseUrl } from './setup/database';
import { ask, requireBuild, startWeb, type Web } from './setup/web';

// What tells right from wrong in a quiz stays on the server until an answer was graded.

const quizFile = /quiz\.[a-z]{2}\.yaml$/;
/** Parts of a quiz's wording that a learner reads before answering. */
const shown = new Set(['text', 'prompt', 'intro', 'hint']);
const page = 'course/why-co-design/check-why-co-design';

let web: Web;
let guest: BenchLearner;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

/** Letters and digits only: how a text is escaped, marked up or broken into lines does not matter. */
function lettersOf(text: string): string {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/&#x?[0-9a-f]+;|&[a-z]+;|<[^>]*>|\\[nrt]/gi, ' ');
  return plain.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Every text below a node but those under names that are shown. */
function secretsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => (shown.has(name) ? [] : secretsIn(value)));
}

const secrets = listFiles('content/modules')
  .filter((file) => quizFile.test(file))
  .flatMap((file) => secretsIn(parse(readFileSync(file, 'utf8'))).map(lettersOf))
  .filter((secret) => secret.length >= 20)
  .map((secret) => secret.slice(0, 48));

function leaksIn(text: string): string[] {
  const letters = lettersOf(text);
  return secrets.filter((secret) => letters.includes(secret));
}

beforeAll(async () => {
  web = await startWeb({ databaseUrl: await blankDatabaseUrl() });
  const client = new Client(web.port);
  guest = await makeGuest(client);
  client.close();
});

afterAll(() => web.end('SIGTERM'));

describe('feedback, hints and keys of a quiz', () => {
  it('are looked for by enough of their words in every language', () => {
    expect(secrets.length).toBeGreaterThan(15 * locales.length);
    expect(leaksIn(`<p>${'Right. Information flows one way. It can be <em>exactly</em> what is needed,'} as long as`)).toHaveLength(1);
  });

  it('are in no file that a browser can load', () => {
    requireBuild();
    const files = listFiles('build/client').filter((file) => /\.(js|css|json|html|txt|map|webmanifest)$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => leaksIn(readFileSync(file, 'utf8')).map((leak) => `${file}: ${leak}`))).toEqual([]);
  });

  it.each(locales)('are in no page before an answer was graded, nor in its data: %s', async (locale) => {
    const pages = [page, `${page}?again`, `${page}?check=1`, `${page}.data`, 'course', 'course/why-co-design', `course?_data=routes/learner/lesson`];
    for (const address of pages) {
      const { text } = await ask(web.port, { path: `/${locale}/${address}`, headers: { cookie: guest.cookie } });
      expect(leaksIn(text)).toEqual([]);
      expect(text).not.toMatch(/"(key|marking|feedback)"|data-(key|right|correct)/);
    }
  });

  it.each(locales)('are found by no search, and in none of its answers: %s', async (locale) => {
    const questions = secrets.filter((_, index) => index % 40 === 0).map((secret) => secret.slice(0, 24));
    for (const question of [...questions, 'right', 'wrong', 'true', 'feedback']) {
      for (const door of ['search', 'search/suggest']) {
        const { text } = await ask(web.port, { path: `/${locale}/${door}?q=${encodeURIComponent(question)}` });
        expect(leaksIn(text)).toEqual([]);
      }
    }
  });

  it('are in no answer to a save, which is the same for right and wrong', async () => {
    for (const answer of ['a', 'b', 'c', 'd']) {
      const id = newId();
      const ops = [{ id, learner: guest.learnerId, at: new Date().toISOString(), kind: 'answer', lesson: 'check-why-co-design', question: 'q1', answer }];
      const { text } = await ask(web.port, { path: '/progress', method: 'POST', headers: { cookie: guest.cookie, 'content-type': 'application/json' }, body: JSON.stringify({ ops }) });
      expect(JSON.parse(text)).toEqual({ acks: [{ id, ok: true }] });
    }
  });

  it('are in no page that asks for what is still open', async () => {
    const body = new URLSearchParams([['attempt', newId()], ['q1', 'a']]).toString();
    const sent = await ask(web.port, { path: `/en/${page}/submit`, method: 'POST', headers: { cookie: guest.cookie, 'content-type': 'application/x-www-form-urlencoded' }, body });
    expect(sent.headers.location).toContain('check=1');
    const { text } = await ask(web.port, { path: `/en/${page}?check=1`, headers: { cookie: guest.cookie } });
    expect(leaksIn(text)).toEqual([]);
  });

  it('are shown once an answer was graded, and only to whoever gave it', async () => {
    const body = new URLSearchParams([['attempt', newId()], ...rightAnswers]).toString();
    await ask(web.port, { path: `/en/${page}/submit`, method: 'POST', headers: { cookie: guest.cookie, 'content-type': 'application/x-www-form-urlencoded' }, body });
    const own = await ask(web.port, { path: `/en/${page}`, headers: { cookie: guest.cookie } });
    const other = await ask(web.port, { path: `/en/${page}` });
    expect(leaksIn(own.text)).not.toEqual([]);
    expect(leaksIn(other.text)).toEqual([]);
  });
});
