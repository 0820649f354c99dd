import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { getCourse } from '../../features/content/load.server';
import { readForm as readAnswers } from '../../features/quizzes/answers';
import { submitQuiz } from '../../features/quizzes/quiz.server';
import { openLessonOf } from '../course-guards';
import { onlyByForm, readForm } from '../form-doors';
import { localeOf } from '../guards';

export const loader = onlyByForm;

/** Hands in a quiz. What is still open is asked for on the same page, with everything given so far kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const lesson = openLessonOf(getCourse(), params);
  const form = await readForm(request);
  const answers = lesson.quiz ? readAnswers(lesson.quiz.sheet[locale].questions, form.entries(), locale) : null;
  const attemptId = String(form.get('attempt') ?? '');
  if (!answers || !/^[\w-]{1,40}$/.test(attemptId)) throw new Response(null, { status: 400 });
  const result = await submitQuiz({ learnerId: context.actor.learnerId, locale, lessonId: lesson.id, attemptId, answers }, new Date());
  const page = `/${locale}/course/${lesson.moduleId}/${lesson.id}`;
  if ('attempt' in result) return redirect(`${page}#quiz`, 303);
  if (result.refused === 'unanswered') return redirect(`${page}?check=1#quiz`, 303);
  throw new Response(null, { status: result.refused === 'bad-answer' ? 400 : 409 });
}

export { NoPage as default } from '../../ui/no-page';
