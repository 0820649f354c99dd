import { sheet, tableTop } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, type Looks } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer } from '../picture';
import { card, ground, skyline } from '../things';

const FLOOR = 480;
const TABLE = { x: 600, y: 498, rx: 500, ry: 118 };

const room =
  `<rect width="1280" height="${FLOOR}" fill="#F3EBDD"/><rect x="64" y="160" width="1152" height="196" rx="12" fill="#E0EEEC" stroke="${colour.white}" stroke-width="12"/><clipPath id="view"><rect x="64" y="160" width="1152" height="196" rx="12"/></clipPath><g clip-path="url(#view)">${skyline(356, '#CBE0DC')}</g><rect x="64" y="160" width="1152" height="196" rx="12" fill="none" stroke="${colour.white}" stroke-width="12"/>${ground(FLOOR)}`;

const seats: ReadonlyArray<readonly [Looks, number, string]> = [
  [{ ...cast.grandma, top: colour.plum }, 262, colour.sun],
  [{ ...cast.student, top: colour.coral }, 456, colour.leaf],
  [{ ...cast.amina, hairColour: colour.plum, top: colour.leaf }, 652, colour.coral],
  [{ skin: 1, hair: 'short', hairColour: '#5A3825', top: colour.teal, beard: true }, 846, colour.plum],
];

/** Where the far edge of the table runs behind x. */
const farEdge = (x: number) => TABLE.y - TABLE.ry * Math.sqrt(Math.max(0, 1 - ((x - TABLE.x) / TABLE.rx) ** 2));

const chairBack = (x: number, fill: string) => `<rect x="${x - 58}" y="${(farEdge(x) - 86).toFixed(0)}" width="116" height="120" rx="22" fill="${darker(fill, 0.1)}"/>`;
const guest = ([looks, x]: readonly [Looks, number, string], index: number) =>
  person(looks, { x, y: Math.round(farEdge(x) + 96), size: 1.22, legs: 'none', left: 'hold', right: index % 2 ? 'table' : 'hold', look: index < 2 ? 1 : -1 });

const papers = seats.map(([, x], index) => sheet({ x: x + (index < 2 ? 20 : -20), y: Math.round(farEdge(x) + 30), width: 96, height: 46 }, { tilt: index % 2 ? 5 : -5, ink: [colour.plum, colour.coral, colour.leaf, colour.teal][index] ?? colour.ink })).join('');

const clock = `<g transform="translate(432 452)"><path d="M-30 42h60" stroke="${colour.ink}" stroke-width="9" stroke-linecap="round"/><circle r="42" fill="${colour.white}" stroke="${colour.plum}" stroke-width="8"/><path d="M0 0V-25M0 0L17 10" stroke="${colour.ink}" stroke-width="7" stroke-linecap="round"/></g>`;
const cashBox = `<g transform="translate(800 466)"><ellipse cx="-24" cy="-46" rx="21" ry="9" fill="${colour.sun}" stroke="${darker(colour.sun, 0.25)}" stroke-width="4"/><ellipse cx="18" cy="-52" rx="21" ry="9" fill="${colour.sun}" stroke="${darker(colour.sun, 0.25)}" stroke-width="4"/><ellipse cx="16" cy="-43" rx="21" ry="9" fill="${colour.sun}" stroke="${darker(colour.sun, 0.25)}" stroke-width="4"/><rect x="-66" y="-40" width="132" height="72" rx="10" fill="${colour.leaf}"/><rect x="-66" y="-40" width="132" height="16" rx="8" fill="${darker(colour.leaf, 0.2)}"/><circle cy="2" r="12" fill="${colour.sun}"/><path d="M0 2V12" stroke="${colour.ink}" stroke-width="5" stroke-linecap="round"/></g>`;

const official = person({ ...cast.officer, top: colour.teal }, { x: 1016, y: 652, size: 1.42, fromBehind: true, left: 'point' });

/** Slide: four people of organisations led by migrants at the table; the city puts time and money on it. */
export const chairsForMigrantLedOrganisations: Draw = async (words) => {
  const word = { y: 512, width: 196, height: 54, size: [32, 24] as const };
  const arrivals = seats.map((seat, index): Layer => ({ svg: guest(seat, index), from: index < 2 ? 1 : 2, after: index % 2 ? 0.6 : 0.2, enter: glide(0, 36) }));
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: seats.map(([, x, fill]) => chairBack(x, fill)).join(''), from: 1, enter: appear },
      ...arrivals,
      { svg: tableTop(TABLE), from: 0 },
      { svg: papers, from: 3, after: 0.2, enter: glide(0, -30) },
      { svg: card({ x: 350, y: 146, width: 408, height: 54 }, colour.coral) + (await words.label('led', { x: 364, y: 146, width: 380, height: 54, size: [34, 26], fill: darker(colour.coral, 0.12) })), from: 2, after: 0.8, enter: rise },
      { svg: clock + card({ x: 326, y: word.y, width: 212, height: word.height }, colour.plum) + (await words.label('time', { ...word, x: 334 })), from: 6, after: 0.45, enter: glide(110) },
      { svg: cashBox + card({ x: 694, y: word.y, width: 212, height: word.height }, colour.leaf) + (await words.label('money', { ...word, x: 702 })), from: 6, after: 0.7, enter: travel(110, 20, 1) },
      { svg: official, from: 6, after: 0.1, enter: glide(90) },
    ],
  };
};
