import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { finishCourse, makePerson } from '../features/certificates/finish-fixture';
import { withdrawCertificates } from '../features/certificates/withdrawing.server';
import type { Course } from '../features/content/course';
import { compileCourse } from '../features/content/files/course-files';
import { smallCourse } from '../features/content/course-fixture';
import { db } from '../platform/database.server';
import * as badgeDoor from './learner/certificate-badge';
import * as pageDoor from './learner/certificate';
import * as pdfDoor from './learner/certificate-pdf';
import * as achievementDoor from './machine/badge-achievement';
import * as issuerDoor from './machine/badge-issuer';
import * as keyDoor from './machine/badge-key';
import * as statusDoor from './machine/badge-status';
import * as verdictDoor from './public/verify-certificate';
import * as verifyDoor from './public/verify';
import * as languageDoor from './public/verify-in-language';

const shelf = vi.hoisted(() => ({ course: null as unknown as Course, markings: new Map() as ReadonlyMap<string, unknown> }));
vi.mock('../features/content/load.server', () => ({ getCourse: () => shelf.course, findMarking: (id: string) => shelf.markings.get(id) ?? null }));

const march = new Date('2027-03-01T10:00:00.000Z');
const guest: Actor = { learnerId: 'guest', userId: null, name: null, email: null, locale: 'de' };
let anna: Actor;
let other: Actor;

const own = (actor: Actor, fields?: Record<string, string>) => knock(pageDoor, { path: '/de/certificate', actor, fields });
const pdf = (actor: Actor, query = '') => knock(pdfDoor, { path: `/de/certificate/pdf${query}`, actor });
const badge = (actor: Actor) => knock(badgeDoor, { path: '/de/certificate/badge', actor });
const verify = (code: string, address?: string) => knock(verdictDoor, { path: `/it/verify/${code}`, actor: guest, params: { code }, address });
const codeOf = async () => (await db.certificateIssue.findFirstOrThrow({ orderBy: { serial: 'desc' } })).code;
const machine = (door: Door, params: Record<string, string> = {}) => knock(door, { path: '/credentials/x', actor: guest, params });

beforeEach(async () => {
  await emptyDatabase();
  const { course, markings } = compileCourse(smallCourse());
  if (course) shelf.course = course;
  shelf.markings = markings;
  [anna, other] = [await makePerson('Anna Škvorecká', 'de'), await makePerson('Other')];
  await finishCourse(anna.learnerId, march);
});

describe('the page of the certificate', () => {
  it('shows everybody their own: the name is asked, issued and offered for correction', async () => {
    expect(await own(anna)).toMatchObject({ status: 200, data: { own: { shows: 'name', offered: 'Anna Škvorecká' } } });
    expect(await own(anna, { name: '  Anna\tŠkvorecká ' })).toMatchObject({ status: 303, location: '/de/certificate?issued=1' });
    expect(await own(anna)).toMatchObject({ data: { own: { shows: 'issued', card: { name: 'Anna Škvorecká' } } } });
    expect(await own(other)).toMatchObject({ data: { own: { shows: 'missing', isGuest: false } } });
    expect(await own(guest)).toMatchObject({ data: { own: { shows: 'missing', isGuest: true } } });
  });

  it.each([['', 'missing', []], ['— 12 —', 'missing', []], ['x'.repeat(101), 'long', []], ['山田 Aki', 'script', ['山', '田']]])('refuses the name "%s" and says why', async (name, fault, letters) => {
    expect(await own(anna, { name })).toMatchObject({ status: 400, data: { fault, letters } });
    expect(await own(anna, {})).toMatchObject({ status: 400, data: { fault: 'missing' } });
    expect(await db.certificateIssue.count()).toBe(0);
  });

  it('refuses who has not completed the course, and sends guests to sign in', async () => {
    expect(await own(other, { name: 'Other' })).toMatchObject({ status: 409, data: { refused: 'not-finished' } });
    expect((await own(guest, { name: 'Guest' })).location).toBe('/de/sign-in');
  });

  it('ends too many corrections within an hour', async () => {
    for (let time = 0; time < 20; time += 1) await own(anna, { name: `Anna ${'abcdefghijklmnopqrst'.charAt(time)}` });
    expect((await own(anna, { name: 'Anna z' })).status).toBe(429);
  });
});

describe('the files', () => {
  it('are given to their owner only', async () => {
    for (const door of [pdf, badge]) {
      expect((await door(anna)).status).toBe(404);
      expect((await door(guest)).location).toContain('/de/sign-in');
    }
    await own(anna, { name: 'Anna' });
    expect((await pdf(anna)).headers.get('Content-Disposition')).toMatch(/^attachment; filename="UNITES-.{4}-.{4}-de\.pdf"$/);
    expect((await pdf(anna, '?language=fr&english=on')).headers.get('Content-Disposition')).toContain('-fr.pdf');
    expect((await pdf(anna, '?language=pt')).status).toBe(404);
    expect((await badge(anna)).headers.get('Content-Disposition')).toMatch(/UNITES-badge-.*\.json/);
    for (const door of [pdf, badge]) {
      expect((await door(other)).status).toBe(404);
      expect((await door(anna)).headers.get('Cache-Control')).toBe('no-store');
    }
    await db.$transaction((tx) => withdrawCertificates(anna.learnerId, tx));
    for (const door of [pdf, badge]) expect((await door(anna)).status).toBe(404);
  });
});

describe('verifying', () => {
  it('needs no sign-in and says valid, replaced, withdrawn, or politely that there is none', async () => {
    await own(anna, { name: 'Ana' });
    const former = await codeOf();
    expect(await verify(former)).toMatchObject({ status: 200, data: { verdict: { status: 'valid', name: 'Ana', hours: 0.5, modules: ['it First'] } } });
    await own(anna, { name: 'Anna' });
    const present = await codeOf();
    const replaced = await verify(former);
    expect(replaced).toMatchObject({ status: 200, data: { verdict: { status: 'replaced' } } });
    expect(JSON.stringify(replaced.data)).not.toMatch(/Ann?a/);
    await db.$transaction((tx) => withdrawCertificates(anna.learnerId, tx));
    expect(await verify(present)).toMatchObject({ status: 200, data: { verdict: { status: 'withdrawn' } } });
    for (const code of ['7KQM4XRD9T2A', 'nonsense', '']) expect(await verify(code)).toMatchObject({ status: 404, data: { verdict: { status: 'unknown' } } });
  });

  it('takes a code as people type it', async () => {
    await own(anna, { name: 'Anna' });
    const typed = (await codeOf()).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace(/^(.{4})/, '$1 – ');
    const answer = await knock(verifyDoor, { path: `/it/verify?code=${encodeURIComponent(typed)}`, actor: guest });
    expect(answer).toMatchObject({ status: 302, location: expect.stringMatching(/^\/it\/verify\/.{4}-.{4}-.{4}$/) });
    expect(await verify(answer.location?.split('/').at(-1) ?? '')).toMatchObject({ data: { verdict: { status: 'valid' } } });
    expect(await knock(verifyDoor, { path: '/it/verify?code=12', actor: guest })).toMatchObject({ status: 400, data: { typed: '12', sentence: expect.any(String) } });
    expect(await knock(verifyDoor, { path: '/it/verify', actor: guest })).toMatchObject({ status: 200, data: { sentence: null } });
  });

  it('leads the QR code to the visitor’s language, and passes nothing on that is no code', async () => {
    const scan = async (code: string | undefined, language: string) => {
      const request = new Request('http://localhost/verify', { headers: { 'Accept-Language': language } });
      return (languageDoor.loader({ request, params: { code } } as never)).headers.get('Location');
    };
    expect(await scan('7kqm-4xrd-9t2a', 'es-ES,es;q=0.9')).toBe('/es/verify/7KQM-4XRD-9T2A');
    expect(await scan('//evil.example', 'fi')).toBe('/en/verify/unknown');
    expect(await scan(undefined, 'de')).toBe('/de/verify');
  });

  it('is kept by nobody, found by no search engine, and limited for each network', async () => {
    const headers = (verdictDoor.headers as (given: unknown) => Record<string, string>)({ loaderHeaders: new Headers() });
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    const address = '192.0.2.77';
    for (let time = 0; time < 120; time += 1) await verify('nonsense', address);
    const refused = await verify('nonsense', address);
    expect(refused).toMatchObject({ status: 429, data: { verdict: null, sentence: expect.any(String) } });
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await verify('nonsense', '192.0.2.78')).status).toBe(404);
  });
});

describe('the documents behind a badge', () => {
  it('are open to programs of other sites, and missing ones are not there', async () => {
    await own(anna, { name: 'Anna' });
    await badge(anna);
    const [key] = await db.certificateKey.findMany();
    const [edition] = await db.certificateEdition.findMany();
    const answers = [await machine(issuerDoor), await machine(keyDoor, { key: key?.id ?? '' }), await machine(statusDoor, { list: '0' }), await machine(achievementDoor, { edition: edition?.id ?? '', language: 'en' })];
    for (const { status, headers } of answers) {
      expect([status, headers.get('Access-Control-Allow-Origin'), headers.get('X-Robots-Tag')]).toEqual([200, '*', 'noindex']);
      expect(headers.get('Cache-Control')).toMatch(/^public/);
    }
    const missing = [await machine(keyDoor, { key: 'z6Mk' }), await machine(statusDoor, { list: '-1' }), await machine(statusDoor, { list: 'x' }), await machine(statusDoor, { list: '99' }), await machine(achievementDoor, { edition: 'x', language: 'en' })];
    expect(missing.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});
