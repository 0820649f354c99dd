import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makePost, makeSignedInLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { findSummary } from '../learning/standing.server';
import type { PostInput, ReplyInput } from './post';
import { deletePost, editPost, findReadable, reportPost, wasPosted, writePost, writeReply } from './posts.server';

vi.mock('../content/load.server', async () => {
  const { talkCourse } = await import('./discussion-fixture');
  return { getCourse: () => talkCourse };
});

const now = new Date('2026-03-02T12:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const replyInput = (changes: Partial<ReplyInput> = {}): ReplyInput => ({ form: newId(), text: 'A thought', lang: 'de', name: 'Ada', ...changes });
const postInput = (changes: Partial<PostInput> = {}): PostInput => ({ ...replyInput(), audience: 'all', ...changes });
const report = { reason: 'hurtful', words: 'Look at this' } as const;

interface Person {
  learnerId: string;
  locale: 'de';
}
let ada: Person;
let bo: Person;

async function person(): Promise<Person> {
  return { learnerId: (await makeSignedInLearner()).learner.id, locale: 'de' };
}

async function cohortOf(...people: Person[]) {
  const cohort = await makeCohort({ name: 'Oulu' });
  for (const { learnerId } of people) await makeCohortMember({ cohortId: cohort.id, learnerId });
  return cohort;
}

async function posted(author: Person, changes: Partial<PostInput> = {}): Promise<string> {
  const written = await writePost(author, { lessonId: 'talk', input: postInput(changes) }, now);
  if (!written || 'refused' in written) throw new Error(JSON.stringify(written));
  return written.postId;
}

beforeEach(async () => {
  await emptyDatabase();
  [ada, bo] = [await person(), await person()];
});

describe('writePost', () => {
  it('writes a post in its language for all learners and finishes the lesson', async () => {
    const postId = await posted(ada, { text: 'Guten Tag\n\n<b>', name: 'Ada L.' });
    expect(await db.post.findMany()).toMatchObject([{ id: postId, lessonId: 'talk', replyToId: null, learnerId: ada.learnerId, authorName: 'Ada L.', lang: 'de', text: 'Guten Tag\n\n<b>', cohortId: null, createdAt: now, editedAt: null }]);
    expect((await findSummary(ada.learnerId)).lessons).toEqual({ talk: 'done' });
  });

  it('writes for a cohort of the author’s, and for nobody else’s', async () => {
    const own = await cohortOf(ada);
    const foreign = await cohortOf(bo);
    await posted(ada, { audience: own.id });
    for (const audience of [foreign.id, 'nonsense', '']) {
      expect(await writePost(ada, { lessonId: 'talk', input: postInput({ audience }) }, now)).toEqual({ refused: 'audience-unknown' });
    }
    expect(await db.post.findMany()).toMatchObject([{ cohortId: own.id }]);
  });

  it('writes nothing for a cohort that is archived', async () => {
    const cohort = await cohortOf(ada);
    await db.cohort.update({ where: { id: cohort.id }, data: { archivedAt: now } });
    expect(await writePost(ada, { lessonId: 'talk', input: postInput({ audience: cohort.id }) }, now)).toEqual({ refused: 'audience-unknown' });
    expect(await db.post.count()).toBe(0);
  });

  it.each(['later', 'text', 'nowhere', '__proto__'])('finds no open discussion in %s', async (lessonId) => {
    expect(await writePost(ada, { lessonId, input: postInput() }, now)).toBeNull();
    expect((await findSummary(ada.learnerId)).lessons).toEqual({});
  });

  it('makes one post of a form that is sent several times, also at once', async () => {
    const input = postInput();
    expect(await wasPosted(ada.learnerId, input)).toBe(false);
    const answers = await Promise.all([1, 2, 3].map(() => writePost(ada, { lessonId: 'talk', input }, now)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await writePost(ada, { lessonId: 'talk', input }, later(5))).toEqual(answers[0]);
    expect(await db.post.count()).toBe(1);
    expect(await wasPosted(ada.learnerId, input)).toBe(true);
  });

  it('makes two posts of two texts in one form, for somebody who went back and wrote something else', async () => {
    const form = newId();
    await posted(ada, { form, text: 'First' });
    await posted(ada, { form, text: 'Second' });
    expect(await db.post.count()).toBe(2);
  });

  it('never takes another’s post for one’s own, though form and text are the same', async () => {
    const input = postInput();
    await writePost(ada, { lessonId: 'talk', input }, now);
    await writePost(bo, { lessonId: 'talk', input }, now);
    expect(new Set((await db.post.findMany()).map(({ learnerId }) => learnerId))).toEqual(new Set([ada.learnerId, bo.learnerId]));
  });

  it('does not bring back what was deleted by sending its form again', async () => {
    const input = postInput();
    const postId = await posted(ada, input);
    await deletePost(ada.learnerId, postId, now);
    expect(await wasPosted(ada.learnerId, input)).toBe(false);
    expect(await writePost(ada, { lessonId: 'talk', input }, now)).toEqual({ refused: 'deleted' });
    expect(await posted(ada, { ...input, form: newId() })).not.toBe(postId);
  });
});

describe('writeReply', () => {
  it('answers a post in any language, for the same readers, and finishes the lesson', async () => {
    const cohort = await cohortOf(ada, bo);
    const postId = await posted(ada, { audience: cohort.id });
    const written = await writeReply(bo, { postId, input: replyInput({ lang: 'it', name: 'Bo' }) }, later(1));
    expect(written).toEqual({ postId: expect.any(String), lessonId: 'talk' });
    expect(await db.post.findMany({ where: { replyToId: postId } })).toMatchObject([{ lang: 'it', cohortId: cohort.id, authorName: 'Bo' }]);
    expect((await findSummary(bo.learnerId)).lessons).toEqual({ talk: 'done' });
  });

  it('is one level deep: a reply is not answered', async () => {
    const postId = await posted(ada);
    const reply = await writeReply(bo, { postId, input: replyInput() }, now);
    expect(await writeReply(ada, { postId: reply && 'postId' in reply ? reply.postId : '', input: replyInput() }, now)).toBeNull();
  });

  it('finds nothing in a foreign cohort and under an unknown id', async () => {
    const cohort = await cohortOf(ada);
    const postId = await posted(ada, { audience: cohort.id });
    for (const id of [postId, 'unknown', '', '__proto__']) expect(await writeReply(bo, { postId: id, input: replyInput() }, now)).toBeNull();
    expect(await db.post.count()).toBe(1);
    expect((await findSummary(bo.learnerId)).lessons).toEqual({});
  });

  it('is refused where the post is hidden or deleted, or its cohort archived', async () => {
    const cohort = await cohortOf(ada, bo);
    const postId = await posted(ada, { audience: cohort.id });
    const attempt = () => writeReply(bo, { postId, input: replyInput() }, now);
    await db.post.update({ where: { id: postId }, data: { hiddenAt: now } });
    expect(await attempt()).toEqual({ refused: 'hidden' });
    await deletePost(ada.learnerId, postId, now);
    expect(await attempt()).toEqual({ refused: 'deleted' });
    await db.cohort.update({ where: { id: cohort.id }, data: { archivedAt: now } });
    expect(await attempt()).toEqual({ refused: 'archived' });
    expect(await db.post.count()).toBe(1);
  });

  it('is made once of a form that is sent twice', async () => {
    const postId = await posted(ada);
    const input = replyInput();
    const answers = await Promise.all([1, 2].map(() => writeReply(bo, { postId, input }, now)));
    expect(answers[0]).toEqual(answers[1]);
    expect(await db.post.count()).toBe(2);
  });
});

describe('editPost', () => {
  const change = { text: 'Better', lang: 'fr' } as const;

  it('changes words and language within a quarter of an hour, visibly', async () => {
    const postId = await posted(ada);
    expect(await editPost(ada.learnerId, { postId, input: change }, later(14))).toEqual({ lessonId: 'talk', threadId: postId });
    expect(await db.post.findMany()).toMatchObject([{ ...change, editedAt: later(14), createdAt: now }]);
  });

  it('is refused when it is too late or hidden', async () => {
    const postId = await posted(ada);
    expect(await editPost(ada.learnerId, { postId, input: change }, later(15))).toEqual({ refused: 'too-late' });
    await db.post.update({ where: { id: postId }, data: { hiddenAt: now } });
    expect(await editPost(ada.learnerId, { postId, input: change }, later(1))).toEqual({ refused: 'hidden' });
    expect(await db.post.findMany()).toMatchObject([{ text: 'A thought', lang: 'de' }]);
  });

  it('is for the author alone, and not for what is deleted', async () => {
    const postId = await posted(ada);
    expect(await editPost(bo.learnerId, { postId, input: change }, now)).toBeNull();
    expect(await editPost(ada.learnerId, { postId: 'unknown', input: change }, now)).toBeNull();
    await deletePost(ada.learnerId, postId, now);
    expect(await editPost(ada.learnerId, { postId, input: change }, now)).toBeNull();
  });
});

describe('deletePost', () => {
  it('takes back words and name at any time, and leaves what others answered', async () => {
    const postId = await posted(ada);
    await writeReply(bo, { postId, input: replyInput() }, now);
    await reportPost(bo.learnerId, { postId, input: report }, now);
    expect(await deletePost(ada.learnerId, postId, later(10_000))).toEqual({ lessonId: 'talk' });
    expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({ text: '', authorName: '', deletedAt: later(10_000), reportedAt: null });
    expect(await db.post.count({ where: { replyToId: postId, deletedAt: null } })).toBe(1);
    expect(await db.postReport.count({ where: { closedAt: null } })).toBe(0);
  });

  it('does the same twice as once, and leaves the lesson done', async () => {
    const postId = await posted(ada);
    await deletePost(ada.learnerId, postId, later(1));
    expect(await deletePost(ada.learnerId, postId, later(2))).toEqual({ lessonId: 'talk' });
    expect(await db.post.findMany()).toMatchObject([{ deletedAt: later(1) }]);
    expect((await findSummary(ada.learnerId)).lessons).toEqual({ talk: 'done' });
  });

  it('is for the author alone', async () => {
    const postId = await posted(ada);
    for (const [who, id] of [[bo, postId], [ada, 'unknown']] as const) expect(await deletePost(who.learnerId, id, now)).toBeNull();
    expect(await db.post.findMany()).toMatchObject([{ deletedAt: null }]);
  });
});

describe('reportPost', () => {
  it('asks the moderators once per reader', async () => {
    const postId = await posted(ada);
    const eve = await person();
    expect(await reportPost(bo.learnerId, { postId, input: report }, now)).toEqual({ lessonId: 'talk', threadId: postId });
    expect(await reportPost(bo.learnerId, { postId, input: { reason: 'other', words: '' } }, later(1))).toEqual({ refused: 'already-reported' });
    await reportPost(eve.learnerId, { postId, input: report }, later(2));
    expect(await db.postReport.count()).toBe(2);
    expect(await db.post.findMany()).toMatchObject([{ reportedAt: now }]);
  });

  it('is refused for one’s own text', async () => {
    const postId = await posted(ada);
    expect(await reportPost(ada.learnerId, { postId, input: report }, now)).toEqual({ refused: 'own-post' });
  });

  it('finds nothing that the reader may not read, or that is hidden or deleted', async () => {
    const cohort = await cohortOf(ada);
    const foreign = await posted(ada, { audience: cohort.id });
    const hidden = (await makePost({ learnerId: ada.learnerId, hiddenAt: now })).id;
    const deleted = (await makePost({ learnerId: ada.learnerId, deletedAt: now })).id;
    for (const postId of [foreign, hidden, deleted, 'unknown']) expect(await reportPost(bo.learnerId, { postId, input: report }, now)).toBeNull();
    expect(await db.postReport.count()).toBe(0);
  });
});

describe('findReadable', () => {
  it('gives posts of open discussions only', async () => {
    const open = await makePost({ learnerId: ada.learnerId });
    const closed = await makePost({ learnerId: ada.learnerId, lessonId: 'later' });
    expect((await findReadable(bo.learnerId, open.id))?.post.id).toBe(open.id);
    expect(await findReadable(bo.learnerId, closed.id)).toBeNull();
  });
});
