import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../app/platform/database.server';
import { newId } from '../app/platform/ids';
import { Client } from '../bench/client';
import { makeMember } from '../bench/scenarios';
import { blankDatabaseUrl } from './setup/database';
import { discussionFolder, discussionPath } from './setup/course-folder';
import { ask, startWeb, type Answered, type Web } from './setup/web';

// A discussion asks its database the same number of questions at one post and at hundreds, and no cache keeps it.

const maxQueries = 14;
const page = `/en/${discussionPath}`;
let databaseUrl = '';
let web: Web;
let client: Client;
let db: Database;
let cookie = '';
let threadId = '';
let cohortId = '';

const open = (path: string, headers: Record<string, string> = { cookie }): Promise<Answered> => ask(web.port, { path, headers });

/** How many statements one view of a page costs, once it was rendered and its reader recognised before. */
async function queriesOf(path: string): Promise<number> {
  expect((await open(path)).status).toBe(200);
  const before = await web.countQueries();
  await open(path);
  return (await web.countQueries()) - before;
}

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const post = (more: Record<string, unknown>) => ({ id: newId(), lessonId: 'talk', learnerId: newId(), authorName: 'Somebody', lang: 'de', text: 'A thought', createdAt: at(0), ...more });

/** Many authors, posts, replies, reports and entries of the log. */
async function fillUp(): Promise<void> {
  const posts = Array.from({ length: 300 }, (_, index) => post({ createdAt: at(index), lang: ['de', 'fr', 'it'][index % 3], cohortId: index % 2 ? cohortId : null, reportedAt: index % 5 ? null : at(index) }));
  await db.learner.createMany({ data: posts.map(({ learnerId }) => ({ id: learnerId, userId: `u${learnerId}`, locale: 'de' })) });
  await db.post.createMany({ data: posts });
  await db.post.createMany({ data: posts.flatMap(({ id }, index) => Array.from({ length: index % 9 }, (__, minute) => post({ replyToId: id, createdAt: at(400 + minute) }))) });
  await db.post.createMany({ data: Array.from({ length: 60 }, (_, minute) => post({ replyToId: threadId, createdAt: at(500 + minute) })) });
  await db.postReport.createMany({ data: posts.map(({ id }) => ({ postId: id, learnerId: newId(), reason: 'other', words: '', reportedAt: at(1) })) });
  await db.moderationEntry.createMany({ data: posts.map(({ id }) => ({ id: newId(), postId: id, userId: newId(), action: 'hide', words: '', actedAt: at(2) })) });
}

const pages = () => ({ discussion: page, language: `${page}?language=de`, 'second page': `${page}?page=2`, 'a place': `${page}?at=${threadId}`, thread: `/en/posts/${threadId}/reply`, moderation: '/en/moderation' });

beforeAll(async () => {
  databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl, counts: true, folder: discussionFolder() });
  client = new Client(web.port);
  db = openDatabase(databaseUrl);
  const member = await makeMember(client, page);
  cookie = member.cookie;
  const user = await db.user.findUniqueOrThrow({ where: { email: member.email } });
  await db.userRole.create({ data: { userId: user.id, role: 'editor' } });
  cohortId = (await db.cohort.create({ data: { id: newId(), name: 'Oulu', joinCode: 'ABCDEFGH' } })).id;
  await db.cohortMember.create({ data: { cohortId, learnerId: member.learnerId, role: 'learner', joinedAt: at(0) } });
  threadId = (await db.post.create({ data: post({ learnerId: member.learnerId, text: 'The first thought', createdAt: at(0) }) })).id;
  await db.post.create({ data: post({ replyToId: threadId, text: 'The first answer' }) });
  await db.moderationEntry.create({ data: { id: newId(), postId: threadId, userId: user.id, action: 'dismiss', words: '', actedAt: at(1) } });
}, 120_000);

afterAll(async () => {
  client.close();
  await db.$disconnect();
  await web.end('SIGTERM');
});

describe('a discussion', () => {
  it('is read by those who signed in, and by no cache', async () => {
    const mine = await open(page);
    expect(mine.text).toContain('The first thought');
    expect(mine.headers['cache-control']).toBe('private, no-store');
    for (const headers of [{}, { cookie: 'learner=forged.x' }] as Record<string, string>[]) {
      const guest = await open(page, headers);
      expect(guest.text).not.toMatch(/The first (thought|answer)/);
      expect(guest.text).toContain(`/en/sign-in?to=${encodeURIComponent(page)}`);
      expect(guest.headers['cache-control']).toBe('private, no-store');
    }
    for (const path of [`/en/posts/${threadId}/reply`, '/en/moderation', '/en/join']) expect((await open(path)).headers['cache-control']).toBe('no-store');
  });

  it('costs the same few queries at one post and at hundreds', async () => {
    const few: Record<string, number> = {};
    for (const [name, path] of Object.entries(pages())) few[name] = await queriesOf(path);
    await fillUp();
    const many: Record<string, number> = {};
    for (const [name, path] of Object.entries(pages())) many[name] = await queriesOf(path);
    expect(many).toEqual(few);
    expect(Math.max(...Object.values(many))).toBeLessThanOrEqual(maxQueries);
    expect((await open(page)).text.match(/<article/g)).toHaveLength(20);
  });

  it('bears whatever its address says', async () => {
    for (const query of ['page=0', 'page=1e9', 'page=-1', 'language=xx', 'language=__proto__', 'at=%00', `at=${'a'.repeat(500)}`, 'new=%3Cscript%3E', 'at[]=x']) {
      const answer = await open(`${page}?${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      expect(answer.text).not.toContain('<script>"');
    }
    expect(web.log()).not.toMatch(/request failed/);
  });
});
