import { Prisma } from '../../../prisma/generated/sqlite/client';
import { db } from '../../platform/database.server';
import { isLocale, masterLocale, type Locale } from '../../platform/locale';
import type { Cohort } from '../cohorts/cohort';
import { listCohorts } from '../cohorts/cohorts.server';
import { isSandbox, sandboxPattern, sandboxPrefix } from '../learning/members/sandbox';
import { reasonOf } from './moderation';
import { mayEdit, pageCountOf, postsPerPage, repliesBelowPost, stateOf, type PostView, type Thread } from './post';
import { findReadable } from './posts.server';

type PostRow = Prisma.PostGetPayload<object>;

/** What an address asks of a discussion. */
export interface DiscussionAsk {
  language: Locale | null;
  page: number;
  /** a post that must stand on the page, such as one just written */
  at: string | null;
}

/** A discussion as one signed-in reader may see it. */
export interface DiscussionView {
  threads: Thread[];
  page: number;
  pageCount: number;
  language: Locale | null;
  /** how many posts there are in each language */
  languages: { lang: Locale; count: number }[];
  /** the reader's cohorts for which something can be written */
  cohorts: Cohort[];
  /** the name that the reader last chose to show */
  lastName: string | null;
}

/** Posts of a discussion that a reader in these cohorts may read; a deleted one only where an answer to it is left, and in a pilot those of its testers. */
function readable({ learnerId, lessonId }: { learnerId: string; lessonId: string }, cohorts: readonly Cohort[]): Prisma.PostWhereInput {
  const isForReader = { OR: [{ cohortId: null }, { cohortId: { in: cohorts.map(({ id }) => id) } }] };
  const isThere = { OR: [{ deletedAt: null }, { replies: { some: { deletedAt: null } } }] };
  const isTried = { learnerId: { startsWith: sandboxPrefix } };
  return { lessonId, replyToId: null, AND: [isForReader, isThere, isSandbox(learnerId) ? isTried : { NOT: isTried }] };
}

function localeOf(lang: string): Locale {
  return isLocale(lang) ? lang : masterLocale;
}

/** Which authors are still where their readers are: in the course, and in the cohort for which they wrote. */
async function findPresent(rows: readonly PostRow[]): Promise<(row: PostRow) => boolean> {
  const authorIds = [...new Set(rows.map(({ learnerId }) => learnerId))];
  const cohortIds = [...new Set(rows.flatMap(({ cohortId }) => cohortId ?? []))];
  if (authorIds.length === 0) return () => false;
  const found = await db.$queryRaw<{ learnerId: string; cohortId: string | null }[]>`
    SELECT l."id" AS "learnerId", m."cohortId" FROM "Learner" l
    LEFT JOIN "CohortMember" m ON m."learnerId" = l."id" AND m."leftAt" IS NULL AND m."cohortId" IN (${Prisma.join(cohortIds.length > 0 ? cohortIds : [''])})
    WHERE l."id" IN (${Prisma.join(authorIds)}) AND (l."userId" IS NOT NULL OR l."id" LIKE ${sandboxPattern})`;
  const here = new Set(found.map(({ learnerId }) => learnerId));
  const inCohort = new Set(found.map(({ learnerId, cohortId }) => `${cohortId ?? ''} ${learnerId}`));
  return ({ learnerId, cohortId }) => here.has(learnerId) && (cohortId === null || inCohort.has(`${cohortId} ${learnerId}`));
}

/** Rows as one reader may see them: of what was hidden or deleted no words, of those who left no name. */
async function viewPosts(rows: readonly PostRow[], learnerId: string, now: Date): Promise<Map<string, PostView>> {
  const [isPresent, reports] = await Promise.all([
    findPresent(rows),
    db.postReport.findMany({ where: { learnerId, postId: { in: rows.map(({ id }) => id) } }, select: { postId: true } }),
  ]);
  const reported = new Set(reports.map(({ postId }) => postId));
  const views = rows.map((row): PostView => {
    const state = stateOf(row);
    const isMine = row.learnerId === learnerId;
    return {
      id: row.id,
      state,
      author: isPresent(row) ? row.authorName : null,
      text: state === 'shown' || (state === 'hidden' && isMine) ? row.text : '',
      lang: localeOf(row.lang),
      createdAt: row.createdAt.toISOString(),
      isEdited: row.editedAt !== null,
      isMine,
      hiddenReason: state === 'hidden' ? reasonOf(row.hiddenReason) : null,
      hiddenWords: isMine ? (row.hiddenWords ?? '') : '',
      mayEdit: isMine && mayEdit(row, now),
      hasReported: reported.has(row.id),
    };
  });
  return new Map(views.map((view) => [view.id, view]));
}

/** The newest replies to each of these posts and how many there are, in two statements for all of them. */
async function findReplies(postIds: readonly string[]): Promise<{ rows: PostRow[]; countOf: (postId: string) => number }> {
  if (postIds.length === 0) return { rows: [], countOf: () => 0 };
  const places = await db.$queryRaw<{ id: string; replyToId: string; total: number | bigint }[]>`
    SELECT "id", "replyToId", "total" FROM (
      SELECT "id", "replyToId", ROW_NUMBER() OVER (PARTITION BY "replyToId" ORDER BY "createdAt" DESC, "id" DESC) AS "place", COUNT(*) OVER (PARTITION BY "replyToId") AS "total"
      FROM "Post" WHERE "replyToId" IN (${Prisma.join([...postIds])}) AND "deletedAt" IS NULL
    ) AS "placed" WHERE "place" <= ${repliesBelowPost}`;
  const rows = await db.post.findMany({ where: { id: { in: places.map(({ id }) => id) } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const counts = new Map(places.map(({ replyToId, total }) => [replyToId, Number(total)]));
  return { rows, countOf: (postId) => counts.get(postId) ?? 0 };
}

function cohortOf(row: PostRow, cohorts: readonly Cohort[]): Thread['cohort'] {
  return cohorts.find(({ id }) => id === row.cohortId) ?? null;
}

/** The page on which a post stands: the newest come first. */
async function pageOf(postId: string, where: Prisma.PostWhereInput): Promise<number> {
  const post = await db.post.findFirst({ where: { ...where, id: postId }, select: { id: true, createdAt: true } });
  if (!post) return 1;
  const isNewer = { OR: [{ createdAt: { gt: post.createdAt } }, { createdAt: post.createdAt, id: { gt: post.id } }] };
  return pageCountOf(1 + (await db.post.count({ where: { AND: [where, isNewer] } })));
}

async function listLanguages(where: Prisma.PostWhereInput): Promise<DiscussionView['languages']> {
  const groups = await db.post.groupBy({ by: ['lang'], where, _count: { _all: true } });
  return groups.map(({ lang, _count }) => ({ lang: localeOf(lang), count: _count._all }));
}

async function findLastName(learnerId: string): Promise<string | null> {
  const last = await db.post.findFirst({ where: { learnerId, deletedAt: null }, orderBy: { createdAt: 'desc' }, select: { authorName: true } });
  return last?.authorName ?? null;
}

/** One page of a discussion with the newest replies to each post; the number of statements does not depend on how much there is. */
export async function getDiscussion(learnerId: string, lessonId: string, { ask, now }: { ask: DiscussionAsk; now: Date }): Promise<DiscussionView> {
  const cohorts = await listCohorts(learnerId);
  const where = readable({ learnerId, lessonId }, cohorts);
  const [languages, lastName] = await Promise.all([listLanguages(where), findLastName(learnerId)]);
  const total = languages.reduce((sum, { lang, count }) => sum + (ask.language === null || ask.language === lang ? count : 0), 0);
  const shown: Prisma.PostWhereInput = ask.language === null ? where : { ...where, lang: ask.language };
  const pageCount = pageCountOf(total);
  const page = Math.min(pageCount, ask.at === null ? ask.page : await pageOf(ask.at, shown));
  const posts = await db.post.findMany({ where: shown, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], skip: (page - 1) * postsPerPage, take: postsPerPage });
  const { rows, countOf } = await findReplies(posts.map(({ id }) => id));
  const views = await viewPosts([...posts, ...rows], learnerId, now);
  const viewsOf = (some: readonly PostRow[]) => some.flatMap(({ id }) => views.get(id) ?? []);
  const threads = posts.flatMap((row) =>
    viewsOf([row]).map((view): Thread => ({ ...view, lessonId, cohort: cohortOf(row, cohorts), replies: viewsOf(rows.filter(({ replyToId }) => replyToId === row.id)), replyCount: countOf(row.id) })),
  );
  return { threads, page, pageCount, language: ask.language, languages, cohorts: cohorts.filter(({ isArchived }) => !isArchived), lastName };
}

/** A post with one page of its replies, as a reader may see it. */
export interface ThreadView {
  thread: Thread;
  page: number;
  pageCount: number;
  lastName: string | null;
}

/** A post with its replies, page by page from the newest on; null when it is not there or not for this reader. */
export async function getThread(learnerId: string, postId: string, { page: asked, now }: { page: number; now: Date }): Promise<ThreadView | null> {
  const found = await findReadable(learnerId, postId);
  if (!found || found.post.replyToId !== null) return null;
  const { post } = found;
  const where = { replyToId: postId, deletedAt: null };
  const [replyCount, cohorts, lastName] = await Promise.all([db.post.count({ where }), listCohorts(learnerId), findLastName(learnerId)]);
  if (post.deletedAt !== null && replyCount === 0) return null;
  const pageCount = pageCountOf(replyCount);
  const page = Math.min(asked, pageCount);
  const rows = await db.post.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], skip: (page - 1) * postsPerPage, take: postsPerPage });
  const views = await viewPosts([post, ...rows], learnerId, now);
  const view = views.get(postId);
  const replies = rows.toReversed().flatMap(({ id }) => views.get(id) ?? []);
  return view ? { thread: { ...view, lessonId: post.lessonId, cohort: cohortOf(post, cohorts), replies, replyCount }, page, pageCount, lastName } : null;
}

/** One post or reply as a reader may see it; null when it is not there or not for them. */
export async function getPost(learnerId: string, postId: string, now: Date): Promise<{ view: PostView; lessonId: string } | null> {
  const found = await findReadable(learnerId, postId);
  const view = found && (await viewPosts([found.post], learnerId, now)).get(postId);
  return found && view ? { view, lessonId: found.post.lessonId } : null;
}
