import { wideTable } from '../furniture';
import { colour } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { besideCity, cityPlate, key, smallBubble } from '../signs';
import { ground } from '../things';
import { hearingAid, sling } from '../worn';

const FLOOR = 520;

const peaks = `<clipPath id="view"><rect x="330" y="160" width="620" height="190" rx="12"/></clipPath><g clip-path="url(#view)"><rect x="330" y="160" width="620" height="190" fill="#DDEFF2"/><path d="M300 350L430 214L500 272L620 176L730 280L810 222L980 350Z" fill="#9DBFC4"/><path d="M620 176L578 210L606 222L622 208L646 224L664 216ZM430 214L408 237L430 244L452 234ZM810 222L788 238L808 246L836 240Z" fill="${colour.white}"/><path d="M300 350Q480 286 640 322T980 306V350Z" fill="#A9C793"/></g><rect x="330" y="160" width="620" height="190" rx="12" fill="none" stroke="${colour.white}" stroke-width="14"/><path d="M640 160V350" stroke="${colour.white}" stroke-width="9"/>`;
const room = `<rect width="1280" height="${FLOOR}" fill="#F4ECDD"/>${ground(FLOOR)}`;
const paper = `<path d="M318 384H962L1046 556H234Z" fill="${colour.teal}"/><path d="M344 398H936L1008 544H272Z" fill="none" stroke="${colour.tealMid}" stroke-width="3"/>`;
const plan = `<g fill="none" stroke="${colour.white}" stroke-width="6" stroke-dasharray="3 12" stroke-linecap="round"><path d="M398 444H882L904 536H376Z"/><path d="M374 446L640 396L906 446"/><path d="M640 446V536"/></g>`;

const behind =
  person({ ...cast.trainer, top: colour.sun }, { x: 418, y: 452, size: 1.16, legs: 'none', look: 1, left: 'table', right: 'low' }) +
  person({ ...cast.clerk, top: colour.plum }, { x: 640, y: 446, size: 1.16, legs: 'none', left: 'low', right: 'table' }) +
  person({ ...cast.amina, top: colour.coral, hairColour: colour.plum }, { x: 862, y: 452, size: 1.16, legs: 'none', look: -1, left: 'low', right: 'table' });
const elder = { x: 152, y: 612, size: 1.42 };
const mother = { x: 1128, y: 612, size: 1.38 };
const sides =
  person({ ...cast.elder, beard: false, top: colour.leaf }, { ...elder, look: 1, right: 'reach', left: 'down' }) + hearingAid(elder, -1) +
  person({ skin: 1, hair: 'bob', hairColour: '#A4512A', top: colour.teal, bottom: colour.ink }, { ...mother, look: -1, left: 'reach', right: 'hip' }) + sling(mother, colour.sun);

const book = `<path d="M0 -16q-14 -8 -28 -4v30q14 -4 28 4q14 -8 28 -4v-30q-14 -4 -28 4z" fill="${colour.leafSoft}" stroke="${colour.leaf}" stroke-width="5" stroke-linejoin="round"/><path d="M0 -16V14" stroke="${colour.leaf}" stroke-width="5"/>`;
const alarm = `<path d="M0 -26V2" stroke="${colour.coral}" stroke-width="11" stroke-linecap="round"/><circle cy="20" r="7" fill="${colour.coral}"/>`;
const smallKey = key({ x: 0, y: -14, size: 0.62 }, colour.plum, 'round');

/** Slide: people lean over the plan of a house and ask their questions in time. */
export const plannedReceptionHouse: Draw = async (words) => {
  const name = { y: 456, height: 72, size: [36, 25] as const, fill: colour.white };
  return {
    base: `${room}${peaks}`,
    layers: [
      { svg: await words.heading(besideCity), from: 0 },
      { svg: await cityPlate(words), from: 1, enter: rise },
      { svg: behind, from: 4, enter: glide(0, 30) },
      { svg: wideTable({ left: 190, right: 1090, top: 372, bottom: 568, inset: 92 }) + paper, from: 0 },
      { svg: plan, from: 1, after: 0.4, enter: { ...appear, seconds: 1.2 } },
      { svg: await words.label('information', { ...name, x: 396, width: 234 }), from: 3, after: 0.3, enter: appear },
      { svg: await words.label('training', { ...name, x: 650, width: 234 }), from: 3, after: 0.7, enter: appear },
      { svg: sides, from: 4, after: 0.3, enter: glide(0, 30) },
      { svg: smallBubble({ x: 300, y: 214, size: 1.06 }, smallKey), from: 6, after: 0.05, enter: rise },
      { svg: smallBubble({ x: 530, y: 204, size: 1.06 }, book), from: 6, after: 0.35, enter: rise },
      { svg: smallBubble({ x: 990, y: 214, size: 1.06 }, alarm), from: 6, after: 0.65, enter: rise },
    ],
  };
};
