import { db } from '../../../platform/database.server';
import { profileForm, type Profile } from './profile';

/** What a learner said about their work. */
export async function findProfile(learnerId: string): Promise<Profile> {
  const row = await db.learnerProfile.findUnique({ where: { learnerId } });
  const read = profileForm.safeParse({ country: row?.country ?? '', city: row?.city ?? '', authorityLevel: row?.authorityLevel ?? '' });
  return read.success ? read.data : { country: null, city: null, authorityLevel: null };
}

/** Keeps what a learner says about their work; who says nothing any more has no row. */
export async function saveProfile(learnerId: string, profile: Profile, now: Date): Promise<void> {
  const isEmpty = Object.values(profile).every((value) => value === null);
  if (isEmpty) await db.learnerProfile.deleteMany({ where: { learnerId } });
  else await db.learnerProfile.upsert({ where: { learnerId }, create: { learnerId, ...profile, savedAt: now }, update: { ...profile, savedAt: now } });
}
