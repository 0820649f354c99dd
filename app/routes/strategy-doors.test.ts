import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeSignedInLearner, makeToolField } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import { unzip } from '../../tests/setup/read-docx';
import type { Actor } from '../features/accounts/actor';
import { getCourse } from '../features/content/load.server';
import { plainTextOf, type Paper } from '../platform/papers/paper';
import { isDocument } from '../slots.server';
import * as planDoor from './learner/download-plan';
import * as fileDoor from './learner/download-strategy';
import * as pageDoor from './learner/strategy';

let guest: Actor;
let other: Actor;

const ask = async (door: { loader: (args: never) => unknown }, path: string, actor: Actor) => {
  const request = new Request(`http://localhost:3000${path}`);
  const args = { request, params: { lng: path.split('/')[1] }, context: { actor, address: '192.0.2.7', requestId: 'r', nonce: 'n' } };
  return (await Promise.resolve(args as never).then(door.loader).catch((thrown: unknown) => thrown)) as Response;
};
const paperFor = async (actor: Actor, path = '/it/workbook/strategy') => ((await knock(pageDoor, { path, actor })).data as { paper: Paper }).paper;

// The whole course is read once; a busy machine takes its time.
beforeAll(() => void getCourse(), 120_000);

beforeEach(async () => {
  await emptyDatabase();
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'it' };
  const { learner, user } = await makeSignedInLearner();
  other = { learnerId: learner.id, userId: user.id, name: 'Bo', email: user.email, locale: 'en' };
  await makeToolField({ learnerId: guest.learnerId, toolId: 'wb-baseline', fieldId: 'city_name', value: 'Città di Forlì' });
  await makeToolField({ learnerId: guest.learnerId, toolId: 'wb-actions', fieldId: 'actions.1.title', value: 'Aprire la sera' });
  await makeToolField({ learnerId: guest.learnerId, toolId: 'wb-actions', fieldId: 'actions.1.from', value: '2028-02' });
});

describe('the page of the strategy', () => {
  it('shows a guest their own workbook and nobody else’s', async () => {
    expect(plainTextOf(await paperFor(guest))).toContain('Aprire la sera');
    expect(plainTextOf(await paperFor(other))).not.toContain('Aprire la sera');
  });

  it('is in the language of its address or the one that is asked for, and in its own where another is asked for', async () => {
    const languages = async (path: string) => (await paperFor(guest, path)).lang;
    expect(await languages('/it/workbook/strategy?in=fr')).toBe('fr');
    for (const asked of ['', '?in=', '?in=pt', '?in=__proto__']) expect(await languages(`/it/workbook/strategy${asked}`)).toBe('it');
    expect((await knock(pageDoor, { path: '/xx/workbook/strategy', actor: guest })).status).toBe(404);
  });

  it('marks what was typed when the document is in another language', async () => {
    expect((await paperFor(guest, '/it/workbook/strategy?in=fr')).parts.some((part) => part.kind === 'facts' && part.facts.some(({ value }) => value.text === 'Città di Forlì' && value.lang === 'it'))).toBe(true);
  });

  it('is rendered for the one who asks, and kept by nobody', () => {
    expect(isDocument('/it/workbook/strategy')).toBe(false);
    expect(new Headers(pageDoor.headers({ actionHeaders: new Headers() } as never)).get('Cache-Control')).toBe('no-store');
  });
});

describe('the files of the strategy', () => {
  it.each([['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], ['pdf', 'application/pdf']])('come as %s under a name in the reader’s letters', async (format, type) => {
    const answer = await ask(fileDoor, `/it/workbook/strategy/file?format=${format}`, guest);
    expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([200, type, 'no-store']);
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="Bozza-Citta-di-Forli.${format}"; filename*=UTF-8''Bozza%20%E2%80%93%20Citt%C3%A0%20di%20Forl%C3%AC.${format}`);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(8000);
  });

  it('hold what the learner wrote, in the language that is asked for', async () => {
    const answer = await ask(fileDoor, '/it/workbook/strategy/file?format=docx&in=de', guest);
    const document = unzip(Buffer.from(await answer.arrayBuffer())).get('word/document.xml')?.toString() ?? '';
    expect(document).toContain('Wo wir stehen');
    expect(document).toContain('Aprire la sera');
  });

  it.each(['', '?format=', '?format=exe', '?format=csv'])('are not there in other formats: %s', async (query) => {
    expect((await ask(fileDoor, `/it/workbook/strategy/file${query}`, guest)).status).toBe(404);
  });

  it('are not made without end', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 31; round += 1) statuses.push((await ask(planDoor, '/it/workbook/strategy/plan?format=csv', guest)).status);
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
    const refused = await ask(fileDoor, '/it/workbook/strategy/file?format=pdf', guest);
    expect([statuses.at(-1), refused.status, Number(refused.headers.get('Retry-After')) > 0]).toEqual([429, 429, true]);
  });
});

describe('the action plan', () => {
  it('comes as a table in the language that is asked for', async () => {
    const answer = await ask(planDoor, '/it/workbook/strategy/plan?format=csv&in=es', guest);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toContain('filename="Plan-de-accion-Citta-di-Forli.csv"');
    const text = await answer.text();
    expect(text).toContain('Aprire la sera');
    expect(text).toContain('2028-02');
  });

  it('comes as dates, which do not tell whose they are', async () => {
    const answer = await ask(planDoor, '/it/workbook/strategy/plan?format=ics', guest);
    const text = await answer.text();
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('SUMMARY:Aprire la sera');
    expect(text).not.toContain(guest.learnerId);
    expect(await (await ask(planDoor, '/it/workbook/strategy/plan?format=ics', other)).text()).not.toContain('VEVENT');
  });

  it('is not there in other formats', async () => {
    expect((await ask(planDoor, '/it/workbook/strategy/plan?format=docx', guest)).status).toBe(404);
  });
});
