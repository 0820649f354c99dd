import { z } from 'zod';
import { db, type Tx } from '../../../platform/database.server';
import { isLocale, masterLocale } from '../../../platform/locale';
import { sendMail } from '../../../platform/mail.server';
import { enqueue } from '../../../platform/queue.server';
import { settings } from '../../../platform/settings.server';
import { noticeKinds, noticeMail, type NoticeKind } from './notice-mail.server';

/** Records, in the transaction of a change to how somebody signs in, that they are told of it by mail. */
export async function tellOwner(tx: Pick<Tx, 'job'>, userId: string, { kind, now }: { kind: NoticeKind; now: Date }): Promise<void> {
  await enqueue(tx, { kind: 'sendNotice', payload: { userId, kind }, runAt: now });
}

const noticeJob = z.object({ userId: z.string(), kind: z.enum(noticeKinds) });

/** The job that tells somebody of a change to how they sign in, in their language. */
export async function sendNotice(payload: unknown): Promise<void> {
  const { userId, kind } = noticeJob.parse(payload);
  const user = await db.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } });
  if (!user) return;
  const locale = isLocale(user.locale) ? user.locale : masterLocale;
  await sendMail({ to: user.email, ...noticeMail({ kind, locale, url: `${settings.APP_URL.replace(/\/$/, '')}/${locale}/account` }) });
}
