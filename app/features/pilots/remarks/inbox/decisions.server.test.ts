import { beforeEach, describe, expect, it } from 'vitest';
import { makeUser } from '../../../../../prisma/factories';
import { emptyDatabase } from '../../../../../tests/setup/database';
import { db } from '../../../../platform/database.server';
import { listOutbox, readOutbox } from '../../../../platform/mail-outbox.server';
import type { DecisionInput, Decision } from '../remark';
import { someInput, someSpot, testerNamed } from '../remark-fixture';
import { sendRemark } from '../remarks.server';
import { decide, sendRemarkMail } from './decisions.server';

const now = new Date('2026-03-02T12:00:00.000Z');
let author: string;
let id: number;

const editor = { userId: 'editor', locale: 'en' as const };
const take = (what: Decision, input: Partial<DecisionInput> = {}, which = id) => decide(editor, { id: which, what, input: { words: '', ...input } }, now);
const row = (which = id) => db.remark.findUniqueOrThrow({ where: { id: which } });
const another = (form: string, userId = author) => sendRemark(testerNamed(userId), { spot: someSpot(), input: someInput({ form }) }, now);
const jobs = async () => (await db.job.findMany({ where: { kind: 'sendRemarkMail' }, orderBy: { id: 'asc' } })).map(({ payload }) => JSON.parse(payload) as { remarkId: number; what: string });

beforeEach(async () => {
  await emptyDatabase();
  author = (await makeUser({ name: 'Zoe', email: 'zoe@zagreb.example', locale: 'de' })).id;
  id = await another('abcdefgh1');
});

describe('a decision', () => {
  it('leads from open over accepted to fixed in a version, notes each step and tells the author', async () => {
    expect(await take('accept', { words: 'Thank you' })).toEqual({ done: true });
    expect(await row()).toMatchObject({ state: 'accepted', answeredAt: now });
    expect(await take('fix', { version: 3 })).toEqual({ done: true });
    expect(await row()).toMatchObject({ state: 'fixed', fixedInVersion: 3 });
    expect((await db.remarkEvent.findMany({ where: { remarkId: id } })).map(({ what, words }) => [what, words]).toSorted()).toEqual([['accept', 'Thank you'], ['fix', '']]);
    expect((await jobs()).map(({ what }) => what).toSorted()).toEqual(['accept', 'fix']);
  });

  it('keeps the reason for which it declines', async () => {
    await take('decline', { words: 'The source says so.' });
    expect(await row()).toMatchObject({ state: 'declined', reason: 'The source says so.' });
  });

  it('sent twice is taken once', async () => {
    for (const what of ['reply', 'accept', 'accept', 'reply'] as const) expect(await take(what, { words: 'Yes' })).toEqual({ done: true });
    expect((await jobs()).length).toBe(2);
    expect(await db.remarkEvent.count()).toBe(2);
  });

  it('that does not fit is refused and changes nothing', async () => {
    await take('decline', { words: 'No' });
    expect(await take('fix', { version: 2 })).toEqual({ refused: 'state-changed' });
    expect(await row()).toMatchObject({ state: 'declined', fixedInVersion: null });
    expect(await take('accept', {}, 999_999)).toBeNull();
  });

  it('tells an editor nothing of their own remark', async () => {
    await decide({ userId: author, locale: 'en' }, { id, what: 'accept', input: { words: '' } }, now);
    expect(await jobs()).toEqual([]);
  });
});

describe('remarks that say the same', () => {
  it('are answered together, and each author is told', async () => {
    const ada = (await makeUser({ email: 'ada@athens.example', name: 'Ada' })).id;
    const same = await another('abcdefgh2', ada);
    expect(await take('merge', { into: id }, same)).toEqual({ done: true });
    expect(await row(same)).toMatchObject({ mergedIntoId: id, state: 'open', answeredAt: now });
    await take('fix', { version: 4 });
    expect([await row(), await row(same)].map(({ state, fixedInVersion }) => [state, fixedInVersion])).toEqual([['fixed', 4], ['fixed', 4]]);
    expect((await jobs()).filter(({ what }) => what === 'fix').map(({ remarkId }) => remarkId).toSorted()).toEqual([id, same].toSorted());
  });

  it('go along when the one they are merged into is merged too', async () => {
    const [second, third] = [await another('abcdefgh2'), await another('abcdefgh3')];
    await take('merge', { into: second }, third);
    await take('merge', { into: id }, second);
    expect((await row(third)).mergedIntoId).toBe(id);
  });

  it('are merged neither with themselves nor with what is not there or itself merged, and decided where they are answered', async () => {
    const same = await another('abcdefgh2');
    expect([await take('merge', { into: id }), await take('merge', { into: 999_999 })]).toEqual([{ refused: 'merge-itself' }, { refused: 'merge-unknown' }]);
    await take('merge', { into: id }, same);
    expect([await take('merge', { into: same }), await take('accept', {}, same), await take('merge', { into: id }, same)]).toEqual([{ refused: 'merge-unknown' }, { refused: 'is-merged' }, { done: true }]);
    expect(await take('reply', { words: 'Together' }, same)).toEqual({ done: true });
  });
});

describe('the mail to the author', () => {
  const payload = () => ({ remarkId: id, what: 'fix', words: 'We changed the <b>second</b> sentence.', lang: 'en', version: 3, into: null });

  it('is in their language and holds what the editor wrote as typed', async () => {
    const before = (await listOutbox()).length;
    await sendRemarkMail(payload());
    const mails = await listOutbox();
    expect(mails.length).toBe(before + 1);
    const mail = await readOutbox(mails[0]?.id ?? '');
    expect(mail).toMatchObject({ to: 'zoe@zagreb.example', subject: `Ihre Anmerkung R-${id}: bitte ansehen` });
    expect(mail?.text).toContain(`/de/remarks/mine?show=${id}`);
    expect(mail?.text).toContain('We changed the <b>second</b> sentence.');
    expect(mail?.html).not.toContain('<b>second');
  });

  it('goes to nobody when the author has left or the remark is gone', async () => {
    const before = (await listOutbox()).length;
    await db.remark.update({ where: { id }, data: { authorUserId: null } });
    await sendRemarkMail(payload());
    await sendRemarkMail({ ...payload(), remarkId: 999_999 });
    expect((await listOutbox()).length).toBe(before);
  });
});
