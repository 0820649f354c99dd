import { chairFromBehind, type Seat } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { openedDoor } from '../street';
import { building, ground, tree } from '../things';

const FLOOR = 440;
const WINDOW = { x: 356, y: 156, width: 560, height: 222 };
const SILL = WINDOW.y + WINDOW.height;

const street =
  `<rect x="${WINDOW.x}" y="${WINDOW.y}" width="${WINDOW.width}" height="${WINDOW.height}" fill="#DCEEF1"/>` +
  building({ x: 392, y: SILL, width: 118, height: 168, fill: '#EBB9A6', columns: 3, rows: 3 }) +
  building({ x: 540, y: SILL, width: 150, height: 132, fill: '#F3D79A', columns: 3, rows: 2, roof: 'gable' }) +
  building({ x: 764, y: SILL, width: 120, height: 186, fill: '#B9D6D2', columns: 3, rows: 3 }) +
  tree(726, SILL, 0.9);

const frame = `<rect x="${WINDOW.x}" y="${WINDOW.y}" width="${WINDOW.width}" height="${WINDOW.height}" fill="none" stroke="${colour.white}" stroke-width="16"/><path d="M${WINDOW.x + 187} ${WINDOW.y}V${SILL}M${WINDOW.x + 374} ${WINDOW.y}V${SILL}" stroke="${colour.white}" stroke-width="9"/><rect x="${WINDOW.x - 22}" y="${SILL - 2}" width="${WINDOW.width + 44}" height="18" rx="5" fill="${colour.white}"/>`;

const passer = (looks: Looks, x: number, look: -1 | 1) => person(looks, { x, y: SILL + 14, size: looks === cast.child ? 0.46 : 0.66, legs: 'walk', look });
const few = passer(cast.father, 428, 1) + passer(cast.mother, 838, -1);
const many =
  passer(cast.trainer, 492, 1) + passer(cast.child, 536, 1) + wheelchairUser(cast.wheels, { x: 606, y: SILL + 4, size: 0.62, look: 1 }) + passer(cast.singh, 672, -1) + passer({ ...cast.amina, top: colour.coral }, 728, -1) + passer(cast.student, 782, -1);

const regulars: readonly Looks[] = [cast.elder, { ...cast.neighbour, top: colour.leaf }, { ...cast.painter, broad: false }, { ...cast.clerk, top: colour.sun }, { ...cast.officer, glasses: false }];
const first = [316, 466, 616, 766, 916];
const row = (hand: 'down' | 'up') => regulars.map((looks, i) => person(looks, { x: first[i] ?? 0, y: 584, size: 0.98, legs: 'none', fromBehind: true, right: hand })).join('');
const backs = (places: readonly number[], row: Omit<Seat, 'x'>) => places.map((x) => chairFromBehind({ x, ...row })).join('');

const speaker = person({ ...cast.grandma, top: colour.plum }, { x: 200, y: 494, size: 0.92, legs: 'none', left: 'table', right: 'reach', look: 1 });
const lectern = `<path d="M142 424H256L246 500H152Z" fill="${colour.wood}"/><rect x="130" y="412" width="138" height="16" rx="7" fill="${colour.woodDark}"/>`;
const board = `<rect x="64" y="168" width="252" height="120" rx="10" fill="${colour.white}" stroke="${colour.teal}" stroke-width="6"/>`;
const poster = `<rect x="944" y="208" width="124" height="150" rx="6" fill="${colour.sun}"/><rect x="952" y="216" width="108" height="134" rx="4" fill="${colour.white}"/><circle cx="1006" cy="204" r="7" fill="${colour.coral}"/>`;
const ring = `<ellipse cx="1006" cy="284" rx="82" ry="96" fill="none" stroke="${colour.coral}" stroke-width="9" stroke-linecap="round" stroke-dasharray="500 60" transform="rotate(-70 1006 284)"/>`;

/** Slide: a public meeting where five people raise a hand while the city walks past. */
export const sameFiveHands: Draw = async (words) => ({
  base: `<rect width="1280" height="${FLOOR}" fill="#F4EBDD"/>${ground(FLOOR, '#E6D5BC')}${openedDoor({ x: 1128, y: 196, width: 104, height: 248 }, colour.teal, '#DCEEF1')}${street}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: few, from: 0 },
    { svg: many, from: 5, after: 0.1, enter: { ...glide(-60), seconds: 1.4 } },
    { svg: frame, from: 0 },
    { svg: board + (await words.label('meeting', { x: 78, y: 176, width: 224, height: 104, size: [38, 28], font: 'Fraunces' })), from: 1, enter: rise },
    { svg: speaker + lectern, from: 0 },
    { svg: poster + (await words.label('door', { x: 955, y: 222, width: 102, height: 122, size: [28, 22] })), from: 0 },
    { svg: row('down'), from: 0, until: 2, untilAfter: 0.1 },
    { svg: row('up'), from: 2, after: 0.1, enter: { ...appear, seconds: 0.3 } },
    { svg: backs(first, { y: 566, size: 0.98, fill: darker(colour.plum, 0.1) }), from: 0 },
    { svg: backs([238, 392, 546, 700, 854, 1008], { y: 636, size: 1.16 }) + backs([130, 310, 490, 670, 850, 1030, 1200], { y: 728, size: 1.4, fill: '#7E5480' }), from: 0 },
    { svg: ring, from: 7, after: 0.3, enter: rise },
  ],
});
