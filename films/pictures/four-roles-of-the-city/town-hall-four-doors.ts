import { cane, pushchair } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, type Draw, type Layer, type Words } from '../picture';
import { ground, skyline, starRing } from '../things';
import { badge, roles, type Role } from './roles';

const wall = '#F8E6C4';
const FLOOR = 556;
const middle = (index: number) => 205 + index * 290;

const pilaster = (x: number) =>
  `<rect x="${x - 17}" y="222" width="34" height="${FLOOR - 222}" fill="${colour.white}"/><rect x="${x - 24}" y="222" width="48" height="16" rx="3" fill="${colour.white}"/><rect x="${x - 24}" y="${FLOOR - 22}" width="48" height="22" rx="3" fill="${darker(wall, 0.14)}"/>`;

const clock = `<g transform="translate(640 184)"><circle r="21" fill="${colour.white}"/><path d="M0 0V-13M0 0L9 5" stroke="${colour.ink}" stroke-width="4" stroke-linecap="round"/></g>`;

const hall =
  `<rect x="60" y="214" width="1160" height="${FLOOR - 214}" fill="${wall}"/><path d="M372 206L640 140L908 206Z" fill="${darker(colour.coral, 0.12)}"/>${clock}` +
  `<rect x="36" y="202" width="1208" height="22" rx="5" fill="${darker(wall, 0.16)}"/>${[60, 350, 640, 930, 1220].map(pilaster).join('')}` +
  `<rect x="30" y="546" width="1220" height="14" rx="3" fill="${darker(colour.sand, 0.12)}"/>`;

const arch = (x: number, half: number, fill: string) => `<path d="M${x - half} 548V${430 - half * 0.2}a${half} ${half} 0 0 1 ${half * 2} 0V548Z" fill="${fill}"/>`;

function closedDoor(x: number): string {
  return `${arch(x, 66, darker(wall, 0.2))}${arch(x, 56, colour.wood)}<path d="M${x} 366V548" stroke="${colour.woodDark}" stroke-width="4"/><circle cx="${x - 10}" cy="470" r="5" fill="${colour.sun}"/><circle cx="${x + 10}" cy="470" r="5" fill="${colour.sun}"/>`;
}

function openDoor(x: number, room: string): string {
  const leaf = (side: 1 | -1) => `<path d="M${x + side * 56} 430V548L${x + side * 88} 560V402Q${x + side * 72} 404 ${x + side * 56} 430Z" fill="${colour.woodDark}"/>`;
  const inside = `${arch(x, 56, room)}<path d="M${x - 56} 548L${x - 28} 508H${x + 28}L${x + 56} 548Z" fill="${darker(room, 0.12)}"/><path d="M${x - 28} 508V422a28 28 0 0 1 56 0V508Z" fill="#FFF6DF"/>`;
  return inside + leaf(1) + leaf(-1);
}

async function sign(words: Words, role: Role, index: number): Promise<Layer> {
  const x = middle(index);
  const plate = `<rect x="${x - 122}" y="288" width="244" height="62" rx="12" fill="${colour.white}" stroke="${role.fill}" stroke-width="4"/>`;
  const label = await words.label(role.name, { x: x - 116, y: 288, width: 232, height: 62, size: [30, 24], fill: darker(role.fill, 0.1) });
  return { svg: plate + label + badge(role, [x, 262, 33]), from: 3, after: 0.05 + index * 0.24, enter: rise };
}

const light = (x: number) => `<path d="M${x - 56} 548H${x + 56}L${x + 104} 622H${x - 104}Z" fill="${colour.sun}" fill-opacity=".34"/>`;

const flag = `<path d="M992 204V64" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/><path d="M996 66q40 -16 78 0t76 2v92q-38 14 -76 -2t-78 0z" fill="${colour.teal}"/>${starRing(1073, 114, 30)}`;

const mother = person(cast.mother, { x: 300, y: 604, size: 0.9, fromBehind: true, right: 'push' }) + pushchair({ x: 394, y: 606, size: 0.86 }, true);
const old = person({ ...cast.elder, beard: false }, { x: 580, y: 602, size: 0.9, fromBehind: true, right: 'low' }) + cane(634, 540, 60);
const others = wheelchairUser(cast.wheels, { x: 700, y: 606, size: 0.88 }) + person(cast.student, { x: 888, y: 602, size: 0.9, fromBehind: true, right: 'point' }) + person(cast.amina, { x: 984, y: 606, size: 0.88, fromBehind: true, legs: 'skirt' });

/** Slide: a town hall with four open doors, and people who look at them. */
export const townHallFourDoors: Draw = async (words) => {
  const signs: Layer[] = [];
  for (const [index, role] of roles.entries()) signs.push(await sign(words, role, index));
  const doors = roles.map(({ soft }, index): Layer => ({ svg: openDoor(middle(index), soft), from: 2, after: 0.1 + index * 0.2, enter: appear }));
  return {
    base: `<rect width="1280" height="720" fill="#E9F2F0"/>${skyline(FLOOR, '#D5E6E2')}${ground(FLOOR)}${hall}${roles.map((_, index) => closedDoor(middle(index))).join('')}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      ...doors,
      ...signs,
      { svg: flag, from: 6, after: 0.1, enter: rise },
      { svg: roles.map((_, index) => light(middle(index))).join(''), from: 7, enter: appear },
      { svg: mother, from: 4, after: 0.1, enter: glide(-70) },
      { svg: old, from: 5, after: 0.15, enter: glide(-50) },
      { svg: others, from: 5, after: 0.45, enter: glide(70) },
    ],
  };
};
