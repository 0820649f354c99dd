import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { findTool, saveFields } from '../features/workbook/tool.server';
import { newId } from '../platform/ids';
import * as restoreDoor from './learner/restore-revision';
import * as historyDoor from './learner/tool-history';

const toolId = 'wb-baseline';
const path = `/de/workbook/${toolId}/history`;
let guest: Actor;
let other: Actor;

const somebody = async (): Promise<Actor> => ({ learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' });

async function write(value: string, at: Date, { learnerId } = guest) {
  const seen = (await findTool(learnerId, toolId)).writeIds.asset ?? null;
  await saveFields({ learnerId, locale: 'de' }, [{ id: newId(), learner: learnerId, kind: 'field', tool: toolId, field: 'asset', value, seen, at: at.toISOString() }], at);
}

const look = (actor = guest, tool = toolId, query = '') => knock(historyDoor, { path: `/de/workbook/${tool}/history${query}`, params: { tool }, actor });
const restore = (fields: Record<string, string>, actor = guest, tool = toolId) => knock(restoreDoor, { path: `${path}/restore`, params: { tool }, actor, fields });
const linesOf = async (actor = guest) => ((await look(actor)).data as { history: { lines: { after: string }[] } }).history.lines.map(({ after }) => after);
const assetOf = async () => (await findTool(guest.learnerId, toolId)).values.asset;

beforeEach(async () => {
  await emptyDatabase();
  [guest, other] = [await somebody(), await somebody()];
  await write('A house', new Date(Date.now() - 3_600_000));
  await write('A council', new Date(Date.now() - 1_800_000));
});

describe('the history of a tool', () => {
  it('is its own learner’s, kept in no cache', async () => {
    const answer = await look();
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(await linesOf()).toEqual(['A council', 'A house']);
    expect(await linesOf(other)).toEqual([]);
  });

  it.each(['wb-none', '__proto__', 'what-co-design-is'])('is not there for %s', async (tool) => {
    expect((await look(guest, tool)).status).toBe(404);
  });

  it.each(['?page=0', '?page=9999', '?page=x', '?page=-1'])('shows a page that is there, whatever the address says: %s', async (query) => {
    expect((await look(guest, toolId, query)).status).toBe(200);
  });
});

describe('restoring', () => {
  it('puts a text back by a form, and says so', async () => {
    expect((await restore({ field: 'asset', revision: '1' })).location).toBe(`${path}?restored=1`);
    expect(await assetOf()).toBe('A house');
    expect(await linesOf()).toEqual(['A house', 'A council', 'A house']);
  });

  it('refuses what is not theirs and what is not there', async () => {
    expect((await restore({ field: 'asset', revision: '1' }, other)).status).toBe(409);
    expect((await restore({ field: 'asset', revision: '7' })).status).toBe(409);
    expect((await restore({ field: 'asset', revision: '1' }, guest, 'wb-none')).status).toBe(404);
    expect(await assetOf()).toBe('A council');
  });

  it.each<Record<string, string>>([{}, { field: 'asset' }, { field: 'asset', revision: 'x' }, { field: 'asset', revision: '0' }, { field: 'asset', revision: '1.5' }, { field: '', revision: '1' }])('refuses a form that was made by no page: %j', async (fields) => {
    expect((await restore(fields)).status).toBe(400);
  });

  it('leads whoever opens its address to the history', async () => {
    expect((await knock(restoreDoor, { path: `${path}/restore`, params: { tool: toolId }, actor: guest })).location).toBe(path);
  });
});
