import { locales, masterLocale } from '../../../platform/locale';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sitemap (sitemaps.org protocol 0.9): every page in every language, each with the same page in the others. */
export function sitemapOf(paths: readonly string[], appUrl: string): string {
  const root = appUrl.replace(/\/$/, '');
  const addressOf = (lng: string, path: string) => escape(`${root}/${lng}${path && `/${path}`}`);
  const urls = paths.flatMap((path) => {
    const others = [...locales.map((lng) => [lng, lng] as const), ['x-default', masterLocale] as const]
      .map(([hreflang, lng]) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${addressOf(lng, path)}"/>`)
      .join('');
    return locales.map((lng) => `<url><loc>${addressOf(lng, path)}</loc>${others}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}
