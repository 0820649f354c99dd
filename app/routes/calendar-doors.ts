import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { localeOf } from './guards';

/** Who opens the address of a command about the calendar by hand is led to the page it belongs to. */
export function onlyByFormOfCalendar({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts`, 303);
}

/** Leads back to the calendar on the page of one's cohorts, which says what was done. */
export function backToCalendar(params: LoaderFunctionArgs['params'], done: 'made' | 'ended') {
  return redirect(`/${localeOf(params)}/cohorts?calendar=${done}#calendar`, 303);
}
