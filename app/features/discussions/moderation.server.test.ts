import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makePost, makeSignedInLearner, makeUser } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import type { Moderator } from './moderation';
import { dismissReports, findModerated, hidePost, listModerated, showPost } from './moderation.server';
import { reportPost } from './posts.server';

vi.mock('../content/load.server', async () => {
  const { talkCourse } = await import('./discussion-fixture');
  return { getCourse: () => talkCourse };
});

const now = new Date('2026-03-02T12:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const input = { reason: 'personal', words: 'Please leave the name out' } as const;
let editor: Moderator;
let trainer: Moderator;
let cohortId: string;
let ada: string;
let bo: string;

const list = (moderator: Moderator, view: 'all' | 'reported' | 'hidden' = 'all', page = 1) => listModerated(moderator, { view, page });
const report = (postId: string, at = now) => reportPost(bo, { postId, input: { reason: 'hurtful', words: 'Look' } }, at);

beforeEach(async () => {
  await emptyDatabase();
  cohortId = (await makeCohort({ name: 'Oulu' })).id;
  editor = { userId: (await makeUser({ name: 'Ed' })).id, cohortIds: null };
  trainer = { userId: (await makeUser({ name: 'Tara' })).id, cohortIds: [cohortId] };
  ada = (await makeSignedInLearner()).learner.id;
  bo = (await makeSignedInLearner()).learner.id;
});

describe('the list of moderators', () => {
  it('has everybody’s posts for editors, and those for their cohorts for trainers', async () => {
    const open = await makePost({ learnerId: ada, text: 'For all' });
    const own = await makePost({ learnerId: ada, text: 'For Oulu', cohortId });
    const foreign = await makePost({ learnerId: ada, text: 'For Prague', cohortId: (await makeCohort()).id });
    expect((await list(editor)).posts.map(({ text }) => text).toSorted()).toEqual(['For Oulu', 'For Prague', 'For all']);
    expect((await list(trainer)).posts).toMatchObject([{ text: 'For Oulu', cohortName: 'Oulu' }]);
    expect(await findModerated(trainer, own.id)).toMatchObject({ text: 'For Oulu' });
    for (const { id } of [open, foreign]) expect(await findModerated(trainer, id)).toBeNull();
    expect(await list({ ...trainer, cohortIds: [] })).toMatchObject({ posts: [], counts: { all: 0, reported: 0, hidden: 0 } });
  });

  it('begins with open reports, the longest waiting first, then the newest', async () => {
    const posts = [];
    for (let index = 0; index < 4; index += 1) posts.push(await makePost({ learnerId: ada, text: `P${index}`, createdAt: later(index) }));
    await report(posts[1]?.id ?? '', later(20));
    await report(posts[2]?.id ?? '', later(10));
    expect((await list(editor)).posts.map(({ text }) => text)).toEqual(['P2', 'P1', 'P3', 'P0']);
    expect((await list(editor, 'reported')).posts).toMatchObject([{ text: 'P2', isReported: true, reports: [{ reason: 'hurtful', words: 'Look', isOpen: true }] }, { text: 'P1' }]);
    expect((await list(editor)).counts).toEqual({ all: 4, reported: 2, hidden: 0 });
  });

  it('has twenty posts on a page', async () => {
    for (let index = 0; index < 21; index += 1) await makePost({ learnerId: ada });
    expect((await list(editor)).posts).toHaveLength(20);
    expect(await list(editor, 'all', 5)).toMatchObject({ page: 2, pageCount: 2, posts: [{}] });
  });

  it('leaves out what its author deleted', async () => {
    await makePost({ learnerId: ada, deletedAt: now });
    expect((await list(editor)).posts).toEqual([]);
  });
});

describe('hiding a post', () => {
  it('notes who, when and why, and closes the reports', async () => {
    const { id } = await makePost({ learnerId: ada, cohortId: null });
    await report(id);
    expect(await hidePost(editor, { postId: id, input }, later(1))).toEqual({ changed: true });
    expect((await list(editor, 'hidden')).posts).toMatchObject([
      { hidden: input, isReported: false, reports: [{ isOpen: false }], log: [{ action: 'hide', ...input, by: 'Ed', at: later(1).toISOString() }] },
    ]);
  });

  it('twice is once, with one entry in the log', async () => {
    const { id } = await makePost({ learnerId: ada });
    const answers = await Promise.all([1, 2, 3].map(() => hidePost(editor, { postId: id, input }, now)));
    expect(answers.filter((answer) => answer?.changed)).toHaveLength(1);
    expect(await db.moderationEntry.count()).toBe(1);
  });

  it('is for editors and the trainers of its cohort', async () => {
    const open = await makePost({ learnerId: ada });
    const foreign = await makePost({ learnerId: ada, cohortId: (await makeCohort()).id });
    const deleted = await makePost({ learnerId: ada, cohortId, deletedAt: now });
    for (const postId of [open.id, foreign.id, deleted.id, 'unknown']) {
      expect(await hidePost(trainer, { postId, input }, now)).toBeNull();
      expect(await showPost(trainer, { postId, words: '' }, now)).toBeNull();
      expect(await dismissReports(trainer, { postId, words: '' }, now)).toBeNull();
    }
    expect(await db.post.count({ where: { hiddenAt: { not: null } } })).toBe(0);
    expect(await db.moderationEntry.count()).toBe(0);
    const own = await makePost({ learnerId: ada, cohortId });
    expect(await hidePost(trainer, { postId: own.id, input }, now)).toEqual({ changed: true });
  });
});

describe('showing a post again', () => {
  it('takes the reason away and leaves the log', async () => {
    const { id } = await makePost({ learnerId: ada });
    await hidePost(editor, { postId: id, input }, now);
    expect(await showPost(editor, { postId: id, words: 'It was fine' }, later(1))).toEqual({ changed: true });
    expect(await showPost(editor, { postId: id, words: '' }, later(2))).toEqual({ changed: false });
    expect((await list(editor)).posts).toMatchObject([{ hidden: null, log: [{ action: 'hide' }, { action: 'show', words: 'It was fine', reason: null }] }]);
  });
});

describe('leaving a reported post as it is', () => {
  it('closes its reports, and somebody else may report it anew', async () => {
    const { id } = await makePost({ learnerId: ada });
    await report(id);
    expect(await dismissReports(editor, { postId: id, words: 'Within the rules' }, later(1))).toEqual({ changed: true });
    expect(await dismissReports(editor, { postId: id, words: '' }, later(2))).toEqual({ changed: false });
    expect((await list(editor)).posts).toMatchObject([{ isReported: false, hidden: null, reports: [{ isOpen: false }], log: [{ action: 'dismiss', words: 'Within the rules', by: 'Ed' }] }]);
    expect(await report(id, later(3))).toEqual({ refused: 'already-reported' });
    const other = (await makeSignedInLearner()).learner.id;
    await reportPost(other, { postId: id, input: { reason: 'other', words: '' } }, later(4));
    expect((await list(editor, 'reported')).posts).toHaveLength(1);
  });
});
