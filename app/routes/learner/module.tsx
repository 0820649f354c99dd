import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '../../ui/use-words';
import { BlockBody } from '../../features/content/blocks';
import { listTerms } from '../../features/content/course';
import { GlossaryPopovers } from '../../features/content/glossary-popovers';
import { cardOf, chooseResources } from '../../features/content/library/library';
import { ModuleResources } from '../../features/content/library/module-resources';
import { getCourse } from '../../features/content/load.server';
import { keepList } from '../../features/offline/copies';
import { translator } from '../../platform/i18n.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { Slot } from '../../ui/slot';
import { openModuleOf } from '../course-guards';
import { localeOf } from '../guards';

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const module = openModuleOf(course, params);
  const { title, summary, aim, objectives, terms } = module.text[locale];
  const t = translator(locale);
  return {
    locale,
    title: title.text,
    description: summary?.text ?? t('course:outline.description'),
    module: { id: module.id, number: module.number, minutes: module.minutes, title, summary, aim, objectives },
    city: module.caseCity ? { name: t(`cities:${module.caseCity}` as 'cities:athens'), address: `/${locale}/cities/${module.caseCity}` } : null,
    sessions: [...new Set(module.lessons.map((lesson) => lesson.session))],
    keep: context.pilot ? undefined : keepList(locale, { id: module.id, lessonIds: module.lessons.map(({ id }) => id) }),
    firstLesson: module.lessons[0]?.id ?? null,
    terms: listTerms(course, terms, locale),
    resources: chooseResources(course.library, { module: module.id }).map((resource) => cardOf(resource, locale)),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function ModulePage() {
  const { locale, module, keep, sessions, city, terms, resources } = useLoaderData<typeof loader>();
  const { t } = useWords(['course', 'common']);
  return (
    <main id="main" className="wrap page module-page" data-island={keep ? 'offline' : undefined} data-keep={keep}>
      <nav className="crumbs" aria-label={t('lesson.breadcrumb')}>
        <a href={`/${locale}/course`}>{t('module.toOutline')}</a>
      </nav>
      <header className="page-head">
        <p className="kicker">
          {`${t('outline.moduleNumber', { number: module.number })} · ${t('common:minutes', { count: module.minutes })}`}
          {sessions.map((session) => (
            <span key={session}>
              {' · '}
              <a href={`/${locale}/session/${session}`}>{t('outline.session', { number: session })}</a>
            </span>
          ))}
        </p>
        <h1 lang={langOf(module.title, locale)}>{module.title.text}</h1>
      </header>
      <Slot name="aim-of-module" of={module.id} />
      <div className="module-grid">
        <div className="stack">
          {module.aim ? (
            <section className="aim">
              <h2>{t('module.aim')}</h2>
              <BlockBody block={module.aim} locale={locale} />
            </section>
          ) : null}
          <section>
            <h2>{t('module.objectives')}</h2>
            <ul className="ticks" data-island="terms">
              {module.objectives.map((block) => (
                <li key={block.id} id={block.id} lang={langOf(block, locale)}>
                  <BlockBody block={block} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
          {city ? <p className="badge-line"><a href={city.address}>{t('module.case', { city: city.name })}</a></p> : null}
        </div>
        <section className="card" aria-labelledby="lessons-title">
          <h2 id="lessons-title">{t('module.lessons')}</h2>
          <Slot name="lessons" of={module.id} />
          <Slot name="continue" of={module.id} />
        </section>
      </div>
      <ModuleResources moduleId={module.id} cards={resources} locale={locale} />
      <p className="fine no-print">
        <a href={`/${locale}/course/${module.id}/print`} data-no-prefetch="">{t('print.module')}</a>
      </p>
      <Slot name="remark-module" of={module.id} />
      <GlossaryPopovers terms={terms} locale={locale} />
    </main>
  );
}
