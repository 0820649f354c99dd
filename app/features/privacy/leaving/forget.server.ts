import type { Prisma } from '../../../../prisma/generated/sqlite/client';
import type { Tx } from '../../../platform/database.server';
import { withdrawCertificates } from '../../certificates/withdrawing.server';
import { forgetTeamMate } from '../../workbook/team/teams.server';
import { removeSandbox } from '../../pilots/sandbox.server';
import { keptTopics, ownedBy, type Person } from '../kept';
import { emptiedCopy, withoutWords } from './leaving';

type Deleter = { deleteMany(query: object): Promise<unknown> };

/** Deletes what the declaration says goes, table by table; the account itself last. */
async function deleteGoing(tx: Tx, person: Person): Promise<void> {
  const going = keptTopics.flatMap(({ models }) => models).filter(({ fate }) => fate === 'goes');
  for (const kept of going.toReversed()) {
    const where = ownedBy(kept, person);
    const name = `${kept.model[0]?.toLowerCase() ?? ''}${kept.model.slice(1)}`;
    if (where) await (tx as unknown as Record<string, Deleter>)[name]?.deleteMany({ where });
  }
}

/** Takes back words: posts are emptied as their author would, reports keep their reason. */
async function emptyWords(tx: Tx, { learner }: Person, now: Date): Promise<void> {
  const posts = await tx.post.findMany({ where: { learnerId: learner }, select: { id: true } });
  const nothing = { text: '', authorName: '', hiddenWords: null, reportedAt: null };
  await tx.post.updateMany({ where: { learnerId: learner, deletedAt: null }, data: { ...nothing, deletedAt: now } });
  await tx.postReport.updateMany({ where: { postId: { in: posts.map(({ id }) => id) }, closedAt: null }, data: { closedAt: now } });
  await tx.postReport.updateMany({ where: { learnerId: learner }, data: { words: '' } });
}

/** Rows by which the sums of a cohort are counted stay, without name and words. */
async function makeNameless(tx: Tx, learnerId: string): Promise<void> {
  await tx.learner.updateMany({ where: { id: learnerId }, data: { userId: null, aim: null, aimChosenAt: null } });
  await tx.cohortMember.updateMany({ where: { learnerId }, data: { nameKey: '', listedAt: null } });
  for (const { id, answers, marks } of await tx.quizAttempt.findMany({ where: { learnerId }, select: { id: true, answers: true, marks: true } })) {
    await tx.quizAttempt.update({ where: { id }, data: { answers: withoutWords(answers, marks) } });
  }
  for (const { id, content } of await tx.toolShare.findMany({ where: { learnerId }, select: { id: true, content: true } })) {
    await tx.toolShare.update({ where: { id }, data: { content: emptiedCopy(content) } });
  }
}

/** Who belongs to no cohort is in no sum of one: nothing stays. */
async function deleteLearning(tx: Tx, learnerId: string): Promise<void> {
  const where = { learnerId };
  await tx.lessonProgress.deleteMany({ where });
  await tx.learnerSummary.deleteMany({ where });
  await tx.filmProgress.deleteMany({ where });
  await tx.quizAttempt.deleteMany({ where });
  await tx.toolShare.deleteMany({ where });
  await tx.deadlineExtension.deleteMany({ where });
  await tx.learner.deleteMany({ where: { id: learnerId } });
}

/** The name of a trainer under the notes for their cohorts. */
async function unsignNotes(tx: Tx, { learner, user }: Person): Promise<void> {
  const account = user === null ? null : await tx.user.findUnique({ where: { id: user }, select: { name: true } });
  if (!account) return;
  const trained = await tx.cohortMember.findMany({ where: { learnerId: learner, role: 'trainer' }, select: { cohortId: true } });
  await tx.cohortNote.updateMany({ where: { cohortId: { in: trained.map(({ cohortId }) => cohortId) }, authorName: account.name }, data: { authorName: '' } });
}

/** What a tester tried in pilots: nobody else has a use for it. */
async function removeTried(tx: Tx, { user }: Person): Promise<void> {
  const tester = user === null ? null : await tx.tester.findUnique({ where: { userId: user }, select: { id: true } });
  if (tester) await removeSandbox(tx, tester.id);
}

/** What somebody remarked on the course, or changed in it, is work on it and stays, without whose it was. */
async function unsignWork(tx: Tx, { user }: Person): Promise<void> {
  if (user === null) return;
  await tx.remark.updateMany({ where: { authorUserId: user }, data: { authorUserId: null, testerFunction: null, browser: '' } });
  await tx.remarkEvent.updateMany({ where: { userId: user }, data: { userId: null } });
  await tx.revision.updateMany({ where: { userId: user }, data: { userId: null } });
}

/** Forgets a person inside the caller's transaction; what docs/privacy.md says stays has no name and no words. A second time changes nothing. */
export async function forgetPerson(tx: Tx, person: Person, now: Date): Promise<void> {
  const { learner: learnerId, email } = person;
  await withdrawCertificates(learnerId, tx, now);
  await removeTried(tx, person);
  await unsignNotes(tx, person);
  await unsignWork(tx, person);
  await emptyWords(tx, person, now);
  await tx.cohortLook.deleteMany({ where: { aboutLearnerId: learnerId } });
  const isPast: Prisma.CohortMemberWhereInput = { learnerId, OR: [{ role: { not: 'learner' } }, { leftAt: { not: null } }] };
  await tx.cohortMember.deleteMany({ where: isPast });
  const isCounted = (await tx.cohortMember.count({ where: { learnerId } })) > 0;
  if (isCounted) await makeNameless(tx, learnerId);
  else await deleteLearning(tx, learnerId);
  await tx.learner.deleteMany({ where: { mergedIntoId: learnerId } });
  if (email !== null) await tx.verification.deleteMany({ where: { value: { contains: JSON.stringify(email) } } });
  await forgetTeamMate(tx, learnerId);
  await deleteGoing(tx, person);
}
