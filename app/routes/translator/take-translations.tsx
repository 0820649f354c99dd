import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { judgeFile, takeFile } from '../../features/editing/exchange/files.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { requireTranslator } from '../guards';
import { importData, languageOf, maxFormOfFile, told } from '../import-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return importData(await requireTranslator(args.context, args.request), args);
}

/** Takes what a file changes, and shows what is left of it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { user, rights } = await requireTranslator(context, request);
  const form = await readForm(request, maxFormOfFile);
  const language = languageOf(form, rights);
  const text = String(form.get('text') ?? '');
  if (!language) return told({ fault: 'other-language' });
  const taken = await takeFile({ userId: user.userId, rights }, text, { locale: language, now: new Date() });
  if (taken === null) throw new Response(null, { status: 403 });
  if ('fault' in taken) return told({ fault: taken.fault, language });
  const rest = judgeFile(text, language);
  return told({ language, taken, ...('fault' in rest ? {} : { file: rest, text }) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export { ImportDoor as default } from '../import-door';
