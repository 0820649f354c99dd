import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { findProfile } from '../features/accounts/profile/profile.server';
import type { CalendarDone } from '../features/cohorts/calendar/calendar-part';
import { findCalendar } from '../features/cohorts/calendar/calendar.server';
import { dayIn, type TypedPlan } from '../features/learning/plan/plan';
import { plansDone, type PlanDone, type PlanPageProps, type RefusedPlan } from '../features/learning/plan/plan-page';
import { getPlanView } from '../features/learning/plan/plan.server';
import { findWish } from '../features/learning/reminders/wish.server';
import { translator } from '../platform/i18n.server';
import type { Locale } from '../platform/locale';
import { listZones, zoneOfCountry } from '../platform/time-zone';
import { privateHeaders } from './form-answers.server';
import { localeOf, type UserActor } from './guards';

type Shown = Pick<PlanPageProps, 'locale' | 'view' | 'zones' | 'typed' | 'typedPause' | 'faults' | 'done'>;

/** The zones to choose from, with the one that is kept, should it be none of the list. */
function zonesWith(chosen: string | undefined, locale: Locale) {
  const zones = listZones(locale);
  return chosen === undefined || zones.some(({ id }) => id === chosen) ? zones : [{ id: chosen, label: chosen.replaceAll('_', ' ') }, ...zones];
}

/** What the fields of a plan that is not there yet begin with. */
async function proposePlan(learnerId: string, now: Date): Promise<TypedPlan> {
  const timeZone = zoneOfCountry((await findProfile(learnerId)).country);
  return { weekdays: ['2', '4'], time: '12:30', timeZone, startsOn: dayIn(now, { timeZone }) };
}

/** The page of one's own plan, for the doors that show it. */
export async function showPlan({ learnerId }: Pick<UserActor, 'learnerId'>, { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>) {
  const locale = localeOf(params);
  const now = new Date();
  const [view, wish, calendar] = await Promise.all([getPlanView(learnerId, locale, now), findWish(learnerId, now), findCalendar(learnerId, locale)]);
  const typed = view ? { ...view.plan, weekdays: view.plan.weekdays.map(String) } : await proposePlan(learnerId, now);
  const { searchParams } = new URL(request.url);
  const said = searchParams.get('done');
  const saidOfCalendar = searchParams.get('calendar');
  const calendarDone: CalendarDone | null = saidOfCalendar === 'made' || saidOfCalendar === 'ended' ? saidOfCalendar : null;
  const done: PlanDone | null = plansDone.find((word) => word === said) ?? null;
  const t = translator(locale);
  const page: Shown = { locale, view, zones: zonesWith(view?.plan.timeZone, locale), typed, typedPause: { from: '', to: '' }, faults: {}, done };
  return data({ ...page, wish, calendar, calendarDone, title: t('plan:title'), description: t('plan:description') }, { headers: privateHeaders });
}

/** Shows the form again with what is wrong. */
export function refusedPlan(refused: RefusedPlan, status: 400 | 409 = 400) {
  return data(refused, { status, headers: privateHeaders });
}

/** Leads back to the plan, which says what was done. */
export function backToPlan(params: LoaderFunctionArgs['params'], done: PlanDone) {
  return redirect(`/${localeOf(params)}/plan?done=${done}`, 303);
}

/** Who opens the address of a command about the plan by hand is led to its page. */
export function onlyByFormOfPlan({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/plan`, 303);
}
