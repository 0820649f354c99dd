import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { removeTranslator } from '../../features/editing/translators/translators.server';
import { localeOf, requireRole } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/${localeOf(params)}/translations/translators`, 303);
}

/** Takes a language from a translator. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  await requireRole(context, request, ['editor']);
  if ((await removeTranslator(params.translator ?? '')) === null) throw new Response(null, { status: 404 });
  return redirect(`/${localeOf(params)}/translations/translators?done=removed`, 303);
}

export { NoPage as default } from '../../ui/no-page';
