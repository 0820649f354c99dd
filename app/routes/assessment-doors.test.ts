import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { getCourse } from '../features/content/load.server';
import { mergeLearners } from '../features/learning/merge.server';
import { findSummary } from '../features/learning/standing.server';
import { findWorkbook, listOpenTools } from '../features/workbook/outline/outline.server';
import { fullnessOf } from '../features/workbook/outline/outline';
import { findTool, mergeTools, saveFields } from '../features/workbook/tool.server';
import { newId } from '../platform/ids';
import { isDocument, namesLearner } from '../slots.server';
import * as chooseDoor from './learner/choose-other';
import * as discardDoor from './learner/discard-other';
import * as csvDoor from './learner/download-assessment';
import * as saveDoor from './learner/save-tool';

const page = '/de/charter/assessment';
// The whole course is read once, before the time of any test runs.
const { id: toolId } = getCourse().tools['wb-charter'] ?? { id: '' };
const speak = 'policy_maker.equal-opportunities';

let guest: Actor;
const addresses = new Map<Door, string>([[chooseDoor, 'other'], [discardDoor, 'discard']]);
const send = (door: Door, actor: Actor, fields: Record<string, string>) => knock(door, { path: `${page}/${addresses.get(door) ?? 'tool'}`, actor, fields });
const valuesOf = async ({ learnerId }: Actor) => (await findTool(learnerId, toolId)).values;
const actorOf = (learnerId: string): Actor => ({ learnerId, userId: null, name: null, email: null, locale: 'de' });

beforeEach(async () => {
  await emptyDatabase();
  guest = actorOf((await makeLearner()).id);
});

describe('the self-assessment without script', () => {
  it('saves what a guest rates, leaves the rest open and leads back to the page', async () => {
    expect(await send(saveDoor, guest, { [`${speak}.before`]: '1', [`${speak}.after`]: '', seen: '{}' })).toMatchObject({ status: 303, location: `${page}#tool` });
    expect(await valuesOf(guest)).toMatchObject({ [`${speak}.before`]: '1' });
  });

  it('gives back what cannot be saved, and saves the rest', async () => {
    const answer = await send(saveDoor, guest, { [`${speak}.before`]: '9', [`${speak}.after`]: '2', seen: '{}' });
    expect(answer).toMatchObject({ status: 400, data: { problems: { [`${speak}.before`]: '9' } } });
    expect(await valuesOf(guest)).toMatchObject({ [`${speak}.after`]: '2' });
  });

  it('shows its form at the address that saves it', async () => {
    const { status, data } = await knock(saveDoor, { path: `${page}/tool`, actor: guest });
    expect([status, data]).toMatchObject([200, { lessonUrl: page, tool: { id: toolId } }]);
  });

  it('lets a version from another tab be chosen or discarded', async () => {
    const write = (value: string) => saveFields({ learnerId: guest.learnerId, locale: 'de' }, [{ id: newId(), learner: guest.learnerId, kind: 'field', tool: toolId, field: `${speak}.before`, value, seen: null, at: new Date().toISOString() }], new Date());
    for (const value of ['1', '2', '3']) await write(value);
    const others = async () => (await findTool(guest.learnerId, toolId)).others[`${speak}.before`] ?? [];
    const [first, second] = await others();
    expect(await send(chooseDoor, guest, { other: `${speak}.before~${first?.writeId}`, seen: '{}' })).toMatchObject({ status: 303, location: `${page}#tool` });
    expect((await valuesOf(guest))[`${speak}.before`]).toBe(first?.value);
    expect(await send(discardDoor, guest, { other: `${speak}.before~${second?.writeId}`, seen: '{}' })).toMatchObject({ status: 303, location: `${page}#tool` });
    expect((await others()).map(({ value }) => value)).not.toContain(second?.value);
    expect((await send(discardDoor, guest, { other: `${speak}.before~gone`, seen: '{}' })).status).toBe(409);
  });

  it('knows no other page of its own', async () => {
    expect((await knock(saveDoor, { path: '/de/charter/elsewhere/tool', actor: guest, fields: { seen: '{}' } })).status).toBe(404);
    expect((await knock(chooseDoor, { path: '/xx/charter/assessment/other', params: { lng: 'xx' }, actor: guest, fields: {} })).status).toBe(404);
  });

  it('leads who opens the address of a button to its page', async () => {
    for (const door of [chooseDoor, discardDoor]) expect(await knock(door, { path: `${page}/other`, actor: guest })).toMatchObject({ status: 303, location: page });
  });
});

describe('the self-assessment in the workbook', () => {
  it('stands behind the tools that lessons ask for, requires nothing and finishes no lesson', async () => {
    const tools = listOpenTools();
    const own = tools.at(-1);
    expect([own?.tool.id, own?.path, own && fullnessOf(own.tool, {}).required]).toEqual([toolId, 'charter/assessment', 0]);
    await send(saveDoor, guest, { [`${speak}.before`]: '1', seen: '{}' });
    expect((await findSummary(guest.learnerId)).lessons).toEqual({});
    expect((await findWorkbook(guest.learnerId))[toolId]).toEqual({ [`${speak}.before`]: '1' });
  });

  it('goes with a guest who signs in', async () => {
    const { learner } = await makeSignedInLearner();
    await send(saveDoor, guest, { [`${speak}.before`]: '1', seen: '{}' });
    await mergeLearners({ guestId: guest.learnerId, learnerId: learner.id, locale: 'de' }, [mergeTools], new Date());
    expect(await valuesOf(actorOf(learner.id))).toEqual({ [`${speak}.before`]: '1' });
  });
});

describe('the page', () => {
  it('is the same for everybody but for its slots, and the browser is remembered', () => {
    expect([isDocument(page), namesLearner(page)]).toEqual([true, true]);
    expect([isDocument(`${page}/csv`), isDocument(`${page}/tool`)]).toEqual([false, false]);
  });
});

describe('the table', () => {
  it('holds eleven commitments with what their owner rated, in the language of the address', async () => {
    await send(saveDoor, guest, { [`${speak}.before`]: '1', [`${speak}.after`]: '3', policy_maker_reason: '=Protokolle', seen: '{}' });
    const answer = (await csvDoor.loader({ request: new Request(`http://localhost${page}/csv`), params: { lng: 'de' }, context: { actor: guest } } as never));
    const text = await answer.text();
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
    expect(text.trim().split('\r\n')).toHaveLength(12);
    expect(text).toContain("für Chancengleichheit einzutreten,erste Schritte,1,Teil jeder Entscheidung,3,'=Protokolle");
  });

  it('shows nobody what somebody else rated', async () => {
    await send(saveDoor, guest, { [`${speak}.before`]: '1', seen: '{}' });
    const other = actorOf((await makeLearner()).id);
    const answer = (await csvDoor.loader({ request: new Request(`http://localhost${page}/csv`), params: { lng: 'de' }, context: { actor: other } } as never));
    expect(await answer.text()).not.toContain('erste Schritte');
  });
});
