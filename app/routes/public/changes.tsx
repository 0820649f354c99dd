import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChangesList } from '../../features/content/changes/changes-list';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { publicPage } from '../../ui/public-page';
import { useWords } from '../../ui/use-words';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  const changes = getCourse().changes.map(({ id, day, text }) => ({ id, day, ...text[locale] }));
  return { locale, changes, title: t('site:changes.title'), description: t('site:changes.description') };
}

export const handle = publicPage;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Changes() {
  const { locale, changes } = useLoaderData<typeof loader>();
  const { t } = useWords('site');
  return (
    <main id="main" className="wrap page prose">
      <h1>{t('changes.title')}</h1>
      <p className="lead">{t('changes.lead')}</p>
      <p><a href={`/${locale}/changes.xml`}>{t('changes.feed')}</a></p>
      <ChangesList changes={changes} locale={locale} />
    </main>
  );
}
