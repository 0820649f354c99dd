import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { NoteForm } from '../../features/discussions/note-form';
import { findNote } from '../../features/discussions/note.server';
import { isOpenDiscussion } from '../../features/discussions/posts.server';
import { noteField } from '../../features/workbook/note';
import { readToolPost } from '../../features/workbook/tool-post';
import { saveTool } from '../../features/workbook/tool.server';
import { pageMeta } from '../../ui/page-meta';
import { openLessonOf } from '../course-guards';
import { lessonLinkOf } from '../discussion-doors';
import { privateHeaders } from '../form-answers.server';
import { readForm } from '../form-doors';
import { localeOf } from '../guards';

function openDiscussionOf(params: Parameters<typeof openLessonOf>[1]) {
  const lesson = openLessonOf(getCourse(), params);
  if (isOpenDiscussion(lesson.id)) return lesson;
  throw new Response(null, { status: 404 });
}

/** The private answer alone on a page: shown when it could not be saved as it was sent. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openDiscussionOf(params);
  const { learnerId } = context.actor;
  const { url, ...link } = lessonLinkOf(lesson.id, locale);
  return data({ lessonId: lesson.id, lessonUrl: url, ...link, saved: await findNote(learnerId, lesson.id), learnerId }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

/** Saves a private answer sent without script; one that is too long comes back with what was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openDiscussionOf(params);
  const post = readToolPost(await readForm(request));
  const result = await saveTool({ ...post, learnerId: context.actor.learnerId, locale, toolId: lesson.id }, new Date());
  if ('refused' in result) throw new Response(null, { status: 409 });
  const typed = result.problems[noteField];
  if (typed !== undefined) return data({ typed }, { status: 400 });
  throw redirect(`${lessonLinkOf(lesson.id, locale).url}#note`, 303);
}

export default function SaveNote() {
  const { title, lang, ...page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page kind-discussion">
      <h1 lang={lang}><a href={page.lessonUrl}>{title}</a></h1>
      <NoteForm {...page} typed={result?.typed} />
    </main>
  );
}
