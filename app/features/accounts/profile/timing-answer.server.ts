import { db } from '../../../platform/database.server';

/** What somebody answered to whether their reading time may be measured; `unasked` while they have not. */
export type TimingAnswer = 'agreed' | 'declined' | 'unasked';

/** What a user answered to whether their reading time may be measured. */
export async function findTimingAnswer(userId: string): Promise<TimingAnswer> {
  const row = await db.timingConsent.findUnique({ where: { userId }, select: { agreedAt: true } });
  if (!row) return 'unasked';
  return row.agreedAt === null ? 'declined' : 'agreed';
}
