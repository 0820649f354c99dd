import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configured from '../app/routes';
import { openDatabase, type Database } from '../app/platform/database.server';
import { Client, type Reply } from '../bench/client';
import { blankDatabaseUrl } from './setup/database';
import { doors, type Answer, type Row } from './setup/doors-table';
import { knockers, makeWorld, type Knocker, type World } from './setup/doors-world';
import { startWeb, type Web } from './setup/web';

// Every door, every role: what each is answered stands in the table, and a door that does not stand there fails.

let web: Web;
let client: Client;
let db: Database;

beforeAll(async () => {
  const databaseUrl = await blankDatabaseUrl();
  web = await startWeb({ databaseUrl });
  client = new Client(web.port);
  db = openDatabase(databaseUrl);
}, 120_000);

afterAll(async () => {
  client.close();
  await db.$disconnect();
  await web.end('SIGTERM');
});

interface Door {
  id: string;
  file: string;
  children?: Door[] | undefined;
}

const listDoors = (entries: readonly Door[]): Door[] => entries.flatMap((door) => [door, ...listDoors(door.children ?? [])]);

/** The methods that a door's file answers by itself. */
function methodsOf(file: string): ('GET' | 'POST')[] {
  const text = readFileSync(`app/${file}`, 'utf8');
  const exports = (name: string) => new RegExp(`export (async function|function|const) ${name}\\b|export \\{[^}]*\\b${name}\\b`).test(text);
  return [...(exports('loader') || /export default/.test(text) ? ['GET' as const] : []), ...(exports('action') ? ['POST' as const] : [])];
}

const meanings: Readonly<Record<number, Answer>> = { 200: 'ok', 400: 'bad', 403: 'no', 404: 'none', 409: 'clash', 410: 'gone' };

function meaningOf({ status, headers }: Reply): Answer | `${number}` {
  if (status >= 300 && status < 400) return /^\/\w\w\/sign-in(\?|$)/.test(headers.location ?? '') ? 'in' : 'to';
  return meanings[status] ?? `${status}`;
}

async function knockAt({ method, path }: Row, { cookies, places }: World, knocker: Knocker): Promise<string> {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name] ?? `no-${name}`);
  const form = method === 'POST' ? { type: 'application/x-www-form-urlencoded', body: '' } : {};
  return meaningOf(await client.ask({ path: address, method, cookie: cookies[knocker], ...form }));
}

describe('the table of doors', () => {
  it('holds every door with each of its methods, and nothing else', () => {
    const there = listDoors(configured as Door[]).flatMap(({ id, file }) => methodsOf(file).map((method) => `${method} ${id ?? file}`));
    expect(doors.map(({ method, door }) => `${method} ${door}`).toSorted()).toEqual([...new Set(there)].toSorted());
  });

  it('says of every door what each role is answered', () => {
    for (const { door, answers } of doors) expect(answers, door).toHaveLength(knockers.length);
  });
});

describe('a door', () => {
  it('opens for reading to those for whom the table says so', async () => {
    const world = await makeWorld(db);
    const found: string[] = [];
    for (const row of doors.filter(({ method }) => method === 'GET')) {
      // Reading changes nothing for anybody else.
      const answers = await Promise.all(knockers.map((knocker) => knockAt(row, world, knocker)));
      found.push(`GET ${row.door} ${answers.join(' ')}`);
    }
    expect(found).toEqual(doors.filter(({ method }) => method === 'GET').map(({ door, answers }) => `GET ${door} ${answers.join(' ')}`));
  }, 120_000);

  it('lets those act for whom the table says so; an empty form is what they are told of', async () => {
    const found: string[] = [];
    for (const row of doors.filter(({ method }) => method === 'POST')) {
      const world = await makeWorld(db);
      const answers: string[] = [];
      for (const knocker of knockers) answers.push(await knockAt(row, world, knocker));
      found.push(`POST ${row.door} ${answers.join(' ')}`);
    }
    expect(found).toEqual(doors.filter(({ method }) => method === 'POST').map(({ door, answers }) => `POST ${door} ${answers.join(' ')}`));
  }, 120_000);
});
