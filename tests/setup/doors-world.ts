/** A small world for walking through every door: a cohort with all that hangs on it, and one person of each role. */
import { createHmac } from 'node:crypto';
import type { Database } from '../../app/platform/database.server';
import { newId } from '../../app/platform/ids';
import { signId } from '../../app/platform/signed-id.server';

/** Who knocks, those first whom most doors refuse, so that what they are refused is still there. */
export const knockers = ['guest', 'otherLearner', 'otherTrainer', 'otherCityTester', 'tester', 'editor', 'manager', 'admin', 'learner', 'trainer'] as const;
export type Knocker = (typeof knockers)[number];

/** The ids that stand in addresses, by the name of their place in app/routes.ts. */
export type Places = Readonly<Record<string, string>>;

export interface World {
  cookies: Readonly<Record<Knocker, string>>;
  places: Places;
}

const roles: Partial<Record<Knocker, string>> = { trainer: 'trainer', otherTrainer: 'trainer', editor: 'editor', manager: 'manager', admin: 'admin', tester: 'tester', otherCityTester: 'tester' };
const at = new Date('2026-03-02T09:00:00.000Z');
const later = new Date('2099-01-01T00:00:00.000Z');

interface Person {
  userId: string;
  learnerId: string;
  sessionId: string;
  cookie: string;
}

/** The cookie of a session, signed as better-auth signs it. */
function cookieOf(token: string): string {
  const signature = createHmac('sha256', process.env.SECRET ?? '').update(token).digest('base64');
  return `unites.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

async function makePerson(db: Database, role: string | undefined): Promise<Person> {
  const [userId, learnerId, sessionId, token] = [newId(), newId(), newId(), newId() + newId()];
  await db.user.create({ data: { id: userId, name: 'Somebody', email: `${userId.toLowerCase()}@example.org`, emailVerified: true } });
  await db.learner.create({ data: { id: learnerId, userId, locale: 'en' } });
  // Now, for what asks for a sign-in a moment ago.
  await db.session.create({ data: { id: sessionId, token, userId, expiresAt: later, createdAt: new Date() } });
  if (role) await db.userRole.create({ data: { userId, role } });
  return { userId, learnerId, sessionId, cookie: cookieOf(token) };
}

async function makeCohort(db: Database, trainer: Person, learner: Person | null): Promise<{ cohortId: string; joinCode: string }> {
  const cohortId = newId();
  const joinCode = newId().toUpperCase().replaceAll(/[01IOL]/g, 'X').slice(0, 8);
  await db.cohort.create({ data: { id: cohortId, name: 'Oulu', joinCode, createdAt: at } });
  const member = (learnerId: string, role: string) => ({ cohortId, learnerId, role, joinedAt: at, nameKey: 'somebody' });
  await db.cohortMember.createMany({ data: [member(trainer.learnerId, 'trainer'), ...(learner ? [member(learner.learnerId, 'learner')] : [])] });
  return { cohortId, joinCode };
}

/** What makes somebody a tester besides their role. */
async function makeTester(db: Database, { userId }: Person, cityId: string): Promise<string> {
  const id = newId();
  await db.tester.create({ data: { id, userId, cityId, locales: '["en","it"]', function: 'practitioner', namedBy: userId, namedAt: at } });
  return id;
}

/** What a tester said of the first lesson. */
async function makeRemark(db: Database, { userId }: Person): Promise<string> {
  const about = { moduleId: 'why-co-design', lessonId: 'what-co-design-is', place: 'block', placeId: 'p01', quote: 'On Monday', before: '', after: '', locale: 'en', moduleVersion: 1, fingerprint: '' };
  const said = { kind: 'fact', severity: 'should', words: 'Not so', proposal: '', voice: 'tester', cityId: 'zagreb', browser: 'firefox windows', authorUserId: userId, authorLocale: 'en' };
  const { id } = await db.remark.create({ data: { sentId: newId(), ...about, ...said, createdAt: at, waitingSince: at } });
  return String(id);
}

/** What hangs on the cohort, one of each, and their ids by the name of their place. */
async function fillCohort(db: Database, cohortId: string, { trainer, learner }: { trainer: Person; learner: Person }): Promise<Places> {
  const { learnerId, userId } = learner;
  const ids = { invitation: newId(), message: newId(), meeting: newId(), note: newId(), share: newId(), export: newId(), post: newId(), feed: newId(), passkey: newId() };
  await db.cohortInvitation.create({ data: { id: ids.invitation, cohortId, email: `${newId().toLowerCase()}@example.org`, name: 'Ada', locale: 'en', invitedBy: trainer.learnerId, createdAt: at } });
  await db.cohortMessage.create({ data: { id: ids.message, cohortId, senderId: trainer.learnerId, kind: 'own', subject: '{"en":"Hello"}', words: '{"en":"Hello"}', sentAt: at } });
  await db.cohortMeeting.create({ data: { id: ids.meeting, cohortId, startsAt: later, durationMinutes: 60, title: 'Meeting', place: 'Online' } });
  await db.cohortNote.create({ data: { id: ids.note, cohortId, lessonId: 'what-co-design-is', authorName: 'Tara', lang: 'en', text: 'A note', createdAt: at } });
  await db.toolShare.create({ data: { id: ids.share, cohortId, learnerId, toolId: 'wb-baseline', sharedAt: at, content: '{"values":{},"names":{}}' } });
  await db.cohortExport.create({ data: { id: ids.export, cohortId, learnerId: trainer.learnerId, kind: 'members', format: 'csv', locale: 'en', query: '', createdAt: at, expiresAt: later } });
  await db.post.create({ data: { id: ids.post, lessonId: 'discussion-who-is-missing', learnerId, authorName: 'Somebody', lang: 'en', text: 'A thought', cohortId, createdAt: at, reportedAt: at } });
  await db.passkey.create({ data: { id: ids.passkey, userId, name: 'Laptop', credentialId: newId(), publicKey: 'none', counter: 0, transports: '', createdAt: at } });
  await db.calendarFeed.create({ data: { id: ids.feed, learnerId, createdAt: at } });
  await db.studyPlan.create({ data: { learnerId, weekdays: '[2,4]', time: '12:30', timeZone: 'Europe/Helsinki', startsOn: '2026-03-03', changedAt: at } });
  await db.reminderWish.create({ data: { learnerId, isOn: true, hour: 7 } });
  return { cohort: cohortId, learner: learnerId, ...ids, invitationToken: signId('invitation', ids.invitation), planToken: signId('study-reminders', learnerId), reminderToken: signId(`reminders:${cohortId}`, learnerId), file: `${signId('calendar', ids.feed)}.ics` };
}

/** A city team, and an invitation into it for one person. */
async function makeTeam(db: Database, { userId }: Person): Promise<Places> {
  const [teamId, teamInvitation] = [newId(), newId()];
  await db.team.create({ data: { id: teamId, name: 'Oulu', createdAt: at } });
  await db.teamInvitation.create({ data: { id: teamInvitation, teamId, email: `${userId.toLowerCase()}@example.org`, locale: 'en', createdAt: new Date() } });
  return { teamInvitation, teamToken: signId('team', teamInvitation) };
}

/** That one person was asked to try modules. */
async function inviteTester(db: Database, { userId }: Person): Promise<Places> {
  const id = newId();
  await db.testerInvitation.create({ data: { id, email: `${userId.toLowerCase()}@example.org`, cityId: 'zagreb', locales: '["en"]', function: 'partner', locale: 'en', words: '', invitedBy: userId, createdAt: new Date() } });
  return { testerToken: signId('tester', id) };
}

/** Makes the world: its people signed in, the cohort of one of the two trainers filled. */
export async function makeWorld(db: Database): Promise<World> {
  const people = new Map<Knocker, Person>();
  for (const knocker of knockers) if (knocker !== 'guest') people.set(knocker, await makePerson(db, roles[knocker]));
  const person = (knocker: Knocker): Person => people.get(knocker) as Person;
  await makeCohort(db, person('otherTrainer'), null);
  const { cohortId, joinCode } = await makeCohort(db, person('trainer'), person('learner'));
  const places = await fillCohort(db, cohortId, { trainer: person('trainer'), learner: person('learner') });
  const tester = await makeTester(db, person('tester'), 'zagreb');
  await makeTester(db, person('otherCityTester'), 'oulu');
  const team = await makeTeam(db, person('learner'));
  const cookies = Object.fromEntries(knockers.map((knocker) => [knocker, people.get(knocker)?.cookie ?? '']));
  return { cookies: cookies as World['cookies'], places: { ...places, ...team, ...(await inviteTester(db, person('learner'))), joinCode, signIn: person('learner').sessionId, tester, remark: await makeRemark(db, person('tester')) } };
}
