import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { listPublishedLessons } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { recordProgress } from '../../features/learning/progress.server';
import { newId } from '../../platform/ids';
import { openLessonOf } from '../course-guards';
import { localeOf } from '../guards';
import { onlyByForm } from '../form-doors';

export const loader = onlyByForm;

/** Marks a lesson as done by hand and leads on to the next one, or back to the module after the last. */
export async function action({ params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const lesson = openLessonOf(course, params);
  const { learnerId } = context.actor;
  const now = new Date();
  const op = { id: newId(), learner: learnerId, kind: 'done' as const, lesson: lesson.id, at: now.toISOString() };
  const [ack] = await recordProgress({ learnerId, locale }, [op], now);
  if (ack && 'refused' in ack) throw new Response(null, { status: 409 });
  const lessons = listPublishedLessons(course);
  const next = lessons[lessons.findIndex(({ id }) => id === lesson.id) + 1];
  return redirect(next ? `/${locale}/course/${next.moduleId}/${next.id}` : `/${locale}/course/${lesson.moduleId}`, 303);
}

export { NoPage as default } from '../../ui/no-page';
