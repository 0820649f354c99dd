import { chairFromBehind, chairFromSide, roundTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, cyclist, person, wheelchairUser } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { building, tree } from '../things';

const WALL = 338;
const panes = [64, 464, 864];
const pane = (x: number) => `x="${x}" y="158" width="352" height="164" rx="10"`;

const street =
  `<rect x="60" y="150" width="1160" height="180" fill="#DCECEB"/><rect x="60" y="296" width="1160" height="40" fill="#E8DCC6"/>` +
  building({ x: 76, y: 300, width: 130, height: 124, fill: colour.coral, columns: 4, rows: 2, groundFloor: 44 }) +
  building({ x: 236, y: 300, width: 150, height: 100, fill: colour.sun, columns: 4, rows: 1, groundFloor: 52 }) +
  building({ x: 486, y: 300, width: 146, height: 128, fill: colour.plum, columns: 4, rows: 2, groundFloor: 44 }) +
  building({ x: 906, y: 300, width: 138, height: 116, fill: colour.teal, columns: 4, rows: 1, groundFloor: 56 }) +
  building({ x: 1092, y: 300, width: 116, height: 130, fill: colour.leaf, columns: 3, rows: 2, groundFloor: 44 }) + tree(712, 304, 0.9) + tree(1066, 304, 0.7) + tree(412, 304, 0.7);

const walkers = [
  person(cast.amina, { x: 118, y: 322, size: 0.56, legs: 'skirt', look: 1 }) + person(cast.child, { x: 154, y: 322, size: 0.4 }) + person(cast.singh, { x: 236, y: 322, size: 0.58, legs: 'walk', look: 1 }) + person(cast.neighbour, { x: 340, y: 322, size: 0.56, legs: 'walk', look: -1 }),
  wheelchairUser(cast.wheels, { x: 530, y: 322, size: 0.56 }) + person(cast.clerk, { x: 624, y: 322, size: 0.56, look: -1 }) + cyclist(cast.student, { x: 742, y: 322, size: 0.54 }),
  person(cast.grandma, { x: 910, y: 322, size: 0.54, legs: 'skirt' }) + person(cast.father, { x: 1010, y: 322, size: 0.58, legs: 'walk', look: 1 }) + person(cast.mother, { x: 1056, y: 322, size: 0.56, look: -1, left: 'wave' }) + person(cast.elder, { x: 1160, y: 322, size: 0.56, legs: 'walk', look: -1 }),
];

const clip = `<clipPath id="panes">${panes.map((x) => `<rect ${pane(x)}/>`).join('')}</clipPath>`;
const throughWindow = (svg: string) => `${clip}<g clip-path="url(#panes)">${svg}</g>`;
const frames = panes.map((x) => `<rect ${pane(x)} fill="none" stroke="${colour.white}" stroke-width="12"/><path d="M${x + 176} 158V322" stroke="${colour.white}" stroke-width="8"/>`).join('');

const boards = Array.from({ length: 15 }, (_, i) => `M${640 + (i - 7) * 92} ${WALL}L${640 + (i - 7) * 190} 720`).join('');
const room = `<rect width="1280" height="${WALL}" fill="#F3EBDD"/><rect y="${WALL}" width="1280" height="${720 - WALL}" fill="${colour.sand}"/><path d="${boards}" stroke="${darker(colour.sand, 0.07)}" stroke-width="3"/><rect y="${WALL - 8}" width="1280" height="12" fill="${colour.white}"/>`;

const folder = `<path d="M532 398q0 -10 10 -10h62l16 16h118q10 0 10 10v78q0 10 -10 10H542q-10 0 -10 -10z" fill="${darker(colour.sun, 0.14)}"/><rect x="546" y="394" width="188" height="66" rx="4" fill="${colour.white}"/><path d="M526 430H754L742 496q-1 8 -9 8H547q-8 0 -9 -8z" fill="${colour.sun}"/>`;

const gap = (x: number, y: number) =>
  `<g transform="translate(${x} ${y}) scale(1.1)" fill="${colour.white}" fill-opacity=".4" stroke="${colour.coral}" stroke-width="5" stroke-dasharray="10 9" stroke-linecap="round"><rect x="-34" y="-112" width="68" height="58" rx="14"/><path d="M-28 -44V-2M28 -44V-2" fill="none"/></g>`;
const gaps = gap(206, 480) + gap(310, 600) + gap(974, 600) + gap(1074, 480);

/** Slide: a small round table with three chairs in a large room, and a busy street behind the windows. */
export const smallRoundTable: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}${throughWindow(street)}${frames}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: throughWindow(walkers[0] ?? '') + frames, from: 0, enter: glide(-30) },
    { svg: throughWindow((walkers[1] ?? '') + (walkers[2] ?? '')) + frames, from: 4, after: 0.3, enter: appear },
    { svg: `<ellipse cx="640" cy="500" rx="560" ry="164" fill="${colour.sunSoft}" fill-opacity=".55" stroke="${colour.coral}" stroke-width="7" stroke-dasharray="4 20" stroke-linecap="round"/>`, from: 6, after: 0.2, enter: appear },
    { svg: gaps, from: 4, after: 0.6, enter: rise },
    { svg: chairFromSide({ x: 446, y: 584, size: 1.36, fill: colour.plum }) + chairFromSide({ x: 834, y: 584, size: 1.36, fill: colour.plum }, true), from: 3, after: 0.1, enter: rise },
    { svg: roundTable({ x: 640, y: 486, rx: 178, ry: 62 }, 112), from: 0 },
    { svg: folder + (await words.label('strategy', { x: 540, y: 434, width: 200, height: 66, size: [36, 26] })), from: 2, after: 0.1, enter: travel(0, -40, 0.6) },
    { svg: chairFromBehind({ x: 640, y: 652, size: 1.3, fill: colour.plum }), from: 3, after: 0.4, enter: rise },
  ],
});
