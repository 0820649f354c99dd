import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Course } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import type { Tool } from '../../features/content/tool';
import { ToolForm } from '../../features/workbook/form/tool-form';
import { readToolPost } from '../../features/workbook/tool-post';
import { getToolPage } from '../../features/workbook/links/links.server';
import { isShared } from '../../features/workbook/team/owner.server';
import { findSharing } from '../../features/workbook/team/teams.server';
import { saveTool } from '../../features/workbook/tool.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { toolPlaceOf } from '../course-guards';
import { readToolForm } from '../form-doors';
import { localeOf } from '../guards';

function toolOf(course: Course, toolId: string): Tool {
  const tool = course.tools[toolId];
  if (tool) return tool;
  throw new Response(null, { status: 404 });
}

/** The tool alone on a page: shown when a form without script held something that cannot be saved. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const { toolId, url: lessonUrl } = toolPlaceOf(course, { params, request });
  const tool = toolOf(course, toolId);
  const { learnerId } = context.actor;
  const team = isShared(toolId) ? await findSharing(learnerId) : null;
  return { locale, tool, team, title: tool.text[locale].title.text, ...(await getToolPage(learnerId, tool, locale)), learnerId, lessonUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

/** Saves a tool sent without script; fields that cannot be saved come back with what was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const { toolId, url } = toolPlaceOf(course, { params, request });
  const tool = toolOf(course, toolId);
  const post = readToolPost(await readToolForm(request));
  const result = await saveTool({ ...post, learnerId: context.actor.learnerId, locale, toolId: tool.id }, new Date());
  if ('refused' in result) throw new Response(null, { status: 409 });
  if (Object.keys(result.problems).length > 0) return data(result, { status: 400 });
  return redirect(`${url}#tool`, 303);
}

export default function ToolPage() {
  const { locale, tool, team, saved, links, learnerId, lessonUrl } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { title } = tool.text[locale];
  return (
    <main id="main" className="wrap page kind-activity">
      <h1 lang={langOf(title, locale)}>
        <a href={lessonUrl}>{title.text}</a>
      </h1>
      <ToolForm tool={tool} saved={saved} links={links} team={team?.name} problems={result?.problems} lessonUrl={lessonUrl} learnerId={learnerId} locale={locale} />
    </main>
  );
}
