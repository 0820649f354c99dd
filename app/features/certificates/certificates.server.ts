import { z } from 'zod';
import { db, type Tx } from '../../platform/database.server';
import { translator } from '../../platform/i18n.server';
import { newId } from '../../platform/ids';
import { isLocale, locales, masterLocale, type Locale } from '../../platform/locale';
import { sendMail } from '../../platform/mail.server';
import { enqueueFirst } from '../../platform/queue.server';
import { getCourse } from '../content/load.server';
import { readSummary, type LessonState } from '../learning/progress';
import { completionOf } from '../learning/standing';
import { findWorkbook } from '../workbook/outline/outline.server';
import { newCode, newNumber, type Issue, type IssueRefusal, type Verdict } from './certificate';
import { readyMail } from './certificate-mail.server';
import { editionIdOf, factsOf, readFacts, type EditionFacts } from './edition';
import type { Work } from './missing';

type Reads = Pick<Tx, 'learnerSummary'>;

/** A learner's marks, and when all that was published was done for the first time. */
async function findCompletion(tx: Reads, learnerId: string): Promise<{ lessons: Readonly<Record<string, LessonState>>; completedAt: Date | null }> {
  const row = await tx.learnerSummary.findUnique({ where: { learnerId } });
  if (!row) return { lessons: {}, completedAt: null };
  const { lessons } = readSummary(row);
  // What makes a smaller course complete is noted by a job; whoever asks earlier need not wait for it.
  const isFinished = row.finishedAt !== null || completionOf(lessons, getCourse()).isFinished;
  return { lessons, completedAt: isFinished ? (row.finishedAt ?? row.lastActiveAt) : null };
}

/** The course as it is now, kept once however many complete it. */
async function keepEdition(tx: Tx, now: Date): Promise<string> {
  const titles = Object.fromEntries(locales.map((locale) => [locale, translator(locale)('common:course.title')])) as Record<Locale, string>;
  const facts = factsOf(getCourse(), titles);
  const id = editionIdOf(facts);
  await tx.$executeRaw`INSERT INTO "CertificateEdition" ("id", "facts", "createdAt") VALUES (${id}, ${JSON.stringify(facts)}, ${now}) ON CONFLICT ("id") DO NOTHING`;
  return id;
}

interface Awarded {
  id: string;
  isWithdrawn: boolean;
  isNew: boolean;
}

/** The learner's certificate, awarded now if they have completed the course and have none; null while they have not. */
async function award(tx: Tx, learnerId: string, now: Date): Promise<Awarded | null> {
  const known = await tx.certificate.findUnique({ where: { learnerId } });
  if (known) return { id: known.id, isWithdrawn: known.withdrawnAt !== null, isNew: false };
  const { completedAt } = await findCompletion(tx, learnerId);
  if (completedAt === null) return null;
  const editionId = await keepEdition(tx, now);
  // Two may award at once: the second finds the first's.
  const count = await tx.$executeRaw`
    INSERT INTO "Certificate" ("id", "number", "learnerId", "editionId", "completedAt", "awardedAt") VALUES (${newId()}, ${newNumber()}, ${learnerId}, ${editionId}, ${completedAt}, ${now})
    ON CONFLICT ("learnerId") DO NOTHING`;
  const { id } = await tx.certificate.findUniqueOrThrow({ where: { learnerId } });
  return { id, isWithdrawn: false, isNew: count > 0 };
}

const finishedJob = z.object({ learnerId: z.string() });

/** The job that answers when somebody has completed the course: awards the certificate and has its owner told. Guests are awarded theirs once they have an account. */
export async function awardCertificate(payload: unknown, now: Date): Promise<void> {
  const { learnerId } = finishedJob.parse(payload);
  await db.$transaction(async (tx) => {
    const learner = await tx.learner.findUnique({ where: { id: learnerId } });
    if (!learner?.userId) return;
    const awarded = await award(tx, learnerId, now);
    if (awarded?.isNew) await enqueueFirst(tx, { id: `certificate-mail-${awarded.id}`, kind: 'sendCertificateMail', payload: { certificateId: awarded.id } }, now);
  });
}

const mailJob = z.object({ certificateId: z.string() });

/** The job that tells somebody, in the language of their mails, that their certificate is ready; nobody who has it in hand already. */
export async function sendCertificateMail(payload: unknown): Promise<void> {
  const { certificateId } = mailJob.parse(payload);
  const certificate = await db.certificate.findUnique({ where: { id: certificateId }, include: { issues: { take: 1 } } });
  if (!certificate?.learnerId || certificate.withdrawnAt !== null || certificate.issues.length > 0) return;
  const learner = await db.learner.findUnique({ where: { id: certificate.learnerId } });
  const user = learner?.userId ? await db.user.findUnique({ where: { id: learner.userId } }) : null;
  if (!user) return;
  await sendMail({ to: user.email, ...readyMail({ name: user.name, locale: isLocale(user.locale) ? user.locale : masterLocale }) });
}

/** Issues a learner's certificate under a name. Another name replaces what was issued before and keeps the number; the same name again changes nothing. */
export async function issueCertificate(learnerId: string, name: string, now: Date): Promise<Issue | { refused: IssueRefusal }> {
  return db.$transaction(async (tx) => {
    const awarded = await award(tx, learnerId, now);
    if (!awarded) return { refused: 'not-finished' as const };
    if (awarded.isWithdrawn) return { refused: 'withdrawn' as const };
    // The button may be pressed twice at once: the second waits here for the first.
    await tx.$executeRaw`UPDATE "Certificate" SET "number" = "number" WHERE "id" = ${awarded.id}`;
    const valid = await tx.certificateIssue.findFirst({ where: { certificateId: awarded.id, endedAt: null } });
    if (valid?.name === name) return { code: valid.code, name, issuedAt: valid.issuedAt };
    await tx.certificateIssue.updateMany({ where: { certificateId: awarded.id, endedAt: null }, data: { endedAt: now } });
    const { code, issuedAt } = await tx.certificateIssue.create({ data: { certificateId: awarded.id, code: newCode(), name, issuedAt: now } });
    return { code, name, issuedAt };
  });
}

/** A learner's certificate and the course as it was when they completed it. */
export interface Held {
  number: string;
  completedAt: Date;
  edition: EditionFacts;
  isWithdrawn: boolean;
  /** null until its owner has said which name is to stand on it */
  issue: Issue | null;
}

/** A learner's own certificate; null when they have none. */
export async function findCertificate(learnerId: string): Promise<Held | null> {
  const row = await db.certificate.findUnique({ where: { learnerId }, include: { edition: true, issues: { where: { endedAt: null }, orderBy: { serial: 'desc' }, take: 1 } } });
  if (!row) return null;
  const [issue] = row.issues;
  const named = issue && issue.name !== null ? { code: issue.code, name: issue.name, issuedAt: issue.issuedAt } : null;
  return { number: row.number, completedAt: row.completedAt, edition: readFacts(row.edition.facts), isWithdrawn: row.withdrawnAt !== null, issue: named };
}

/** What a learner has done of what the certificate asks for: three queries, however much it is. */
export async function findWork(learnerId: string): Promise<Work & { isFinished: boolean }> {
  const { lessons, completedAt } = await findCompletion(db, learnerId);
  const best = await db.quizAttempt.groupBy({ by: ['lessonId'], where: { learnerId }, _max: { percent: true } });
  const tools = await findWorkbook(learnerId);
  return { lessons, isFinished: completedAt !== null, best: new Map(best.map(({ lessonId, _max }) => [lessonId, _max.percent ?? 0])), tools };
}

/** What a code stands for, for anybody who has it; null when there is no such certificate. */
export async function verifyCode(code: string): Promise<Verdict | null> {
  const issue = await db.certificateIssue.findUnique({ where: { code }, include: { certificate: true } });
  if (!issue) return null;
  const { number, withdrawnAt, completedAt, editionId } = issue.certificate;
  if (withdrawnAt !== null) return { status: 'withdrawn', number, since: withdrawnAt };
  if (issue.endedAt !== null || issue.name === null) return { status: 'replaced', number, since: issue.endedAt ?? issue.issuedAt };
  return { status: 'valid', number, name: issue.name, completedAt, issuedAt: issue.issuedAt, editionId };
}

/** The facts of an edition, for whoever verifies a certificate. */
export async function findEdition(editionId: string): Promise<EditionFacts | null> {
  const row = await db.certificateEdition.findUnique({ where: { id: editionId } });
  return row && readFacts(row.facts);
}
