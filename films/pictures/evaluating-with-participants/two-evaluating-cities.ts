import { sheet } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { magnifier, pin, tick } from '../signs';
import { card } from '../things';

/** Longitude and latitude of the coast, coarse on purpose. */
const mainland: ReadonlyArray<readonly [number, number]> = [
  [-9.3, 43], [-8.8, 41], [-9.4, 38.7], [-8.8, 37], [-6.3, 36.6], [-5.5, 36], [-2, 36.8], [-0.5, 38], [0, 39.5], [3, 41.8], [3.1, 43.1], [5, 43.3], [7.5, 43.8], [9, 44.4], [10.3, 43.2], [12.2, 41.8], [14, 40.7], [15.8, 39.6], [16, 38], [17, 38.9], [16.8, 40.2],
  [18.4, 40.1], [16, 41.8], [14, 42.6], [12.5, 44.2], [12.4, 45.4], [13.7, 45.6], [14.5, 45], [16, 43.5], [18.5, 42.4], [19.5, 41.5], [19.4, 40.3], [21, 38.8], [21.5, 37], [23, 36.6], [23.2, 38], [24, 37.8], [23, 39.2], [22.8, 40.5], [24, 40.2], [26, 40.8], [28.8, 41.1], [28, 43], [29.5, 45.2], [34, 46], [36, 60], [23, 60],
  [24, 58], [21.2, 56.8], [20, 54.7], [18.5, 54.7], [14.2, 54], [11, 54.2], [10.6, 57.6], [8.2, 56.8], [8.6, 54], [5, 53.3], [3.5, 51.5], [1.6, 50.8], [0.2, 49.6], [-1.6, 49.6], [-1.5, 48.7], [-4.7, 48.4], [-2.5, 47.2], [-1.2, 45.5], [-1.5, 43.4], [-4, 43.4],
];
const britain: ReadonlyArray<readonly [number, number]> = [[-5.5, 50.1], [1.3, 51.2], [1.6, 52.7], [0, 53.5], [-1.6, 55.5], [-2, 57.6], [-4, 58.6], [-6, 57.5], [-5, 55.5], [-3, 54.5], [-4.6, 53], [-5, 51.8], [-3, 51.4]];
const ireland: ReadonlyArray<readonly [number, number]> = [[-6, 52.2], [-10, 51.6], [-10, 54], [-7.5, 55.3], [-5.6, 54.4]];
const sicily: ReadonlyArray<readonly [number, number]> = [[12.5, 38], [15.6, 38.2], [15.1, 36.7]];
const sardinia: ReadonlyArray<readonly [number, number]> = [[8.3, 41], [9.7, 41], [9.5, 39.1], [8.5, 39]];
const corsica: ReadonlyArray<readonly [number, number]> = [[9.3, 43], [8.6, 42.2], [9.2, 41.4], [9.5, 42.2]];
const sweden: ReadonlyArray<readonly [number, number]> = [[5, 60], [5.6, 58.8], [8, 58], [10.6, 59.4], [12.6, 56.2], [14.2, 55.4], [16.6, 57], [18.8, 60]];

const at = (lon: number, lat: number) => [52 + (lon + 10) * 15.2, 154 + (58.4 - lat) * 21.5] as const;
const outline = (points: ReadonlyArray<readonly [number, number]>) => `M${points.map(([lon, lat]) => at(lon, lat).map((value) => value.toFixed(0)).join(' ')).join('L')}Z`;
const land = [mainland, britain, ireland, sicily, sardinia, corsica, sweden].map(outline).join('');
const map = `<clipPath id="europe"><rect x="48" y="150" width="620" height="470" rx="24"/></clipPath><rect x="48" y="150" width="620" height="470" rx="24" fill="#DBECEE"/><g clip-path="url(#europe)"><path d="${land}" fill="${colour.sunSoft}" stroke="#E9C88A" stroke-width="5" stroke-linejoin="round"/></g>`;

const prague = at(14.4, 50.1);
const grenoble = at(5.7, 45.2);
const dots = (path: string, stroke: string) => `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="7" stroke-dasharray="2 15" stroke-linecap="round"/>`;
const toLens = dots(`M${prague[0] + 20} ${prague[1] - 12}Q600 190 746 232`, colour.coral);
const toDocument = dots('M884 234H1000', colour.coral);
const toPeople = dots(`M${grenoble[0] + 16} ${grenoble[1] + 6}Q560 560 786 500`, colour.teal);

const open = `<g transform="translate(1106 228)"><path d="M0 -52Q-46 -78 -96 -60V50Q-46 32 0 58Z" fill="${colour.white}" stroke="${colour.line}" stroke-width="4"/><path d="M0 -52Q46 -78 96 -60V50Q46 32 0 58Z" fill="${colour.white}" stroke="${colour.line}" stroke-width="4"/><path d="M-78 -34Q-46 -44 -20 -28M-78 -6Q-46 -16 -20 0M-78 20Q-46 10 -20 26M20 -28Q46 -44 78 -34M20 0Q46 -16 78 -6" fill="none" stroke="${colour.inkSoft}" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/>${tick({ x: 54, y: 22, size: 0.9 }, colour.leaf)}</g>`;

const pair =
  sheet({ x: 958, y: 486, width: 160, height: 176 }, { lines: 5 }) + person({ ...cast.amina, top: colour.coral, hairColour: colour.plum }, { x: 818, y: 628, size: 1.16, legs: 'skirt', look: 1, right: 'reach', left: 'hip' }) + person({ ...cast.worker, top: colour.teal }, { x: 1104, y: 628, size: 1.18, look: -1, left: 'reach', right: 'down' }) + magnifier({ x: 954, y: 478, size: 1.12 });

const pill = ([x, y, width]: readonly [number, number, number], stroke: string) => card({ x, y, width, height: 50 }, stroke);

/** Slide: two cities on a map and the ways that lead from them to an evaluation. */
export const twoEvaluatingCities: Draw = async (words) => {
  const name = { height: 50, size: [30, 23] as const };
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><ellipse cx="966" cy="400" rx="330" ry="280" fill="${colour.sand}" fill-opacity=".6"/>${map}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: toLens, from: 3, enter: appear },
      { svg: toPeople, from: 5, enter: appear },
      { svg: pin({ x: prague[0], y: prague[1] }, colour.coral) + pill([prague[0] + 32, prague[1] - 38, 170], colour.coral) + (await words.label('prague', { ...name, x: prague[0] + 40, y: prague[1] - 38, width: 154 })), from: 2, enter: rise },
      { svg: pin({ x: grenoble[0], y: grenoble[1] }, colour.teal) + pill([92, grenoble[1] + 22, 400], colour.teal) + (await words.label('grenoble', { ...name, x: 102, y: grenoble[1] + 22, width: 380 })), from: 4, after: 0.1, enter: rise },
      { svg: magnifier({ x: 812, y: 222, size: 1.06 }), from: 3, after: 0.3, enter: rise },
      { svg: pill([716, 316, 212], colour.coral) + (await words.label('evaluate', { ...name, x: 726, y: 316, width: 192, fill: darker(colour.coral, 0.12) })), from: 3, after: 0.5, enter: rise },
      { svg: toDocument + open, from: 7, after: 0.5, enter: glide(-40) },
      { svg: pill([1000, 316, 212], colour.leaf) + (await words.label('update', { ...name, x: 1010, y: 316, width: 192, fill: darker(colour.leaf, 0.2) })), from: 7, after: 0.7, enter: rise },
      { svg: pair, from: 6, enter: glide(0, 30) },
    ],
  };
};
