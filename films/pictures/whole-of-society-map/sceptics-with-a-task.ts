import { chairFromSide, roundTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, kneeler, person, type Looks } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { arrow, bubble, card, ground, tree } from '../things';

const FLOOR = 500;
const woman: Looks = { ...cast.painter, top: colour.plum, bottom: colour.inkSoft };
const man: Looks = { skin: 0, hair: 'short', hairColour: '#A4512A', top: colour.ink, bottom: colour.inkSoft, beard: true };

const room = `<rect width="1280" height="${FLOOR}" fill="#F3EBDD"/>${ground(FLOOR)}`;
const outdoors = `<ellipse cx="918" cy="410" rx="372" ry="262" fill="${colour.leafSoft}"/>${tree(640, 470, 1.3)}${tree(1200, 466, 1.5)}`;

const plan =
  `<path d="M726 492H1124L1176 640H674Z" fill="${colour.ink}" fill-opacity=".12" transform="translate(6 8)"/><path d="M726 492H1124L1176 640H674Z" fill="${colour.white}" stroke="${colour.teal}" stroke-width="5" stroke-linejoin="round"/><path d="M752 512H1100L1136 620H716Z" fill="${colour.leafSoft}"/>` +
  `<ellipse cx="816" cy="586" rx="62" ry="24" fill="${colour.sun}"/><ellipse cx="816" cy="583" rx="44" ry="15" fill="${darker(colour.sun, 0.12)}"/>` +
  `<path d="M752 512H1100" stroke="${colour.leaf}" stroke-width="8" stroke-dasharray="2 16" stroke-linecap="round"/>` +
  `<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M1000 612V536M1000 536q24 0 38 34t44 40" stroke="${colour.coral}" stroke-width="11"/><path d="M984 612V536H1000" stroke="${colour.ink}" stroke-width="7"/><path d="M886 572L900 526H958L972 572M918 527V560M940 527V560" stroke="${colour.teal}" stroke-width="8"/><path d="M914 562H944" stroke="${colour.ink}" stroke-width="8"/></g>`;

const behindPlan =
  person({ ...cast.mother, top: colour.sun }, { x: 846, y: 562, size: 1.14, legs: 'none', look: 1, right: 'low', left: 'table' }) +
  person(cast.child, { x: 936, y: 540, size: 0.82, legs: 'none', right: 'table', left: 'table' }) +
  person({ ...man }, { x: 1036, y: 566, size: 1.2, legs: 'none', look: -1, left: 'low', right: 'table' });

/** Slide: two residents who doubt, and the same two at work on a playground with newcomers. */
export const scepticsWithATask: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: chairFromSide({ x: 160, y: 628, size: 1.5, fill: colour.coral }, true) + roundTable({ x: 0, y: 490, rx: 118, ry: 44 }, 120), from: 0 },
    { svg: person({ ...woman, calm: true }, { x: 292, y: 604, size: 1.4, left: 'crossed', right: 'crossed', look: 1 }) + person({ ...man, calm: true }, { x: 428, y: 598, size: 1.46, left: 'crossed', right: 'crossed', look: -1 }), from: 1, enter: glide(-40) },
    { svg: bubble({ x: 150, y: 152, width: 340, height: 92 }, 356, colour.inkSoft) + (await words.label('doubt', { x: 164, y: 154, width: 312, height: 88, size: [34, 26] })), from: 2, after: 0.4, enter: rise },
    { svg: outdoors, from: 5, enter: appear },
    { svg: card({ x: 700, y: 156, width: 440, height: 62 }, colour.teal) + (await words.label('task', { x: 714, y: 156, width: 412, height: 62, size: [36, 26], fill: colour.teal })), from: 5, after: 0.2, enter: rise },
    { svg: behindPlan, from: 5, after: 0.6, enter: glide(0, 30) },
    { svg: plan, from: 5, after: 0.35, enter: rise },
    { svg: kneeler({ ...woman, broad: true }, { x: 640, y: 640, size: 1.24, right: 'push', lean: 12 }) + kneeler({ ...cast.amina, top: colour.coral }, { x: 1188, y: 640, size: 1.2, look: -1, right: 'push', lean: 12 }), from: 6, after: 0.05, enter: glide(0, 30) },
    { svg: arrow([500, 420, 566, 420], colour.coral), from: 6, after: 0.2, enter: glide(-40) },
  ],
});
