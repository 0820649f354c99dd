import { z } from 'zod';
import { db, type Tx } from '../../../platform/database.server';
import { isLocale, locales, masterLocale, type Locale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueue } from '../../../platform/queue.server';
import { forgetUser } from '../../accounts/sign-ins/sessions.server';
import type { Person } from '../kept';
import { after } from '../periods';
import { forgetPerson } from './forget.server';
import { leavingMail, leavingMails } from './leaving-mail.server';

const mailJob = z.object({ kind: z.enum(leavingMails), to: z.string(), locale: z.enum(locales), day: z.coerce.date() });
type MailJob = z.infer<typeof mailJob>;

/** Records a mail about the end of an account in the caller's transaction; the queue forgets its address once it is sent. */
export async function askForLeavingMail(tx: Pick<Tx, 'job'>, mail: MailJob, now: Date): Promise<void> {
  await enqueue(tx, { kind: 'sendLeavingMail', payload: mail, runAt: now });
}

/** The job that sends such a mail. */
export async function sendLeavingMail(payload: unknown): Promise<void> {
  const { kind, to, locale, day } = mailJob.parse(payload);
  await sendMail({ to, ...leavingMail(kind, locale, day) });
}

/** Closes an account at once, to be deleted in two weeks, and ends its sessions everywhere. Asked again, the first day counts. */
export async function askToLeave({ userId, locale }: { userId: string; locale: Locale }, now: Date): Promise<void> {
  const leavesAt = after(now, 'mindDays');
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: userId, leavesAt: null }, data: { leavesAt } });
    await tx.session.deleteMany({ where: { userId } });
    if (count === 0) return;
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await enqueue(tx, { kind: 'deleteAccount', payload: { userId }, runAt: leavesAt });
    await askForLeavingMail(tx, { kind: 'asked', to: email, locale, day: leavesAt }, now);
  });
  forgetUser(userId);
}

/** Keeps an account that was to be deleted; one that was not stays as it is. */
export async function keepAccount(userId: string): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { leavesAt: null } });
  forgetUser(userId);
}

/** Deletes an account now and records the receipt, all or nothing; the receipt goes to the address that it had. */
export async function endAccount(userId: string, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } });
      if (!user) return;
      const learner = await tx.learner.findUnique({ where: { userId }, select: { id: true } });
      const locale = isLocale(user.locale) ? user.locale : masterLocale;
      await forgetPerson(tx, { learner: learner?.id ?? '', user: userId, email: user.email }, now);
      await askForLeavingMail(tx, { kind: 'gone', to: user.email, locale, day: now }, now);
    },
    { timeout: 60_000 },
  );
  forgetUser(userId);
}

/** The job that deletes an account when its two weeks are over; who kept it, or asked again later, is left alone. */
export async function deleteAccount(payload: unknown, now: Date): Promise<void> {
  const { userId } = z.object({ userId: z.string() }).parse(payload);
  if ((await db.user.count({ where: { id: userId, leavesAt: { lte: now } } })) > 0) await endAccount(userId, now);
}

/** Forgets a guest at once; somebody with an account is not touched. */
export async function forgetGuest(person: Person, now: Date): Promise<void> {
  if (person.user !== null) return;
  await db.$transaction(async (tx) => {
    if ((await tx.learner.count({ where: { id: person.learner, NOT: { userId: null } } })) === 0) await forgetPerson(tx, person, now);
  });
}
