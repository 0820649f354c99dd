interface Entry<T> {
  value: T;
  freshUntilMs: number;
}

/**
 * Keeps what was looked up a moment ago, the least used forgotten first. What is written after a lookup began
 * and before it ended makes its result stale: `begin` and `put` see to it that such a result is not kept.
 */
export class SessionCache<T extends { userId: string }> {
  private readonly entries = new Map<string, Entry<T>>();
  private generation = 0;

  constructor(private readonly limits: { maxEntries: number; freshMs: number }) {}

  /** What is known under a key, if it is fresh. */
  get(key: string, nowMs: number): T | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    this.entries.delete(key);
    if (entry.freshUntilMs <= nowMs) return null;
    this.entries.set(key, entry);
    return entry.value;
  }

  /** To be called before a lookup; its answer goes to `put`. */
  begin(): number {
    return this.generation;
  }

  /** Keeps the result of a lookup, unless something was forgotten since it began. */
  put(key: string, value: T, at: { nowMs: number; begunAt: number }): void {
    if (at.begunAt !== this.generation) return;
    this.entries.delete(key);
    this.entries.set(key, { value, freshUntilMs: at.nowMs + this.limits.freshMs });
    const oldest = this.entries.keys().next();
    if (this.entries.size > this.limits.maxEntries && !oldest.done) this.entries.delete(oldest.value);
  }

  /** Forgets one key. */
  forget(key: string): void {
    this.generation += 1;
    this.entries.delete(key);
  }

  /** Forgets everything about a user, on every device. */
  forgetUser(userId: string): void {
    this.generation += 1;
    for (const [key, { value }] of this.entries) if (value.userId === userId) this.entries.delete(key);
  }
}
