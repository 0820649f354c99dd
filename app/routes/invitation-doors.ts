import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Locale } from '../platform/locale';
import { localeOf } from './guards';

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

/** Who opens the address of sending by hand is led to the page of the messages. */
export function onlyByFormOfMessages({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts/${params.cohort ?? ''}/messages`, 303);
}
