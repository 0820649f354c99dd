import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../../prisma/factories';
import { emptyDatabase } from '../../../../../tests/setup/database';
import { db } from '../../../../platform/database.server';
import { quoteIn } from '../quote';
import { someInput, someSpot, testerNamed } from '../remark-fixture';
import { fingerprintOf, sendRemark } from '../remarks.server';
import { queryOf, readFilter } from './inbox';
import { findRemark, listBlocking, listInbox, standingIn } from './inbox.server';

const now = new Date('2026-05-04T12:00:00.000Z');
const longAgo = new Date('2026-03-02T12:00:00.000Z');
const everything = readFilter(new URLSearchParams('state=all'));
let userId: string;

beforeEach(async () => {
  await emptyDatabase();
  userId = (await makeUser({ name: 'Zoe' })).id;
});

const send = (form: string, author: Parameters<typeof testerNamed>[1] = {}, at = now) => sendRemark(testerNamed(userId, author), { spot: someSpot(), input: someInput({ form }) }, at);
const idsOf = async (query: string) => (await listInbox(readFilter(new URLSearchParams(query)), 1, now)).lines.map(({ id }) => id);

describe('what an address asks the inbox for', () => {
  it('is what waits when it asks for nothing, and comes back as it was asked', () => {
    expect(readFilter(new URLSearchParams())).toMatchObject({ side: 'testers', state: 'open', moduleId: null, age: null });
    const asked = 'from=learners&state=all&module=why-co-design&language=de&city=oulu&kind=fact&severity=nice&age=late';
    expect(queryOf(readFilter(new URLSearchParams(asked)))).toBe(`?${asked}`);
    expect([queryOf(readFilter(new URLSearchParams())), queryOf(readFilter(new URLSearchParams()), 3)]).toEqual(['', '?page=3']);
  });

  it('is nothing that nobody can mean', () => {
    expect(readFilter(new URLSearchParams('state=x&module=<b>&language=pt&city=paris&kind=x&severity=x&age=x&from=x'))).toEqual({ ...everything, state: null });
  });
});

describe('the inbox', () => {
  it('shows what waits longest first, learners apart', async () => {
    const [young, old, learners] = [await send('abcdefgh1'), await send('abcdefgh2', {}, longAgo), await send('abcdefgh3', { voice: 'learner', cityId: null })];
    expect([await idsOf(''), await idsOf('from=learners')]).toEqual([[old, young], [learners]]);
    expect(await listInbox(everything, 1, now)).toMatchObject({ open: { testers: 2, learners: 1 }, late: 1, total: 2 });
  });

  it('filters by module, language, city, kind, severity, state and age', async () => {
    const id = await send('abcdefgh1', { cityId: 'oulu', locale: 'it' });
    const old = await send('abcdefgh2', {}, longAgo);
    expect(await idsOf('city=oulu&language=it&module=why-co-design&kind=clarity&severity=blocks')).toEqual([id]);
    for (const other of ['city=athens', 'language=fr', 'module=gone', 'kind=link', 'severity=nice', 'state=fixed']) expect(await idsOf(other)).toEqual([]);
    expect([await idsOf('age=late'), await idsOf('age=older'), await idsOf('age=week')]).toEqual([[old], [old], [id]]);
  });

  it('says how long a remark has been waiting, and of which it is too long', async () => {
    await send('abcdefgh1', {}, longAgo);
    expect((await listInbox(everything, 1, now)).lines).toMatchObject([{ waitsDays: 45, isLate: true }]);
    await db.remark.updateMany({ data: { answeredAt: now } });
    expect((await listInbox(everything, 1, now)).lines).toMatchObject([{ waitsDays: null, isLate: false }]);
  });

  it('leaves out what is answered with another remark', async () => {
    const id = await send('abcdefgh1');
    const same = await send('abcdefgh2');
    await db.remark.update({ where: { id: same }, data: { mergedIntoId: id } });
    expect(await idsOf('state=all')).toEqual([id]);
    expect(await findRemark(id, now)).toMatchObject({ merged: [same] });
    expect(await findRemark(same, now)).toMatchObject({ mergedIntoId: id, possible: ['reply'] });
  });
});

describe('one remark', () => {
  it('shows author, city and version, how the text stands, and what can be decided', async () => {
    const id = await send('abcdefgh1');
    expect(await findRemark(id, now)).toMatchObject({ author: 'Zoe', cityId: 'zagreb', browser: 'firefox windows', standing: { how: 'exact', differences: [] }, possible: ['accept', 'reply', 'decline', 'fix', 'merge'] });
    expect(await findRemark(999_999, now)).toBeNull();
  });
});

describe('how a quote stands in the present text', () => {
  const place = { kind: 'block' as const, id: 'p01', number: 'm1.l1.p01', text: 'One thing is so. Another thing is not so at all.', lang: 'en' as const, anchor: 'p01' };
  const kept = { ...quoteIn(place.text, 'Another thing is not so at all.'), place: 'block', placeId: 'p01', fingerprint: fingerprintOf(place.text) };
  const now = (text: string, others: (typeof place)[] = []) => standingIn(kept, [{ ...place, text }, ...others], 'en');

  it('is exact, moved, similar with its differences, or changed', () => {
    expect(now(place.text)).toMatchObject({ how: 'exact' });
    expect(now('Another thing is not so at all. And more.')).toMatchObject({ how: 'moved' });
    expect(now('One thing is so. Another thing is not so here.')).toMatchObject({ how: 'similar', present: 'Another thing is not so here.' });
    expect(now('One thing is so. Another thing is not so here.').differences.some(({ how }) => how === 'gone')).toBe(true);
    expect(now('Completely different words today.')).toMatchObject({ how: 'changed', anchor: 'p01' });
  });

  it('is found in another spot of the lesson, and gone with its own', () => {
    expect(now('Completely different words today.', [{ ...place, id: 'p02', number: 'm1.l1.p02', anchor: 'p02', text: kept.quote }])).toMatchObject({ how: 'moved', elsewhere: 'm1.l1.p02', anchor: 'p02' });
    expect(standingIn(kept, [], 'en')).toMatchObject({ how: 'gone' });
  });
});

describe('what keeps a module from being published', () => {
  it('are remarks that block it in the language, open or accepted', async () => {
    const id = await send('abcdefgh1');
    await send('abcdefgh2', { locale: 'it' });
    const fixed = await send('abcdefgh3');
    await db.remark.update({ where: { id: fixed }, data: { state: 'fixed' } });
    expect((await listBlocking('why-co-design', 'en')).map((remark) => remark.id)).toEqual([id]);
    await db.remark.update({ where: { id }, data: { state: 'accepted' } });
    expect(await listBlocking('why-co-design', 'en')).toMatchObject([{ id, state: 'accepted', lessonId: 'what-co-design-is' }]);
    await db.remark.update({ where: { id }, data: { severity: 'should' } });
    expect(await listBlocking('why-co-design', 'en')).toEqual([]);
  });
});
