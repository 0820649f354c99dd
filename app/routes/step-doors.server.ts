import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { wayBack } from '../features/accounts/accounts';
import { findPending, type StepAnswer } from '../features/accounts/second-step/pending.server';
import { findSecondStep } from '../features/accounts/second-step/second-step.server';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { localeOf } from './guards';
import { seeOther } from './form-answers.server';

/** What the page of a second step shows; whoever is in already is led on. */
export async function stepPage({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  const pending = await findPending(request.headers.get('Cookie'), new Date());
  // Whoever pressed twice is in already.
  if (!pending && context.actor.userId !== null) throw redirect(wayBack(null, locale), 303);
  const { hasApp, passkeys } = pending ? await findSecondStep(pending.userId) : { hasApp: false, passkeys: 0 };
  return { locale, isOver: pending === null, hasApp, hasPasskey: passkeys > 0, title: t('security:step.title'), description: t('security:step.lead') };
}

/** Leads somebody in whose second step was right, or to the page that says it is over; null when it was wrong and they may try again. */
export function afterStep(answer: StepAnswer, locale: Locale): Response | null {
  if (!('refused' in answer)) return seeOther(wayBack(answer.to, locale), answer.setCookies);
  return answer.refused === 'step-over' ? seeOther(`/${locale}/sign-in/step`) : null;
}
