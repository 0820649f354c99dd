import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OfflinePage } from '../../features/offline/offline-parts';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { localeOf } from '../guards';

/** What can be read here without a network. Browsers of readers keep this page; search engines are not shown it. */
export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  return { locale, title: t('offline:title'), description: t('offline:lead') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Offline() {
  return <OfflinePage locale={useLoaderData<typeof loader>().locale} />;
}
