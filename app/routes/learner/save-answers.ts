import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { readForm as readAnswers } from '../../features/quizzes/answers';
import { saveQuizForm } from '../../features/quizzes/quiz.server';
import { openLessonOf } from '../course-guards';
import { onlyByForm, readForm } from '../form-doors';
import { localeOf } from '../guards';

export const loader = onlyByForm;

/** Keeps the answers of an open quiz, for those without script who go on later. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openLessonOf(getCourse(), params);
  const form = await readForm(request);
  const answers = lesson.quiz ? readAnswers(lesson.quiz.sheet[locale].questions, form.entries(), locale) : null;
  if (!answers) throw new Response(null, { status: 400 });
  const result = await saveQuizForm({ learnerId: context.actor.learnerId, locale, lessonId: lesson.id, answers }, new Date());
  if ('refused' in result) throw new Response(null, { status: 400 });
  return redirect(`/${locale}/course/${lesson.moduleId}/${lesson.id}#quiz`, 303);
}

export { NoPage as default } from '../../ui/no-page';
