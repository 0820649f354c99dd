import { plant } from '../furniture';
import { colour } from '../palette';
import { cast, person } from '../people';
import { glide, rise, travel, type Draw } from '../picture';
import { arrow, card, ground } from '../things';

const arch = (x: number) =>
  `<path d="M${x} 440V300q0 -66 66 -66t66 66V440Z" fill="${colour.white}"/><path d="M${x + 66} 234V440M${x} 330h132" stroke="${colour.tealSoft}" stroke-width="7"/>`;

const hall =
  `<rect width="1280" height="560" fill="#EAF1EC"/><rect y="470" width="1280" height="90" fill="${colour.tealSoft}"/>${arch(92)}${arch(1056)}` +
  `<g transform="translate(640 204)"><circle r="34" fill="${colour.white}" stroke="${colour.teal}" stroke-width="6"/><path d="M0 0V-20M0 0L13 7" stroke="${colour.ink}" stroke-width="5" stroke-linecap="round"/></g>`;

const counter =
  `<rect x="452" y="424" width="376" height="24" rx="8" fill="${colour.woodDark}"/><path d="M472 448H808L796 560H484Z" fill="${colour.wood}"/>` +
  `<path d="M560 448V560M640 448V560M720 448V560" stroke="${colour.woodDark}" stroke-width="3"/>` +
  `<rect x="600" y="408" width="84" height="14" rx="3" fill="${colour.white}" stroke="${colour.line}" stroke-width="2" transform="rotate(-3 640 414)"/>`;

/** Slide: a town-hall counter seen from both sides. */
export const twoSidedCounter: Draw = async (words) => {
  const plate = (x: number) => card({ x, y: 150, width: 372, height: 78 });
  const name = { y: 152, width: 348, height: 74, size: [32, 26] as const };
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${hall}${ground(558)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: plant(56, 560) + plant(1222, 560), from: 0 },
      { svg: person(cast.amina, { x: 352, y: 566, size: 1.36, legs: 'skirt', look: 1, right: 'reach' }) + person(cast.child, { x: 246, y: 566, size: 0.84, right: 'up', look: 1 }), from: 2, enter: glide(-80) },
      { svg: plate(64) + (await words.label('newcomer', { ...name, x: 76 })), from: 2, after: 0.4, enter: rise },
      { svg: person(cast.officer, { x: 930, y: 566, size: 1.36, look: -1, left: 'reach' }), from: 3, enter: glide(80) },
      { svg: plate(844) + (await words.label('service', { ...name, x: 856 })), from: 3, after: 0.4, enter: rise },
      { svg: arrow([500, 352, 780, 352], colour.coral, 46), from: 4, enter: glide(-50) },
      { svg: arrow([780, 392, 500, 392], colour.teal, -20), from: 5, enter: glide(50) },
      { svg: card({ x: 446, y: 246, width: 388, height: 72 }, colour.plum) + (await words.label('mutual', { x: 458, y: 246, width: 364, height: 72, size: [32, 26], fill: colour.plum })), from: 6, after: 0.6, enter: rise },
      { svg: counter, from: 0, until: 7 },
      { svg: counter, from: 7, after: 0.5, enter: travel(-26, 0, 0.9) },
    ],
  };
};
