import type { Locale } from '../../../platform/locale';
import type { ByLocale, Piece } from '../piece';

export interface ChangeText {
  title: Piece;
  text: Piece;
}

/** What was changed in the course on one day, for those who took it before. */
export interface Change {
  id: string;
  /** as 2026-11-25 */
  day: string;
  text: ByLocale<ChangeText>;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface FeedWords {
  title: string;
  description: string;
  locale: Locale;
}

/** The changes as an RSS 2.0 feed (rssboard.org); an item keeps its id for ever, so that readers are told of it once. */
export function feedOf(changes: readonly Change[], { title, description, locale }: FeedWords, appUrl: string): string {
  const page = `${appUrl.replace(/\/$/, '')}/${locale}/changes`;
  const items = changes.map(({ id, day, text }) => {
    const words = text[locale];
    const published = new Date(`${day}T12:00:00.000Z`).toUTCString();
    return `<item><title>${escape(words.title.text)}</title><link>${escape(`${page}#${id}`)}</link><guid isPermaLink="false">unites-change-${id}</guid><pubDate>${published}</pubDate><description>${escape(words.text.text)}</description></item>`;
  });
  const channel = `<title>${escape(title)}</title><link>${escape(page)}</link><atom:link rel="self" type="application/rss+xml" href="${escape(`${page}.xml`)}"/><description>${escape(description)}</description><language>${locale}</language>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}\n${items.join('\n')}\n</channel></rss>\n`;
}
