import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useWords } from '../../ui/use-words';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, title: t('course:about.title'), description: t('course:about.description') };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function About() {
  const { t } = useWords(['course', 'common']);
  return (
    <main id="main" className="wrap page prose">
      <h1>{t('about.title')}</h1>
      <h2>{t('about.course.title')}</h2>
      <p>{t('about.course.text')}</p>
      <h2>{t('about.texts.title')}</h2>
      <p>{t('about.texts.text')}</p>
      <h2 id="data">{t('about.data.title')}</h2>
      <p>{t('about.data.guest')}</p>
      <p>{t('about.data.account')}</p>
      <p>{t('about.data.none')}</p>
      <h2>{t('about.access.title')}</h2>
      <p>{t('about.access.text')}</p>
    </main>
  );
}
