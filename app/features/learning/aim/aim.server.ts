import { db, type Tx } from '../../../platform/database.server';
import type { Locale } from '../../../platform/locale';
import { findAim } from '../../content/aims/aims';
import { getCourse } from '../../content/load.server';
import { holdLearners } from '../lesson-marks.server';

/** Who chooses, and the aim; null takes the choice back. */
export interface AimChoice {
  learnerId: string;
  locale: Locale;
  aim: string | null;
}

/** Keeps what the learner's city wants; nothing else of the learner changes. */
export async function chooseAim({ learnerId, locale, aim }: AimChoice, now: Date): Promise<{ refused: 'unknown-aim' } | null> {
  if (aim !== null && !findAim(getCourse().aims, aim)) return { refused: 'unknown-aim' };
  await db.$transaction(async (tx) => {
    const keptAs = await holdLearners(tx, [{ id: learnerId, locale }], now);
    await tx.learner.update({ where: { id: keptAs(learnerId) }, data: { aim, aimChosenAt: now } });
  });
  return null;
}

/** Gives a learner the guest's aim when that was chosen later, or the learner never chose. */
export async function mergeAims(tx: Tx, guestId: string, learnerId: string): Promise<void> {
  const rows = await tx.learner.findMany({ where: { id: { in: [guestId, learnerId] }, aimChosenAt: { not: null } }, select: { id: true, aim: true, aimChosenAt: true }, orderBy: { aimChosenAt: 'desc' } });
  const [latest] = rows;
  if (latest?.id === guestId) await tx.learner.update({ where: { id: learnerId }, data: { aim: latest.aim, aimChosenAt: latest.aimChosenAt } });
}
