import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '../../ui/use-words';
import { LessonBlocks } from '../../features/content/blocks';
import { listOwnPages, listPublishedLessons, listSources, listTerms, type Course, type Lesson } from '../../features/content/course';
import { listTermIds } from '../../features/content/glossary/glossary';
import { GlossaryPopovers } from '../../features/content/glossary-popovers';
import { getCourse } from '../../features/content/load.server';
import { keepList } from '../../features/offline/copies';
import { SourceList } from '../../features/content/sources';
import { completionRule } from '../../features/learning/progress';
import type { Locale } from '../../platform/locale';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { Slot } from '../../ui/slot';
import { openLessonOf, openModuleOf } from '../course-guards';
import { localeOf } from '../guards';
import { CompletionSentence } from '../../features/learning/completion-sentence';

function neighbour(course: Course, lesson: Lesson, { step, locale }: { step: -1 | 1; locale: Locale }) {
  const lessons = listPublishedLessons(course);
  const other = lessons[lessons.findIndex(({ id }) => id === lesson.id) + step];
  return other ? { href: `/${locale}/course/${other.moduleId}/${other.id}`, title: other.text[locale].title, session: other.session } : null;
}

/** The slot for what a learner does in a lesson besides reading; an activity without a tool looks through the whole workbook. */
function workOf({ kind, toolId }: Pick<Lesson, 'kind' | 'toolId'>) {
  if (kind === 'activity') return toolId ? 'tool' : 'overview';
  return ({ reading: null, discussion: 'discussion', video: 'film', quiz: 'quiz' } as const)[kind];
}

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const module = openModuleOf(course, params);
  const lesson = openLessonOf(course, params);
  const text = lesson.text[locale];
  return {
    locale,
    title: text.title.text,
    description: text.summary.text,
    module: { id: module.id, title: module.text[locale].title },
    keep: context.pilot ? undefined : keepList(locale, { id: module.id, lessonIds: module.lessons.map(({ id }) => id) }),
    lesson: { id: lesson.id, number: lesson.number, kind: lesson.kind, minutes: lesson.minutes, session: lesson.session, toolId: lesson.toolId },
    work: workOf(lesson),
    text,
    rule: completionRule(lesson, course),
    sources: listSources(course, lesson),
    ownPages: listOwnPages(course).filter(({ page }) => page.beside.includes(lesson.id)).map(({ page, text: words }) => ({ path: page.path, title: words[locale].title })),
    terms: listTerms(course, listTermIds(course, lesson, locale), locale),
    previous: neighbour(course, lesson, { step: -1, locale }),
    next: neighbour(course, lesson, { step: 1, locale }),
  };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function LessonHead({ locale, module, lesson, text, rule }: Pick<Data, 'locale' | 'module' | 'lesson' | 'text' | 'rule'>) {
  const { t } = useWords(['course', 'common']);
  return (
    <header className="lesson-head">
      <nav className="crumbs" aria-label={t('lesson.breadcrumb')}>
        <a href={`/${locale}/course`}>{t('nav.course')}</a>
        <a href={`/${locale}/course/${module.id}`} lang={langOf(module.title, locale)}>{module.title.text}</a>
      </nav>
      <p className="lesson-facts">
        <span className="kind-badge">{t(`common:kind.${lesson.kind}`)}</span>
        <span>{t('lesson.of', { number: lesson.number })}</span>
        <span>{t('common:minutes', { count: lesson.minutes })}</span>
        <a href={`/${locale}/session/${lesson.session}`}>{t('lesson.sessionLink', { number: lesson.session })}</a>
      </p>
      <h1 lang={langOf(text.title, locale)}>{text.title.text}</h1>
      <p className="lead" lang={langOf(text.summary, locale)}>{text.summary.text}</p>
      <p className="completes">
        <strong>{t('lesson.completes')}</strong> <CompletionSentence rule={rule} />
      </p>
    </header>
  );
}

function ContentsList({ text, hasSources }: { text: Data['text']; hasSources: boolean }) {
  const { t } = useWords(['course', 'common']);
  return (
    <nav aria-label={t('lesson.contents')}>
      <ul className="contents">
        {text.headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`} lang={heading.lang === text.title.lang ? undefined : heading.lang}>{heading.title}</a>
          </li>
        ))}
        {hasSources ? <li><a href="#sources">{t('lesson.sources')}</a></li> : null}
      </ul>
    </nav>
  );
}

/** Beside the text where there is room; folded above it on a phone. Only one of the two is ever rendered by the browser. */
function Contents({ text, hasSources, where }: { text: Data['text']; hasSources: boolean; where: 'above' | 'beside' }) {
  const { t } = useWords(['course', 'common']);
  if (text.headings.length < 2) return null;
  const list = <ContentsList text={text} hasSources={hasSources} />;
  if (where === 'beside') return <div className="contents-beside"><p className="kicker">{t('lesson.contents')}</p>{list}</div>;
  return (
    <details className="contents-above no-print">
      <summary>{t('lesson.contents')}</summary>
      {list}
    </details>
  );
}

/** The way to tools of the workbook that stand on pages of their own and belong to what this lesson is about. */
function OwnPages({ locale, pages }: { locale: Data['locale']; pages: Data['ownPages'] }) {
  const { t } = useWords('course');
  return pages.map(({ path, title }) => (
    <p key={path} className="notice no-print">
      {t('lesson.alsoInWorkbook')} <a href={`/${locale}/${path}`} lang={langOf(title, locale)}>{title.text}</a>
    </p>
  ));
}

function Neighbours({ locale, previous, next }: Pick<Data, 'locale' | 'previous' | 'next'>) {
  const { t } = useWords(['course', 'common']);
  return (
    <nav className="neighbours no-print" aria-label={t('lesson.moduleContents')}>
      {previous ? (
        <a className="neighbour" href={previous.href} rel="prev">
          <span className="fine">{t('lesson.previous')}</span>
          <span lang={langOf(previous.title, locale)}>{previous.title.text}</span>
        </a>
      ) : null}
      {next ? (
        <a className="neighbour is-next" href={next.href} rel="next">
          <span className="fine">{t('lesson.next')}</span>
          <span lang={langOf(next.title, locale)}>{next.title.text}</span>
        </a>
      ) : null}
    </nav>
  );
}

export default function LessonPage() {
  const { locale, module, keep, lesson, work, text, rule, sources, ownPages, terms, previous, next } = useLoaderData<typeof loader>();
  return (
    <main id="main" className={`lesson kind-${lesson.kind}`} data-island={keep ? 'offline' : undefined} data-keep={keep}>
      <div className="reading-line" aria-hidden="true" />
      <div className="wrap lesson-grid">
        <LessonHead locale={locale} module={module} lesson={lesson} text={text} rule={rule} />
        <div className="lesson-text">
          <Contents text={text} hasSources={sources.length > 0} where="above" />
          <Slot name="notes" of={lesson.id} />
          {work === 'film' ? <Slot name="film" of={lesson.id} /> : null}
          <LessonBlocks text={text} lesson={lesson} locale={locale} />
          {work !== null && work !== 'film' ? <Slot name={work} of={work === 'tool' ? lesson.toolId : lesson.id} /> : null}
          {work === 'tool' ? <Slot name="shares" of={lesson.toolId} /> : null}
          <OwnPages pages={ownPages} locale={locale} />
          {work === 'discussion' ? null : <Slot name="done" of={lesson.id} />}
          <Slot name="timing" of={lesson.id} />
          <SourceList sources={sources} locale={locale} />
          <Slot name="remark" of={lesson.id} />
          <Neighbours locale={locale} previous={previous} next={next} />
        </div>
        <aside className="lesson-side no-print">
          <Contents text={text} hasSources={sources.length > 0} where="beside" />
          <Slot name="place" of={lesson.id} />
        </aside>
      </div>
      <GlossaryPopovers terms={terms} locale={locale} />
    </main>
  );
}
