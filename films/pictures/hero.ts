import { colour } from './palette';
import { cast, person, sitter, wheelchairUser } from './people';
import { skyline } from './things';

const back = [
  person(cast.officer, { x: 300, y: 360, size: 1, legs: 'none', left: 'table', right: 'table', look: 1 }),
  person({ ...cast.student, top: colour.sun }, { x: 410, y: 346, size: 1, legs: 'none', left: 'table', right: 'hold' }),
  person({ ...cast.elder, top: colour.leaf }, { x: 520, y: 360, size: 1, legs: 'none', left: 'hold', right: 'table', look: -1 }),
];

const sides = [
  `<rect x="120" y="330" width="84" height="66" rx="14" fill="${colour.plum}"/><path d="M128 390V446M196 390V446" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/>`,
  sitter(cast.singh, { x: 166, y: 452, size: 1.12, right: 'table', look: 1 }),
  wheelchairUser({ ...cast.wheels, top: colour.teal }, { x: 658, y: 446, size: 1.08, look: -1 }),
];

const front = [
  person({ ...cast.amina, top: colour.coral }, { x: 306, y: 476, size: 1.1, legs: 'none', fromBehind: true, left: 'table', right: 'table' }),
  person(cast.neighbour, { x: 420, y: 484, size: 1.1, legs: 'none', fromBehind: true, left: 'table', right: 'table' }),
  person({ ...cast.worker, top: colour.sun }, { x: 534, y: 476, size: 1.1, legs: 'none', fromBehind: true, left: 'table', right: 'table' }),
];

const table =
  `<ellipse cx="414" cy="326" rx="214" ry="66" fill="${colour.woodDark}"/><ellipse cx="414" cy="316" rx="214" ry="66" fill="${colour.wood}"/>` +
  `<g fill="${colour.white}"><path d="M330 290l52 -8 10 18 -54 8zM452 284l48 6 -6 18 -50 -6zM392 330l60 -2 4 20 -62 2z"/></g><circle cx="300" cy="316" r="9" fill="${colour.teal}"/><circle cx="524" cy="324" r="9" fill="${colour.coral}"/>`;

const chairs = [306, 420, 534].map((x) => `<rect x="${x - 36}" y="384" width="72" height="62" rx="14" fill="${colour.plum}"/>`).join('');

/** The round table of eight people by its parts, from back to front, as they stand on the front page. */
export const roundTableOfEight = { back: back.join(''), sides: sides.join(''), table, front: front.join('') + chairs };

/** The picture of the front page: a round table of eight people before a city, in the hand of the films. No words. */
export function hero(): string {
  const air = `<rect width="820" height="480" fill="#EAF3F1"/><circle cx="414" cy="222" r="196" fill="${colour.sunSoft}"/>`;
  const floor = `<rect y="352" width="820" height="128" fill="${colour.sand}"/><ellipse cx="414" cy="436" rx="330" ry="30" fill="#E3D4BB"/>`;
  const scene = `${air}${skyline(352, '#C9E0DC', 820)}${floor}${Object.values(roundTableOfEight).join('')}`;
  const frame = '<clipPath id="frame"><rect width="820" height="480" rx="24"/></clipPath>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 820 480" width="820" height="480">${frame}<g clip-path="url(#frame)">${scene}</g></svg>\n`;
  return svg.replaceAll(/(\.\d)\d+/g, '$1');
}
