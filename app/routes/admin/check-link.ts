import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { askForLinkCheck } from '../../features/content/links/links.server';
import { readForm } from '../form-doors';
import { localeOf, requireRole } from '../guards';

const checkForm = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) });

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/links`, 303);
}

/** Has one of the course's links asked as soon as possible; an address that the course does not have is never asked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  const form = checkForm.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response(null, { status: 400 });
  const answer = await askForLinkCheck(form.data.url, new Date());
  if (answer === null) throw new Response(null, { status: 404 });
  return redirect(`/${locale}/links?done=${'refused' in answer ? 'off' : 'asked'}`, 303);
}

export { NoPage as default } from '../../ui/no-page';
