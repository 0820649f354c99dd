import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { readToolPost } from '../../features/workbook/tool-post';
import { discardOther } from '../../features/workbook/tool.server';
import { toolPlaceOf } from '../course-guards';
import { onlyByForm, readToolForm } from '../form-doors';
import { localeOf } from '../guards';

export const loader = onlyByForm;

/** Forgets one other version of a field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const { toolId, url, part } = toolPlaceOf(getCourse(), { params, request });
  const post = readToolPost(await readToolForm(request));
  const result = await discardOther({ ...post, learnerId: context.actor.learnerId, locale, toolId }, new Date());
  if ('refused' in result) throw new Response(null, { status: 409 });
  return redirect(`${url}#${part}`, 303);
}

export { NoPage as default } from '../../ui/no-page';
