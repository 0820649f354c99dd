import { chair, chairFromSide, plant } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, type Looks } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { besideCity, cityPlate } from '../signs';
import { ground, tree } from '../things';

const FLOOR = 520;
const DOOR = { left: 452, right: 808, top: 244 };

const room = `<rect width="1280" height="${FLOOR}" fill="#FBEBCB"/><rect y="${FLOOR - 16}" width="1280" height="16" fill="${colour.white}"/>${ground(FLOOR)}<rect y="150" width="1280" height="20" fill="${colour.wood}"/><rect width="1280" height="150" fill="${colour.paper}"/>`;
const garden =
  `<clipPath id="garden"><rect x="${DOOR.left}" y="${DOOR.top}" width="${DOOR.right - DOOR.left}" height="${FLOOR - DOOR.top + 4}"/></clipPath><g clip-path="url(#garden)"><rect x="440" y="230" width="390" height="300" fill="#DDEFF0"/><circle cx="736" cy="292" r="34" fill="${colour.sun}"/><path d="M440 430Q540 380 640 420T830 400V530H440Z" fill="#BBD3A6"/><path d="M440 470H830V530H440Z" fill="#A5C48D"/><path d="M610 440H650L716 530H544Z" fill="#F1E2C2"/>${tree(500, 474, 1.05)}${tree(762, 472, 1.15)}` +
  `<g fill="${colour.coral}"><circle cx="556" cy="484" r="8"/><circle cx="576" cy="500" r="8"/><circle cx="700" cy="490" r="8"/></g></g>`;
const leaf = (x: number, away: number) => `<path d="M${x} ${DOOR.top}L${x + away} ${DOOR.top - 18}V${FLOOR + 44}L${x} ${FLOOR}Z" fill="${colour.teal}"/><path d="M${x + away * 0.2} ${DOOR.top + 18}L${x + away * 0.8} ${DOOR.top + 8}V400H${x + away * 0.2}Z" fill="${colour.tealSoft}"/>`;
const doors = `${garden}<rect x="${DOOR.left}" y="${DOOR.top}" width="${DOOR.right - DOOR.left}" height="${FLOOR - DOOR.top}" fill="none" stroke="${colour.white}" stroke-width="14"/>${leaf(DOOR.left, -74)}${leaf(DOOR.right, 74)}<path d="M${DOOR.left} ${FLOOR}H${DOOR.right}L896 640H364Z" fill="${colour.sun}" fill-opacity=".28"/>`;

/** A young man whose right lower leg is a prosthesis. */
function runner(looks: Looks, [x, y, size]: readonly [number, number, number]): string {
  const lower = `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-12 -80L-15 -16" stroke="${looks.bottom ?? colour.ink}" stroke-width="22" stroke-linecap="round"/><rect x="-27" y="-11" width="25" height="11" rx="5" fill="${colour.ink}"/><path d="M12 -80L14 -56" stroke="${looks.bottom ?? colour.ink}" stroke-width="22" stroke-linecap="round"/><rect x="5" y="-48" width="19" height="15" rx="5" fill="${colour.coral}"/><path d="M14 -34V-14q0 10 14 11" fill="none" stroke="${colour.inkSoft}" stroke-width="7" stroke-linecap="round"/></g>`;
  return lower + person(looks, { x, y, size, legs: 'none', look: 1, left: 'hip', right: 'push' });
}

const steps = `<path d="M1034 610L1062 392H1116L1144 610" fill="none" stroke="${colour.woodDark}" stroke-width="12" stroke-linejoin="round"/><path d="M1054 480H1126M1044 545H1136" stroke="${colour.woodDark}" stroke-width="10"/><rect x="1050" y="412" width="80" height="14" rx="5" fill="${colour.wood}"/>`;
const lamp = `<path d="M1150 170V216" stroke="${colour.ink}" stroke-width="5"/><path d="M1100 262a50 50 0 0 1 100 0Z" fill="${colour.coral}"/><path d="M1128 262a22 18 0 0 0 44 0Z" fill="${colour.sun}"/>`;
const glow = `<path d="M1102 264H1198L1270 470H1030Z" fill="${colour.sun}" fill-opacity=".2"/>`;
const hanging = steps + person({ ...cast.amina, top: colour.leaf }, { x: 1086, y: 416, size: 0.98, legs: 'skirt', look: 1, right: 'point', left: 'down' });
const woman = person({ ...cast.grandma, top: colour.plum, bottom: colour.teal }, { x: 118, y: 606, size: 1.28, legs: 'skirt', look: 1, left: 'hold', right: 'hold' }) + plant(118, 500, 0.92);
const family = person({ ...cast.father, top: colour.coral }, { x: 590, y: 588, size: 1.14, legs: 'walk', left: 'up', right: 'low', look: 1 }) + person({ ...cast.child, top: colour.teal, bottom: colour.plum }, { x: 672, y: 590, size: 0.7, left: 'up', right: 'wave' });
const visitors = person({ ...cast.singh, top: colour.plum }, { x: 506, y: 520, size: 0.72, legs: 'walk', look: 1 }) + person({ ...cast.mother, top: colour.coral }, { x: 752, y: 518, size: 0.7, legs: 'walk', look: -1, right: 'wave' });

const flags = Array.from({ length: 14 }, (_, i) => {
  const x = 30 + i * 94;
  const y = 172 + 24 * Math.sin((Math.PI * (i % 7)) / 6);
  return `<path d="M${x} ${y.toFixed(0)}h30l-15 30z" fill="${[colour.coral, colour.teal, colour.sun, colour.plum][i % 4] ?? colour.sun}"/>`;
}).join('');

/** Slide: people furnish a meeting place whose doors stand open to a garden. */
export const sharedMeetingSpace: Draw = async (words) => {
  const board = `<rect x="520" y="180" width="220" height="60" rx="12" fill="${colour.coral}"/>`;
  return {
    base: room,
    layers: [
      { svg: await words.heading(besideCity), from: 0 },
      { svg: doors, from: 0 },
      { svg: await cityPlate(words), from: 3, enter: rise },
      { svg: flags, from: 6, after: 0.2, enter: appear },
      { svg: visitors, from: 5, after: 0.4, enter: glide(0, 20) },
      { svg: board + (await words.label('space', { x: 530, y: 182, width: 200, height: 56, size: [44, 34], font: 'Fraunces', fill: colour.white })), from: 4, after: 0.35, enter: rise },
      { svg: glow, from: 2, after: 0.5, enter: appear },
      { svg: lamp, from: 2, after: 0.3, enter: travel(0, -40, 0.6) },
      { svg: hanging, from: 1, enter: appear },
      { svg: chair({ x: 398, y: 604, size: 1.06, fill: colour.teal }) + chair({ x: 894, y: 606, size: 1.06, fill: colour.plum }), from: 2, enter: rise },
      { svg: runner({ skin: 4, hair: 'short', top: colour.sun, bottom: colour.ink }, [262, 610, 1.3]), from: 1, after: 0.3, enter: glide(-50) },
      { svg: woman, from: 1, after: 0.1, enter: glide(-50) },
      { svg: family, from: 2, after: 0.2, enter: travel(0, -30, 1) },
      { svg: chairFromSide({ x: 806, y: 614, size: 1.06, fill: darker(colour.sun, 0.06) }), from: 2, after: 0.5, enter: rise },
    ],
  };
};
