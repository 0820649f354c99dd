import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { getCourse } from '../../content/load.server';
import { findWhereabouts } from './places';
import { sentencesOf } from './quote';
import { someInput, someSpot, testerNamed } from './remark-fixture';
import { findOwnPage, listOwnRemarks, mayRemarkOn, sendRemark, spotUrl, takeOwnStep } from './remarks.server';

const now = new Date('2026-03-02T12:00:00.000Z');
let userId: string;

beforeEach(async () => {
  await emptyDatabase();
  userId = (await makeUser({ name: 'Zoe', locale: 'de' })).id;
});

const send = (more: Parameters<typeof someInput>[0] = {}) => sendRemark(testerNamed(userId), { spot: someSpot(), input: someInput(more) }, now);

describe('a remark', () => {
  it('keeps where it stands: unit, language, version, city, browser and the words it is about', async () => {
    const spot = someSpot();
    const [, quote = ''] = sentencesOf(spot.place.text, 'en');
    const id = await send({ quote });
    expect(await db.remark.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ moduleId: 'why-co-design', lessonId: 'what-co-design-is', place: 'block', placeId: 'p01', quote, locale: 'en', moduleVersion: spot.module.version },
      ...{ cityId: 'zagreb', testerFunction: 'practitioner', browser: 'firefox windows', authorUserId: userId, authorLocale: 'de', state: 'open', createdAt: now, waitingSince: now, answeredAt: null },
    });
  });

  it('is one, however often its form is sent; other words are another', async () => {
    const first = await send();
    expect(await send()).toBe(first);
    expect(await send({ words: 'Something else' })).not.toBe(first);
    expect(await db.remark.count()).toBe(2);
  });

  it('on a second of a film quotes nothing unless words were chosen', async () => {
    const where = findWhereabouts(getCourse(), { lessonId: 'what-co-design-is' });
    const spot = { ...someSpot(), ...where, place: { ...someSpot().place, kind: 'film' as const, id: '' } };
    const id = await sendRemark(testerNamed(userId), { spot, input: someInput({ second: 83 }) }, now);
    expect(await db.remark.findUniqueOrThrow({ where: { id } })).toMatchObject({ secondOfFilm: 83, quote: '' });
  });
});

describe('who may remark on what', () => {
  it('everybody on what is open in the course as they see it, editors on drafts too', () => {
    const spot = someSpot();
    const as = (status: 'draft' | 'pilot' | 'published') => (['learner', 'tester', 'editor'] as const).map((voice) => mayRemarkOn({ ...spot, module: { ...spot.module, status } }, voice));
    expect([as('published'), as('pilot'), as('draft')]).toEqual([[true, true, true], [false, false, true], [false, false, true]]);
  });
});

describe('one’s own remarks', () => {
  it('are listed the latest first, and those of others not at all', async () => {
    const other = (await makeUser()).id;
    const mine = [await send({ form: 'abcdefgh1' }), await send({ form: 'abcdefgh2' })];
    await sendRemark(testerNamed(other), { spot: someSpot(), input: someInput() }, now);
    const { remarks, pageCount } = await listOwnRemarks(userId, 9);
    expect([remarks.map(({ id }) => id), pageCount]).toEqual([mine.toReversed(), 1]);
    expect(await findOwnPage(userId, mine[0] ?? 0)).toBe(1);
  });

  it('are confirmed once when they are fixed, by their author only', async () => {
    const id = await send();
    const step = (who: string) => takeOwnStep(who, { id, what: 'confirm', words: '', lang: 'de' }, now);
    expect(await step(userId)).toEqual({ taken: false });
    await db.remark.update({ where: { id }, data: { state: 'fixed', fixedInVersion: 3 } });
    expect(await step('somebody')).toBeNull();
    expect([await step(userId), await step(userId)]).toEqual([{ taken: true }, { taken: false }]);
    expect((await listOwnRemarks(userId, 1)).remarks[0]).toMatchObject({ state: 'confirmed', fixedInVersion: 3, events: [{ what: 'confirm', lang: 'de' }] });
  });

  it('wait anew from the day on which they are reopened', async () => {
    const id = await send();
    await db.remark.update({ where: { id }, data: { state: 'fixed', fixedInVersion: 3, answeredAt: now } });
    const later = new Date('2026-04-02T12:00:00.000Z');
    expect(await takeOwnStep(userId, { id, what: 'reopen', words: 'Still wrong', lang: 'de' }, later)).toEqual({ taken: true });
    expect(await db.remark.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'open', waitingSince: later, answeredAt: null, fixedInVersion: null });
  });
});

describe('the address of a spot', () => {
  it('opens the block and marks the words in browsers that can', () => {
    const at = { moduleId: 'why-co-design', lessonId: 'what-co-design-is', place: 'block', placeId: 'p01', locale: 'it' as const };
    expect(spotUrl({ ...at, quote: 'co-design is' })).toBe('/it/course/why-co-design/what-co-design-is#p01:~:text=co%2Ddesign%20is');
    expect(spotUrl({ ...at, quote: 'a b c d e f g h i j k l m n' })).toBe('/it/course/why-co-design/what-co-design-is#p01:~:text=a%20b%20c%20d,k%20l%20m%20n');
    expect(spotUrl({ ...at, quote: '', placeId: 'gone' })).toBe('/it/course/why-co-design/what-co-design-is#');
  });

  it('opens a film at the second that was noted, and its words where there is no film yet', () => {
    const at = { moduleId: 'why-co-design', lessonId: 'integration-happens-in-cities', place: 'film', placeId: '', locale: 'it' as const, quote: '' };
    expect(spotUrl({ ...at, secondOfFilm: 83 })).toBe('/it/course/why-co-design/integration-happens-in-cities?t=83#film-transcript');
    expect(spotUrl({ ...at, secondOfFilm: null })).toBe('/it/course/why-co-design/integration-happens-in-cities#film-transcript');
  });
});
