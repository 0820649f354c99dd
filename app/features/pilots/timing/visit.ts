import { z } from 'zod';
import { locales } from '../../../platform/locale';

const opId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const moment = z.iso.datetime({ offset: true }).max(40);

/** The active time of one visit to a lesson, as the browser's outbox sends it again and again while it grows. */
export const visitOp = z.object({
  id: opId,
  learner: opId,
  kind: z.literal('visit'),
  lesson: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  visit: opId,
  /** of the page */
  language: z.enum(locales),
  startedAt: moment,
  seconds: z.number().int().min(0).max(86_400),
  interrupted: z.boolean(),
  at: moment,
});
export type VisitOp = z.infer<typeof visitOp>;

/** At most this many times the plan counts: whoever left the page open did not study. */
export const maxTimesPlan = 3;

/** The longest time that a visit to a lesson can count. */
export function maxSecondsOf({ minutes }: { minutes: number }): number {
  return maxTimesPlan * minutes * 60;
}

/** Reports of visits as one for each: its longest time; interrupted once is interrupted. */
export function gatherVisits(ops: readonly VisitOp[]): VisitOp[] {
  const gathered = new Map<string, VisitOp>();
  for (const op of ops) {
    const known = gathered.get(op.visit);
    gathered.set(op.visit, known ? { ...known, seconds: Math.max(known.seconds, op.seconds), interrupted: known.interrupted || op.interrupted } : op);
  }
  return [...gathered.values()];
}
