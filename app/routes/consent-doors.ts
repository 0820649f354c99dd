import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { readForm } from './form-doors';
import { localeOf } from './guards';

/** Who opens the address of a member's command by hand is led to the cohort it belongs to. */
export function onlyByFormOfMembers({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/cohorts/${params.cohort ?? ''}`, 303);
}

const switchShape = z.enum(['1']).nullable();

/** Whether a form with one button switches something on; 400 when it says anything else. */
export async function readSwitch(request: Request): Promise<boolean> {
  const read = switchShape.safeParse((await readForm(request)).get('on'));
  if (!read.success) throw new Response(null, { status: 400 });
  return read.data === '1';
}
