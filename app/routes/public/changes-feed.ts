import type { LoaderFunctionArgs } from '@remix-run/node';
import { feedOf } from '../../features/content/changes/changes';
import { getCourse } from '../../features/content/load.server';
import { translator } from '../../platform/i18n.server';
import { settings } from '../../platform/settings.server';
import { localeOf } from '../guards';

/** The changes for feed readers. */
export function loader({ params }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const t = translator(locale);
  const words = { title: `UNITES – ${t('site:changes.title')}`, description: t('site:changes.description'), locale };
  return new Response(feedOf(getCourse().changes, words, settings.APP_URL), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
}
