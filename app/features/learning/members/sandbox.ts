/** How such ids begin. */
export const sandboxPrefix = 'sandbox-';

/** The id of a learner under whom somebody tries modules: it says so itself, so that no figure needs to ask. */
export function sandboxIdOf(id: string): string {
  return `${sandboxPrefix}${id}`;
}

/** Tells whether an id is that of a learner under whom somebody tries modules. */
export function isSandbox(learnerId: string): boolean {
  return learnerId.startsWith(sandboxPrefix);
}

/** What such ids look like, for a query by LIKE. */
export const sandboxPattern = `${sandboxPrefix}%`;
