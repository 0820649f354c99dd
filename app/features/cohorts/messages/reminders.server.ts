import { db } from '../../../platform/database.server';
import { settings } from '../../../platform/settings.server';
import { readSignedId, signId } from '../../../platform/signed-id.server';
import type { Locale } from '../../../platform/locale';

const purposeOf = (cohortId: string) => `reminders:${cohortId}`;

/** The address at which a member of a cohort ends the messages of its trainers, without signing in. */
export function unsubscribeUrl(locale: Locale, cohortId: string, learnerId: string): string {
  return `${settings.APP_URL.replace(/\/$/, '')}/${locale}/unsubscribe/${cohortId}/${signId(purposeOf(cohortId), learnerId)}`;
}

/** What the link in a message is about. */
export interface ReminderChoice {
  cohortName: string;
  isOff: boolean;
}

async function findMember(cohortId: string, token: string) {
  const learnerId = readSignedId(purposeOf(cohortId), token);
  return learnerId === null ? null : db.cohortMember.findUnique({ where: { cohortId_learnerId: { cohortId, learnerId } }, include: { cohort: { select: { name: true } } } });
}

/** Whether the member whose link this is gets messages; null when the link is none of ours. */
export async function findReminderChoice(cohortId: string, token: string): Promise<ReminderChoice | null> {
  const member = await findMember(cohortId, token);
  return member && { cohortName: member.cohort.name, isOff: member.remindersOff };
}

/** Ends or resumes the messages to the member whose link this is; answers whether the link is one of ours. */
export async function chooseReminders(cohortId: string, token: string, { isOff }: { isOff: boolean }): Promise<boolean> {
  const member = await findMember(cohortId, token);
  if (!member) return false;
  await db.cohortMember.update({ where: { cohortId_learnerId: { cohortId, learnerId: member.learnerId } }, data: { remindersOff: isOff } });
  return true;
}
