import { colour } from './palette';
import { building } from './things';

const health = `<g transform="translate(1121 452)"><circle r="27" fill="${colour.white}"/><path d="M0 -15V15M-15 0H15" stroke="${colour.leaf}" stroke-width="9" stroke-linecap="round"/></g>`;
const clock = `<g transform="translate(497 326)"><circle r="20" fill="${colour.white}"/><path d="M0 0V-12M0 0L9 5" stroke="${colour.ink}" stroke-width="4" stroke-linecap="round"/></g>`;
const awning = Array.from({ length: 8 }, (_, i) => `<path d="M${734 + i * 25} 420h25v30q-12.500 14 -25 0z" fill="${i % 2 ? colour.white : colour.coral}"/>`).join('');

/** The street on which the course begins and ends: flats, a school, a workshop and a health centre, on the ground at 552. */
export const streetHouses =
  building({ x: 84, y: 552, width: 216, height: 330, fill: colour.coral, columns: 4, rows: 4 }) +
  building({ x: 372, y: 552, width: 250, height: 186, fill: colour.sun, columns: 5, rows: 1, roof: 'gable', groundFloor: 122 }) + clock +
  building({ x: 722, y: 552, width: 224, height: 250, fill: colour.teal, columns: 4, rows: 1, groundFloor: 160 }) + awning +
  building({ x: 1016, y: 552, width: 210, height: 286, fill: colour.plum, columns: 3, rows: 2, groundFloor: 120 }) + health;
