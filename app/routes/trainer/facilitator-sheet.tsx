import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findLesson } from '../../features/content/course';
import { listPlan, planMinutes } from '../../features/content/facilitation/facilitation';
import { FacilitatorSheet, type SheetLesson } from '../../features/content/facilitation/facilitator-sheet';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { colonOf, langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { openModuleOf } from '../course-guards';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['trainer', 'editor']);
  const locale = localeOf(params);
  const course = getCourse();
  const { facilitation, ...module } = openModuleOf(course, params);
  if (!facilitation) throw new Response(null, { status: 404 });
  const link = (id: string): SheetLesson[] => {
    const lesson = findLesson(course, id);
    return lesson ? [{ number: lesson.number, title: lesson.text[locale].title, address: `/${locale}/course/${module.id}/${id}` }] : [];
  };
  const { questions, exercise } = facilitation.definition;
  const lessons = Object.fromEntries([...questions, { id: 'exercise', lessons: exercise.lessons }].map(({ id, lessons: own }) => [id, own.flatMap(link)]));
  const sheet = { words: facilitation.words[locale], lessons, plans: planMinutes.map((minutes) => ({ minutes, steps: listPlan(facilitation, minutes, locale) })) };
  const { title } = module.text[locale];
  const t = translator(locale);
  return data(
    { locale, sheet, module: { id: module.id, number: module.number, title }, title: t('facilitation:title') + colonOf(locale) + title.text, description: t('facilitation:description') },
    { headers: privateHeaders },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function FacilitatorSheetPage() {
  const { locale, sheet, module } = useLoaderData<typeof loader>();
  const { t } = useWords(['facilitation', 'course', 'common']);
  return (
    <main id="main" className="wrap page paper">
      <nav className="crumbs no-print" aria-label={t('course:lesson.breadcrumb')}>
        <a href={`/${locale}/course`}>{t('course:nav.course')}</a>
        <a href={`/${locale}/course/${module.id}`} lang={langOf(module.title, locale)}>{module.title.text}</a>
      </nav>
      <header className="page-head">
        <p className="kicker">{`${t('title')} · ${t('course:outline.moduleNumber', { number: module.number })}`}</p>
        <h1 lang={langOf(module.title, locale)}>{module.title.text}</h1>
        <p className="no-print">{t('hint')}</p>
      </header>
      <FacilitatorSheet {...sheet} locale={locale} />
    </main>
  );
}
