import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { settings } from './settings.server';

const minute = 60;
const hour = 60 * minute;

/** How often a thing may be done by whom; the part after the dash says what the key is. */
const limits = {
  'sign-in-email': { points: 10, seconds: 10 * minute },
  'sign-in-address': { points: 60, seconds: 10 * minute },
  'sign-up-address': { points: 20, seconds: hour },
  'link-pair': { points: 3, seconds: 15 * minute },
  'link-email': { points: 10, seconds: hour },
  'link-address': { points: 20, seconds: 15 * minute },
  'step-user': { points: 10, seconds: 10 * minute },
  'step-address': { points: 60, seconds: 10 * minute },
  'passkey-user': { points: 20, seconds: 10 * minute },
  'passkey-address': { points: 60, seconds: 10 * minute },
  'change-user': { points: 5, seconds: hour },
  'open-address': { points: 60, seconds: 15 * minute },
  'progress-address': { points: 600, seconds: minute },
  'progress-learner': { points: 240, seconds: minute },
  'join-learner': { points: 20, seconds: 10 * minute },
  'join-address': { points: 200, seconds: 10 * minute },
  'post-learner': { points: 6, seconds: 10 * minute },
  'post-day': { points: 30, seconds: 24 * hour },
  'post-address': { points: 120, seconds: 10 * minute },
  'report-learner': { points: 10, seconds: 10 * minute },
  'report-address': { points: 120, seconds: 10 * minute },
  'remark-user': { points: 60, seconds: 10 * minute },
  'remark-address': { points: 600, seconds: 10 * minute },
  'invite-check': { points: 30, seconds: 10 * minute },
  'invite-send': { points: 10, seconds: hour },
  'message-send': { points: 10, seconds: hour },
  'export-learner': { points: 30, seconds: 10 * minute },
  'unsubscribe-address': { points: 60, seconds: 10 * minute },
  'team-invite': { points: 20, seconds: 24 * hour },
  'share-learner': { points: 60, seconds: 10 * minute },
  'calendar-address': { points: 60, seconds: 10 * minute },
  'search-learner': { points: 120, seconds: minute },
  'search-address': { points: 1200, seconds: minute },
  'strategy-learner': { points: 30, seconds: 10 * minute },
  'strategy-address': { points: 300, seconds: 10 * minute },
  'note-learner': { points: 60, seconds: 10 * minute },
  'verify-address': { points: 120, seconds: 10 * minute },
  'certificate-learner': { points: 20, seconds: hour },
  'paper-learner': { points: 60, seconds: 10 * minute },
} as const;
export type LimitKind = keyof typeof limits;

export type Limited = { ok: true } | { ok: false; retryAfterSeconds: number };

const limiters = new Map<LimitKind, RateLimiterMemory>();

function limiterOf(kind: LimitKind): RateLimiterMemory {
  const known = limiters.get(kind);
  if (known) return known;
  const { points, seconds } = limits[kind];
  const limiter = new RateLimiterMemory({ keyPrefix: kind, points: Math.ceil(points * settings.RATE_LIMIT_FACTOR), duration: seconds });
  limiters.set(kind, limiter);
  return limiter;
}

/** Counts one attempt and tells whether it is still within the limit. */
export async function limit(kind: LimitKind, key: string): Promise<Limited> {
  try {
    await limiterOf(kind).consume(key);
    return { ok: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}

/** Counts one attempt against several limits; the longest wait counts. */
export async function limitAll(...checks: (readonly [kind: LimitKind, key: string])[]): Promise<Limited> {
  const answers = await Promise.all(checks.map(([kind, key]) => limit(kind, key)));
  const waits = answers.map((answer) => (answer.ok ? 0 : answer.retryAfterSeconds));
  const retryAfterSeconds = Math.max(0, ...waits);
  return retryAfterSeconds === 0 ? { ok: true } : { ok: false, retryAfterSeconds };
}

/** Forgets the attempts under a key, such as a person's after they got in. */
export async function forgive(kind: LimitKind, key: string): Promise<void> {
  await limiterOf(kind).delete(key);
}

/** What counts as one peer: an IPv4 address, or the /64 network that one household or office has in IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const groups = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
