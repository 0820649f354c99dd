import { Resvg } from '@resvg/resvg-js';

/** How much of a maskable icon every device shows: a circle of this share of its side. */
const safeShare = 0.8;

/** The product's mark as a square PNG; a maskable one fills its square and keeps the mark where no device cuts it off. */
export function drawAppIcon(mark: string, { sizePx, isMaskable }: { sizePx: number; isMaskable: boolean }): Buffer {
  const inner = mark.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const drawing = isMaskable
    ? `<rect width="32" height="32" fill="#15616a"/><g transform="translate(16 16) scale(${safeShare}) translate(-16 -16)">${inner}</g>`
    : inner;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 32 32">${drawing}</svg>`;
  return new Resvg(picture, { font: { loadSystemFonts: false } }).render().asPng();
}

/** What a browser is told of the installed course in one language. */
export function manifestOf(locale: string, words: { title: string; line: string }): string {
  const icon = (sizePx: number, purpose: 'any' | 'maskable') => ({ src: `/app/icon-${purpose === 'any' ? '' : 'maskable-'}${sizePx}.png`, sizes: `${sizePx}x${sizePx}`, type: 'image/png', purpose });
  return JSON.stringify({
    id: '/',
    name: `UNITES – ${words.title}`,
    short_name: 'UNITES',
    description: words.line,
    lang: locale,
    dir: 'ltr',
    start_url: `/${locale}/course`,
    scope: '/',
    display: 'standalone',
    background_color: '#fbf6ee',
    theme_color: '#15616a',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  });
}
