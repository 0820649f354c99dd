import { plant } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { ground } from '../things';

const FLOOR = 540;
interface Note {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  tilt: number;
  fill: string;
}
const notes: readonly Note[] = [
  { key: 'one', x: 72, y: 184, width: 310, height: 160, tilt: -2, fill: '#FFFDF8' },
  { key: 'two', x: 418, y: 180, width: 310, height: 160, tilt: 1.5, fill: '#FFFDF8' },
  { key: 'three', x: 806, y: 180, width: 360, height: 170, tilt: -1, fill: colour.sunSoft },
];

async function note(words: Words, { key, x, y, width, height, tilt, fill }: Note): Promise<string> {
  const middle = `${x + width / 2} ${y + height / 2}`;
  const label = await words.label(key, { x: x + 22, y: y + 16, width: width - 44, height: height - 26, size: [44, 32], font: 'Fraunces' });
  return `<g transform="rotate(${tilt} ${middle})"><rect x="${x + 6}" y="${y + 8}" width="${width}" height="${height}" rx="5" fill="${colour.ink}" fill-opacity=".12"/><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${fill}"/>${label}<rect x="${x + width / 2 - 44}" y="${y - 14}" width="88" height="28" rx="3" fill="${colour.tealMid}" fill-opacity=".85"/></g>`;
}

const circle = `<path transform="translate(0 16)" d="M986 128C1150 122 1222 180 1212 254C1202 336 1090 366 966 362C836 358 754 318 762 240C770 166 880 132 1030 140" fill="none" stroke="${colour.coral}" stroke-width="13" stroke-linecap="round"/>`;

const bag = `<path d="M598 418Q640 388 622 470" fill="none" stroke="${colour.woodDark}" stroke-width="9"/><rect x="540" y="456" width="66" height="76" rx="16" fill="${colour.coral}"/><rect x="551" y="492" width="44" height="28" rx="8" fill="${darker(colour.coral, 0.16)}"/><path d="M562 456q10 -22 22 0" fill="none" stroke="${darker(colour.coral, 0.24)}" stroke-width="6"/>`;
const father = person({ ...cast.worker, top: colour.leaf }, { x: 618, y: 606, size: 1.34, look: 1, right: 'point' }) + bag;
const child = person({ ...cast.child, top: colour.sun }, { x: 486, y: 608, size: 0.86, look: 1, right: 'up', left: 'down' });
const teacher = person({ ...cast.grandma, top: colour.plum, bottom: colour.ink }, { x: 800, y: 606, size: 1.18, look: 1, right: 'point', legs: 'stand' });
const official = person({ ...cast.clerk, top: colour.teal }, { x: 1184, y: 606, size: 1.2, look: -1, left: 'point', right: 'down' });

const shelf = `<rect x="92" y="486" width="280" height="92" rx="6" fill="${colour.wood}"/><rect x="84" y="476" width="296" height="18" rx="6" fill="${colour.woodDark}"/><rect x="110" y="508" width="116" height="62" fill="${darker(colour.wood, 0.2)}"/><rect x="238" y="508" width="116" height="62" fill="${darker(colour.wood, 0.2)}"/><g><rect x="118" y="520" width="18" height="50" fill="${colour.teal}"/><rect x="138" y="514" width="20" height="56" fill="${colour.coral}"/><rect x="160" y="524" width="16" height="46" fill="${colour.sun}"/><rect x="178" y="518" width="18" height="52" fill="${colour.plum}"/><rect x="252" y="530" width="70" height="18" fill="${colour.leaf}"/><rect x="246" y="550" width="84" height="20" fill="${colour.coral}"/></g>`;

/** Slide: three sentences on a wall; the third, which everybody recognises, gets the circle. */
export const threeProblemSentences: Draw = async (words) => {
  const sheets: Layer[] = [];
  for (const [index, one] of notes.entries()) sheets.push({ svg: await note(words, one), from: [3, 4, 5][index] ?? 3, after: 0.1, enter: rise });
  return {
    base: `<rect width="1280" height="720" fill="#E6F0EC"/><rect y="${FLOOR - 26}" width="1280" height="26" fill="${colour.white}"/>${ground(FLOOR, '#EADFCB')}${shelf}${plant(136, 480, 1)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      ...sheets,
      { svg: father + child, from: 1, after: 0.4, enter: glide(-60) },
      { svg: teacher, from: 6, after: 0.3, enter: travel(-40, 0, 1) },
      { svg: official, from: 6, after: 0.4, enter: glide(60) },
      { svg: circle, from: 6, after: 0.05, enter: appear },
    ],
  };
};
