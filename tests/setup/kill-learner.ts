import { newId } from '../../app/platform/ids';
import type { Client } from '../../bench/client';
import { makeGuest, rightAnswers } from '../../bench/scenarios';
import type { Standing } from './kill-standing';

const course = '/en/course/why-co-design';
export const quizId = 'check-why-co-design';
export const filmId = 'integration-happens-in-cities';
export const toolId = 'wb-baseline';
const lessons = ['welcome-and-your-path', 'what-co-design-is', filmId];
const fields = ['city_name', 'existing_strategy', 'asset', 'gap'];
const filmParts = 400;

/** One operation as it is sent; `number` counts a learner's operations. */
interface Op {
  id: string;
  kind: string;
  number: number;
  [more: string]: unknown;
}

/** Somebody who learns without a pause and remembers what the server said about it. */
export class KillLearner {
  readonly acked: Op[] = [];
  readonly unsure: Op[] = [];
  private count = 0;
  private readonly page = newId();
  // Later operations carry later times, and none lies in the server's future.
  private readonly startMs = Date.now() - 3_600_000;

  private constructor(readonly learnerId: string, readonly cookie: string) {}

  static async come(client: Client): Promise<KillLearner> {
    const { learnerId, cookie } = await makeGuest(client);
    return new KillLearner(learnerId, cookie);
  }

  private next(): Op {
    const number = (this.count += 1);
    const from = (number % filmParts) / filmParts;
    const kinds = [
      { kind: 'open', lesson: lessons[number % lessons.length] },
      { kind: 'done', lesson: lessons[number % lessons.length] },
      { kind: 'film', lesson: filmId, position: from, spans: [[from, from + 1 / filmParts]] },
      { kind: 'answer', lesson: quizId, question: 'q6', answer: String(number) },
      { kind: 'field', tool: toolId, field: fields[number % fields.length], value: String(number), seen: null, write: `${this.page}-${number}` },
    ];
    const at = new Date(this.startMs + number).toISOString();
    return { id: newId(), learner: this.learnerId, at, number, ...kinds[(number * 7 + (number >> 3)) % kinds.length] ?? kinds[0] } as Op;
  }

  /** Sends a few new operations; answers how many were acknowledged. */
  async save(client: Client): Promise<number> {
    const ops = Array.from({ length: 1 + (this.count % 5) }, () => this.next());
    const taken = await this.send(client, ops).catch(() => new Set<string>());
    for (const op of ops) (taken.has(op.id) ? this.acked : this.unsure).push(op);
    return taken.size;
  }

  /** Sends operations as the outbox does; answers the ids that were acknowledged. */
  async send(client: Client, ops: readonly Op[]): Promise<Set<string>> {
    const taken = new Set<string>();
    for (let from = 0; from < ops.length; from += 100) {
      const body = JSON.stringify({ ops: ops.slice(from, from + 100) });
      const reply = await client.ask({ path: '/progress', method: 'POST', type: 'application/json', cookie: this.cookie, body });
      if (reply.status !== 200) continue;
      const { acks } = JSON.parse(reply.body.toString()) as { acks: { id: string; ok?: true }[] };
      for (const { id, ok } of acks) if (ok) taken.add(id);
    }
    return taken;
  }

  /** The acknowledged operations of which nothing can be seen any more. */
  lost(standing: Standing): Op[] {
    return this.acked.filter((op) => !standing.holds(op));
  }
}

/** Somebody who hands in the knowledge check again and again; each attempt begins with an answer that is kept first. */
export class KillExaminee {
  readonly handedIn: string[] = [];
  readonly unsure: string[] = [];
  /** the attempt whose first answer was acknowledged */
  begun: string | null = null;

  private constructor(readonly learnerId: string, readonly cookie: string) {}

  static async come(client: Client): Promise<KillExaminee> {
    const { learnerId, cookie } = await makeGuest(client);
    return new KillExaminee(learnerId, cookie);
  }

  /** Begins an attempt and hands it in. */
  async tryOnce(client: Client): Promise<boolean> {
    const attempt = newId();
    const draft = { id: newId(), learner: this.learnerId, at: new Date().toISOString(), kind: 'answer', lesson: quizId, question: 'q6', answer: attempt, attempt };
    try {
      await client.insist({ path: '/progress', method: 'POST', type: 'application/json', cookie: this.cookie, body: JSON.stringify({ ops: [draft] }) }, 200);
    } catch {
      this.begun = null;
      return false;
    }
    this.begun = attempt;
    if (await this.handIn(client, attempt)) return this.handedIn.push(attempt) > 0;
    this.unsure.push(attempt);
    return false;
  }

  /** Sends the filled form under an attempt's id. */
  async handIn(client: Client, attempt: string): Promise<boolean> {
    const body = new URLSearchParams([['attempt', attempt], ...rightAnswers]).toString();
    const form = { path: `${course}/${quizId}/submit`, method: 'POST', type: 'application/x-www-form-urlencoded', cookie: this.cookie, body } as const;
    return client.ask(form).then(
      ({ status }) => status === 303,
      () => false,
    );
  }
}
