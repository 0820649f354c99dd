import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { runDueJobs } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { askForLinkCheck, askForLinkChecks, checkLink, checkLinks, listLinkLines } from './links.server';

const course = vi.hoisted(() => ({ library: [] as unknown[], sources: {} as Record<string, unknown> }));
vi.mock('../load.server', () => ({ getCourse: () => course }));

const now = new Date('2026-11-26T10:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const isOpen = () => true;
let server: Server;
let root = '';
let status = 200;
let asked = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

beforeEach(async () => {
  await emptyDatabase();
  settings.LINK_CHECK = 'on';
  [status, asked] = [200, 0];
  course.sources = { S1: { code: 'S1', title: 'One', url: `${root}/one` }, S2: { code: 'S2', title: 'Two', url: `${root}/two` }, S3: { code: 'S3', title: 'No address' } };
});

const jobsOf = (kind: string) => db.job.findMany({ where: { kind }, orderBy: { runAt: 'asc' } });
const handlersAt = (at: Date) => ({ checkLinks: () => checkLinks(at), checkLink: (payload: unknown) => checkLink(payload, at, { isOpen }) });

describe('the daily check', () => {
  it('is recorded at every start for today and tomorrow, once', async () => {
    for (const at of [now, now, hours(1)]) await askForLinkChecks(at);
    expect((await jobsOf('checkLinks')).map(({ id, runAt }) => [id, runAt])).toEqual([['links-2026-11-26', now], ['links-2026-11-27', hours(24)]]);
  });

  it('asks each address once, one after the other, and brings the next day about', async () => {
    await askForLinkChecks(now);
    await runDueJobs(handlersAt(now), now);
    const jobs = await jobsOf('checkLink');
    expect(jobs.map(({ runAt }) => runAt.getTime() - now.getTime())).toEqual([0, 30_000]);
    await runDueJobs(handlersAt(now), hours(1));
    expect(asked).toBe(2);
    expect(await db.linkState.findMany({ select: { status: true, checkedAt: true, failingSince: true } })).toEqual([{ status: 200, checkedAt: now, failingSince: null }, { status: 200, checkedAt: now, failingSince: null }]);
    await runDueJobs(handlersAt(hours(24)), hours(24));
    expect((await jobsOf('checkLinks')).map(({ id }) => id)).toContain('links-2026-11-28');
    await runDueJobs(handlersAt(hours(24)), hours(25));
    expect(asked).toBe(4);
  });

  it('run again after a crash, asks nothing twice', async () => {
    await checkLinks(now);
    await checkLinks(now);
    expect(await jobsOf('checkLink')).toHaveLength(2);
    await runDueJobs(handlersAt(now), hours(1));
    await checkLinks(hours(1));
    await runDueJobs(handlersAt(hours(1)), hours(2));
    expect(asked).toBe(2);
  });

  it('forgets an address that the course no longer has, and asks it no more', async () => {
    await checkLinks(now);
    const [first] = await jobsOf('checkLink');
    course.sources = { S2: course.sources.S2 };
    await db.linkState.create({ data: { url: `${root}/one`, checkedAt: now, status: 200 } });
    await checkLinks(hours(1));
    await checkLink(JSON.parse(first?.payload ?? ''), now, { isOpen });
    expect([asked, await db.linkState.count()]).toEqual([0, 0]);
  });

  it('does nothing at all unless it is switched on', async () => {
    settings.LINK_CHECK = 'off';
    await askForLinkChecks(now);
    await checkLinks(now);
    await checkLink({ url: `${root}/one` }, now, { isOpen });
    expect([asked, await db.job.count(), await db.linkState.count()]).toEqual([0, 0, 0]);
  });
});

describe('what is kept of one address', () => {
  const check = (at: Date) => checkLink({ url: `${root}/one` }, at, { isOpen });

  it('says since when it fails, until it answers again', async () => {
    status = 404;
    await check(now);
    await check(hours(24));
    expect(await db.linkState.findFirst()).toMatchObject({ status: 404, checkedAt: hours(24), failingSince: now });
    status = 200;
    await check(hours(48));
    expect(await db.linkState.findFirst()).toMatchObject({ status: 200, failingSince: null });
  });

  it('is that it leads inward, where it does', async () => {
    await checkLink({ url: `${root}/one` }, now);
    expect([asked, await db.linkState.findFirst()]).toMatchObject([0, { status: null, fault: 'private', failingSince: now }]);
  });
});

describe('asking for a check at once', () => {
  it('records one job, however often it is asked, and works again afterwards', async () => {
    expect(await askForLinkCheck(`${root}/one`, now)).toEqual({ asked: true });
    expect(await askForLinkCheck(`${root}/one`, now)).toEqual({ asked: true });
    await runDueJobs(handlersAt(now), now);
    expect(asked).toBe(1);
    await askForLinkCheck(`${root}/one`, hours(1));
    await runDueJobs(handlersAt(hours(1)), hours(1));
    expect([asked, await db.job.count()]).toEqual([2, 1]);
  });

  it('is refused where checks are off, and for addresses that are none of the course’s', async () => {
    expect(await askForLinkCheck('https://elsewhere.example/', now)).toBeNull();
    settings.LINK_CHECK = 'off';
    expect(await askForLinkCheck(`${root}/one`, now)).toEqual({ refused: 'check-off' });
    expect(await db.job.count()).toBe(0);
  });
});

describe('the list for editors', () => {
  it('shows what has failed longest first, and what was never checked', async () => {
    course.sources = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((code) => [code, { code, title: code, url: `https://${code}.example/` }]));
    const make = (code: string, data: { status: number; failingSince?: Date; movedTo?: string }) => db.linkState.create({ data: { url: `https://${code}.example/`, checkedAt: now, ...data } });
    await make('a', { status: 200 });
    await make('b', { status: 404, failingSince: now });
    await make('c', { status: 500, failingSince: hours(-48) });
    await make('d', { status: 200, movedTo: 'https://new.example/' });
    const { isOn, groups } = await listLinkLines();
    expect(isOn).toBe(true);
    expect(groups.map(({ state, lines }) => [state, lines.map(({ uses: [use] }) => use?.name)])).toEqual([['failing', ['c', 'b']], ['moved', ['d']], ['never', ['e']], ['fine', ['a']]]);
  });
});
