import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../app/platform/locale';
import { drawAppIcon, manifestOf } from './app-icons';

const mark = readFileSync('public/favicon.svg', 'utf8');
/** Width and height as a PNG's head tells them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('an icon of the installed course', () => {
  it.each([[192, false], [512, false], [512, true]])('is a square of %s pixels, maskable: %s', (sizePx, isMaskable) => {
    expect(sizeOf(drawAppIcon(mark, { sizePx, isMaskable }))).toEqual([sizePx, sizePx]);
  });

  it('differs where devices cut its corners off', () => {
    expect(drawAppIcon(mark, { sizePx: 512, isMaskable: true }).equals(drawAppIcon(mark, { sizePx: 512, isMaskable: false }))).toBe(false);
  });
});

describe('a manifest', () => {
  it.each([...locales])('names the course in %s, starts at its outline, and has an icon of each kind', (locale) => {
    const manifest = JSON.parse(manifestOf(locale, { title: 'Title', line: 'Line' })) as { icons: { sizes: string; purpose: string }[] };
    expect(manifest).toMatchObject({ id: '/', lang: locale, scope: '/', start_url: `/${locale}/course`, display: 'standalone', name: expect.stringContaining('Title') });
    expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([['192x192', 'any'], ['512x512', 'any'], ['512x512', 'maskable']]);
  });
});
