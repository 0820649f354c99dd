import { db } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { settings } from '../../../platform/settings.server';
import { readSignedId, signId } from '../../../platform/signed-id.server';
import { readPlanRow } from '../plan/plan';
import { nextReminderAt } from './reminder';

const purpose = 'study-reminders';

/** What somebody wants of reminders, as their pages show it. */
export interface Wish {
  isOn: boolean;
  hour: number;
  /** no mail is sent until then, because three in a row were not answered */
  restsUntil: Date | null;
}

/** What a learner wants of reminders; null for who never asked for them. */
export async function findWish(learnerId: string, now: Date): Promise<Wish | null> {
  const row = await db.reminderWish.findUnique({ where: { learnerId } });
  return row && { isOn: row.isOn, hour: row.hour, restsUntil: row.restsUntil !== null && row.restsUntil > now ? row.restsUntil : null };
}

/** Reminds a learner from now on, at an hour of their study days; what was not answered before is forgotten. Answers whether there is a plan. */
export async function wishReminders(learnerId: string, hour: number | null, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const plan = await tx.studyPlan.findUnique({ where: { learnerId }, include: { wish: true } });
    const chosen = hour ?? plan?.wish?.hour;
    if (!plan || chosen === undefined) return false;
    const wish = { isOn: true, hour: chosen, unanswered: 0, restsUntil: null, nextAt: nextReminderAt(readPlanRow(plan), chosen, now) };
    await tx.reminderWish.upsert({ where: { learnerId }, create: { learnerId, ...wish }, update: wish });
    return true;
  });
}

/** Reminds a learner no more; the plan stays. */
export async function endReminders(learnerId: string): Promise<void> {
  await db.reminderWish.updateMany({ where: { learnerId }, data: { isOn: false, nextAt: null, restsUntil: null } });
}

/** The address at which a learner ends their reminders, without signing in. */
export function endRemindersUrl(locale: Locale, learnerId: string): string {
  return `${settings.APP_URL.replace(/\/$/, '')}/${locale}/unsubscribe/plan/${signId(purpose, learnerId)}`;
}

/** Whether the learner whose link this is gets reminders; null when the link is none of ours, or the plan has ended. */
export async function findLinkedWish(token: string): Promise<{ learnerId: string; isOn: boolean } | null> {
  const learnerId = readSignedId(purpose, token);
  const row = learnerId === null ? null : await db.reminderWish.findUnique({ where: { learnerId }, select: { learnerId: true, isOn: true } });
  return row;
}

/** Ends or resumes the reminders of the learner whose link this is; answers whether the link is one of ours. */
export async function chooseLinkedWish(token: string, { isOn }: { isOn: boolean }, now: Date): Promise<boolean> {
  const found = await findLinkedWish(token);
  if (!found) return false;
  if (isOn !== found.isOn) await (isOn ? wishReminders(found.learnerId, null, now) : endReminders(found.learnerId));
  return true;
}
