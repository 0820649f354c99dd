import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { findUserByEmail, keepRole } from '../accounts/roles/roles.server';
import { readViewingId } from '../accounts/roles/viewing';
import { forgetUser } from '../accounts/sign-ins/sessions.server';
import { removeSandbox } from './sandbox.server';
import { readTesterRow, type Tester, type TesterInput, type TesterRow } from './tester';

/** A tester as editors see them. */
export interface TesterLine extends Tester {
  name: string;
  email: string;
  namedAt: Date;
}

/** Names the user with an address as a tester of a city; named again, city, languages and function change. */
export async function nameTester(namedBy: string, { email, city, locales, function: what }: TesterInput, now: Date): Promise<{ named: string } | { refused: 'unknown-user' }> {
  const user = await findUserByEmail(email);
  if (!user) return { refused: 'unknown-user' };
  const data = { cityId: city, locales: JSON.stringify(locales), function: what, namedBy, namedAt: now };
  const { id } = await db.$transaction(async (tx) => {
    await keepRole(tx, user.id, { role: 'tester', now });
    return tx.tester.upsert({ where: { userId: user.id }, create: { id: newId(), userId: user.id, ...data }, update: data });
  });
  forgetUser(user.id);
  return { named: id };
}

/** Takes the part of a tester from somebody, their role and what they tried with it; null when there is no such tester. */
export async function removeTester(testerId: string): Promise<{ removed: true } | null> {
  const row = await db.tester.findUnique({ where: { id: testerId }, select: { userId: true } });
  if (!row) return null;
  await db.$transaction(async (tx) => {
    await tx.tester.deleteMany({ where: { id: testerId } });
    await tx.userRole.deleteMany({ where: { userId: row.userId, role: 'tester' } });
    await removeSandbox(tx, testerId);
  });
  forgetUser(row.userId);
  return { removed: true };
}

/** Nobody in the role of a tester: for the city and in the languages that an editor chose to look with. */
async function findViewedTester(userId: string, viewingId: string): Promise<Tester | null> {
  const row = await db.viewing.findUnique({ where: { id: viewingId }, select: { cityId: true, locales: true } });
  if (!row?.cityId) return null;
  return readTesterRow({ id: userId, userId, cityId: row.cityId, locales: row.locales, function: 'practitioner' });
}

/** What somebody is as a tester; null for everybody else. */
export async function findTester(userId: string): Promise<Tester | null> {
  const viewed = readViewingId(userId);
  if (viewed) return findViewedTester(userId, viewed.id);
  const row = await db.tester.findUnique({ where: { userId } });
  return row && readTesterRow(row);
}

/** All testers, city by city, by name. */
export async function listTesters(): Promise<TesterLine[]> {
  const rows = await db.$queryRaw<(TesterRow & { name: string; email: string; namedAt: Date | string })[]>`
    SELECT t."id", t."userId", t."cityId", t."locales", t."function", t."namedAt", u."name", u."email"
    FROM "Tester" t JOIN "User" u ON u."id" = t."userId" ORDER BY t."cityId", u."name", t."id"`;
  return rows.map(({ name, email, namedAt, ...row }) => ({ ...readTesterRow(row), name, email, namedAt: new Date(namedAt) }));
}
