import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { card, ground, starRing } from '../things';
import { roles, symbol, type Role } from './roles';

const FLOOR = 552;
const LINE = 470;
const inks = [colour.coral, colour.teal, colour.sun, colour.plum, colour.leaf];

const charter =
  `<rect x="92" y="162" width="232" height="224" rx="8" fill="${colour.ink}" fill-opacity=".1"/><rect x="84" y="154" width="232" height="224" rx="8" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/>` +
  `<circle cx="200" cy="206" r="34" fill="${colour.teal}"/>${starRing(200, 206, 22)}<path d="M116 262H284M116 286H260" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/>`;

/** Signatures that run across the foot of the charter. */
const signatures = [[112, 322], [174, 330], [238, 320], [120, 354], [196, 356], [258, 350]]
  .map(([x, y], i) => `<path d="M${x} ${y}q10 -18 16 -2t14 -4t16 2" fill="none" stroke="${inks[i % 5] ?? colour.ink}" stroke-width="4" stroke-linecap="round"/>`)
  .join('');

const pens = Array.from({ length: 17 }, (_, i) => {
  const x = 350 + i * 14.5;
  return `<g transform="translate(${x.toFixed(1)} ${(292 - 30 * Math.sin((i / 16) * Math.PI)).toFixed(1)}) rotate(${-24 + i * 3})"><path d="M0 0V52" stroke="${inks[i % 5] ?? colour.ink}" stroke-width="9" stroke-linecap="round"/><path d="M-4.500 50H4.500L0 66Z" fill="${colour.ink}"/></g>`;
}).join('');

const stops = [372, 472, 572, 672, 772];
const line = `<path d="M200 378V${LINE}H796" fill="none" stroke="${colour.ink}" stroke-width="12" stroke-linecap="round" stroke-linejoin="round"/><circle cx="200" cy="${LINE}" r="15" fill="${colour.sun}" stroke="${colour.ink}" stroke-width="7"/>`;

const booklet = (x: number, index: number) =>
  `<g transform="translate(${x} ${LINE})"><circle r="13" fill="${colour.white}" stroke="${colour.ink}" stroke-width="6"/><g transform="translate(0 -70) rotate(${index % 2 ? 4 : -4})"><path d="M-33 -44H33V44H-33Z" fill="${darker(inks[index] ?? colour.teal, 0.22)}"/><rect x="-37" y="-48" width="66" height="88" rx="4" fill="${inks[index] ?? colour.teal}"/><path d="M-22 -26H14M-22 -12H2" stroke="${colour.white}" stroke-width="6" stroke-linecap="round"/></g></g>`;

const poster = { x: 884, y: 154, width: 316, height: 250 };
const place = (index: number) => [poster.x + 86 + (index % 2) * 148, poster.y + 124 + Math.floor(index / 2) * 76] as const;
const glow = `<ellipse cx="1040" cy="346" rx="236" ry="206" fill="${colour.tealSoft}"/>`;
const posterSheet = `<path d="M944 400L916 572M1140 400L1168 572" stroke="${colour.woodDark}" stroke-width="12" stroke-linecap="round"/><rect x="${poster.x}" y="${poster.y}" width="${poster.width}" height="${poster.height}" rx="12" fill="${colour.white}" stroke="${colour.teal}" stroke-width="5"/>`;

function boxed({ name, fill }: Role, index: number): string {
  const [x, y] = place(index);
  return `<circle cx="${x - 24}" cy="${y}" r="31" fill="${fill}"/>${symbol(name, [x - 24, y, 0.9], colour.white)}<rect x="${x + 20}" y="${y - 18}" width="36" height="36" rx="7" fill="${colour.paper}" stroke="${fill}" stroke-width="4"/>`;
}

const tick = (index: number) => {
  const [x, y] = place(index);
  return `<path d="M${x + 27} ${y}l9 10l20 -28" fill="none" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;
};

const team =
  person({ ...cast.clerk, top: colour.plum }, { x: 862, y: 600, size: 1.04, right: 'wave', look: 1 }) +
  wheelchairUser({ ...cast.painter, broad: false, top: colour.sun }, { x: 1030, y: 602, size: 0.98, right: 'wave' }) +
  person({ ...cast.amina, top: colour.coral }, { x: 1196, y: 598, size: 1.02, legs: 'skirt', left: 'up', look: -1 });

/** Slide: from a charter with seventeen signatures to regular reports and a checklist. */
export const charterTimeline: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${ground(FLOOR)}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: charter, from: 1, after: 0.2, enter: rise },
    { svg: signatures + card({ x: 64, y: 496, width: 272, height: 60 }, colour.sun) + (await words.label('start', { x: 74, y: 496, width: 252, height: 60, size: [30, 24] })), from: 2, after: 0.55, enter: rise },
    { svg: line, from: 4, enter: appear },
    { svg: pens + (await words.label('mayors', { x: 336, y: 170, width: 360, height: 56, size: [36, 26], align: 'left', fill: darker(colour.coral, 0.1) })), from: 2, after: 0.1, enter: rise },
    { svg: stops.slice(0, 2).map(booklet).join(''), from: 5, after: 0.5, enter: rise },
    { svg: stops.slice(2, 4).map((x, i) => booklet(x, i + 2)).join('') + card({ x: 451, y: 496, width: 222, height: 60 }, colour.ink) + (await words.label('report', { x: 461, y: 496, width: 202, height: 60, size: [30, 24] })), from: 6, after: 0.2, enter: rise },
    { svg: booklet(stops[4] ?? 0, 4), from: 7, enter: rise },
    { svg: glow + posterSheet + (await words.label('roles', { x: poster.x + 16, y: poster.y + 12, width: poster.width - 32, height: 60, size: [36, 26], font: 'Fraunces' })) + roles.map(boxed).join(''), from: 7, after: 0.3, enter: rise },
    { svg: team, from: 7, after: 0.4, enter: glide(50) },
    ...roles.map((_, index) => ({ svg: tick(index), from: 8, after: 0.15 + index * 0.2, enter: appear })),
  ],
});
