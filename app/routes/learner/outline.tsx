import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '../../ui/use-words';
import { listLessons } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { courseData } from '../../features/content/web/course-data';
import { InstallHint } from '../../features/offline/offline-parts';
import { translator } from '../../platform/i18n.server';
import { settings } from '../../platform/settings.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { Slot } from '../../ui/slot';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const t = translator(locale);
  const description = t('course:outline.description');
  return {
    locale,
    title: t('course:outline.title'),
    description,
    structured: courseData(course, { title: t('landing:title'), description, locale, appUrl: settings.APP_URL }),
    hours: course.minutes / 60,
    lessonCount: listLessons(course).length,
    modules: course.modules.map((module) => ({
      id: module.id,
      number: module.number,
      minutes: module.minutes,
      isOpen: module.status === 'published',
      title: module.text[locale].title,
      summary: module.text[locale].summary,
      sessions: [...new Set(module.lessons.map((lesson) => lesson.session))],
      lessons: module.lessons.map((lesson) => ({
        id: lesson.id,
        number: lesson.number,
        kind: lesson.kind,
        minutes: lesson.minutes,
        title: lesson.text[locale].title,
      })),
    })),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? [...pageMeta(data), { 'script:ld+json': data.structured }] : pageMeta(data));

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type ModuleRow = Data['modules'][number];

function LessonsToCome({ module, locale }: { module: ModuleRow; locale: Data['locale'] }) {
  const { t } = useWords(['common', 'course']);
  return (
    <details className="lessons-to-come">
      <summary>{t('course:outline.lessonsToCome', { count: module.lessons.length })}</summary>
      <ol role="list">
        {module.lessons.map((lesson) => (
          <li key={lesson.id} className={`kind-${lesson.kind}`}>
            <span className="lesson-number">{lesson.number}</span>
            <span lang={langOf(lesson.title, locale)}>{lesson.title.text}</span>
            <span className="fine">{`${t(`kind.${lesson.kind}`)} · ${t('minutesShort', { count: lesson.minutes })}`}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ModuleSection({ module, locale }: { module: ModuleRow; locale: Data['locale'] }) {
  const { t } = useWords(['course', 'common']);
  return (
    <section className={module.isOpen ? 'card outline-module' : 'card outline-module is-closed'} aria-labelledby={`module-${module.id}`}>
      <p className="kicker">
        {t('outline.moduleNumber', { number: module.number })}
        {module.isOpen ? null : <span className="badge">{t('common:status.inPreparation')}</span>}
      </p>
      <h2 id={`module-${module.id}`} lang={langOf(module.title, locale)}>
        {module.isOpen ? <a href={`/${locale}/course/${module.id}`}>{module.title.text}</a> : module.title.text}
      </h2>
      {module.summary ? <p lang={langOf(module.summary, locale)}>{module.summary.text}</p> : null}
      <p className="fine">
        {t('common:minutes', { count: module.minutes })}
        {module.sessions.map((session) => (
          <span key={session}>
            {' · '}
            {module.isOpen ? <a href={`/${locale}/session/${session}`}>{t('outline.session', { number: session })}</a> : t('outline.session', { number: session })}
          </span>
        ))}
      </p>
      {module.isOpen ? <Slot name="lessons" of={module.id} /> : <LessonsToCome module={module} locale={locale} />}
    </section>
  );
}

export default function Outline() {
  const { locale, modules, hours, lessonCount } = useLoaderData<typeof loader>();
  const { t } = useWords(['course', 'common']);
  return (
    <main id="main" className="wrap page">
      <header className="page-head">
        <h1>{t('outline.title')}</h1>
        <p className="lead">{t('outline.lead', { lessons: lessonCount, hours })}</p>
      </header>
      <InstallHint />
      <Slot name="standing" />
      <Slot name="aim" />
      <div className="stack">
        {modules.map((module) => (
          <ModuleSection key={module.id} module={module} locale={locale} />
        ))}
      </div>
      <p className="fine no-print">
        <a href={`/${locale}/course/print`} data-no-prefetch="">{t('print.course')}</a>
      </p>
    </main>
  );
}
