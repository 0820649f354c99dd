import { redirect, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { findTrainedCohort, type TrainedCohort } from '../features/cohorts/invitations/trained-cohort.server';
import { log } from '../platform/log.server';
import type { Locale } from '../platform/locale';
import { localeOf, requireUser, type UserActor } from './guards';

const dones = ['sent', 'resent', 'revoked', 'too-soon', 'not-open', 'nobody', 'archived'] as const;
/** What a command about invitations came to, as the page after it says. */
export type InviteDone = (typeof dones)[number];

/** Whether a text names an outcome. */
export function isDone(text: string | null): text is InviteDone {
  return dones.some((done) => done === text);
}

/** Leads back to the page of the invitations, which says what was done. */
export function backToInvitations(locale: Locale, cohortId: string, { done, count }: { done: InviteDone; count?: number }) {
  return redirect(`/${locale}/cohorts/${cohortId}/invite?done=${done}${count === undefined ? '' : `&count=${count}`}`, 303);
}

/** The language of those for whom a list names none: the cohort's first, else the trainer's. */
export function fallbackOf(cohort: { locales: readonly Locale[] }, ofTrainer: Locale): Locale {
  return cohort.locales[0] ?? ofTrainer;
}

/** Who opens the address of a command by hand is led to the page it belongs to. */
export function onlyByFormOfInvitations({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts/${params.cohort ?? ''}/invite`, 303);
}

/** The cohort whose people somebody may write to as its trainer; others are refused, and that is noted. */
export async function requireTrainerOf(context: Pick<AppLoadContext, 'actor'>, request: Request, cohortId = ''): Promise<{ user: UserActor; cohort: TrainedCohort }> {
  const user = requireUser(context, request);
  const cohort = await findTrainedCohort(user.learnerId, cohortId, new Date());
  if (cohort) return { user, cohort };
  if (cohort === false) log.warn({ cohort: cohortId, user: user.userId }, 'cohort refused');
  throw new Response(null, { status: cohort === false ? 403 : 404 });
}
