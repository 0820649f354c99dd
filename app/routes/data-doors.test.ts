import { inflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeLessonProgress, makePost, makeQuizAttempt, makeSignedInLearner, makeToolField } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { noteLook } from '../features/cohorts/looks.server';
import { looksPerPage } from '../features/privacy/log/look-log.server';
import { db } from '../platform/database.server';
import { newId } from '../platform/ids';
import * as copyDoor from './account/copy-own-data';
import * as dataDoor from './account/own-data';
import * as looksDoor from './account/own-looks';

vi.mock('../features/content/load.server', () => ({ getCourse: () => ({ modules: [], tools: {} }) }));

const day = (text: string) => new Date(`${text}T09:00:00.000Z`);

async function person(name: string): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name });
  return { learnerId: learner.id, userId: user.id, name, email: user.email, locale: 'de' };
}

/** The files of an archive, by name: read from its directory at the end. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    files.set(bytes.subarray(at + 46, at + 46 + nameLength).toString(), inflateRawSync(bytes.subarray(start, start + packed)).toString());
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

async function copyFor(actor: Actor, lng = 'de') {
  const request = new Request(`http://localhost:3000/${lng}/account/data/copy`, { method: 'POST', body: new URLSearchParams() });
  const answer = await copyDoor.action({ request, params: { lng }, context: { actor } } as never);
  const files = unzip(Buffer.from(await answer.arrayBuffer()));
  return { answer, page: files.get('data.html') ?? '', data: JSON.parse(files.get('data.json') ?? '{}') as { data: Record<string, Record<string, unknown>[]> } };
}

const guestOf = (learnerId: string): Actor => ({ learnerId, userId: null, name: null, email: null, locale: 'de' });

let ada: Actor;
let tara: Actor;
beforeEach(async () => {
  await emptyDatabase();
  [ada, tara] = [await person('Ada'), await person('Tara')];
});

describe('the page of one’s data', () => {
  const counts = async (actor: Actor) => ((await knock(dataDoor, { path: '/de/account/data', actor })).data as { counts: Record<string, number>; isGuest: boolean });

  it('counts what is kept of whoever asks, and of nobody else', async () => {
    await makeToolField({ learnerId: ada.learnerId });
    await makeToolField({ learnerId: tara.learnerId });
    expect((await counts(ada)).counts).toMatchObject({ account: 1, progress: 1, workbook: 1, talk: 0 });
  });

  it('is open to guests, with what is kept for their browser', async () => {
    const guest = await makeLearner();
    await makeLessonProgress({ learnerId: guest.id });
    const page = await counts(guestOf(guest.id));
    expect(page).toMatchObject({ isGuest: true, counts: { progress: 2 } });
    expect(page.counts).not.toHaveProperty('account');
  });
});

describe('the copy of one’s data', () => {
  it('holds everything that was written, in a page in the reader’s language and in a file for programs', async () => {
    await makeToolField({ learnerId: ada.learnerId, value: 'Nähe <b> & Ferne' });
    await makePost({ learnerId: ada.learnerId, text: 'Ein Gedanke' });
    await makeQuizAttempt({ learnerId: ada.learnerId, answers: '{"q1":["gut"]}' });
    const { answer, page, data } = await copyFor(ada);
    expect(answer.headers.get('Content-Type')).toBe('application/zip');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(page).toContain('<html lang="de">');
    for (const words of ['Nähe &lt;b&gt; &amp; Ferne', 'Ein Gedanke', 'gut', ada.email]) expect(page).toContain(words);
    expect(data.data).toMatchObject({ User: [{ name: 'Ada', email: ada.email }], ToolField: [{ value: 'Nähe <b> & Ferne' }], Post: [{ text: 'Ein Gedanke' }], QuizAttempt: [{ answers: { q1: ['gut'] } }] });
  });

  it('holds nothing of other people, and no secret', async () => {
    const cohort = await makeCohort({ name: 'Oulu' });
    await makeCohortMember({ cohortId: cohort.id, learnerId: ada.learnerId });
    await makeCohortMember({ cohortId: cohort.id, learnerId: tara.learnerId, role: 'trainer' });
    await makeToolField({ learnerId: tara.learnerId, value: 'of Tara' });
    await db.account.create({ data: { id: newId(), userId: ada.userId ?? '', accountId: 'x', providerId: 'credential', password: 'scrambled-words' } });
    await db.cohortInvitation.create({ data: { id: newId(), cohortId: cohort.id, email: 'other@city.example', name: 'Other', locale: 'de', invitedBy: ada.learnerId, createdAt: day('2027-03-01') } });
    const { page, data } = await copyFor(ada);
    for (const words of ['of Tara', 'other@city.example', tara.learnerId, tara.email ?? '', 'scrambled-words']) {
      expect(page).not.toContain(words);
      expect(JSON.stringify(data)).not.toContain(words);
    }
    expect(page).toContain('Oulu');
  });

  it('is made for guests too', async () => {
    const guest = await makeLearner();
    await makeToolField({ learnerId: guest.id, value: 'ohne Konto' });
    expect((await copyFor(guestOf(guest.id))).page).toContain('ohne Konto');
  });

  it('is not started by an address', async () => {
    expect(await knock(copyDoor, { path: '/de/account/data/copy', actor: ada })).toMatchObject({ status: 303, location: '/de/account/data#copy' });
  });
});

describe('the log of who looked', () => {
  const looks = async (actor: Actor, query = '') => (await knock(looksDoor, { path: `/de/account/data/looks${query}`, actor })).data as { looks: { by: string; what: string; cohort: string; at: string }[]; after: string | null };
  let cohortId = '';
  beforeEach(async () => {
    cohortId = (await makeCohort({ name: 'Oulu' })).id;
    await makeCohortMember({ cohortId, learnerId: ada.learnerId, joinedAt: day('2027-03-01') });
    await makeCohortMember({ cohortId, learnerId: tara.learnerId, role: 'trainer' });
  });
  const look = (what: 'dashboard' | 'learner' | 'refused', at: string, about?: string) => noteLook({ cohortId, learnerId: tara.learnerId, what, ...(about === undefined ? {} : { aboutLearnerId: about }) }, day(at));

  it('names who looked, at what, in which cohort and when, the latest first', async () => {
    await look('dashboard', '2027-03-02');
    await look('learner', '2027-03-03', ada.learnerId);
    expect((await looks(ada)).looks).toMatchObject([
      { by: 'Tara', what: 'learner', cohort: 'Oulu', at: '2027-03-03T09:00:00.000Z' },
      { by: 'Tara', what: 'dashboard', cohort: 'Oulu' },
    ]);
  });

  it('leaves out looks at others, before one joined and after one left', async () => {
    await look('learner', '2027-03-02', tara.learnerId);
    await look('dashboard', '2027-02-01');
    await look('refused', '2027-03-02');
    await db.cohortMember.updateMany({ where: { learnerId: ada.learnerId }, data: { leftAt: day('2027-03-05') } });
    await look('dashboard', '2027-03-06');
    expect((await looks(ada)).looks).toEqual([]);
  });

  it('goes on page after page, each line once', async () => {
    const rows = Array.from({ length: looksPerPage + 3 }, (_, at) => ({ id: newId(), cohortId, learnerId: tara.learnerId, what: 'dashboard', lookedAt: new Date(day('2027-03-02').getTime() + Math.floor(at / 2)) }));
    await db.cohortLook.createMany({ data: rows });
    const first = await looks(ada);
    const second = await looks(ada, `?from=${encodeURIComponent(first.after ?? '')}`);
    expect([first.looks.length, second.looks.length, second.after]).toEqual([looksPerPage, 3, null]);
    expect((await looks(ada, '?from=nonsense')).looks).toHaveLength(looksPerPage);
  });

  it('asks guests to sign in', async () => {
    expect(await knock(looksDoor, { path: '/de/account/data/looks', actor: guestOf('g') })).toMatchObject({ status: 303, location: expect.stringContaining('/de/sign-in') });
  });
});
