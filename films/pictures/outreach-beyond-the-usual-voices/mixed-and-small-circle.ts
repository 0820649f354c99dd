import { chair, chairFromBehind, type Round } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, sitter, wheelchairUser, type Looks } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { arrow, card, ground } from '../things';

const FLOOR = 400;
const ROOM = { x: 852, y: 232, width: 372, height: 350 };

const seatFills = [colour.plum, colour.teal, colour.coral, colour.leaf, colour.plum];
const behind: ReadonlyArray<readonly [number, number]> = [[182, 452], [284, 424], [386, 424], [488, 452]];
const back: readonly Looks[] = [cast.elder, { ...cast.mother, top: colour.coral }, cast.father, { ...cast.grandma, top: colour.leaf }];
const baby = `<g transform="translate(284 372)"><ellipse cx="2" cy="8" rx="24" ry="15" fill="${colour.white}"/><circle cx="-14" cy="0" r="11" fill="#6B4126"/></g>`;

const farChairs = behind.map(([x, y], i) => chair({ x, y, size: 0.94, fill: seatFills[i] ?? colour.plum })).join('');
const far = back.map((looks, i) => sitter(looks, { x: behind[i]?.[0] ?? 0, y: behind[i]?.[1] ?? 0, size: 0.96, left: 'hold', right: i === 1 ? 'hold' : 'table', look: i < 2 ? 1 : -1 })).join('');
const near: ReadonlyArray<readonly [number, Looks]> = [[238, cast.student], [344, { ...cast.neighbour, top: colour.sun }], [450, { ...cast.singh, top: colour.teal }]];
const nearChairs = near.map(([x], i) => chairFromBehind({ x, y: 612, size: 1.1, fill: seatFills[i] ?? colour.plum })).join('');
const nearPeople = near.map(([x, looks]) => person(looks, { x, y: 632, size: 1.1, legs: 'none', fromBehind: true })).join('');
const rug = ({ x, y, rx, ry }: Round, fill: string) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/><ellipse cx="${x}" cy="${y}" rx="${rx * 0.8}" ry="${ry * 0.78}" fill="none" stroke="${darker(fill, 0.08)}" stroke-width="5"/>`;

const { x: left, y: top, width, height } = ROOM;
const room =
  `<path d="M${left} ${top + height}V${top}H${left + width}V${top + height}Z" fill="${colour.plumSoft}"/><path d="M${left} ${top + height}V450H${left + width}V${top + height}Z" fill="#D6BFD3"/>` +
  `<rect x="1092" y="258" width="96" height="84" rx="8" fill="#FBF3E2"/><path d="M1140 258v84M1092 300h96" stroke="${colour.plumSoft}" stroke-width="6"/>${rug({ x: 1064, y: 520, rx: 142, ry: 46 }, '#F3DCCB')}`;
const trio: ReadonlyArray<readonly [number, number, Looks]> = [
  [978, 522, { skin: 3, hair: 'headscarf', hairColour: colour.coral, top: colour.teal, bottom: colour.ink }],
  [1068, 500, { ...cast.mother, top: colour.leaf, bottom: colour.plum }],
  [1158, 522, { skin: 1, hair: 'long', hairColour: '#5A3825', top: colour.sun, bottom: colour.teal }],
];
const smallChairs = trio.map(([x, y]) => chair({ x, y, size: 0.86, fill: colour.coral })).join('');
const women = trio.map(([x, y, looks], i) => sitter(looks, { x, y, size: 0.9, left: i === 1 ? 'wave' : 'hold', right: 'table', look: i === 0 ? 1 : i === 2 ? -1 : 0 })).join('');
const fourth = person({ ...cast.painter, broad: false, top: colour.plum }, { x: 1086, y: 622, size: 0.98, legs: 'none', fromBehind: true }) + chairFromBehind({ x: 1086, y: 606, size: 0.98, fill: colour.coral });

const wallFront = `<path d="M${left - 22} ${top - 22}H${left + width + 22}V${top + height}H${left + width}V${top}H${left}V${top + height}H${left - 22}Z" fill="${colour.plum}"/>`;
const leaf = `<path d="M${left} ${top + 2}L${left + 78} ${top + 26}V${top + height + 38}L${left} ${top + height}Z" fill="${darker(colour.plum, 0.14)}"/><path d="M${left + 14} ${top + 40}l48 14v110l-48 -6zM${left + 14} ${top + 188}l48 8v120l-48 -16z" fill="${darker(colour.plum, 0.26)}"/><circle cx="${left + 66}" cy="420" r="8" fill="${colour.sun}"/>`;
const agreement = `<g transform="rotate(4 890 344)"><rect x="868" y="312" width="46" height="62" rx="4" fill="${colour.white}"/><path d="M877 340l7 8l14 -16M877 360h26" fill="none" stroke="${colour.leaf}" stroke-width="5" stroke-linecap="round"/></g>`;

/** Slide: a large mixed circle, a small one behind a half-closed door, and a chair that may go either way. */
export const mixedAndSmallCircle: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="#F7EEDF"/>${ground(FLOOR, '#EADBC2')}${rug({ x: 340, y: 506, rx: 286, ry: 92 }, '#D6E6E1')}${room}${farChairs}${smallChairs}${wallFront}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: card({ x: 178, y: 152, width: 330, height: 62 }, colour.teal) + (await words.label('mixed', { x: 188, y: 152, width: 310, height: 62, size: [36, 28], fill: colour.teal })), from: 2, after: 0.1, enter: rise },
    { svg: far + baby, from: 2, after: 0.25, enter: glide(0, -20) },
    { svg: wheelchairUser({ ...cast.wheels, top: colour.coral }, { x: 86, y: 566, size: 1.04, look: 1 }), from: 2, after: 0.45, enter: glide(-50) },
    { svg: person(cast.clerk, { x: 584, y: 544, size: 1.04, left: 'reach', look: -1, right: 'hip' }), from: 2, after: 0.65, enter: glide(50) },
    { svg: nearPeople, from: 2, after: 0.55, enter: glide(0, 24) },
    { svg: nearChairs, from: 0 },
    { svg: women + fourth, from: 4, after: 0.1, enter: appear },
    { svg: leaf, from: 4, after: 0.45, enter: glide(-24) },
    { svg: card({ x: 884, y: 146, width: 316, height: 62 }, colour.plum) + (await words.label('small', { x: 892, y: 146, width: 300, height: 62, size: [36, 28], fill: colour.plum })), from: 4, after: 0.6, enter: rise },
    { svg: chair({ x: 730, y: 586, size: 1.24, fill: colour.sun }), from: 0 },
    { svg: arrow([700, 416, 648, 416], colour.coral) + arrow([764, 416, 816, 416], colour.coral), from: 7, after: 0.4, enter: appear },
    { svg: await words.label('choice', { x: 634, y: 306, width: 192, height: 88, size: [34, 26], fill: colour.coral }), from: 7, after: 0.5, enter: rise },
    { svg: agreement, from: 8, after: 0.2, enter: rise },
  ],
});
