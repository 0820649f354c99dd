import { getCourse } from '../../features/content/load.server';
import { listPublicPaths } from '../../features/content/web/public-paths';
import { sitemapOf } from '../../features/content/web/sitemap';
import { settings } from '../../platform/settings.server';
import { publicDoor } from '../guards';

/** All public pages, for search engines. */
export function loader() {
  publicDoor();
  return new Response(sitemapOf(listPublicPaths(getCourse()), settings.APP_URL), { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
}
