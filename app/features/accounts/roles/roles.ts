/**
 * What a user may do beyond learning: edit the course and moderate everywhere, accompany cohorts, read figures, try modules
 * before they are published, translate it, name people.
 */
export const roles = ['editor', 'trainer', 'manager', 'tester', 'translator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Tells whether a text names a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** The roles in which somebody may act: an admin may all that editors and managers may. */
export function actingRoles(held: readonly Role[]): Role[] {
  const also: Role[] = held.includes('admin') ? ['editor', 'manager'] : [];
  return [...new Set([...held, ...also])];
}
