import { roundTableOfEight } from '../hero';
import { colour } from '../palette';
import { appear, glide, type Draw } from '../picture';
import { skyline } from '../things';

const FLOOR = 520;
const set = (svg: string) => `<g transform="translate(176 156) scale(1.12)">${svg}</g>`;

/** Slide: the trailer's title above the round table of the front page, at which people take their places. */
export const titleOverTable: Draw = async (words) => ({
  base:
    `<rect width="1280" height="720" fill="#EAF3F1"/><circle cx="640" cy="410" r="226" fill="${colour.sunSoft}"/>${skyline(FLOOR, '#C9E0DC')}` +
    `<rect y="${FLOOR}" width="1280" height="200" fill="${colour.sand}"/><ellipse cx="640" cy="646" rx="400" ry="34" fill="#E3D4BB"/>`,
  layers: [
    { svg: await words.heading({ height: 132, size: [48, 34] }), from: 0 },
    { svg: set(roundTableOfEight.back), from: 1, after: 0.1, enter: glide(0, -24) },
    { svg: set(roundTableOfEight.sides), from: 2, after: 0.1, enter: appear },
    { svg: set(roundTableOfEight.table), from: 0 },
    { svg: set(roundTableOfEight.front), from: 2, after: 0.5, enter: glide(0, 40) },
  ],
});
