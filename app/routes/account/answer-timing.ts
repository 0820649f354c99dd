import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { wayBack } from '../../features/accounts/accounts';
import { answerTiming } from '../../features/pilots/timing/consent.server';
import { seeOther } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf, requireUser } from '../guards';

const answerForm = z.object({ on: z.literal('1').optional(), to: z.string().max(500).optional() });

/** Who opens the address of the command by hand is led to the switch. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/account#timing`, 303);
}

/** Keeps whether somebody agrees to have their reading time measured, and leads back to where they were asked. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const user = requireUser(context, request);
  const locale = localeOf(params);
  const read = answerForm.safeParse(Object.fromEntries(await readForm(request)));
  if (!read.success) throw new Response(null, { status: 400 });
  const isOn = read.data.on === '1';
  await answerTiming(user, isOn, new Date());
  const { to } = read.data;
  return seeOther(to === undefined ? `/${locale}/account?saved=${isOn ? 'timing-on' : 'timing-off'}#timing` : wayBack(to, locale));
}

export { NoPage as default } from '../../ui/no-page';
