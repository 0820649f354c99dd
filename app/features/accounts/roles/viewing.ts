import { isRole, type Role } from './roles';

/** As whom editors may look at the course. */
export const viewedRoles = ['learner', 'tester', 'trainer'] as const;
export type ViewedRole = (typeof viewedRoles)[number];

/** The id of nobody in a role: it stands for user and learner while an editor looks at the course as that role, and no row has it. */
export function viewingIdOf(role: ViewedRole, id: string): string {
  return `viewing-${role}-${id}`;
}

/** The role and the view that such an id names; null for everybody else's. */
export function readViewingId(userId: string): { role: ViewedRole; id: string } | null {
  const [, named, id = ''] = /^viewing-(\w+)-([0-9A-Za-z]{16})$/.exec(userId) ?? [];
  const role = viewedRoles.find((one) => one === named);
  return role ? { role, id } : null;
}

/** The roles of somebody who is nobody in a role; null for everybody else. */
export function listViewedRoles(userId: string): Role[] | null {
  const viewed = readViewingId(userId);
  return viewed && [viewed.role as string].filter(isRole);
}

/** Tells whether a learner is nobody in a role, in a pilot or outside. */
export function isViewing(learnerId: string): boolean {
  return /^(sandbox-)?viewing-/.test(learnerId);
}
