/** What a user may do beyond learning: edit the course and moderate everywhere, accompany cohorts, read figures. */
export const roles = ['editor', 'trainer', 'manager'] as const;
export type Role = (typeof roles)[number];

/** Tells whether a text names a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
