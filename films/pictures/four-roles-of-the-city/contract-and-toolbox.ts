import { longTable, sheet } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { glide, rise, travel, type Draw } from '../picture';
import { ground } from '../things';
import { besideSign, doorSign } from './roles';

const FLOOR = 540;
const TOP = 448;
const STACK = { x: 96, width: 264 };

const window = (x: number) => `<rect x="${x}" y="176" width="190" height="196" rx="14" fill="${colour.white}" fill-opacity=".75"/><path d="M${x + 95} 176V372M${x} 274H${x + 190}" stroke="#FBEDE5" stroke-width="9"/>`;

const room = `<rect width="1280" height="${FLOOR}" fill="#FBEDE5"/><rect y="470" width="1280" height="${FLOOR - 470}" fill="#F5DFD3"/>${window(578)}${ground(FLOOR)}`;

/** A pile of paper whose lowest sheet lies on the table. */
function pile([x, width, sheets]: readonly [number, number, number], step = 7): string {
  return Array.from({ length: sheets }, (_, i) => {
    const shift = ((i * 7) % 5) - 2;
    return `<rect x="${x + shift}" y="${TOP - (i + 1) * step}" width="${width}" height="${step}" rx="2" fill="${i % 2 ? colour.white : '#F3EDE2'}" stroke="${colour.line}" stroke-width="1"/>`;
  }).join('');
}

const thick = `${pile([STACK.x, STACK.width, 24], 6)}<path d="M${STACK.x} ${TOP - 144}L${STACK.x + 40} 216H${STACK.x + STACK.width - 40}L${STACK.x + STACK.width} ${TOP - 144}Z" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><path d="M${STACK.x + 46} 284H${STACK.x + 218}" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/>`;
const tag = `<path d="M${STACK.x + STACK.width - 20} 380h-232l-22 30l22 30h232q10 0 10 -10v-40q0 -10 -10 -10Z" fill="${colour.coral}"/><circle cx="${STACK.x + 14}" cy="410" r="6" fill="${colour.white}"/>`;

const toolbox =
  `<g transform="translate(1062 ${TOP})"><path d="M-66 -92L-74 -176L-58 -180L-44 -92Z" fill="${colour.sun}"/><path d="M-72 -166L-78 -208q-2 -12 8 -14t14 10L-52 -170Z" fill="${colour.inkSoft}"/><path d="M-10 -90V-158" stroke="${colour.woodDark}" stroke-width="14" stroke-linecap="round"/><path d="M-42 -164q32 -22 64 0v20h-64z" fill="${colour.ink}"/>` +
  `<path d="M52 -90L66 -150" stroke="${colour.teal}" stroke-width="16" stroke-linecap="round"/><path d="M66 -150L74 -192" stroke="${colour.inkSoft}" stroke-width="9" stroke-linecap="round"/>` +
  `<path d="M-112 -100V-140M112 -100V-140" stroke="${colour.ink}" stroke-width="8"/><path d="M-112 -140H-84M112 -140H84" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/>` +
  `<rect x="-122" y="-104" width="244" height="104" rx="12" fill="${colour.coral}"/><rect x="-122" y="-104" width="244" height="26" rx="10" fill="${darker(colour.coral, 0.16)}"/><rect x="-28" y="-66" width="56" height="30" rx="6" fill="${colour.white}" fill-opacity=".85"/></g>`;

const woman = person({ ...cast.trainer, hair: 'plaits', skin: 2, top: colour.sun, bottom: colour.teal }, { x: 486, y: 570, size: 1.66, legs: 'none', look: 1, left: 'table', right: 'low', lean: 5 });
const officer = person({ ...cast.officer, top: colour.plum }, { x: 672, y: 576, size: 1.6, legs: 'none', left: 'low', right: 'low' });
const man = person({ ...cast.worker, top: colour.teal }, { x: 864, y: 570, size: 1.7, legs: 'none', look: -1, left: 'low', right: 'table', lean: -5 });

/** Braces and a pocket: the two owners come from their workshop. */
const braces = (x: number, fill: string) => `<path d="M${x - 29} 330V420H${x + 29}V330" fill="none" stroke="${fill}" stroke-width="13"/><rect x="${x - 36}" y="390" width="72" height="64" rx="7" fill="${fill}"/>`;

const purchases = [
  `<g transform="translate(572 190)"><circle r="36" fill="${colour.leaf}"/><path d="M-8 -18V-4q0 8 -6 8V20M-20 -18V-4q0 8 6 8M-14 -18V2M14 20V-18q-10 6 -10 22h10" fill="none" stroke="${colour.white}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></g>`,
  `<g transform="translate(672 190)"><circle r="36" fill="${colour.teal}"/><path d="M-16 16L4 -4" stroke="${colour.white}" stroke-width="10" stroke-linecap="round"/><path d="M16 -18a14 14 0 1 0 4 16l-12 2l-4 -8z" fill="${colour.white}"/></g>`,
  `<g transform="translate(772 190)"><circle r="36" fill="${colour.plum}"/><path d="M-20 -14H4q5 0 5 5V2q0 5 -5 5H-8L-16 14V7q-6 0 -6 -5v-11q0 -5 2 -5Z" fill="${colour.white}"/><path d="M13 -4q7 0 7 6v8q0 5 -5 5v7l-8 -7H-2" fill="none" stroke="${colour.white}" stroke-width="5" stroke-linejoin="round"/></g>`,
].join('');

/** Slide: the owners of a small firm and a buyer of the city sort the pages of a contract. */
export const contractAndToolbox: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}`,
  layers: [
    { svg: await words.heading(besideSign), from: 0 },
    { svg: await doorSign(words, 'buyer'), from: 1, after: 0.6, enter: rise },
    { svg: purchases, from: 2, until: 3, untilAfter: 0.9, enter: rise },
    { svg: officer, from: 3, enter: glide(0, 30) },
    { svg: woman + braces(482, colour.teal), from: 5, enter: glide(-60) },
    { svg: man + braces(868, colour.ink), from: 5, after: 0.2, enter: glide(60) },
    { svg: longTable({ x: 60, y: TOP, width: 1160, height: 140 }), from: 0 },
    { svg: thick + (await words.label('contract', { x: STACK.x + 36, y: 222, width: STACK.width - 72, height: 50, size: [36, 24], font: 'Fraunces' })), from: 1, after: 0.1, enter: rise },
    { svg: toolbox, from: 1, after: 0.3, enter: rise },
    { svg: tag + (await words.label('pages', { x: STACK.x + 30, y: 382, width: STACK.width - 52, height: 56, size: [34, 26], fill: colour.white })), from: 5, after: 0.65, enter: rise },
    { svg: pile([402, 160, 9]), from: 7, after: 0.1, enter: travel(-60, -50, 0.8) },
    { svg: pile([772, 160, 3]) + sheet({ x: 672, y: 412, width: 84, height: 62 }, { tilt: 8 }), from: 7, after: 0.45, enter: travel(-80, -60, 0.8) },
  ],
});
