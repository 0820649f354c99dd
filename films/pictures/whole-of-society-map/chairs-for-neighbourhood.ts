import { chair, roundTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { glide, rise, type Draw, type Layer } from '../picture';
import { bubble, building, ground, tree } from '../things';
import { floorPlate } from './signed-chair';

const SQUARE = 404;
const FEET = 498;
const size = 1.68;
const houses =
  `<rect width="1280" height="${SQUARE}" fill="#E3EFEE"/>` +
  building({ x: 30, y: 372, width: 170, height: 164, fill: colour.plumSoft, columns: 3, rows: 2, roof: 'gable', groundFloor: 60 }) +
  building({ x: 250, y: 372, width: 210, height: 170, fill: colour.coralSoft, columns: 4, rows: 1, groundFloor: 88 }) +
  building({ x: 620, y: 372, width: 190, height: 160, fill: colour.sunSoft, columns: 3, rows: 2, roof: 'gable', groundFloor: 56 }) +
  building({ x: 910, y: 372, width: 250, height: 178, fill: colour.tealSoft, columns: 5, rows: 1, groundFloor: 92 }) +
  `<rect y="368" width="1280" height="50" fill="#E8DCC6"/>${tree(536, 384, 1.5)}${tree(860, 380, 1.1)}${tree(1216, 384, 1.4)}`;
const floor = `${ground(SQUARE + 6)}<rect y="${SQUARE - 4}" width="1280" height="12" fill="${colour.white}"/>`;

const ball = (x: number) =>
  `<path d="M${x + 46} ${FEET - 186}V${FEET - 128}" stroke="${colour.ink}" stroke-width="4"/><g transform="translate(${x + 46} ${FEET - 100})"><circle r="33" fill="${colour.white}" stroke="${colour.ink}" stroke-width="4"/><path d="M0 -13L12 -4L8 11H-8L-12 -4Z" fill="${colour.ink}"/><path d="M0 -13V-31M12 -4L30 -10M8 11L19 27M-8 11L-19 27M-12 -4L-30 -10" stroke="${colour.ink}" stroke-width="4"/></g>`;
const lantern = (x: number) =>
  `<g transform="translate(${x} ${FEET - 80})"><path d="M-18 -92a18 18 0 0 1 36 0" fill="none" stroke="${colour.ink}" stroke-width="6"/><path d="M-30 -76L0 -96L30 -76Z" fill="${colour.ink}"/><rect x="-27" y="-76" width="54" height="66" fill="${colour.sunSoft}" stroke="${colour.ink}" stroke-width="6"/><path d="M0 -20q-16 -14 0 -40q16 26 0 40" fill="${colour.coral}"/><rect x="-34" y="-12" width="68" height="13" rx="4" fill="${colour.ink}"/></g>`;
const bag = (x: number, fill: string) =>
  `<g transform="translate(${x} ${FEET})"><path d="M-14 -62v-12q0 -10 14 -10t14 10v12" fill="none" stroke="${darker(fill, 0.3)}" stroke-width="6"/><rect x="-34" y="-70" width="68" height="70" rx="16" fill="${fill}"/><rect x="-22" y="-32" width="44" height="24" rx="7" fill="${darker(fill, 0.2)}"/></g>`;
const books = (x: number) =>
  `<g transform="translate(${x} ${FEET - 81})"><rect x="-48" y="-24" width="96" height="24" rx="4" fill="${colour.plum}"/><rect x="-40" y="-46" width="88" height="22" rx="4" fill="${colour.sun}"/><rect x="-46" y="-68" width="80" height="22" rx="4" fill="${colour.leaf}"/><path d="M-36 -12H36M-30 -35H40M-36 -57H26" stroke="${colour.white}" stroke-width="4" stroke-opacity=".8"/></g>`;

const seats = [
  { key: 'club', x: 148, fill: colour.leaf, things: ball, from: 2, after: 0.1 },
  { key: 'faith', x: 396, fill: colour.plum, things: lantern, from: 4, after: 0.05 },
  { key: 'parents', x: 644, fill: colour.coral, things: (x: number) => bag(x - 52, colour.teal) + bag(x + 44, colour.sun), from: 3, after: 0.55 },
  { key: 'library', x: 892, fill: colour.teal, things: books, from: 3, after: 0.1 },
] as const;

const neighbours =
  person(cast.trainer, { x: 268, y: 412, size: 0.84, look: 1, right: 'wave' }) + person(cast.elder, { x: 504, y: 410, size: 0.82, look: 1, left: 'hip' }) + person(cast.amina, { x: 566, y: 412, size: 0.8, legs: 'skirt', look: -1 }) +
  person(cast.mother, { x: 756, y: 412, size: 0.82, look: 1 }) + person(cast.child, { x: 810, y: 412, size: 0.56, right: 'up' }) + wheelchairUser({ ...cast.painter, broad: false }, { x: 1044, y: 412, size: 0.8, look: -1, right: 'wave' });

const question = `${bubble({ x: 1096, y: 186, width: 112, height: 104 }, 1116)}<g transform="translate(1153 234)"><path d="M-16 -16a17 17 0 1 1 23 16q-7 4 -7 12" fill="none" stroke="${colour.coral}" stroke-width="10" stroke-linecap="round"/><circle cy="30" r="6.500" fill="${colour.coral}"/></g>`;

/** Slide: four chairs of the neighbourhood on the left of the table, a small square behind them. */
export const chairsForNeighbourhood: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const { key, x, fill, things, from, after } of seats) {
    layers.push({ svg: chair({ x, y: FEET, size, fill }) + things(x) + (await floorPlate(words, { key, x, y: FEET + 14, fill }, 236)), from, after, enter: rise });
  }
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${houses}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: neighbours, from: 1, after: 0.3, enter: glide(-30) },
      { svg: floor, from: 0 },
      ...layers,
      { svg: roundTable({ x: 1240, y: 440, rx: 216, ry: 76 }, 130), from: 0 },
      { svg: question, from: 7, after: 0.4, enter: rise },
    ],
  };
};
