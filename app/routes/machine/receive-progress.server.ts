import { z } from 'zod';
import type { Actor } from '../../features/accounts/actor';
import { isViewing } from '../../features/accounts/roles/viewing';
import { batchEnvelope, progressOp, type AnyOp, type ProgressOp } from '../../features/learning/progress';
import { recordProgress } from '../../features/learning/progress.server';
import { isMineOrMerged } from '../../features/learning/standing.server';
import { visitOp, type VisitOp } from '../../features/pilots/timing/visit';
import { saveVisits } from '../../features/pilots/timing/visits.server';
import { saveAnswers } from '../../features/quizzes/answers.server';
import { fieldOp, type FieldOp } from '../../features/workbook/tool-post';
import { saveFields } from '../../features/workbook/tool.server';
import { isLocale, type Locale } from '../../platform/locale';
import { limitAll, networkOf } from '../../platform/rate-limit.server';

export interface ProgressContext {
  actor: Actor;
  address: string;
  /** the language of the page that sends, where the server in front knows it */
  locale?: string;
  /** where what the actor does in pilots belongs */
  sandbox?: Sandbox | null;
}

/** The learner under whom somebody tries modules, and how what they do there is run. */
interface Sandbox {
  learnerId: string;
  run: <T>(run: () => T) => T;
}

type Ack = { id: string; ok: true } | { id: string; refused: string };

export interface ProgressAnswer {
  status: number;
  body: { acks: Ack[] } | { error: string; retryAfterSeconds?: number };
}

interface Owner {
  learnerId: string;
  userId: string | null;
  locale: Locale;
}

/** Operations by the feature that takes them, and those that nobody takes. */
interface Sorted {
  progress: ProgressOp[];
  answers: AnyOp[];
  fields: FieldOp[];
  visits: VisitOp[];
  refused: Ack[];
}

const operation = batchEnvelope.shape.ops.element;

/** An operation needs an id to be answered by; what else is wrong with it is answered to it alone. */
const envelope = z.object({ ops: z.array(z.looseObject({ id: operation.shape.id })).max(100) });

const progressKinds: readonly string[] = progressOp.options.map((option) => option.shape.kind.value);

/** Puts an operation to those of its kind if it reads as one of them; answers why it is refused, if it is. */
function putTo<T>(ops: T[], shape: z.ZodType<T>, op: AnyOp): string | null {
  const read = shape.safeParse(op);
  if (read.success) ops.push(read.data);
  return read.success ? null : 'malformed';
}

/** Puts one operation where it belongs; answers why it is refused, if it is. */
function sortOne(op: AnyOp, sorted: Sorted): string | null {
  if (op.kind === 'answer') {
    sorted.answers.push(op);
    return null;
  }
  if (op.kind === 'field') return putTo(sorted.fields, fieldOp, op);
  if (op.kind === 'visit') return putTo(sorted.visits, visitOp, op);
  return progressKinds.includes(op.kind) ? putTo(sorted.progress, progressOp, op) : 'unknown-kind';
}

/** Checks whose an operation is and puts it where it belongs; answers why it is refused, if it is. */
async function place(given: { id: string }, learnerId: string, sorted: Sorted): Promise<string | null> {
  const read = operation.safeParse(given);
  if (!read.success) return 'malformed';
  if (isViewing(read.data.learner)) return 'viewing';
  return (await isMineOrMerged(read.data.learner, learnerId)) ? sortOne(read.data, sorted) : 'other-learner';
}

async function sort(ops: readonly { id: string }[], learnerId: string): Promise<Sorted> {
  const sorted: Sorted = { progress: [], answers: [], fields: [], visits: [], refused: [] };
  for (const given of ops) {
    const refused = await place(given, learnerId, sorted);
    if (refused !== null) sorted.refused.push({ id: given.id, refused });
  }
  return sorted;
}

async function keep({ progress, answers, fields, visits, refused }: Sorted, owner: Owner, now: Date): Promise<Ack[]> {
  const acks = await Promise.all([
    progress.length > 0 ? recordProgress(owner, progress, now) : [],
    answers.length > 0 ? saveAnswers(owner, answers, now) : [],
    fields.length > 0 ? saveFields(owner, fields, now) : [],
    visits.length > 0 ? saveVisits(owner, visits, now) : [],
  ]);
  return [...acks.flat(), ...refused];
}

async function takeAll(ops: readonly { id: string }[], owner: Owner, now: Date): Promise<Ack[]> {
  return keep(await sort(ops, owner.learnerId), owner, now);
}

/** While somebody looks as another role nothing is taken: what that role did is given up, their own waits until they are back. */
function refuseViewed({ id, learner }: { id: string; learner?: unknown }): Ack {
  return { id, refused: typeof learner === 'string' && isViewing(learner) ? 'viewing' : 'other-learner' };
}

/**
 * Takes what the browser's outbox sends and answers for every operation; acknowledged is what is committed.
 * One bad operation holds up none of the others. What was done in a pilot is kept apart from what its tester does as a learner.
 */
export async function receiveProgress({ actor, address, locale, sandbox = null }: ProgressContext, body: unknown, now = new Date()): Promise<ProgressAnswer> {
  const allowed = await limitAll(['progress-address', networkOf(address)], ['progress-learner', actor.learnerId]);
  if (!allowed.ok) return { status: 429, body: { error: 'Too many requests: wait, then send again.', retryAfterSeconds: allowed.retryAfterSeconds } };
  const read = envelope.safeParse(body);
  if (!read.success) return { status: 400, body: { error: 'Expected {"ops": […]} with at most 100 operations, each with an id.' } };
  if (isViewing(actor.learnerId)) return { status: 200, body: { acks: read.data.ops.map(refuseViewed) } };
  const owner = { learnerId: actor.learnerId, userId: actor.userId, locale: isLocale(locale) ? locale : actor.locale };
  const isTried = (op: Readonly<Record<string, unknown>>) => sandbox !== null && op.learner === sandbox.learnerId;
  const acks = await takeAll(read.data.ops.filter((op) => !isTried(op)), owner, now);
  const tried = read.data.ops.filter(isTried);
  if (sandbox === null || tried.length === 0) return { status: 200, body: { acks } };
  const apart = await sandbox.run(() => takeAll(tried, { ...owner, learnerId: sandbox.learnerId }, now));
  return { status: 200, body: { acks: [...acks, ...apart] } };
}
