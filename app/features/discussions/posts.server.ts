import { createHash } from 'node:crypto';
import { db, type Tx } from '../../platform/database.server';
import type { Locale } from '../../platform/locale';
import { listCohorts } from '../cohorts/cohorts.server';
import { listPublishedLessons } from '../content/course';
import { getCourse } from '../content/load.server';
import { isSandbox } from '../learning/members/sandbox';
import { markLesson } from '../learning/progress.server';
import type { ReasonInput, ReportRefusal } from './moderation';
import { allLearners, mayEdit, type PostInput, type ReplyInput, type WriteRefusal } from './post';

/** Who writes; somebody signed in. */
export interface Author {
  learnerId: string;
  locale: Locale;
}

/** Whose words they are, and the form in which they were typed. */
function idOf(learnerId: string, { form, text }: { form: string; text: string }): string {
  return createHash('sha256').update(JSON.stringify([learnerId, form, text])).digest('hex').slice(0, 24);
}

/** Tells whether a lesson is a discussion that is open. */
export function isOpenDiscussion(lessonId: string): boolean {
  return listPublishedLessons(getCourse()).some(({ id, kind }) => id === lessonId && kind === 'discussion');
}

/** Whether this form was sent before: then sending it again costs nothing and is no attempt. */
export async function wasPosted(learnerId: string, input: { form: string; text: string }): Promise<boolean> {
  return (await db.post.count({ where: { id: idOf(learnerId, input), deletedAt: null } })) > 0;
}

interface NewPost {
  lessonId: string;
  replyToId: string | null;
  cohortId: string | null;
}

/** Writes a post once, however often its form is sent, and marks the lesson done. */
async function keepPost(tx: Tx, author: Author, { post, input, now }: { post: NewPost; input: ReplyInput; now: Date }): Promise<{ postId: string } | { refused: 'deleted' }> {
  const { learnerId } = author;
  const id = idOf(learnerId, input);
  await markLesson(tx, { ...author, lessonId: post.lessonId, state: 'done', now });
  const written = await tx.$executeRaw`
    INSERT INTO "Post" ("id", "lessonId", "replyToId", "learnerId", "authorName", "lang", "text", "cohortId", "createdAt")
    VALUES (${id}, ${post.lessonId}, ${post.replyToId}, ${learnerId}, ${input.name}, ${input.lang}, ${input.text}, ${post.cohortId}, ${now})
    ON CONFLICT ("id") DO NOTHING`;
  if (written === 1) return { postId: id };
  const known = await tx.post.findUniqueOrThrow({ where: { id } });
  return known.deletedAt === null ? { postId: id } : { refused: 'deleted' };
}

/** Writes a post in a discussion, for a cohort of the author's or for all learners; null where there is no such discussion. */
export async function writePost(author: Author, { lessonId, input }: { lessonId: string; input: PostInput }, now: Date): Promise<{ postId: string } | { refused: 'deleted' | 'audience-unknown' } | null> {
  if (!isOpenDiscussion(lessonId)) return null;
  const cohortId = input.audience === allLearners ? null : input.audience;
  const cohorts = cohortId === null ? [] : await listCohorts(author.learnerId);
  if (cohortId !== null && !cohorts.some(({ id, isArchived }) => id === cohortId && !isArchived)) return { refused: 'audience-unknown' };
  return db.$transaction((tx) => keepPost(tx, author, { post: { lessonId, replyToId: null, cohortId }, input, now }));
}

/** What was tried in a pilot is read there only, and nothing else is. */
function meets(readerId: string, authorId: string): boolean {
  return isSandbox(readerId) === isSandbox(authorId);
}

/** A post or reply that a learner may read; null when it is not there or not for them. */
export async function findReadable(learnerId: string, postId: string) {
  const post = await db.post.findUnique({ where: { id: postId } });
  if (!post || !meets(learnerId, post.learnerId) || !isOpenDiscussion(post.lessonId)) return null;
  if (post.cohortId === null) return { post, isArchived: false };
  const cohort = (await listCohorts(learnerId)).find(({ id }) => id === post.cohortId);
  return cohort ? { post, isArchived: cohort.isArchived } : null;
}

/** Answers a post, for those who may read it. */
export async function writeReply(author: Author, { postId, input }: { postId: string; input: ReplyInput }, now: Date): Promise<{ postId: string; lessonId: string } | { refused: WriteRefusal } | null> {
  const found = await findReadable(author.learnerId, postId);
  if (!found || found.post.replyToId !== null) return null;
  if (found.isArchived) return { refused: 'archived' };
  const { lessonId, cohortId } = found.post;
  return db.$transaction(async (tx) => {
    // Holds the post, so that it is neither hidden nor deleted between looking and answering.
    const { count } = await tx.post.updateMany({ where: { id: postId, deletedAt: null, hiddenAt: null }, data: { lessonId } });
    if (count === 0) return { refused: found.post.deletedAt === null ? ('hidden' as const) : ('deleted' as const) };
    const kept = await keepPost(tx, author, { post: { lessonId, replyToId: postId, cohortId }, input, now });
    return 'refused' in kept ? kept : { ...kept, lessonId };
  });
}

/** What somebody wrote themselves; null when it is not theirs or not there any more. */
async function findOwn(learnerId: string, postId: string) {
  const post = await db.post.findUnique({ where: { id: postId } });
  return post?.learnerId === learnerId && isOpenDiscussion(post.lessonId) ? post : null;
}

/** Changes the words of a post for a short while after it was written. */
export async function editPost(learnerId: string, { postId, input }: { postId: string; input: { text: string; lang: Locale } }, now: Date): Promise<{ lessonId: string; threadId: string } | { refused: WriteRefusal } | null> {
  const post = await findOwn(learnerId, postId);
  if (!post || post.deletedAt !== null) return null;
  const refusal = post.hiddenAt === null ? 'too-late' : 'hidden';
  if (!mayEdit(post, now)) return { refused: refusal };
  const { count } = await db.post.updateMany({ where: { id: postId, hiddenAt: null, deletedAt: null }, data: { ...input, editedAt: now } });
  return count === 1 ? { lessonId: post.lessonId, threadId: post.replyToId ?? postId } : { refused: 'hidden' };
}

/** Takes back the words of a post; where others answered it, its place remains. Deleted once is deleted. */
export async function deletePost(learnerId: string, postId: string, now: Date): Promise<{ lessonId: string } | null> {
  const post = await findOwn(learnerId, postId);
  if (!post) return null;
  const nothing = { text: '', authorName: '', hiddenWords: null, reportedAt: null };
  await db.$transaction(async (tx) => {
    await tx.post.updateMany({ where: { id: postId, deletedAt: null }, data: { ...nothing, deletedAt: now } });
    await tx.postReport.updateMany({ where: { postId, closedAt: null }, data: { closedAt: now } });
  });
  return { lessonId: post.lessonId };
}

/** Asks the moderators to look at a post; once per reader. */
export async function reportPost(learnerId: string, { postId, input }: { postId: string; input: ReasonInput }, now: Date): Promise<{ lessonId: string; threadId: string } | { refused: ReportRefusal } | null> {
  const found = await findReadable(learnerId, postId);
  if (!found || found.post.deletedAt !== null || found.post.hiddenAt !== null) return null;
  if (found.post.learnerId === learnerId) return { refused: 'own-post' };
  return db.$transaction(async (tx) => {
    const written = await tx.$executeRaw`
      INSERT INTO "PostReport" ("postId", "learnerId", "reason", "words", "reportedAt") VALUES (${postId}, ${learnerId}, ${input.reason}, ${input.words}, ${now})
      ON CONFLICT ("postId", "learnerId") DO NOTHING`;
    if (written === 0) return { refused: 'already-reported' as const };
    await tx.post.updateMany({ where: { id: postId, reportedAt: null }, data: { reportedAt: now } });
    return { lessonId: found.post.lessonId, threadId: found.post.replyToId ?? postId };
  });
}
