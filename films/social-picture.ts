import { Resvg } from '@resvg/resvg-js';
import type { Locale } from '../app/platform/locale';
import { hero } from './pictures/hero';
import { letter } from './pictures/lettering';
import { colour } from './pictures/palette';

/** The size that sites which pass pages on expect (Open Graph, 1.91 to 1). */
const WIDTH = 1200;
const HEIGHT = 630;

export interface SocialWords {
  locale: Locale;
  /** the course's title */
  title: string;
  /** what it is, in a few words */
  line: string;
}

const seats = Array.from({ length: 7 }, (_, index) => (index / 7) * 2 * Math.PI - Math.PI / 2);
const sign = `<g transform="translate(64 56) scale(1.5)"><circle cx="20" cy="20" r="7" fill="${colour.coral}"/>${seats
  .map((angle) => `<circle cx="${(20 + 14.5 * Math.cos(angle)).toFixed(2)}" cy="${(20 + 14.5 * Math.sin(angle)).toFixed(2)}" r="3.6" fill="${colour.teal}"/>`)
  .join('')}</g>`;

/** The picture that stands beside a link to the course when somebody passes it on, as PNG. */
export async function drawSocialPicture({ title, line }: SocialWords): Promise<Buffer> {
  const scene = hero().replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const words = [
    await letter('UNITES', { x: 140, y: 62, width: 220, height: 48, size: [36, 36], align: 'left', fill: colour.teal }),
    await letter(title, { x: 64, y: 150, width: 520, height: 300, size: [68, 40], font: 'Fraunces', align: 'left' }),
    await letter(line, { x: 64, y: 470, width: 520, height: 100, size: [28, 20], weight: 500, align: 'left', fill: colour.inkSoft }),
  ];
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${colour.paper}"/><rect y="${HEIGHT - 12}" width="${WIDTH}" height="12" fill="${colour.teal}"/><svg x="610" y="132" width="560" height="${((560 * 480) / 820).toFixed(1)}" viewBox="0 0 820 480">${scene}</svg>${sign}${words.join('')}</svg>`;
  return new Resvg(picture, { font: { loadSystemFonts: false } }).render().asPng();
}
