import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '../../ui/use-words';
import { listLessons, listPublishedLessons } from '../../features/content/course';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { Slot } from '../../ui/slot';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const number = Number(params.number);
  const open = new Set(listPublishedLessons(course).map((lesson) => lesson.session));
  if (!/^\d{1,3}$/.test(params.number ?? '') || !open.has(number)) throw new Response(null, { status: 404 });
  const t = translator(locale);
  const hasNext = listLessons(course).some((lesson) => lesson.session === number + 1);
  return {
    locale,
    number,
    minutes: course.sessionMinutes,
    next: hasNext ? { number: number + 1, isOpen: open.has(number + 1) } : null,
    title: t('course:session.title', { number }),
    description: t('course:session.description'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

/** Half an hour of study between two meetings: what belongs to it, how much is left, where to stop. */
export default function SessionPage() {
  const { locale, number, next } = useLoaderData<typeof loader>();
  const { t } = useWords(['course', 'common']);
  return (
    <main id="main" className="wrap page session-page">
      <nav className="crumbs" aria-label={t('lesson.breadcrumb')}>
        <a href={`/${locale}/course`}>{t('module.toOutline')}</a>
      </nav>
      <header className="page-head">
        <h1>{t('session.title', { number })}</h1>
        <p className="lead">{t('session.lead')}</p>
      </header>
      <div className="card">
        <Slot name="session" of={String(number)} />
      </div>
      <section className="stopping-point">
        <h2>{t('session.stop')}</h2>
        <p>{t('session.stopText')}</p>
        {next?.isOpen ? <a className="button quiet" href={`/${locale}/session/${next.number}`}>{t('session.next', { number: next.number })}</a> : null}
        {next && !next.isOpen ? <p className="fine">{t('session.nextInPreparation', { number: next.number })}</p> : null}
      </section>
    </main>
  );
}
