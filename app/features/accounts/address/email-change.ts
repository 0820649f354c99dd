/** The two mailboxes that must agree before somebody signs in with another address. */
export type Side = 'old' | 'new';

/** How a change stands for whoever opens one of its links. */
export interface OpenChange {
  side: Side;
  oldEmail: string;
  newEmail: string;
  /** 'asked' until this side agreed, 'waiting' for the other one, 'done' when both did */
  state: 'asked' | 'waiting' | 'done';
}

interface Confirmed {
  oldConfirmedAt: Date | null;
  newConfirmedAt: Date | null;
  doneAt: Date | null;
}

/** How a change stands for one side of it. */
export function stateOf(change: Confirmed, side: Side): OpenChange['state'] {
  if (change.doneAt) return 'done';
  const confirmedAt = side === 'old' ? change.oldConfirmedAt : change.newConfirmedAt;
  return confirmedAt ? 'waiting' : 'asked';
}
