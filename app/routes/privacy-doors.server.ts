import type { AppLoadContext } from '@remix-run/node';
import { sandboxIdOf } from '../features/learning/members/sandbox';
import { findTester } from '../features/pilots/testers.server';
import type { Person } from '../features/privacy/kept';
import { findSharing } from '../features/workbook/team/teams.server';

/** Whose data a door speaks of: nobody's but the one who knocks, with what they try as a tester. */
export async function ownPerson({ actor }: Pick<AppLoadContext, 'actor'>): Promise<Person> {
  const { learnerId, userId, email, isTester } = actor;
  const tester = isTester && userId !== null ? await findTester(userId) : null;
  return { learner: learnerId, user: userId, email, sandbox: tester && sandboxIdOf(tester.id) };
}

/** The same person with the team whose workbook they share: for reading, never for deleting. */
export async function sharingPerson(context: Pick<AppLoadContext, 'actor'>): Promise<Person> {
  const person = await ownPerson(context);
  return { ...person, team: (await findSharing(person.learner))?.id ?? null };
}
