import { type Prisma } from '../../../prisma/generated/sqlite/client';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { isLocale, masterLocale, type Locale } from '../../platform/locale';
import { reasonOf, type ModerationAction, type ModerationView, type Moderator, type Reason, type ReasonInput } from './moderation';
import { pageCountOf, postsPerPage } from './post';

/** A post as moderators see it: with what was reported and what was done. */
export interface ModeratedPost {
  id: string;
  lessonId: string;
  author: string;
  text: string;
  lang: Locale;
  createdAt: string;
  isReply: boolean;
  cohortName: string | null;
  hidden: { reason: Reason; words: string } | null;
  isReported: boolean;
  reports: { reason: Reason; words: string; at: string; isOpen: boolean }[];
  log: { action: ModerationAction; reason: Reason | null; words: string; at: string; by: string }[];
}

export interface ModerationList {
  posts: ModeratedPost[];
  view: ModerationView;
  counts: Record<ModerationView, number>;
  page: number;
  pageCount: number;
}

/** The posts that somebody moderates; nobody but the cohort's trainers and editors sees those of a cohort here. */
function scopeOf({ cohortIds }: Moderator): Prisma.PostWhereInput {
  return cohortIds === null ? { deletedAt: null } : { deletedAt: null, cohortId: { in: cohortIds } };
}

const narrowed: Record<ModerationView, Prisma.PostWhereInput> = { all: {}, reported: { reportedAt: { not: null } }, hidden: { hiddenAt: { not: null } } };

async function findCircumstances(rows: readonly Prisma.PostGetPayload<object>[]) {
  const postId = { in: rows.map(({ id }) => id) };
  const [reports, entries, cohorts] = await Promise.all([
    db.postReport.findMany({ where: { postId }, orderBy: { reportedAt: 'asc' } }),
    db.moderationEntry.findMany({ where: { postId }, orderBy: [{ actedAt: 'asc' }, { id: 'asc' }] }),
    db.cohort.findMany({ where: { id: { in: rows.flatMap(({ cohortId }) => cohortId ?? []) } }, select: { id: true, name: true } }),
  ]);
  const users = await db.user.findMany({ where: { id: { in: entries.map(({ userId }) => userId) } }, select: { id: true, name: true } });
  return { reports, entries, cohorts, names: new Map(users.map(({ id, name }) => [id, name])) };
}

function viewOf(row: Prisma.PostGetPayload<object>, { reports, entries, cohorts, names }: Awaited<ReturnType<typeof findCircumstances>>): ModeratedPost {
  return {
    id: row.id,
    lessonId: row.lessonId,
    author: row.authorName,
    text: row.text,
    lang: isLocale(row.lang) ? row.lang : masterLocale,
    createdAt: row.createdAt.toISOString(),
    isReply: row.replyToId !== null,
    cohortName: cohorts.find(({ id }) => id === row.cohortId)?.name ?? null,
    hidden: row.hiddenAt === null ? null : { reason: reasonOf(row.hiddenReason), words: row.hiddenWords ?? '' },
    isReported: row.reportedAt !== null,
    reports: reports.filter(({ postId }) => postId === row.id).map(({ reason, words, reportedAt, closedAt }) => ({ reason: reasonOf(reason), words, at: reportedAt.toISOString(), isOpen: closedAt === null })),
    log: entries
      .filter(({ postId }) => postId === row.id)
      .map(({ action, reason, words, actedAt, userId }) => ({ action: action as ModerationAction, reason: reason === null ? null : reasonOf(reason), words, at: actedAt.toISOString(), by: names.get(userId) ?? '' })),
  };
}

/** The posts somebody moderates, those with open reports first, the longest waiting of them before the others. */
export async function listModerated(moderator: Moderator, { view, page: asked }: { view: ModerationView; page: number }): Promise<ModerationList> {
  const scope = scopeOf(moderator);
  const whereOf = (one: ModerationView) => ({ AND: [scope, narrowed[one]] });
  const [all, reported, hidden] = await Promise.all([db.post.count({ where: whereOf('all') }), db.post.count({ where: whereOf('reported') }), db.post.count({ where: whereOf('hidden') })]);
  const counts = { all, reported, hidden };
  const pageCount = pageCountOf(counts[view]);
  const page = Math.min(asked, pageCount);
  const rows = await db.post.findMany({
    where: whereOf(view),
    orderBy: [{ reportedAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * postsPerPage,
    take: postsPerPage,
  });
  const circumstances = await findCircumstances(rows);
  return { posts: rows.map((row) => viewOf(row, circumstances)), view, counts, page, pageCount };
}

/** One post that somebody moderates; null when it is not there or none of theirs. */
export async function findModerated(moderator: Moderator, postId: string): Promise<ModeratedPost | null> {
  const row = await db.post.findFirst({ where: { AND: [scopeOf(moderator), { id: postId }] } });
  return row && viewOf(row, await findCircumstances([row]));
}

interface Act {
  action: ModerationAction;
  reason: Reason | null;
  words: string;
  /** in which state it changes something, and what */
  from: Prisma.PostWhereInput;
  to: Prisma.PostUpdateManyMutationInput;
}

/** Changes a post and notes who did it and why; what is so already is left and noted once. Null when the post is none of theirs. */
async function act(moderator: Moderator, postId: string, { act: { action, reason, words, from, to }, now }: { act: Act; now: Date }): Promise<{ changed: boolean } | null> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.post.updateMany({ where: { AND: [scopeOf(moderator), { id: postId }, from] }, data: to });
    if (count === 0) return (await tx.post.count({ where: { AND: [scopeOf(moderator), { id: postId }] } })) > 0 ? { changed: false } : null;
    await tx.moderationEntry.create({ data: { id: newId(), postId, userId: moderator.userId, action, reason, words, actedAt: now } });
    if (action !== 'show') await tx.postReport.updateMany({ where: { postId, closedAt: null }, data: { closedAt: now } });
    return { changed: true };
  });
}

/** Hides a post from everybody but its author, with a reason, and closes the reports about it. */
export function hidePost(moderator: Moderator, { postId, input: { reason, words } }: { postId: string; input: ReasonInput }, now: Date) {
  const to = { hiddenAt: now, hiddenReason: reason, hiddenWords: words, reportedAt: null };
  return act(moderator, postId, { act: { action: 'hide', reason, words, from: { hiddenAt: null }, to }, now });
}

/** Shows a hidden post again. */
export function showPost(moderator: Moderator, { postId, words }: { postId: string; words: string }, now: Date) {
  const to = { hiddenAt: null, hiddenReason: null, hiddenWords: null };
  return act(moderator, postId, { act: { action: 'show', reason: null, words, from: { hiddenAt: { not: null } }, to }, now });
}

/** Closes the reports about a post and leaves it as it is. */
export function dismissReports(moderator: Moderator, { postId, words }: { postId: string; words: string }, now: Date) {
  return act(moderator, postId, { act: { action: 'dismiss', reason: null, words, from: { reportedAt: { not: null } }, to: { reportedAt: null } }, now });
}
