import { keyOf, keyPrefix, readEntry, type Entry } from './outbox';

/** The part of `localStorage` that is used; null stands for a browser that forbids it. */
export type DeviceStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export interface Refused {
  entry: Entry;
  code: string;
}

const refusedPrefix = 'unites.refused.';

/**
 * What waits on this device. Each entry has its own key and is written at once; what the device
 * has no room for is held by the page, which then says so.
 */
export class OpStore {
  private readonly held = new Map<string, Entry>();
  /** under which key an operation lies: another version of this code may have named it otherwise */
  private readonly places = new Map<string, string>();

  constructor(private readonly storage: DeviceStorage | null) {}

  /** False while something would be lost with the page. */
  get isSafe(): boolean {
    return this.held.size === 0;
  }

  /** Everything that waits, of every tab and learner on this device. */
  list(): Entry[] {
    const stored = this.keys(keyPrefix).flatMap((key) => {
      const entry = readEntry(this.storage?.getItem(key) ?? null);
      if (entry) this.places.set(entry.op.id, key);
      return entry ?? [];
    });
    return [...stored, ...this.held.values()];
  }

  write(entry: Entry): void {
    const key = this.placeOf(entry);
    if (this.set(key, JSON.stringify(entry))) this.held.delete(key);
    else this.held.set(key, entry);
  }

  remove(entry: Entry): void {
    const key = this.placeOf(entry);
    this.places.delete(entry.op.id);
    this.held.delete(key);
    this.storage?.removeItem(key);
    for (const [heldKey, heldEntry] of [...this.held]) {
      if (this.set(heldKey, JSON.stringify(heldEntry))) this.held.delete(heldKey);
    }
  }

  /** Puts a refused entry aside until its page shows it. */
  putAside({ entry, code }: Refused): void {
    this.set(`${refusedPrefix}${entry.op.learner}.${entry.op.id}`, JSON.stringify({ ...entry, code }));
    this.remove(entry);
  }

  /** What of these kinds was refused to this learner; each is given once. */
  takeRefused(learner: string, kinds: readonly string[]): Refused[] {
    return this.keys(`${refusedPrefix}${learner}.`).flatMap((key) => {
      const entry = readEntry(this.storage?.getItem(key) ?? null);
      if (!entry || !kinds.includes(entry.op.kind)) return [];
      this.storage?.removeItem(key);
      return [{ entry, code: 'code' in entry ? String(entry.code) : '' }];
    });
  }

  private placeOf(entry: Entry): string {
    return this.places.get(entry.op.id) ?? keyOf(entry);
  }

  private keys(prefix: string): string[] {
    if (!this.storage) return [];
    const { storage } = this;
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  }

  private set(key: string, text: string): boolean {
    try {
      this.storage?.setItem(key, text);
      return this.storage !== null;
    } catch {
      return false; // full, or forbidden in a private window
    }
  }
}
