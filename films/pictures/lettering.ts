import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import { colour } from './palette';

const require = createRequire(import.meta.url);
const fontFile = (file: string) => readFileSync(require.resolve(`@fontsource/${file}`));

const loadFonts = () => [
  { name: 'Inter', data: fontFile('inter/files/inter-latin-500-normal.woff'), weight: 500 as const, style: 'normal' as const },
  { name: 'Inter', data: fontFile('inter/files/inter-latin-600-normal.woff'), weight: 600 as const, style: 'normal' as const },
  { name: 'Fraunces', data: fontFile('fraunces/files/fraunces-latin-600-normal.woff'), weight: 600 as const, style: 'normal' as const },
];
let fonts: ReturnType<typeof loadFonts> | undefined;

/** Captions and the player's bar own everything below this line: no words may stand there. */
export const SAFE_BOTTOM = 575;

export interface Lettering {
  x: number;
  y: number;
  width: number;
  height: number;
  /** largest and smallest size in pixels; below the smallest nobody could read it on a phone */
  size: readonly [number, number];
  font?: 'Inter' | 'Fraunces';
  weight?: 500 | 600;
  fill?: string;
  align?: 'left' | 'center' | 'right';
}

type Style = Record<string, string | number>;
const sides = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

async function laidOut(text: string, style: Style, area: { width?: number; height?: number }): Promise<string> {
  fonts ??= loadFonts();
  const tree = { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children: text } };
  return satori(tree, { ...area, fonts, embedFont: true } as Parameters<typeof satori>[1]);
}

function styleOf(lettering: Lettering): Style {
  return {
    fontFamily: lettering.font ?? 'Inter',
    fontWeight: lettering.weight ?? 600,
    lineHeight: 1.16,
    color: lettering.fill ?? colour.ink,
    textAlign: lettering.align ?? 'center',
    justifyContent: sides[lettering.align ?? 'center'],
  };
}

const dimension = (svg: string, name: 'width' | 'height') => Number(new RegExp(`${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);

async function widestWord(text: string, style: Style): Promise<number> {
  const words = text.split(/[\s\u2010-]+/).filter((word) => word !== '');
  const widths: number[] = [];
  for (const word of words) widths.push(dimension(await laidOut(word, { ...style, fontSize: 100 }, { height: 200 }), 'width'));
  return Math.max(...widths) / 100;
}

/** The size at which the text fits on one line without shrinking much; null when it should rather be broken. */
async function oneLineSize(text: string, { size, width, height }: Lettering, style: Style): Promise<number | null> {
  const [largest, smallest] = size;
  const natural = dimension(await laidOut(text, { ...style, fontSize: 100, whiteSpace: 'nowrap' }, { height: 200 }), 'width') / 100;
  const fitting = Math.min(largest, Math.floor((width - 2) / natural), Math.floor(height / 1.16));
  return fitting >= Math.max(smallest, largest * 0.78) ? fitting : null;
}

async function fittingSize(text: string, lettering: Lettering, style: Style): Promise<number> {
  const onOneLine = await oneLineSize(text, lettering, style);
  if (onOneLine !== null) return onOneLine;
  const [largest, smallest] = lettering.size;
  const widest = await widestWord(text, style);
  for (let size = largest; size >= smallest; size -= 2) {
    if (widest * size > lettering.width) continue;
    const svg = await laidOut(text, { ...style, fontSize: size, width: lettering.width }, { width: lettering.width });
    if (dimension(svg, 'height') <= lettering.height) return size;
  }
  throw new Error(`"${text}" does not fit into ${lettering.width} × ${lettering.height} pixels at ${smallest} pixels: shorten it.`);
}

/** Sets a text into a box as large as it fits, centred in height; a text that does not fit is an error. */
export async function letter(text: string, lettering: Lettering): Promise<string> {
  if (lettering.y + lettering.height > SAFE_BOTTOM) throw new Error(`"${text}" stands below ${SAFE_BOTTOM}, where captions are shown.`);
  const style = styleOf(lettering);
  const fontSize = await fittingSize(text, lettering, style);
  const { x, y, width, height } = lettering;
  const svg = await laidOut(text, { ...style, fontSize, width, height, alignItems: 'center' }, { width, height });
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  return `<g transform="translate(${x} ${y})">${inner}</g>`;
}
