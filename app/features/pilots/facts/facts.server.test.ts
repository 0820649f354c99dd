import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { locales } from '../../../platform/locale';
import { findLesson } from '../../content/course';
import { getPublishedCourse, setCityWords, setOverlay } from '../../content/load.server';
import { nothingOver } from '../../content/revisions/revision';
import { cityPage } from './fact';
import { answerFact, followFacts, listFacts, listStatements, readFacts } from './facts.server';

const now = new Date('2026-03-02T12:00:00.000Z');
const statements = listStatements();
const hidden = statements.find(({ lessonId, blockId }) => findLesson(getPublishedCourse(), lessonId)?.awaiting?.en.some(({ id }) => id === blockId)) ?? statements[0];
const shown = statements.find(({ lessonId, blockId }) => findLesson(getPublishedCourse(), lessonId)?.text.en.blocks.some(({ id }) => id === blockId)) ?? statements[0];
if (!hidden || !shown) throw new Error('The course says something about cities.');

const shownIn = ({ lessonId, blockId }: typeof hidden) => locales.filter((locale) => findLesson(getPublishedCourse(), lessonId)?.text[locale].blocks.some(({ id }) => id === blockId));
const say = (about: typeof hidden, answer: 'confirmed' | 'withdrawn' | 'corrected', more: { reason?: string; print?: string; sendRemark?: () => Promise<number> } = {}) =>
  answerFact({ cityId: about.cityId, function: 'coordinator' }, { lesson: about.lessonId, block: about.blockId, print: about.print, answer, reason: '', ...more }, now);
const lineOf = async ({ cityId, lessonId, blockId }: typeof hidden) => (await listFacts(cityId, 'de')).find((line) => line.lessonId === lessonId && line.block.id === blockId);

// Other tests of this process read the course as its files have it.
afterAll(() => setOverlay(nothingOver));

beforeEach(async () => {
  await emptyDatabase();
  setOverlay(nothingOver);
});

describe('what a city says of a statement', () => {
  it('that was hidden shows it at once in all languages, with the day', async () => {
    expect(shownIn(hidden)).toEqual([]);
    expect(await say(hidden, 'confirmed')).toEqual({ answered: 'confirmed' });
    expect(shownIn(hidden)).toEqual([...locales]);
    expect(findLesson(getPublishedCourse(), hidden.lessonId)?.text.fr.blocks.find(({ id }) => id === hidden.blockId)?.confirmed).toBe('2026-03-02');
    expect(await lineOf(hidden)).toMatchObject({ state: 'confirmed', isShown: true, answers: [{ function: 'coordinator' }] });
  });

  it('that was shown hides it at once in all languages when it is withdrawn, and shows it again when it is confirmed', async () => {
    expect(shownIn(shown)).toEqual([...locales]);
    await say(shown, 'withdrawn', { reason: 'The service has ended.' });
    expect(shownIn(shown)).toEqual([]);
    expect(await lineOf(shown)).toMatchObject({ state: 'withdrawn', isShown: false, answers: [{ reason: 'The service has ended.' }] });
    await say(shown, 'confirmed');
    expect(shownIn(shown)).toEqual([...locales]);
  });

  it('counts for no other wording, and is refused when it was read in another', async () => {
    await say(hidden, 'confirmed');
    await db.cityStatement.updateMany({ data: { print: '000000' } });
    await readFacts();
    expect(shownIn(hidden)).toEqual([]);
    expect((await lineOf(hidden))?.state).toBe('again');
    expect(await say(hidden, 'confirmed', { print: '000000' })).toEqual({ refused: 'changed' });
  });

  it('as a correction changes nothing but sends the remark, once the statement is known to be there', async () => {
    let sent = 0;
    const sendRemark = async () => (sent += 1);
    await say(hidden, 'corrected', { sendRemark });
    expect([shownIn(hidden), await lineOf(hidden)]).toMatchObject([[], { state: 'corrected', answers: [{ remarkId: 1 }] }]);
    await say(hidden, 'corrected', { sendRemark, print: '000000' });
    expect(sent).toBe(1);
  });

  it('is kept as history, said twice once, without a name', async () => {
    await say(hidden, 'confirmed');
    await say(hidden, 'confirmed');
    await say(hidden, 'withdrawn', { reason: 'Not so.' });
    expect((await lineOf(hidden))?.answers.map(({ answer }) => answer)).toEqual(['withdrawn', 'confirmed']);
    expect(Object.keys((await db.cityStatement.findFirst()) ?? {})).not.toContain('userId');
  });

  it('is no other city’s to say', async () => {
    const other = { ...hidden, cityId: statements.find(({ cityId }) => cityId !== hidden.cityId)?.cityId ?? hidden.cityId };
    expect(await say(other, 'confirmed')).toBeNull();
    expect(await db.cityStatement.count()).toBe(0);
  });

  it('reaches processes that did not hear it', async () => {
    await say(hidden, 'confirmed');
    setCityWords([]);
    expect(shownIn(hidden)).toEqual([]);
    await db.cityStatement.create({ data: { cityId: shown.cityId, lessonId: shown.lessonId, blockId: shown.blockId, print: shown.print, answer: 'withdrawn', reason: 'x', function: 'partner', saidAt: now } });
    await followFacts();
    expect([shownIn(hidden), shownIn(shown)]).toEqual([[...locales], []]);
  });
});

describe('the page of a city', () => {
  const oulu = statements.find(({ cityId, lessonId }) => cityId === 'oulu' && lessonId === cityPage) ?? hidden;
  const page = () => getPublishedCourse().cities.find(({ id }) => id === 'oulu');

  it('has the day on which it was confirmed, and says nothing more once it is withdrawn, until the city says otherwise', async () => {
    const before = page();
    await say(oulu, 'confirmed');
    expect(page()).toEqual({ ...before, confirmed: '2026-03-02' });
    await say(oulu, 'withdrawn', { reason: 'It is old.' });
    expect([page()?.isWithdrawn, page()?.text.fr.aim.text, page()?.instruments, (await lineOf(oulu))?.isShown]).toEqual([true, '', [], false]);
    expect((await lineOf(oulu))?.block.html).toContain(before?.text.de.aim.text.slice(0, 20));
    await say(oulu, 'confirmed');
    expect(page()?.text).toEqual(before?.text);
  });

  it('is another course for whatever is made from it', async () => {
    const before = getPublishedCourse();
    await say(oulu, 'confirmed');
    expect(getPublishedCourse().fingerprint).not.toBe(before.fingerprint);
    await readFacts();
    expect(getPublishedCourse()).toBe(getPublishedCourse());
  });
});

describe('the list of statements', () => {
  it('has every block about a city with its number, its words and the sources that it cites', async () => {
    const all = await listFacts(null, 'it');
    expect(all).toHaveLength(statements.length);
    expect(all.every(({ number, lessonId, block }) => (lessonId === cityPage || /^m\d+\.l\d+\.\w+$/.test(number)) && block.html.length > 0)).toBe(true);
    expect(all.filter(({ lessonId }) => lessonId === cityPage).map(({ cityId, url }) => [cityId, url])).toEqual(getPublishedCourse().cities.map(({ id }) => [id, `cities/${id}`]));
    expect(all.some(({ sources }) => sources.some(({ url }) => url))).toBe(true);
    expect((await listFacts('zagreb', 'it')).every(({ cityId }) => cityId === 'zagreb')).toBe(true);
  });
});
