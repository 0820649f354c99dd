import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCourse } from '../../features/content/load.server';
import { moduleOnPaper } from '../../features/content/print/paper';
import { PaperHint, PaperModuleBody } from '../../features/content/print/paper-module';
import { translator } from '../../platform/i18n.server';
import { settings } from '../../platform/settings.server';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { openModuleOf } from '../course-guards';
import { localeOf } from '../guards';

const level = 2;

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const course = getCourse();
  const module = moduleOnPaper(course, openModuleOf(course, params), { locale, level, appUrl: settings.APP_URL });
  const t = translator(locale);
  return { locale, module, remarksUrl: new URL(`/${locale}/remarks/new`, settings.APP_URL).href, title: `${module.title.text} (${t('course:print.version')})`, description: t('course:print.description') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function PrintModule() {
  const { locale, module, remarksUrl } = useLoaderData<typeof loader>();
  const { t } = useWords(['course', 'common']);
  return (
    <main id="main" className="wrap page paper">
      <nav className="crumbs no-print" aria-label={t('lesson.breadcrumb')}>
        <a href={`/${locale}/course`}>{t('nav.course')}</a>
        <a href={`/${locale}/course/${module.id}`} lang={langOf(module.title, locale)}>{module.title.text}</a>
      </nav>
      <PaperHint />
      <header className="page-head">
        <p className="kicker">{`${t('common:course.title')} · ${t('outline.moduleNumber', { number: module.number })}`}</p>
        <h1 lang={langOf(module.title, locale)}>{module.title.text}</h1>
      </header>
      <PaperModuleBody module={module} locale={locale} level={level} />
      <p className="paper-online">{t('print.wrong')} <a href={remarksUrl}>{remarksUrl}</a></p>
    </main>
  );
}
