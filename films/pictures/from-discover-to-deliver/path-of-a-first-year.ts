import { colour, darker } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, glide, rise, type Draw, type Layer, type Words } from '../picture';
import { questionMark } from '../street';

const table = `<rect width="1280" height="720" fill="#EFE6F0"/><path d="M0 330H1280V720H0Z" fill="${colour.wood}"/><path d="M0 330H1280" stroke="${colour.woodDark}" stroke-width="8"/><path d="M148 350H1240L1290 660H120Z" fill="${colour.ink}" fill-opacity=".12"/><path d="M140 342H1236L1280 640H112Z" fill="${colour.white}"/>`;
const route = 'M190 470C250 540 330 520 380 458S540 376 600 440S720 550 800 490S890 396 1010 470';
const road = `<path d="${route}" fill="none" stroke="${colour.sunSoft}" stroke-width="66" stroke-linecap="round"/><path d="${route}" fill="none" stroke="${colour.sun}" stroke-width="8" stroke-dasharray="2 22" stroke-linecap="round"/>`;

const stations: ReadonlyArray<readonly [string, number, number, string]> = [
  ['arrival', 236, 496, colour.coral],
  ['language', 444, 400, colour.plum],
  ['home', 676, 510, colour.leaf],
  ['work', 858, 408, colour.teal],
];

async function station(words: Words, index: number): Promise<Layer> {
  const [key, x, y, fill] = stations[index] ?? ['arrival', 0, 0, colour.coral];
  const plate = `<ellipse cx="${x}" cy="${y + 36}" rx="94" ry="12" fill="${colour.ink}" fill-opacity=".12"/><rect x="${x - 96}" y="${y - 30}" width="192" height="60" rx="30" fill="${fill}"/>`;
  return { svg: plate + (await words.label(key, { x: x - 84, y: y - 30, width: 168, height: 60, size: [34, 26], fill: colour.white })), from: 3, after: 0.1 + index * 0.2, enter: rise };
}

const pen = (x: number, y: number, fill: string) => `<g transform="translate(${x} ${y}) rotate(24)"><rect x="-7" y="-62" width="14" height="50" rx="6" fill="${fill}"/><path d="M-7 -14H7L0 4Z" fill="${colour.ink}"/></g>`;
const leaning: ReadonlyArray<readonly [Looks, number, -1 | 1]> = [
  [{ ...cast.elder, top: colour.leaf }, 330, 1],
  [{ ...cast.mother, top: colour.coral }, 560, -1],
  [cast.singh, 784, 1],
  [{ ...cast.neighbour, top: colour.teal }, 1010, -1],
];
const people = leaning.map(([looks, x, look], i) => person(looks, { x, y: 424, size: 1.3, legs: 'none', look, lean: look * 5, left: look < 0 ? 'low' : 'table', right: look > 0 ? 'low' : 'table' }) + pen(x + look * 90, 356, [colour.coral, colour.teal, colour.sun, colour.plum][i] ?? colour.coral)).join('');
const wheels = wheelchairUser({ ...cast.wheels, skin: 3, top: colour.sun }, { x: 96, y: 624, size: 1.2, look: 1, right: 'reach' });

const talk = (x: number, y: number, fill: string) => `<path d="M${x - 34} ${y - 22}h68q8 0 8 8v26q0 8 -8 8h-34l-14 14v-14h-20q-8 0 -8 -8v-26q0 -8 8 -8z" fill="${colour.white}" stroke="${fill}" stroke-width="4"/><path d="M${x - 24} ${y - 6}h46M${x - 24} ${y + 7}h28" stroke="${fill}" stroke-width="5" stroke-linecap="round"/>`;
const doubts = questionMark({ x: 360, y: 520, size: 0.9 }) + questionMark({ x: 566, y: 396, size: 0.8, fill: colour.plum }) + questionMark({ x: 806, y: 544, size: 0.9, fill: colour.leaf }) + talk(510, 500, colour.plum) + talk(270, 412, colour.coral) + talk(716, 416, colour.leaf) + questionMark({ x: 972, y: 378, size: 0.8, fill: colour.teal });

const booklet =
  `<path d="M958 474Q1034 446 1102 478Q1170 446 1246 474V568Q1170 546 1102 576Q1034 546 958 568Z" fill="${darker(colour.plum, 0.1)}"/><path d="M966 466Q1036 440 1102 470V564Q1036 536 966 558Z" fill="${colour.white}"/><path d="M1238 466Q1168 440 1102 470V564Q1168 536 1238 558Z" fill="#F8F3EA"/><path d="M1102 470V564" stroke="${colour.line}" stroke-width="4"/>` +
  `<path d="M990 488q40 -12 88 4M990 512q40 -12 88 4M1126 516q48 -14 88 -4" fill="none" stroke="${colour.inkSoft}" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/><path d="M1130 492q24 -8 46 -8" fill="none" stroke="${colour.coral}" stroke-width="9" stroke-linecap="round"/>`;

/** Slide: five people draw a path like a board game; it ends in an open booklet. */
export const pathOfAFirstYear: Draw = async (words) => {
  const names: Layer[] = [];
  for (const index of stations.keys()) names.push(await station(words, index));
  return {
    base: table,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: people, from: 2, after: 0.1, enter: appear },
      { svg: road, from: 3, enter: { ...appear, seconds: 1 } },
      ...names,
      { svg: wheels, from: 2, after: 0.4, enter: glide(-40) },
      { svg: doubts, from: 4, after: 0.3, enter: rise },
      { svg: booklet, from: 6, after: 0.3, enter: glide(60) },
      { svg: await words.label('guide', { x: 964, y: 402, width: 288, height: 58, size: [32, 22], fill: colour.plum }), from: 6, after: 0.5, enter: rise },
    ],
  };
};
