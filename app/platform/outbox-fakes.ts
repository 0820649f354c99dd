import type { Op } from './outbox';

/** Web Storage as a browser keeps it; it may be full. */
export class FakeStorage {
  private readonly items = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;

  get length(): number {
    return this.items.size;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (!this.items.has(key) && this.items.size >= this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** A server behind a line that can be cut, be slow, or lose its answer. */
export class FakeServer {
  isReachable = true;
  losesAnswers = false;
  status = 200;
  received: Op[] = [];
  batches: Op[][] = [];
  refuse: (op: Op) => string | null = () => null;
  hold: Promise<void> | null = null;

  readonly post = async (body: string): Promise<Response> => {
    if (!this.isReachable) throw new TypeError('Failed to fetch');
    const { ops } = JSON.parse(body) as { ops: Op[] };
    this.batches.push(ops);
    await this.hold;
    if (this.status !== 200) return new Response('{}', { status: this.status });
    const acks = ops.map((op) => {
      const refused = this.refuse(op);
      if (refused === null) this.received.push(op);
      return refused === null ? { id: op.id, ok: true } : { id: op.id, refused };
    });
    if (this.losesAnswers) throw new TypeError('connection reset');
    return Response.json({ acks });
  };

  valuesOf(lesson: string): unknown[] {
    return this.received.filter((op) => op.lesson === lesson).map((op) => op.value);
  }
}
