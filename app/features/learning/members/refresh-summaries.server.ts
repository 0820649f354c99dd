import { createHash } from 'node:crypto';
import { db } from '../../../platform/database.server';
import { enqueueFirst } from '../../../platform/queue.server';
import { getCourse } from '../../content/load.server';
import { readSummary } from '../progress';
import { completionOf } from '../standing';
import { tellFinished } from './finished.server';
import { keepMemberFigures } from './member-figures.server';

const chunkSize = 500;

/**
 * Records that what is done has to be worked out anew, once for each set of lessons that was ever published together; once more
 * for each decision that a set be published again.
 */
export async function askForSummaries(now: Date, decision = ''): Promise<void> {
  const published = getCourse().modules.filter(({ status }) => status === 'published');
  const shape = createHash('sha256').update(JSON.stringify(published.map(({ id, lessons }) => [id, lessons.map((lesson) => lesson.id)]))).digest('hex');
  await enqueueFirst(db, { id: `summaries-${shape.slice(0, 20)}${decision && `-${decision}`}`, kind: 'refreshSummaries', payload: null }, now);
}

/** Brings what summaries say of modules and of the whole course up to date with the course as it is published now; some at a time. */
export async function refreshSummaries(): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await db.learnerSummary.findMany({ where: { learnerId: { gt: after } }, orderBy: { learnerId: 'asc' }, take: chunkSize });
    const last = rows.at(-1);
    if (!last) return;
    after = last.learnerId;
    const stale = rows.flatMap((row) => {
      const { doneModules, isFinished } = completionOf(readSummary(row).lessons, getCourse());
      const done = { doneModules: JSON.stringify(doneModules), finishedAt: row.finishedAt ?? (isFinished ? row.lastActiveAt : null) };
      return done.doneModules === row.doneModules && done.finishedAt === row.finishedAt ? [] : [{ row, done }];
    });
    await db.$transaction(async (tx) => {
      // Who saved something meanwhile has a summary that is right already.
      for (const { row: { learnerId, lessons }, done } of stale) await tx.learnerSummary.updateMany({ where: { learnerId, lessons }, data: done });
      await keepMemberFigures(tx, stale.map(({ row }) => row.learnerId));
      await tellFinished(tx, stale.flatMap(({ row, done }) => (row.finishedAt === null && done.finishedAt !== null ? [row.learnerId] : [])));
    });
  }
}
