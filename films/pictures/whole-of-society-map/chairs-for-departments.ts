import { plant, tableTop } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, rise, travel, type Draw, type Layer } from '../picture';
import { folder, ground } from '../things';
import { signedChair } from './signed-chair';

const FLOOR = 430;
const chairs = [
  { key: 'housing', x: 140, y: 604, fill: colour.coral, from: 2, after: 0.05 },
  { key: 'school', x: 316, y: 622, fill: colour.leaf, from: 2, after: 0.5 },
  { key: 'work', x: 492, y: 630, fill: colour.teal, from: 2, after: 0.75 },
  { key: 'registry', x: 668, y: 630, fill: colour.plum, from: 3, after: 0.05 },
  { key: 'buying', x: 844, y: 622, fill: colour.woodDark, from: 4, after: 0.05 },
] as const;

const room = `<rect width="1280" height="${FLOOR}" fill="#F3EBDD"/><rect x="84" y="168" width="300" height="150" rx="10" fill="#DCECEB" stroke="${colour.white}" stroke-width="12"/><path d="M234 168V318" stroke="${colour.white}" stroke-width="8"/>${ground(FLOOR)}`;
const door =
  `<rect x="1000" y="154" width="226" height="${FLOOR - 150}" rx="10" fill="${colour.teal}"/><rect x="1016" y="170" width="194" height="${FLOOR - 166}" fill="#EAF4F2"/><rect x="1060" y="206" width="106" height="76" rx="6" fill="${colour.tealSoft}"/>` +
  `<path d="M1016 170L974 190V470L1016 ${FLOOR + 4}Z" fill="${darker(colour.teal, 0.2)}"/><circle cx="984" cy="330" r="6" fill="${colour.sun}"/>`;

const table = `<ellipse cx="500" cy="520" rx="380" ry="52" fill="${colour.ink}" fill-opacity=".1"/>${tableTop({ x: 500, y: 396, rx: 430, ry: 92 })}<rect x="470" y="482" width="60" height="70" fill="${darker(colour.woodDark, 0.16)}"/>`;
const colleague = person(cast.clerk, { x: 1072, y: 540, size: 1.2, look: -1, left: 'low', right: 'down' });
const pusher = wheelchairUser({ ...cast.wheels, top: colour.sun }, { x: 1184, y: 616, size: 1.18, look: -1, right: 'push' });

/** Slide: six chairs for the administration's own departments on the near side of the table. */
export const chairsForDepartments: Draw = async (words) => {
  const rows: Layer[] = [];
  for (const { from, after, ...chair } of chairs) rows.push({ svg: await signedChair(words, chair), from, after, enter: rise });
  const last = await signedChair(words, { key: 'police', x: 1020, y: 612, fill: colour.ink });
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}${plant(906, 440, 1.5)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: door, from: 1, enter: appear },
      { svg: table, from: 0 },
      { svg: folder(500, 386, 1.5), from: 7, after: 0.5, enter: travel(0, -50, 0.7) },
      { svg: colleague, from: 5, enter: travel(60, 0, 1.4) },
      ...rows,
      { svg: last, from: 5, after: 0.1, enter: travel(170, 0, 1.4) },
      { svg: pusher, from: 5, after: 0.1, enter: travel(170, 0, 1.4) },
    ],
  };
};
