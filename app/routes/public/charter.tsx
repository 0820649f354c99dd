import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findLesson } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { SourceList } from '../../features/content/sources';
import { translator } from '../../platform/i18n.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

const sourceCodes = ['W2', 'W2b', 'W3', 'S3'];
const lessonId = 'four-roles-of-the-city';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const lesson = findLesson(course, lessonId);
  const t = translator(locale);
  return {
    locale,
    lesson: lesson ? { number: lesson.number, title: lesson.text[locale].title, address: `/${locale}/course/${lesson.moduleId}/${lesson.id}` } : null,
    sources: sourceCodes.flatMap((code) => course.sources[code] ?? []),
    title: t('charter:title'),
    description: t('charter:description'),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

const roles = ['policy', 'service', 'employer', 'buyer'] as const;
const commitments = { policy: ['one', 'two', 'three'], service: ['one', 'two'], employer: ['one', 'two', 'three'], buyer: ['one', 'two', 'three'] } as const;

function Roles() {
  const { t } = useWords('charter');
  return (
    <ol className="cards charter-roles" role="list">
      {roles.map((role) => (
        <li key={role} className="card">
          <h2>{t(`roles.${role}.title`)}</h2>
          <p>{t('commits')}</p>
          <ul>
            {commitments[role].map((key) => <li key={key}>{t(`roles.${role}.${key}` as 'roles.policy.one')}</li>)}
          </ul>
          <p><strong>{t('ask')}</strong><br />{t(`roles.${role}.ask`)}</p>
        </li>
      ))}
    </ol>
  );
}

export default function Charter() {
  const { locale, lesson, sources } = useLoaderData<typeof loader>();
  const { t } = useWords('charter');
  return (
    <main id="main" className="wrap page">
      <header className="page-head prose">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p>{t('history')}</p>
        <p>{t('own')}</p>
        <p className="no-print"><a className="button" href={`/${locale}/charter/assessment`}>{t('assessment.start')}</a></p>
      </header>
      <Roles />
      <section className="prose">
        <h2>{t('further')}</h2>
        <ul>
          {lesson ? (
            <li><a href={lesson.address}>{lesson.number} <span lang={langOf(lesson.title, locale)}>{lesson.title.text}</span></a></li>
          ) : null}
          <li><a href={`/${locale}/library?topic=charter`}>{t('library')}</a></li>
        </ul>
      </section>
      <SourceList sources={sources} locale={locale} />
    </main>
  );
}
