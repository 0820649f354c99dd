/** Without an action for longer than this, the time since the last one is a pause and does not count. */
export const longestGapMs = 60_000;

/** Adds up how long somebody is at work on a page: while it is visible, from one action to the next, pauses cut out. */
export class ActiveTime {
  private activeMs = 0;

  constructor(
    private lastMs: number,
    private isVisible: boolean,
  ) {}

  /** Whole seconds up to the last action. */
  get seconds(): number {
    return Math.floor(this.activeMs / 1000);
  }

  /** Somebody scrolled, pointed or typed, or a film plays. */
  act(nowMs: number): void {
    const gapMs = nowMs - this.lastMs;
    if (this.isVisible && gapMs > 0 && gapMs <= longestGapMs) this.activeMs += gapMs;
    this.lastMs = nowMs;
  }

  /** The page came into view or went out of it. */
  show(isVisible: boolean, nowMs: number): void {
    this.act(nowMs);
    this.isVisible = isVisible;
  }
}
