import { chairFromBehind, roundTable, sheet } from '../furniture';
import { colour, darker } from '../palette';
import { cast, cyclist, person, wheelchairUser } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { streetHouses } from '../first-street';
import { ground, skyline, tree } from '../things';

const ROAD = 352;
const LOOP = { x: 640, y: 460, rx: 470, ry: 88 };
const street = `<g transform="translate(122 ${ROAD - 552 * 0.62}) scale(.62)">${streetHouses}</g>`;
const houses = `<g transform="translate(86 0)">${street}</g>`;
const trees = tree(188, ROAD + 6, 0.8) + tree(430, ROAD + 6, 0.62) + tree(636, ROAD + 6, 0.6) + tree(836, ROAD + 6, 0.66) + tree(1082, ROAD + 6, 0.86);

const { x, y, rx, ry } = LOOP;
const path = `M${x - 150} ${y + ry + 12}Q${x - rx} ${y + ry - 8} ${x - rx} ${y}C${x - rx} ${y - ry} ${x - 260} ${y - ry} ${x} ${y - ry}S${x + rx} ${y - ry} ${x + rx} ${y}Q${x + rx} ${y + ry - 8} ${x + 280} ${y + ry + 2}`;
const way = `<path d="${path}" fill="none" stroke="${colour.white}" stroke-width="34" stroke-linecap="round"/><path d="${path}" fill="none" stroke="${colour.coral}" stroke-width="15" stroke-linecap="round"/><path d="M${x + 318} ${y + ry - 28}L${x + 268} ${y + ry + 4}L${x + 324} ${y + ry + 28}" fill="none" stroke="${colour.coral}" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/>`;

const passersBy = person(cast.grandma, { x: 330, y: 374, size: 0.46, legs: 'skirt' }) + person(cast.singh, { x: 498, y: 372, size: 0.48, legs: 'walk', look: 1 }) + person(cast.child, { x: 560, y: 372, size: 0.34 }) + person(cast.trainer, { x: 706, y: 374, size: 0.48, look: -1, left: 'wave' }) + cyclist(cast.student, { x: 920, y: 374, size: 0.46, look: -1 }) + person({ ...cast.painter, top: colour.leaf }, { x: 1010, y: 372, size: 0.46 });

const seated = person({ ...cast.officer, top: colour.plum }, { x: 532, y: 566, size: 0.94, legs: 'none', look: 1, left: 'table', right: 'table' }) + person({ ...cast.elder, top: colour.teal }, { x: 640, y: 556, size: 0.94, legs: 'none', left: 'hold', right: 'table' }) + person({ ...cast.mother, top: colour.sun }, { x: 748, y: 566, size: 0.94, legs: 'none', look: -1, left: 'table', right: 'wave' });
const table = roundTable({ x: 640, y: 540, rx: 186, ry: 46 }, 100) + sheet({ x: 602, y: 530, width: 62, height: 34 }, { tilt: -6 }) + sheet({ x: 690, y: 528, width: 58, height: 32 }, { tilt: 8 });
const wheels = wheelchairUser({ ...cast.wheels, top: colour.leaf }, { x: 432, y: 630, size: 0.98 });
const chair = chairFromBehind({ x: 790, y: 650, size: 1.12, fill: colour.coral });
const taken = person({ ...cast.amina, top: colour.plum }, { x: 790, y: 660, size: 1.04, legs: 'none', fromBehind: true, left: 'table', right: 'wave' });

/** Slide: from the table along the street and back; the empty chair is taken. */
export const loopBackToStreet: Draw = async (words) => {
  const name = { height: 58, size: [34, 25] as const, fill: colour.white };
  const plate = (left: number, width: number) => `<rect x="${left}" y="420" width="${width}" height="58" rx="29" fill="${darker(colour.coral, 0.14)}"/>`;
  return {
    base: `<rect width="1280" height="${ROAD}" fill="#E7F1EF"/><rect width="1280" height="146" fill="#E7F1EF"/>${skyline(ROAD, '#D5E5E1')}${ground(ROAD, '#E8DCC6')}${houses}${trees}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: way, from: 1, after: 0.2, enter: { ...appear, seconds: 1.2 } },
      { svg: passersBy, from: 6, enter: glide(-30) },
      { svg: seated, from: 0 },
      { svg: table, from: 0 },
      { svg: wheels, from: 0 },
      { svg: taken, from: 7, enter: travel(300, 40, 1.4) },
      { svg: chair, from: 0 },
      { svg: plate(64, 282) + (await words.label('feedback', { ...name, x: 78, y: 420, width: 254 })), from: 2, after: 0.1, enter: rise },
      { svg: plate(946, 270) + (await words.label('next', { ...name, x: 960, y: 420, width: 242 })), from: 3, after: 0.3, enter: rise },
    ],
  };
};
