import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makePost, makeSignedInLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { getDiscussion, getPost, getThread, type DiscussionAsk } from './discussion.server';

vi.mock('../content/load.server', async () => {
  const { talkCourse } = await import('./discussion-fixture');
  return { getCourse: () => talkCourse };
});

const now = new Date('2026-03-02T12:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const plain: DiscussionAsk = { language: null, page: 1, at: null };
let ada: string;
let bo: string;

async function learnerId(): Promise<string> {
  return (await makeSignedInLearner()).learner.id;
}

const read = (reader: string, ask: Partial<DiscussionAsk> = {}, lessonId = 'talk') => getDiscussion(reader, lessonId, { ask: { ...plain, ...ask }, now });
const textsFor = async (reader: string, ask: Partial<DiscussionAsk> = {}) => (await read(reader, ask)).threads.map(({ text }) => text);

async function cohortOf(...members: string[]) {
  const cohort = await makeCohort({ name: 'Oulu' });
  for (const member of members) await makeCohortMember({ cohortId: cohort.id, learnerId: member });
  return cohort;
}

async function manyPosts(count: number): Promise<string[]> {
  const made = [];
  for (let index = 0; index < count; index += 1) made.push((await makePost({ learnerId: ada, text: `Post ${index}`, createdAt: minutesAgo(count - index) })).id);
  return made;
}

beforeEach(async () => {
  await emptyDatabase();
  [ada, bo] = [await learnerId(), await learnerId()];
});

describe('a discussion', () => {
  it('of nobody yet is one empty page', async () => {
    expect(await read(bo)).toEqual({ threads: [], page: 1, pageCount: 1, language: null, languages: [], cohorts: [], lastName: null });
  });

  it('shows the newest first, each with its language, name and readers', async () => {
    await makePost({ learnerId: ada, text: 'Old', lang: 'it', authorName: 'Ada', createdAt: minutesAgo(9), editedAt: minutesAgo(8) });
    await makePost({ learnerId: bo, text: 'New', lang: 'de', authorName: 'Bo', createdAt: minutesAgo(1) });
    await makePost({ learnerId: bo, lessonId: 'second-talk', text: 'Elsewhere' });
    const { threads } = await read(bo);
    expect(threads).toMatchObject([
      { text: 'New', lang: 'de', author: 'Bo', isMine: true, mayEdit: true, isEdited: false, cohort: null, replies: [], replyCount: 0, state: 'shown' },
      { text: 'Old', lang: 'it', author: 'Ada', isMine: false, mayEdit: false, isEdited: true },
    ]);
  });

  it('shows a cohort’s posts to its members only, also when it is archived', async () => {
    const cohort = await cohortOf(ada, bo);
    const stranger = await learnerId();
    const post = await makePost({ learnerId: ada, text: 'For us', cohortId: cohort.id });
    await makePost({ learnerId: bo, text: 'Reply for us', replyToId: post.id, cohortId: cohort.id });
    expect(await textsFor(bo)).toEqual(['For us']);
    expect(await read(stranger)).toMatchObject({ threads: [], languages: [], pageCount: 1 });
    expect(await getThread(stranger, post.id, { page: 1, now })).toBeNull();
    expect(await getPost(stranger, post.id, now)).toBeNull();
    expect((await read(stranger, { at: post.id })).threads).toEqual([]);
    expect((await read(bo)).cohorts).toMatchObject([{ name: 'Oulu' }]);
    await db.cohort.update({ where: { id: cohort.id }, data: { archivedAt: now } });
    expect(await read(bo)).toMatchObject({ cohorts: [], threads: [{ text: 'For us', cohort: { name: 'Oulu', isArchived: true }, replyCount: 1 }] });
  });

  it('is one over five languages and can be read in one of them', async () => {
    for (const lang of ['de', 'de', 'fr']) await makePost({ learnerId: ada, text: lang, lang });
    expect((await read(bo)).languages.toSorted((a, b) => a.count - b.count)).toEqual([{ lang: 'fr', count: 1 }, { lang: 'de', count: 2 }]);
    expect(await textsFor(bo, { language: 'de' })).toEqual(['de', 'de']);
    expect(await textsFor(bo, { language: 'es' })).toEqual([]);
    expect(await textsFor(bo)).toHaveLength(3);
  });

  it('has twenty posts on a page, and finds the page of one of them', async () => {
    const ids = await manyPosts(45);
    expect(await read(bo)).toMatchObject({ page: 1, pageCount: 3 });
    expect((await textsFor(bo))[0]).toBe('Post 44');
    expect(await textsFor(bo, { page: 3 })).toEqual(['Post 4', 'Post 3', 'Post 2', 'Post 1', 'Post 0']);
    expect((await read(bo, { page: 99 })).page).toBe(3);
    expect(await Promise.all([0, 24, 25, 44].map(async (index) => (await read(bo, { at: ids[index] ?? '' })).page))).toEqual([3, 2, 1, 1]);
    expect((await read(bo, { at: 'unknown', page: 2 })).page).toBe(1);
    const all = [...(await textsFor(bo)), ...(await textsFor(bo, { page: 2 })), ...(await textsFor(bo, { page: 3 }))];
    expect(new Set(all).size).toBe(45);
  });

  it('shows the newest five replies in their order and says how many there are', async () => {
    const [postId = ''] = await manyPosts(1);
    for (let index = 0; index < 27; index += 1) await makePost({ learnerId: bo, replyToId: postId, text: `R${index}`, createdAt: new Date(now.getTime() + index) });
    const { threads } = await read(ada);
    expect(threads[0]?.replyCount).toBe(27);
    expect(threads[0]?.replies.map(({ text }) => text)).toEqual(['R22', 'R23', 'R24', 'R25', 'R26']);
    const first = await getThread(ada, postId, { page: 1, now });
    expect(first).toMatchObject({ page: 1, pageCount: 2, thread: { replyCount: 27 } });
    expect(first?.thread.replies.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, index) => `R${index + 7}`));
    expect((await getThread(ada, postId, { page: 9, now }))?.thread.replies.map(({ text }) => text)).toEqual(Array.from({ length: 7 }, (_, index) => `R${index}`));
  });

  it('remembers the name that somebody last chose to show', async () => {
    await makePost({ learnerId: ada, authorName: 'A. O.', createdAt: minutesAgo(9) });
    await makePost({ learnerId: ada, authorName: 'Ada', createdAt: minutesAgo(5) });
    await makePost({ learnerId: ada, authorName: '', createdAt: minutesAgo(1), deletedAt: now });
    expect((await read(ada)).lastName).toBe('Ada');
    expect((await read(bo)).lastName).toBeNull();
  });

  it('knows what its reader reported', async () => {
    const [postId = ''] = await manyPosts(1);
    await db.postReport.create({ data: { postId, learnerId: bo, reason: 'other', words: '', reportedAt: now } });
    expect((await read(bo)).threads[0]?.hasReported).toBe(true);
    expect((await read(ada)).threads[0]?.hasReported).toBe(false);
  });
});

describe('somebody who has left', () => {
  it('is named no more, and what they wrote stays', async () => {
    const gone = (await makeLearner()).id;
    await makePost({ learnerId: gone, authorName: 'Gone', text: 'Still here' });
    await makePost({ learnerId: 'no-such-learner', authorName: 'Erased', text: 'And this' });
    expect((await read(bo)).threads.map(({ author }) => author)).toEqual([null, null]);
    expect((await textsFor(bo)).toSorted()).toEqual(['And this', 'Still here']);
  });

  it('is one who left the cohort, in what was written for it', async () => {
    const cohort = await cohortOf(bo);
    await makePost({ learnerId: ada, authorName: 'Ada', cohortId: cohort.id, createdAt: minutesAgo(1) });
    await makePost({ learnerId: ada, authorName: 'Ada', createdAt: minutesAgo(2) });
    expect((await read(bo)).threads.map(({ author }) => author)).toEqual([null, 'Ada']);
  });
});

describe('what is hidden or deleted', () => {
  it('keeps its place and not its words, but for its author', async () => {
    await makePost({ learnerId: ada, text: 'Secret', hiddenAt: now, hiddenReason: 'personal', hiddenWords: 'Please leave the name out' });
    const [forOthers] = (await read(bo)).threads;
    expect(forOthers).toMatchObject({ state: 'hidden', text: '', hiddenReason: 'personal', hiddenWords: '' });
    const [forAuthor] = (await read(ada)).threads;
    expect(forAuthor).toMatchObject({ state: 'hidden', text: 'Secret', hiddenReason: 'personal', hiddenWords: 'Please leave the name out', mayEdit: false });
  });

  it('stays as a place only where somebody answered', async () => {
    const answered = await makePost({ learnerId: ada, text: '', authorName: '', deletedAt: now });
    await makePost({ learnerId: ada, text: '', authorName: '', deletedAt: now });
    const reply = await makePost({ learnerId: bo, replyToId: answered.id, text: 'Yes' });
    expect((await read(bo)).threads).toMatchObject([{ id: answered.id, state: 'deleted', replies: [{ text: 'Yes' }] }]);
    await db.post.update({ where: { id: reply.id }, data: { deletedAt: now } });
    expect((await read(bo)).threads).toEqual([]);
    expect(await getThread(bo, answered.id, { page: 1, now })).toBeNull();
  });

  it('is not counted among the replies once it is deleted', async () => {
    const [postId = ''] = await manyPosts(1);
    await makePost({ learnerId: bo, replyToId: postId, text: '', deletedAt: now });
    expect((await read(ada)).threads[0]).toMatchObject({ replyCount: 0, replies: [] });
  });
});

describe('a thread', () => {
  it('is not there under the id of a reply, an unknown id or in a lesson that is closed', async () => {
    const [postId = ''] = await manyPosts(1);
    const reply = await makePost({ learnerId: bo, replyToId: postId });
    const closed = await makePost({ learnerId: bo, lessonId: 'later' });
    for (const id of [reply.id, closed.id, 'unknown', '']) expect(await getThread(bo, id, { page: 1, now })).toBeNull();
    expect(await getPost(bo, reply.id, now)).toMatchObject({ lessonId: 'talk', view: { id: reply.id } });
  });
});
