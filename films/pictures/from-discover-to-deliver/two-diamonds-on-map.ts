import { colour } from '../palette';
import { appear, glide, rise, type Draw, type Layer, type Words } from '../picture';
import { building, tree } from '../things';

const MIDDLE = 366;
const corners = [112, 376, 640, 904, 1168] as const;
const tall = 162;

const streets = 'M0 232L420 152L1280 236M0 470L520 560L1280 452M210 140L300 720M560 140L510 720M760 140L860 720M1050 140L960 720M0 350H1280M1180 140L1240 720';
const map =
  `<rect width="1280" height="720" fill="#F4EEE2"/><path d="M-20 640C180 560 260 600 430 520S700 300 860 330S1120 240 1300 300" fill="none" stroke="#D3E6E6" stroke-width="64"/><path d="${streets}" fill="none" stroke="${colour.white}" stroke-width="15"/>` +
  `<g fill="${colour.leafSoft}"><ellipse cx="1086" cy="568" rx="98" ry="46"/></g><g opacity=".4">${building({ x: 30, y: 560, width: 96, height: 100, fill: '#D9B7A8', columns: 3, rows: 1, roof: 'gable', groundFloor: 62 })}${building({ x: 1172, y: 578, width: 90, height: 116, fill: '#C3B2C6', columns: 3, rows: 1 })}${tree(1060, 584, 0.8)}${tree(1116, 578, 0.9)}${tree(1236, 226, 0.7)}</g>`;

type Half = readonly [key: string, index: number, fill: string];
const halves: readonly Half[] = [
  ['discover', 0, colour.coral],
  ['define', 1, '#B8462D'],
  ['develop', 2, colour.teal],
  ['deliver', 3, '#13525A'],
];

function wing([, index, fill]: Half): string {
  const from = corners[index] ?? 0;
  const to = corners[index + 1] ?? 0;
  const opens = index % 2 === 0;
  const shape = opens ? `M${from} ${MIDDLE}L${to} ${MIDDLE - tall}V${MIDDLE + tall}Z` : `M${to} ${MIDDLE}L${from} ${MIDDLE - tall}V${MIDDLE + tall}Z`;
  return `<path d="${shape}" fill="${fill}" stroke="${fill}" stroke-width="10" stroke-linejoin="round"/>`;
}

async function name(words: Words, [key, index]: Half): Promise<Layer> {
  const x = (corners[index] ?? 0) + (index % 2 === 0 ? 72 : 10);
  const label = await words.label(key, { x, y: MIDDLE - 44, width: 182, height: 88, size: [36, 26], fill: colour.white });
  return { svg: label, from: 6, after: 0.2 + index * 0.18, enter: rise };
}

const spot = (x: number) => `<circle cx="${x}" cy="${MIDDLE}" r="14" fill="${colour.sun}" stroke="${colour.white}" stroke-width="6"/>`;
const back = `<path d="M1168 336C1090 116 190 116 112 330" fill="none" stroke="${colour.plum}" stroke-width="7" stroke-linecap="round" stroke-dasharray="2 15"/><path d="M96 302L112 334L140 312" fill="none" stroke="${colour.plum}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;
const under = { y: 530, width: 440, height: 44, size: [36, 28] as const, font: 'Fraunces' as const };

/** Slide: two diamonds on a city map, each opening and closing. */
export const twoDiamondsOnMap: Draw = async (words) => {
  const names: Layer[] = [];
  for (const half of halves) names.push(await name(words, half));
  const wings = halves.map((half, index): Layer => ({ svg: wing(half), from: 4, after: [0.15, 0.5, 0.7, 0.85][index] ?? 0, enter: glide(-30) }));
  return {
    base: map,
    layers: [
      { svg: await words.heading(), from: 0 },
      ...wings,
      { svg: spot(112) + spot(640) + spot(1168), from: 3, after: 0.4, enter: appear },
      { svg: await words.label('problem', { ...under, x: 156, fill: '#B8462D' }), from: 5, after: 0.1, enter: rise },
      { svg: await words.label('answers', { ...under, x: 684, fill: colour.teal }), from: 5, after: 0.6, enter: rise },
      ...names,
      { svg: back, from: 7, after: 0.4, enter: appear },
    ],
  };
};
