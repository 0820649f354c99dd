import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { moduleOnPaper, type PaperModule } from '../../features/content/print/paper';
import { PaperContents, PaperHint, PaperModuleBody } from '../../features/content/print/paper-module';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { settings } from '../../platform/settings.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

const level = 3;

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const open = course.modules.filter((module) => module.status === 'published');
  const t = translator(locale);
  return {
    locale,
    modules: open.map((module) => moduleOnPaper(course, module, { locale, level, appUrl: settings.APP_URL })),
    remarksUrl: new URL(`/${locale}/remarks/new`, settings.APP_URL).href,
    title: `${t('common:course.title')} (${t('course:print.version')})`,
    description: t('course:print.description'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

function Contents({ modules, locale }: { modules: PaperModule[]; locale: Locale }) {
  const { t } = useWords('course');
  return (
    <nav className="paper-contents" aria-labelledby="contents">
      <h2 id="contents">{t('print.contents')}</h2>
      <ul>
        {modules.map((module) => (
          <li key={module.id}>
            <a href={`#${module.id}`}>
              {module.number} <span lang={langOf(module.title, locale)}>{module.title.text}</span>
            </a>
            <PaperContents module={module} locale={locale} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default function PrintCourse() {
  const { locale, modules, remarksUrl } = useLoaderData<typeof loader>();
  const { t } = useWords(['course', 'common']);
  return (
    <main id="main" className="wrap page paper">
      <nav className="crumbs no-print" aria-label={t('lesson.breadcrumb')}>
        <a href={`/${locale}/course`}>{t('nav.course')}</a>
      </nav>
      <PaperHint />
      <header className="page-head">
        <h1>{t('common:course.title')}</h1>
      </header>
      <Contents modules={modules} locale={locale} />
      {modules.map((module) => (
        <section key={module.id} className="paper-module" aria-labelledby={module.id}>
          <p className="kicker">{t('outline.moduleNumber', { number: module.number })}</p>
          <h2 id={module.id} lang={langOf(module.title, locale)}>{module.title.text}</h2>
          <PaperModuleBody module={module} locale={locale} level={level} />
        </section>
      ))}
      <p className="paper-online">{t('print.wrong')} <a href={remarksUrl}>{remarksUrl}</a></p>
    </main>
  );
}
