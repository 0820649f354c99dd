import { redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '../features/accounts/actor';
import type { Role } from '../features/accounts/roles/roles';
import { isViewing } from '../features/accounts/roles/viewing';
import { listRoles } from '../features/accounts/roles/roles.server';
import type { CohortDetails, CohortRole } from '../features/cohorts/cohort';
import { listTrainedCohorts } from '../features/cohorts/cohorts.server';
import { findKnownCohort } from '../features/cohorts/details.server';
import { noteLook } from '../features/cohorts/looks.server';
import type { TranslatorRights } from '../features/editing/translators/translator';
import { findRights } from '../features/editing/translators/translators.server';
import type { Tester } from '../features/pilots/tester';
import { findTester } from '../features/pilots/testers.server';
import type { Moderator } from '../features/discussions/moderation';
import { isLocale, type Locale } from '../platform/locale';
import { log } from '../platform/log.server';

/** An actor who has signed in. */
export type UserActor = Actor & { userId: string; name: string; email: string };

/** Marks a door that is open to everybody; every door calls a guard, this one lets all pass. */
export function publicDoor(): void {
  // Nothing to check: the call says that this was thought of.
}

/** The language of a door below `/:lng`; a language that we do not speak is a page that does not exist. */
export function localeOf(params: { lng?: string | undefined }): Locale {
  if (isLocale(params.lng)) return params.lng;
  throw new Response(null, { status: 404 });
}

/** The signed-in actor; somebody else is sent to sign in and comes back to the page they asked for. */
export function requireUser(context: Pick<AppLoadContext, 'actor'>, request: Request): UserActor {
  const { actor } = context;
  if (isUser(actor)) return actor;
  const { pathname, search } = new URL(request.url);
  const first = pathname.split('/')[1];
  const locale = isLocale(first) ? first : actor.locale;
  const back = request.method === 'GET' && pathname.startsWith(`/${locale}/`) ? `?to=${encodeURIComponent(pathname + search)}` : '';
  throw redirect(`/${locale}/sign-in${back}`, 303);
}

function isUser(actor: Actor): actor is UserActor {
  return actor.userId !== null && actor.name !== null && actor.email !== null;
}

/** The signed-in actor with one of these roles, and the roles they have; others who are signed in are refused. */
export async function requireRole(context: Pick<AppLoadContext, 'actor'>, request: Request, wanted: readonly Role[]): Promise<{ user: UserActor; roles: Role[] }> {
  const user = requireUser(context, request);
  const roles = await listRoles(user.userId);
  if (roles.some((role) => wanted.includes(role))) return { user, roles };
  throw new Response(null, { status: 403 });
}

/** The signed-in actor and what they are as a tester of a city; others who are signed in are refused. */
export async function requireTester(context: Pick<AppLoadContext, 'actor'>, request: Request): Promise<{ user: UserActor; tester: Tester }> {
  const user = requireUser(context, request);
  const tester = await findTester(user.userId);
  if (tester) return { user, tester };
  throw new Response(null, { status: 403 });
}

/** The signed-in actor and the languages in which they translate; editors may look without any. Others who are signed in are refused. */
export async function requireTranslator(context: Pick<AppLoadContext, 'actor'>, request: Request): Promise<{ user: UserActor; rights: TranslatorRights; isEditor: boolean }> {
  const user = requireUser(context, request);
  const [rights, roles] = await Promise.all([findRights(user.userId), listRoles(user.userId)]);
  const isEditor = roles.includes('editor');
  if (isEditor || Object.keys(rights).length > 0) return { user, rights, isEditor };
  throw new Response(null, { status: 403 });
}

/** Whose posts somebody moderates: an editor everybody's, a trainer those written for the cohorts they accompany. */
export async function requireModerator(context: Pick<AppLoadContext, 'actor'>, request: Request): Promise<Moderator> {
  const { user, roles } = await requireRole(context, request, ['editor', 'trainer']);
  const cohortIds = roles.includes('editor') ? null : (await listTrainedCohorts(user.learnerId)).map(({ id }) => id);
  return { userId: user.userId, cohortIds };
}

/** The cohort that somebody asks for and what they are in it; who is nothing in it is refused, and that is noted. 404 when there is no such cohort. */
export async function requireCohort(context: Pick<AppLoadContext, 'actor'>, request: Request, cohortId = ''): Promise<{ user: UserActor; cohort: CohortDetails; role: CohortRole }> {
  const user = requireUser(context, request);
  const known = await findKnownCohort(user.learnerId, cohortId);
  if (!known) throw new Response(null, { status: 404 });
  if (known.role !== null) return { user, cohort: known.cohort, role: known.role };
  await refuseLook(user, cohortId);
  throw new Response(null, { status: 403 });
}

/** The cohort that somebody accompanies as its trainer; others are refused, and that is noted. */
export async function requireCohortTrainer(context: Pick<AppLoadContext, 'actor'>, request: Request, cohortId = ''): Promise<{ user: UserActor; cohort: CohortDetails }> {
  const { user, cohort, role } = await requireCohort(context, request, cohortId);
  if (role === 'trainer') return { user, cohort };
  await refuseLook(user, cohortId);
  throw new Response(null, { status: 403 });
}

async function refuseLook(user: UserActor, cohortId: string): Promise<void> {
  // Nobody looked, and during a view nothing is written.
  if (isViewing(user.learnerId)) return;
  log.warn({ cohort: cohortId, user: user.userId }, 'cohort refused');
  await noteLook({ cohortId, learnerId: user.learnerId, what: 'refused' }, new Date());
}

/** Tells whether this installation keeps its mails to be read here: it has no mail server and is not behind https. */
export function isOutboxOpen({ SMTP_URL, APP_URL }: { SMTP_URL?: string | undefined; APP_URL: string }): boolean {
  return !SMTP_URL && !APP_URL.startsWith('https:');
}

/** Lets nobody pass where mails really are sent: elsewhere the outbox would show everybody everyone's links. */
export function requireOpenOutbox(settings: { SMTP_URL?: string | undefined; APP_URL: string }): void {
  if (!isOutboxOpen(settings)) throw new Response(null, { status: 404 });
}
