import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { recordLength } from '../../features/pilots/viewing/viewing';
import { ViewingTable } from '../../features/pilots/viewing/viewing-parts';
import { listViewings } from '../../features/pilots/viewing/viewing.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** Which editors looked at the course as whom, for admins. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  await requireRole(context, request, ['admin']);
  const locale = localeOf(params);
  return data({ locale, lines: await listViewings(), title: translator(locale)('viewing:record.title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Viewings() {
  const { locale, lines, title } = useLoaderData<typeof loader>();
  const { t } = useWords(['viewing', 'pilots']);
  return (
    <main id="main" className="wrap page pilots-page">
      <nav className="crumbs" aria-label={t('pilots:title')}><a href={`/${locale}/pilots`}>{t('pilots:title')}</a></nav>
      <h1 id="views">{title}</h1>
      <p className="lead">{t('viewing:record.lead', { most: recordLength })}</p>
      {lines.length === 0 ? <p>{t('viewing:record.none')}</p> : <ViewingTable locale={locale} lines={lines} hasNames label="views" />}
    </main>
  );
}
