import { councilBench, councillors, type Row } from '../chamber';
import { chair } from '../furniture';
import { colour, darker, hairColour } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { bubble, ground } from '../things';
import { besideSign, doorSign } from './roles';

const FLOOR = 520;
const CENTRE = 376;

const back: Row = { x: CENTRE, y: 432, rx: 306, ry: 116, size: 0.84, foot: 574 };
const front: Row = { x: CENTRE, y: 536, rx: 204, ry: 96, size: 0.94, foot: 604 };

const backRow = councillors(back, [
  [{ ...cast.neighbour, top: colour.teal }, -62], [cast.clerk, -38], [cast.amina, -14], [{ ...cast.elder, top: colour.ink }, 14], [{ ...cast.mother, top: colour.coral }, 38], [{ ...cast.father, top: colour.leaf }, 62],
]);
const frontRow = councillors(front, [[cast.singh, -58], [{ ...cast.grandma, top: colour.plum }, -22], [{ ...cast.officer, top: colour.leaf, glasses: false, hairColour: hairColour.fair }, 20]]);

const chamber =
  `<rect width="1280" height="${FLOOR}" fill="#F3EBF1"/>${[70, 210, 350, 490, 630].map((x) => `<rect x="${x}" y="170" width="108" height="${FLOOR - 170}" rx="54" fill="${colour.white}" fill-opacity=".6"/>`).join('')}` +
  `${ground(FLOOR, '#E7D9E4')}<ellipse cx="${CENTRE}" cy="606" rx="330" ry="56" fill="${darker('#E7D9E4', 0.06)}"/>`;

const opening =
  `<rect x="1004" y="216" width="196" height="${FLOOR - 214}" rx="10" fill="${colour.plum}"/><rect x="1018" y="230" width="168" height="${FLOOR - 228}" fill="#FDF2D6"/>` +
  `<path d="M1018 230L976 252V574L1018 ${FLOOR + 2}Z" fill="${darker(colour.plum, 0.16)}"/><circle cx="986" cy="404" r="6" fill="${colour.sun}"/><path d="M1018 ${FLOOR + 2}H1186L1148 604H936Z" fill="#FDF2D6" fill-opacity=".9"/>`;

const barrier =
  `<g stroke="${colour.woodDark}" stroke-width="9" stroke-linecap="round"><path d="M946 584V478M1150 584V478"/></g><path d="M946 486Q1048 556 1150 486" fill="none" stroke="${colour.coral}" stroke-width="11" stroke-linecap="round"/><circle cx="946" cy="472" r="10" fill="${colour.sun}"/><circle cx="1150" cy="472" r="10" fill="${colour.sun}"/>`;

const desk = `<path d="M${CENTRE - 118} 526H${CENTRE + 118}L${CENTRE + 104} 604H${CENTRE - 104}Z" fill="${darker(colour.wood, 0.1)}"/><rect x="${CENTRE - 134}" y="512" width="268" height="18" rx="8" fill="${colour.woodDark}"/>`;
const draft = `<g transform="rotate(-2 ${CENTRE} 452)"><rect x="${CENTRE - 92}" y="396" width="184" height="118" rx="6" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><path d="M${CENTRE - 68} 474H${CENTRE + 66}M${CENTRE - 68} 494H${CENTRE + 18}" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/></g>`;

const residents = person(cast.trainer, { x: 1136, y: 590, size: 1.06, legs: 'walk', look: -1, left: 'wave' }) + person({ ...cast.painter, top: colour.sun }, { x: 1056, y: 600, size: 1.04, legs: 'walk', look: -1 });
const councillor = person({ ...cast.worker, top: colour.teal, bottom: colour.ink }, { x: 866, y: 600, size: 1.08, look: 1, left: 'push', right: 'hip' });

/** Slide: a council chamber with an empty seat in the front row. */
export const councilChamberOpenSeat: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${chamber}`,
  layers: [
    { svg: await words.heading(besideSign), from: 0 },
    { svg: await doorSign(words, 'policy'), from: 1, after: 0.5, enter: rise },
    { svg: backRow + councilBench(back) + frontRow + councilBench(front) + desk, from: 0 },
    { svg: opening, from: 2, enter: appear },
    { svg: barrier, from: 2, until: 5, untilAfter: 0.75, enter: appear },
    { svg: chair({ x: 730, y: 612, size: 1.18, fill: colour.sun }), from: 5, after: 0.2, enter: travel(-60, 0, 1) },
    { svg: councillor, from: 5, after: 0.1, enter: glide(-40) },
    { svg: residents, from: 5, after: 0.8, enter: travel(150, 0, 1.6) },
    { svg: draft + (await words.label('paper', { x: CENTRE - 80, y: 402, width: 160, height: 58, size: [36, 24], font: 'Fraunces' })), from: 6, after: 0.4, enter: rise },
    { svg: bubble({ x: 728, y: 232, width: 236, height: 92 }, 846) + (await words.label('seat', { x: 738, y: 234, width: 216, height: 88, size: [36, 26] })), from: 7, after: 0.1, enter: rise },
  ],
});
