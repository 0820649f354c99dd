import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../app/platform/ids';
import { Client } from '../bench/client';
import { finishModule, makeGuest, makeMember, takeQuiz, type BenchLearner } from '../bench/scenarios';
import { blankDatabaseUrl } from './setup/database';
import { startWeb, type Web } from './setup/web';

// A page asks its database the same number of questions, however much there is.

const maxQueries = 3;
const course = '/en/course/why-co-design';
const pages = {
  landing: '/en',
  outline: '/en/course',
  module: course,
  session: '/en/session/1',
  glossary: '/en/glossary',
  library: '/en/library',
  'library looked through': '/en/library?type=guide',
  search: '/en/search?q=strategy',
  'search while typing': '/en/search/suggest?q=strat',
  city: '/en/cities/athens',
  lesson: `${course}/what-co-design-is`,
  film: `${course}/integration-happens-in-cities`,
  tool: `${course}/where-does-our-city-stand`,
  strategy: '/en/workbook/strategy',
  'action plan': '/en/workbook/strategy/plan?format=csv',
  quiz: `${course}/check-why-co-design`,
  'quiz once more': `${course}/check-why-co-design?again`,
};

let web: Web;
let client: Client;
const learners: Record<string, BenchLearner> = {};

/** How many statements one view of a page costs, once it was rendered and its learner recognised before. */
async function queriesOf(path: string, { cookie }: BenchLearner): Promise<number> {
  await client.insist({ path, cookie }, 200);
  const before = await web.countQueries();
  await client.insist({ path, cookie }, 200);
  return (await web.countQueries()) - before;
}

/** Saves single spans, many versions of fields and many attempts. */
async function fillUp(learner: BenchLearner): Promise<void> {
  await finishModule(client, learner);
  for (let round = 0; round < 5; round += 1) await takeQuiz(client, learner);
  const at = new Date().toISOString();
  const spans = Array.from({ length: 40 }, (_, index) => [index / 50, index / 50 + 0.01]);
  const fields = Array.from({ length: 40 }, (_, index) => ({ kind: 'field', tool: 'wb-baseline', field: `processes.${1 + (index % 5)}.name`, value: `Process ${index}`, seen: null }));
  const ops = [{ kind: 'film', lesson: 'integration-happens-in-cities', position: 0.5, spans }, ...fields].map((op) => ({ id: newId(), learner: learner.learnerId, at, ...op }));
  await client.insist({ path: '/progress', method: 'POST', type: 'application/json', cookie: learner.cookie, body: JSON.stringify({ ops }) }, 200);
}

beforeAll(async () => {
  web = await startWeb({ databaseUrl: await blankDatabaseUrl(), counts: true });
  client = new Client(web.port);
  learners['a guest who has just come'] = await makeGuest(client);
  learners['a guest with much behind'] = await makeGuest(client);
  learners['a member who has just come'] = await makeMember(client);
  learners['a member with much behind'] = await makeMember(client);
  for (const [name, learner] of Object.entries(learners)) if (name.endsWith('behind')) await fillUp(learner);
}, 120_000);

afterAll(async () => {
  client.close();
  await web.end('SIGTERM');
});

describe('a page', () => {
  it.each(Object.entries(pages))('costs the same few queries for everybody: %s', async (_, path) => {
    const costs: Record<string, number> = {};
    for (const [name, learner] of Object.entries(learners)) costs[name] = await queriesOf(path, learner);
    expect(Math.max(...Object.values(costs))).toBeLessThanOrEqual(maxQueries);
    for (const who of ['a guest', 'a member']) expect([who, costs[`${who} with much behind`]]).toEqual([who, costs[`${who} who has just come`]]);
  });

  it('costs none for somebody unknown where it names nobody', async () => {
    for (const path of [pages.landing, pages.outline, pages.module, pages.glossary, pages.library, pages.city, pages.search]) {
      await client.insist({ path }, 200);
      const before = await web.countQueries();
      await client.insist({ path }, 200);
      expect(await web.countQueries()).toBe(before);
    }
  });

  it('that is counted really asks: what was saved is shown', async () => {
    const { cookie } = learners['a member with much behind'] ?? { cookie: '' };
    const { body } = await client.insist({ path: pages.tool, cookie }, 200);
    expect(gunzipSync(body).toString()).toContain('Process 39');
    expect(await queriesOf(pages.tool, { cookie, learnerId: '' })).toBeGreaterThan(0);
  });
});
