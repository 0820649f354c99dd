import type { AppLoadContext } from '@remix-run/node';
import type { Person } from '../features/privacy/kept';

/** Whose data a door speaks of: nobody's but the one who knocks. */
export function ownPerson({ actor: { learnerId, userId, email } }: Pick<AppLoadContext, 'actor'>): Person {
  return { learner: learnerId, user: userId, email };
}
