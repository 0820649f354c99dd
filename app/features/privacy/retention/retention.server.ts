import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { db } from '../../../platform/database.server';
import { isLocale, masterLocale } from '../../../platform/locale';
import { enqueueFirst } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { sandboxPattern } from '../../learning/members/sandbox';
import { askForLeavingMail, endAccount, forgetGuest } from '../leaving/leaving.server';
import { after, before } from '../periods';

const dayMs = 86_400_000;
/** So many at a time, that the job ends within its lock's time; the rest comes the next day. */
const atOnce = 500;

const roundOf = (at: Date) => ({ id: `retention-${at.toISOString().slice(0, 10)}`, kind: 'keepPeriods', payload: null });

/** Records today's and tomorrow's round, each once. */
export async function askForRetention(now: Date): Promise<void> {
  const tomorrow = new Date(now.getTime() + dayMs);
  await enqueueFirst(db, roundOf(now), now);
  await enqueueFirst(db, { ...roundOf(tomorrow), runAt: tomorrow }, now);
}

/** What only grows old: sessions, links, looks, notes of files, the words of work that was given up. */
async function dropOld(now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE "User" SET "seenAt" = (SELECT MAX(s."updatedAt") FROM "Session" s WHERE s."userId" = "User"."id")
    WHERE EXISTS (SELECT 1 FROM "Session" s WHERE s."userId" = "User"."id")`;
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } });
  await db.verification.deleteMany({ where: { createdAt: { lte: new Date(now.getTime() - dayMs) }, expiresAt: { lte: now } } });
  await db.cohortLook.deleteMany({ where: { lookedAt: { lt: before(now, 'lookDays') } } });
  await db.teamInvitation.deleteMany({ where: { createdAt: { lt: before(now, 'teamInvitationDays') } } });
  await db.testerInvitation.deleteMany({ where: { createdAt: { lt: before(now, 'teamInvitationDays') } } });
  await db.studyReminder.deleteMany({ where: { day: { lt: before(now, 'reminderDays').toISOString().slice(0, 10) } } });
  await db.cohortExport.deleteMany({ where: { expiresAt: { lt: before(now, 'exportDays') } } });
  await db.job.updateMany({ where: { failedAt: { lt: before(now, 'failedJobDays') } }, data: { payload: 'null', error: null } });
}

/** Mails that were kept to be read; their names begin with the time. */
async function dropMails(now: Date): Promise<void> {
  const limit = before(now, 'outboxDays').toISOString().replaceAll(/[-:.]/g, '');
  const names = await readdir(settings.OUTBOX_DIR).catch(() => []);
  const old = names.filter((name) => /^\d{8}T\d{9}Z-/.test(name) && name < limit);
  await Promise.all(old.map((name) => rm(path.join(settings.OUTBOX_DIR, name), { force: true })));
}

/** Guests of whom nothing was heard; who is counted in a cohort without a name stays. */
async function dropGuests(now: Date): Promise<void> {
  const limit = before(now, 'guestDays');
  const guests = await db.$queryRaw<{ id: string }[]>`
    SELECT l."id" FROM "Learner" l LEFT JOIN "LearnerSummary" s ON s."learnerId" = l."id"
    WHERE l."userId" IS NULL AND l."id" NOT LIKE ${sandboxPattern} AND l."createdAt" < ${limit} AND (s."lastActiveAt" IS NULL OR s."lastActiveAt" < ${limit})
      AND NOT EXISTS (SELECT 1 FROM "CohortMember" m WHERE m."learnerId" = l."id")
      AND NOT EXISTS (SELECT 1 FROM "ToolField" f WHERE f."learnerId" = l."id" AND f."savedAt" >= ${limit})
    ORDER BY l."id" LIMIT ${atOnce}`;
  for (const { id } of guests) await forgetGuest({ learner: id, user: null, email: null }, now);
}

interface Unused {
  id: string;
  email: string;
  locale: string;
  warnedAt: Date | string | null;
}

/** Accounts that nobody has used since a moment: neither a session nor anything done in the course. */
function listUnused(since: Date): Promise<Unused[]> {
  return db.$queryRaw<Unused[]>`
    SELECT u."id", u."email", u."locale", u."warnedAt" FROM "User" u
    LEFT JOIN "Learner" l ON l."userId" = u."id" LEFT JOIN "LearnerSummary" s ON s."learnerId" = l."id"
    WHERE u."leavesAt" IS NULL AND u."createdAt" < ${since} AND (u."seenAt" IS NULL OR u."seenAt" < ${since}) AND (s."lastActiveAt" IS NULL OR s."lastActiveAt" < ${since})
      AND NOT EXISTS (SELECT 1 FROM "Session" o WHERE o."userId" = u."id" AND o."updatedAt" >= ${since})
    ORDER BY u."id" LIMIT ${atOnce}`;
}

/** Tells owners of unused accounts, and ends those who were told long enough ago and did not come. */
async function endUnused(now: Date): Promise<void> {
  const since = new Date(before(now, 'accountDays').getTime() + (after(now, 'warningDays').getTime() - now.getTime()));
  await db.user.updateMany({ where: { NOT: { warnedAt: null }, seenAt: { gte: since } }, data: { warnedAt: null } });
  for (const { id, email, locale, warnedAt } of await listUnused(since)) {
    if (warnedAt !== null && new Date(warnedAt) <= before(now, 'warningDays')) await endAccount(id, now);
    if (warnedAt !== null) continue;
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id }, data: { warnedAt: now } });
      await askForLeavingMail(tx, { kind: 'unused', to: email, locale: isLocale(locale) ? locale : masterLocale, day: after(now, 'warningDays') }, now);
    });
  }
}

/** The daily job that keeps to the periods, and asks for the next round. Run again, it finds nothing more to do. */
export async function keepPeriods(now: Date): Promise<void> {
  await dropOld(now);
  await dropMails(now);
  await dropGuests(now);
  await endUnused(now);
  await askForRetention(now);
}
