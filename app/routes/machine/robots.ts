import { settings } from '../../platform/settings.server';
import { publicDoor } from '../guards';

const closed = ['/dev/', '/*/account', '/*/search', '/*/join/', '/*/invitation/', '/*/unsubscribe/', '/*/certificate', '/*/verify/', '/verify/'];

/** What crawlers may fetch, and where the list of pages is. Pages that are nobody's business also say `noindex` themselves. */
export function loader() {
  publicDoor();
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${settings.APP_URL.replace(/\/$/, '')}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } });
}
