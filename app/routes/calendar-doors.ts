import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readForm } from './form-doors';
import { localeOf } from './guards';

/** Who opens the address of a command about the calendar by hand is led to the page it belongs to. */
export function onlyByFormOfCalendar({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts`, 303);
}

const posted = z.object({ to: z.literal('plan').optional() });

/** Leads back to the calendar on the page where its button stood, of one's cohorts or one's plan, which says what was done. */
export async function backToCalendar({ params, request }: LoaderFunctionArgs, done: 'made' | 'ended') {
  const form = posted.safeParse(Object.fromEntries(await readForm(request)));
  return redirect(`/${localeOf(params)}/${form.data?.to ?? 'cohorts'}?calendar=${done}#calendar`, 303);
}
