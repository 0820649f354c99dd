import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { addEntry } from '../../features/workbook/links/links.server';
import { readToolPost } from '../../features/workbook/tool-post';
import { openLessonOf } from '../course-guards';
import { onlyByForm, readToolForm } from '../form-doors';
import { localeOf } from '../guards';

export const loader = onlyByForm;

/** Adds an entry to an earlier tool of the workbook and chooses it in this one; without a name nothing is added. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openLessonOf(getCourse(), params);
  const post = readToolPost(await readToolForm(request));
  const result = await addEntry({ ...post, learnerId: context.actor.learnerId, locale, toolId: lesson.toolId ?? '' }, new Date());
  if ('refused' in result && result.refused !== 'no-name') throw new Response(null, { status: 409 });
  return redirect(`/${locale}/course/${lesson.moduleId}/${lesson.id}#f-${post.entry?.path ?? ''}`, 303);
}

export { NoPage as default } from '../../ui/no-page';
