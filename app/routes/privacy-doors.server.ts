import type { AppLoadContext } from '@remix-run/node';
import type { Person } from '../features/privacy/kept';
import { findSharing } from '../features/workbook/team/teams.server';

/** Whose data a door speaks of: nobody's but the one who knocks. */
export function ownPerson({ actor: { learnerId, userId, email } }: Pick<AppLoadContext, 'actor'>): Person {
  return { learner: learnerId, user: userId, email };
}

/** The same person with the team whose workbook they share: for reading, never for deleting. */
export async function sharingPerson(context: Pick<AppLoadContext, 'actor'>): Promise<Person> {
  const person = ownPerson(context);
  return { ...person, team: (await findSharing(person.learner))?.id ?? null };
}
