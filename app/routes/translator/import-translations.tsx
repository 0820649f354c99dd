import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { maxExchangeBytes } from '../../features/editing/exchange/exchange';
import { judgeFile } from '../../features/editing/exchange/files.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { readUpload } from '../form-doors';
import { requireTranslator } from '../guards';
import { importData, languageOf, told } from '../import-doors.server';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  return importData(await requireTranslator(args.context, args.request), args);
}

/** Tells what a file would do; nothing is changed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { rights } = await requireTranslator(context, request);
  const form = await readUpload(request, maxExchangeBytes);
  const language = languageOf(form, rights);
  const upload = form.get('file');
  const text = upload instanceof File ? await upload.text() : '';
  if (!language) return told({ fault: 'other-language' });
  const file = judgeFile(text, language);
  return 'fault' in file ? told({ fault: file.fault, language }) : told({ language, file, text });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export { ImportDoor as default } from '../import-door';
