import { cane, chair, chairFromBehind, chairFromSide, roundTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { rise, travel, appear, type Draw, type Layer, type Words } from '../picture';
import { ground } from '../things';

const SHEET = { x: 56, y: 146, width: 552, height: 424 };
const columns: ReadonlyArray<readonly [string, number, number]> = [['group', 76, 160], ['place', 246, 186], ['cost', 442, 146]];
const tones = [colour.coral, colour.teal, colour.plum] as const;
const rowY = (index: number) => 282 + index * 94;

const page = `<g transform="rotate(-1.200 330 360)"><rect x="${SHEET.x + 8}" y="${SHEET.y + 10}" width="${SHEET.width}" height="${SHEET.height}" rx="12" fill="${colour.ink}" fill-opacity=".1"/><rect x="${SHEET.x}" y="${SHEET.y}" width="${SHEET.width}" height="${SHEET.height}" rx="12" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/></g>`;

const faces = [
  `<circle cx="-24" r="13"/><circle cx="4" cy="6" r="9"/><circle cx="26" cy="6" r="9"/>`,
  `<circle r="13"/><path d="M-17 -3a17 17 0 0 1 34 0z"/>`,
  `<circle cx="-8" r="13"/><path d="M22 20V-8q-3 -9 -12 -6" fill="none" stroke-width="6"/>`,
];
function row(index: number): Layer {
  const tone = tones[index] ?? colour.ink;
  const y = rowY(index);
  const boxes = columns.map(([, x, width]) => `<rect x="${x}" y="${y}" width="${width}" height="78" rx="10" fill="${colour.paper}" stroke="${tone}" stroke-width="4"/>`).join('');
  return { svg: `${boxes}<g transform="translate(154 ${y + 39}) scale(1.300)" fill="${tone}" stroke="${tone}">${faces[index]}</g>`, from: 2, after: 0.2 + index * 0.2, enter: rise };
}
function written(index: number): string {
  const y = rowY(index);
  return `<path d="M264 ${y + 30}q16 -12 26 0t26 0t26 0t${30 - index * 6} 0M264 ${y + 54}q16 -10 26 0t26 0t20 0" fill="none" stroke="${colour.inkSoft}" stroke-width="6" stroke-linecap="round"/>`;
}
const coins = (index: number) => Array.from({ length: 3 - (index % 2) }, (_, i) => `<ellipse cx="${482 + i * 34}" cy="${rowY(index) + 39}" rx="15" ry="15" fill="${colour.sun}" stroke="${darker(colour.sun, 0.18)}" stroke-width="4"/>`).join('');

async function head(words: Words): Promise<string> {
  let svg = await words.label('plan', { x: 78, y: 154, width: 500, height: 60, size: [42, 30], font: 'Fraunces', align: 'left' });
  for (const [key, x, width] of columns) svg += await words.label(key, { x, y: 216, width, height: 60, size: [28, 22], align: 'left', fill: colour.inkSoft });
  return svg;
}

const paths = ['M612 316Q760 250 900 316T1010 372', 'M612 414Q740 470 900 452', 'M612 508Q700 612 860 604T1010 566'];
const way = (index: number) => `<path d="${paths[index]}" fill="none" stroke="${tones[index]}" stroke-width="9" stroke-dasharray="1 20" stroke-linecap="round"/>`;

const family = person(cast.amina, { x: 728, y: 292, size: 0.76, legs: 'skirt', look: 1 }) + person(cast.child, { x: 674, y: 296, size: 0.5, look: 1, legs: 'walk' }) + person({ ...cast.child, hair: 'short', top: colour.leaf }, { x: 782, y: 298, size: 0.44, look: 1, legs: 'walk' });
const worker = person({ ...cast.worker, top: colour.sun, bottom: colour.teal, beard: false, hair: 'curls' }, { x: 850, y: 470, size: 0.78, legs: 'walk', look: 1 }) + `<path d="M828 366h44M828 380h44" stroke="${colour.white}" stroke-width="6"/>`;
const old = person({ ...cast.elder, top: colour.coral }, { x: 712, y: 600, size: 0.8, legs: 'walk', look: 1, right: 'low' }) + cane(760, 544, 56);

const table = chair({ x: 1084, y: 404, size: 1.02, fill: colour.coral }) + chairFromSide({ x: 946, y: 494, size: 1.06, fill: colour.teal }) + roundTable({ x: 1092, y: 436, rx: 132, ry: 48 }, 130) + chairFromBehind({ x: 1092, y: 620, size: 1.1, fill: colour.plum });
const hosts = person({ ...cast.officer, top: colour.teal }, { x: 1190, y: 470, size: 0.96, legs: 'none', look: -1, left: 'table', right: 'table' });
const leaflet = `<path d="M1040 424l48 -6 8 18 -50 6zM1110 442l44 2 -4 16 -46 -2z" fill="${colour.white}"/><circle cx="1160" cy="426" r="8" fill="${colour.coral}"/>`;

/** Slide: a plan in three lines; from each a path leads to a table with a free chair. */
export const threeLinePlan: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/><ellipse cx="1080" cy="420" rx="330" ry="270" fill="#E8F0EA"/>${ground(640)}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: hosts + table + leaflet, from: 0 },
    { svg: page + (await head(words)), from: 2, enter: rise },
    ...[0, 1, 2].map(row),
    { svg: [0, 1, 2].map(written).join(''), from: 4, after: 0.3, enter: appear },
    { svg: [0, 1, 2].map(coins).join(''), from: 5, after: 0.3, enter: appear },
    { svg: way(0) + way(1) + way(2), from: 6, after: 0.1, enter: { ...appear, seconds: 1 } },
    { svg: family, from: 7, after: 0.3, enter: travel(-60, 0, 1.6) },
    { svg: worker, from: 7, after: 0.1, enter: travel(-60, 0, 1.6) },
    { svg: old, from: 8, after: 0.1, enter: travel(-60, 0, 1.8) },
  ],
});
