import { db, type Tx } from '../../../platform/database.server';
import { actingRoles, isRole, type Role } from './roles';
import { listViewedRoles } from './viewing';

/** The roles in which a user may act; read anew each time, so that a role that was taken away ends at once. */
export async function listRoles(userId: string): Promise<Role[]> {
  const viewed = listViewedRoles(userId);
  if (viewed) return viewed;
  const rows = await db.userRole.findMany({ where: { userId } });
  return actingRoles(rows.map(({ role }) => role).filter(isRole));
}

/** Gives a user a role inside the caller's transaction; one that they have stays as it is. */
export async function keepRole(tx: Tx, userId: string, { role, now }: { role: Role; now: Date }): Promise<void> {
  await tx.$executeRaw`INSERT INTO "UserRole" ("userId", "role", "givenAt") VALUES (${userId}, ${role}, ${now}) ON CONFLICT ("userId", "role") DO NOTHING`;
}

type RoleAnswer = { roles: Role[] } | { refused: 'unknown-user' };

/** The user with an address, however it is written. */
export async function findUserByEmail(email: string): Promise<{ id: string; locale: string } | null> {
  return db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true, locale: true } });
}

/** Gives the user with this address a role, and answers all they have. */
export async function giveRole(email: string, role: Role, now: Date): Promise<RoleAnswer> {
  const user = await findUserByEmail(email);
  if (!user) return { refused: 'unknown-user' };
  await db.$transaction((tx) => keepRole(tx, user.id, { role, now }));
  return { roles: await listRoles(user.id) };
}

/** Takes a role from the user with this address, and answers those that are left. */
export async function takeRole(email: string, role: Role): Promise<RoleAnswer> {
  const user = await findUserByEmail(email);
  if (!user) return { refused: 'unknown-user' };
  await db.userRole.deleteMany({ where: { userId: user.id, role } });
  return { roles: await listRoles(user.id) };
}
