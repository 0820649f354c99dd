import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../app/platform/database.server';
import { newId } from '../app/platform/ids';
import { Prisma } from '../prisma/generated/sqlite/client';
import { blankDatabaseUrl } from './setup/database';
import { doors } from './setup/doors-table';
import { makeWorld, type World } from './setup/doors-world';
import { ask, startWeb, type Answered, type Web } from './setup/web';

// An editor who looks at the course as another role: every door of the program is tried, and nothing is written.

const moduleId = 'safe-and-fair-participation';
const lesson = 'outreach-beyond-the-usual-voices';
const roles = { learner: {}, tester: { city: 'zagreb', locales: 'en' }, trainer: {} } as const;
type ViewedRole = keyof typeof roles;

let web: Web;
let db: Database;
let world: World;

interface Sent {
  cookie: string;
  type?: string;
  body?: string;
}

function send(path: string, { cookie, type, body }: Sent): Promise<Answered> {
  const headers = { cookie, origin: `http://127.0.0.1:${web.port}`, ...(type ? { 'content-type': type } : {}) };
  return ask(web.port, { path, method: body === undefined ? 'GET' : 'POST', headers, ...(body === undefined ? {} : { body }) });
}

const post = (path: string, cookie: string, fields: Record<string, string> = {}) => send(path, { cookie, type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() });
const save = async (cookie: string, ops: Record<string, unknown>[]) =>
  JSON.parse((await send('/progress', { cookie, type: 'application/json', body: JSON.stringify({ ops: ops.map((op) => ({ id: newId(), at: new Date().toISOString(), kind: 'done', lesson: 'what-co-design-is', ...op })) }) })).text) as { acks: { refused?: string; ok?: true }[] };

/** Begins a view and answers the cookies of its browser. */
async function look(role: ViewedRole): Promise<string> {
  const { status, headers } = await post('/en/pilots/view', world.cookies.editor, { role, reason: 'To see', ...roles[role] });
  const [name = ''] = (headers['set-cookie']?.[0] ?? '').split(';');
  expect([status, name.startsWith('viewing=')]).toEqual([303, true]);
  return `${world.cookies.editor}; ${name}`;
}

/** Every row of every table but the queue, which works by itself; jobs that somebody's deed would add are counted. */
async function everything(): Promise<Map<string, string>> {
  const tables = Object.values(Prisma.ModelName).filter((name) => name !== 'Job').toSorted();
  const all = new Map([['Job', String(await db.job.count())]]);
  for (const name of tables) all.set(name, (await db.$queryRawUnsafe<unknown[]>(`SELECT * FROM "${name}"`)).map((row) => JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))).toSorted().join('\n'));
  return all;
}

/** The tables that are not as they were. */
async function changedSince(before: ReadonlyMap<string, string>): Promise<string[]> {
  return [...(await everything())].filter(([name, rows]) => before.get(name) !== rows).map(([name]) => name);
}

const addressOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => world.places[name] ?? `no-${name}`);
const learnerOf = ({ text }: Answered) => /data-learner="([\w-]+)"/.exec(text)?.[1] ?? '';

beforeAll(async () => {
  const databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
  db = openDatabase(databaseUrl);
  world = await makeWorld(db);
  const talk = { lessonId: 'discussion-who-is-missing', authorName: 'Quintus', lang: 'en', text: 'Quintus was here', createdAt: new Date() };
  await db.post.create({ data: { id: newId(), learnerId: world.places.learner ?? '', ...talk } });
  // The installation's own key is made when anybody first asks for its address.
  await send('/credentials/issuer', { cookie: '' });
  expect((await post(`/en/pilots/${moduleId}/start`, world.cookies.editor, { language: 'en' })).status).toBe(303);
}, 120_000);

afterAll(async () => {
  await db.$disconnect();
  await web.end('SIGTERM');
});

describe.each(Object.keys(roles) as ViewedRole[])('looking as a %s', (role) => {
  it('writes nothing through any door, and says so at each that would', async () => {
    const cookie = await look(role);
    const before = await everything();
    const answered: string[] = [];
    for (const { method, path } of doors.filter((row) => row.method === 'POST' && row.path !== '/en/pilots/view/end')) {
      const { status, text } = await post(addressOf(path), cookie, { on: '1', reason: 'x', words: 'x', text: 'x', language: 'en', role: 'learner' });
      if (status !== 409 || !text.includes('Nothing was saved')) answered.push(`${method} ${path} ${status}`);
    }
    expect(answered).toEqual([]);
    expect(await changedSince(before)).toEqual([]);
  }, 120_000);

  it('reads every page as that role, under a banner, kept by no cache, without a name or a written row', async () => {
    const cookie = await look(role);
    const before = await everything();
    const wrong: string[] = [];
    const discussion = '/en/course/stakeholders-and-coordination/discussion-who-is-missing';
    for (const { path } of [{ path: discussion }, ...doors.filter(({ method }) => method === 'GET')]) {
      const { status, headers, text } = await send(addressOf(path), { cookie });
      const isPage = status !== 303 && status !== 302 && String(headers['content-type']).startsWith('text/html') && /^\/en(\/|$)/.test(path);
      const isRight = !isPage || (text.includes('viewing-banner') && !/Quintus|@example\.org/.test(text) && String(headers['cache-control']).includes('no-store'));
      if (status >= 500 || !isRight) wrong.push(`${path} ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await changedSince(before)).toEqual([]);
  }, 120_000);

  it('takes nothing from the outbox, which gives up what the role did and keeps what is the editor’s own', async () => {
    const own = learnerOf(await send('/en/course/why-co-design/what-co-design-is', { cookie: world.cookies.editor }));
    const cookie = await look(role);
    const nobody = learnerOf(await send('/en/course/why-co-design/what-co-design-is', { cookie }));
    const before = await everything();
    expect(nobody).toMatch(/^viewing-/);
    expect((await save(cookie, [{ learner: nobody }, { learner: own }])).acks).toMatchObject([{ refused: 'viewing' }, { refused: 'other-learner' }]);
    expect((await save(world.cookies.editor, [{ learner: nobody }])).acks).toMatchObject([{ refused: 'viewing' }]);
    expect(await changedSince(before)).toEqual([]);
  });
});

describe('a view', () => {
  it('opens a pilot to nobody but a tester of its language', async () => {
    const path = `/en/course/${moduleId}/${lesson}`;
    const tester = await look('tester');
    const page = await send(path, { cookie: tester });
    expect([page.status, learnerOf(page)]).toEqual([200, expect.stringMatching(/^sandbox-viewing-tester-/)]);
    expect((await save(tester, [{ learner: learnerOf(page), lesson }])).acks).toMatchObject([{ refused: 'viewing' }]);
    expect((await send(path.replace('/en/', '/it/'), { cookie: tester })).status).toBe(404);
    for (const role of ['learner', 'trainer'] as const) expect((await send(path, { cookie: await look(role) })).status).toBe(404);
  });

  it('gives a trainer’s pages without any cohort, and none that are an editor’s', async () => {
    const cookie = await look('trainer');
    const statusOf = async (path: string) => (await send(addressOf(path), { cookie })).status;
    expect([await statusOf('/en/cohorts'), await statusOf('/en/cohorts/create'), await statusOf('/en/course/why-co-design/facilitator'), await statusOf('/en/moderation')]).toEqual([200, 200, 200, 200]);
    expect([await statusOf('/en/cohorts/{cohort}'), await statusOf('/en/remarks'), await statusOf('/en/pilots/testers'), await statusOf('/en/report')]).toEqual([403, 403, 403, 403]);
  });

  it('ends with a button, and the editor is themselves again', async () => {
    const cookie = await look('learner');
    const { status, headers } = await post('/fr/pilots/view/end', cookie);
    expect([status, headers.location, headers['set-cookie']?.[0]]).toEqual([303, '/fr/pilots/view?done=ended', expect.stringContaining('viewing=; ')]);
    expect((await send('/en/remarks', { cookie: world.cookies.editor })).text).not.toContain('viewing-banner');
  });

  it('ends by itself; what is sent from a page of it afterwards is refused once, and then the editor acts again', async () => {
    const cookie = await look('learner');
    await db.viewing.updateMany({ data: { endsAt: new Date(Date.now() - 1000) } });
    const before = await everything();
    const refused = await post('/de/course/why-co-design/what-co-design-is/done', cookie);
    expect([refused.status, refused.headers['set-cookie']?.[0]]).toEqual([409, expect.stringContaining('viewing=; ')]);
    expect(refused.text).toContain('Ihre Ansicht war von selbst zu Ende gegangen');
    expect(await changedSince(before)).toEqual([]);
    expect((await send('/en/course', { cookie })).text).not.toContain('viewing-banner');
    expect((await post('/de/course/why-co-design/what-co-design-is/done', world.cookies.editor)).status).toBe(303);
  });

  it('stands in the record for admins, and in the account of whoever looked', async () => {
    await look('trainer');
    expect((await send('/en/pilots/views', { cookie: world.cookies.admin })).text).toContain('To see');
    expect((await send('/en/account', { cookie: world.cookies.editor })).text).toContain('To see');
    expect((await send('/en/account', { cookie: world.cookies.admin })).text).not.toContain('To see');
  });
});
