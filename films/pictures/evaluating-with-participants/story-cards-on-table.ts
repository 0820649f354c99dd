import { roundTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { glide, rise, travel, type Draw, type Layer } from '../picture';
import { key, smallBubble } from '../signs';
import { ground, skyline } from '../things';

const FLOOR = 530;
const TABLE = { x: 640, y: 448, rx: 436, ry: 132 };

const bag = `<path d="M-9 -22v-6q0 -6 9 -6t9 6v6" fill="none" stroke="${darker(colour.teal, 0.3)}" stroke-width="5"/><rect x="-24" y="-26" width="48" height="50" rx="12" fill="${colour.teal}"/><rect x="-15" y="0" width="30" height="17" rx="5" fill="${darker(colour.teal, 0.22)}"/>`;
const bicycle = `<g fill="none" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"><circle cx="-22" cy="10" r="17" stroke="${colour.ink}"/><circle cx="24" cy="10" r="17" stroke="${colour.ink}"/><path d="M-22 10L-10 -14H16L0 10H-22M-10 -14L0 10M24 10L14 -20h9M-15 -16h11" stroke="${colour.coral}"/></g>`;
const flowers = `<path d="M0 28L-14 -6M0 28V-10M0 28L14 -6" stroke="${colour.leaf}" stroke-width="5" stroke-linecap="round"/><circle cx="-16" cy="-12" r="10" fill="${colour.coral}"/><circle cy="-19" r="11" fill="${colour.sun}"/><circle cx="16" cy="-12" r="10" fill="${colour.plum}"/>`;

const story = ([x, y, turn]: readonly [number, number, number], drawing: string) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-70" y="-40" width="146" height="88" rx="9" fill="${colour.ink}" fill-opacity=".14"/><rect x="-74" y="-46" width="146" height="88" rx="9" fill="${colour.white}"/><g transform="translate(-38 -2)">${drawing}</g><path d="M0 -22H56M0 -4H56M0 14H34" stroke="${colour.inkSoft}" stroke-opacity=".55" stroke-width="6" stroke-linecap="round"/></g>`;
const around = [
  { at: [342, 404, -9], drawing: key({ x: 0, y: -20, size: 0.62 }, colour.sun, 'round') },
  { at: [350, 504, 7], drawing: bag },
  { at: [938, 406, 8], drawing: bicycle },
  { at: [926, 506, -7], drawing: flowers },
] as const;

const MAIN = { x: 460, y: 370, width: 360, height: 176 };
const main = `<rect x="${MAIN.x + 8}" y="${MAIN.y + 10}" width="${MAIN.width}" height="${MAIN.height}" rx="14" fill="${colour.ink}" fill-opacity=".18"/><rect x="${MAIN.x}" y="${MAIN.y}" width="${MAIN.width}" height="${MAIN.height}" rx="14" fill="${colour.white}" stroke="${colour.coral}" stroke-width="6"/><path d="M${MAIN.x + 30} ${MAIN.y + 88}H${MAIN.x + MAIN.width - 30}" stroke="${colour.line}" stroke-width="5" stroke-linecap="round" stroke-dasharray="2 12"/>`;

const staff = person({ ...cast.officer, top: colour.plum }, { x: 446, y: 420, size: 1.14, legs: 'none', look: 1, left: 'table', right: 'low' }) + person({ ...cast.elder, top: colour.teal }, { x: 640, y: 414, size: 1.14, legs: 'none', left: 'hold', right: 'table' });
const users = person({ ...cast.mother, top: colour.coral }, { x: 834, y: 420, size: 1.14, legs: 'none', look: -1, left: 'low', right: 'table' });
const talkers = wheelchairUser({ skin: 2, hair: 'short', top: colour.leaf, bottom: colour.ink }, { x: 132, y: 612, size: 1.3, right: 'point' }) + person({ ...cast.amina, hairColour: colour.plum, top: colour.sun, bottom: colour.teal }, { x: 1148, y: 612, size: 1.34, legs: 'skirt', look: -1, left: 'point', right: 'hip' });
const heart = `<path d="M0 20C-34 -4 -24 -28 -10 -24Q-3 -22 0 -13Q3 -22 10 -24C24 -28 34 -4 0 20Z" fill="${colour.coral}"/>`;
const wave = `<path d="M-26 -8H26M-26 10H6" stroke="${colour.teal}" stroke-width="8" stroke-linecap="round"/>`;

/** Slide: a panel around a table with story cards has moved one to the middle. */
export const storyCardsOnTable: Draw = async (words) => {
  const question = { x: MAIN.x + 16, width: MAIN.width - 32, height: 76, size: [32, 25] as const };
  const plate = `<rect x="900" y="68" width="316" height="66" rx="33" fill="${colour.plum}"/><g fill="${colour.white}"><circle cx="932" cy="94" r="8"/><circle cx="950" cy="88" r="8.500"/><circle cx="968" cy="94" r="8"/><path d="M918 116q0 -14 14 -14q6 0 9 4q-4 4 -4 12zM963 118q0 -8 -4 -12q3 -4 9 -4q14 0 14 14zM937 120q0 -20 13 -20t13 20z"/></g>`;
  return {
    base: `<rect width="1280" height="${FLOOR}" fill="#F5EAE6"/>${skyline(FLOOR, '#EFDDD6')}${ground(FLOOR)}`,
    layers: [
      { svg: await words.heading({ width: 810 }), from: 0 },
      { svg: staff, from: 5, enter: glide(0, 30) },
      { svg: users, from: 7, after: 0.1, enter: glide(0, 30) },
      { svg: roundTable(TABLE, 180), from: 0 },
      ...around.map(({ at, drawing }, index): Layer => ({ svg: story(at, drawing), from: 2, after: 0.1 + index * 0.2, enter: travel(at[0] < 640 ? -120 : 120, 30, 0.8) })),
      { svg: main, from: 4, enter: travel(0, 130, 0.9) },
      { svg: await words.label('change', { ...question, y: MAIN.y + 8, fill: darker(colour.coral, 0.15) }), from: 4, after: 0.4, enter: rise },
      { svg: await words.label('why', { ...question, y: MAIN.y + 93 }), from: 4, after: 0.8, enter: rise },
      { svg: plate + (await words.label('panel', { x: 996, y: 69, width: 204, height: 64, size: [34, 26], fill: colour.white })), from: 5, after: 0.1, enter: rise },
      { svg: talkers, from: 5, after: 0.5, enter: glide(0, 30) },
      { svg: smallBubble({ x: 222, y: 268, size: 1.2 }, wave), from: 6, after: 0.1, enter: rise },
      { svg: smallBubble({ x: 1046, y: 262, size: 1.2 }, heart), from: 6, after: 0.5, enter: rise },
    ],
  };
};
