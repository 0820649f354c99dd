import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { card, tree } from '../things';

const road = (path: string, width: number) =>
  `<path d="${path}" fill="none" stroke="${darker(colour.sand, 0.1)}" stroke-width="${width + 8}" stroke-linecap="round"/><path d="${path}" fill="none" stroke="${colour.white}" stroke-width="${width}" stroke-linecap="round"/>` +
  `<path d="${path}" fill="none" stroke="${colour.line}" stroke-width="4" stroke-dasharray="16 16" stroke-linecap="round"/>`;

const flag = (x: number, y: number, fill: string) =>
  `<path d="M${x} ${y}V${y - 116}" stroke="${colour.ink}" stroke-width="7" stroke-linecap="round"/><path d="M${x + 3} ${y - 114}q26 -14 48 0t40 -2v50q-22 12 -42 2t-46 0z" fill="${fill}"/>`;

const hills =
  `<path d="M0 330Q220 240 470 300T900 270T1280 300V720H0Z" fill="${colour.leafSoft}"/><path d="M0 430Q300 380 620 420T1280 390V720H0Z" fill="#CBDDBB"/>`;

const quickRoad = 'M96 452L664 312';
const sharedRoad = 'M96 452C190 560 330 566 420 500S600 400 700 460S760 566 900 556S1080 540 1146 540';

const clock = `<circle r="36" fill="${colour.white}" stroke="${colour.plum}" stroke-width="6"/><path d="M0 0V-21M0 0L14 9" stroke="${colour.plum}" stroke-width="6" stroke-linecap="round"/>`;
const coins = `<g fill="${colour.sun}" stroke="${darker(colour.sun, 0.25)}" stroke-width="4"><ellipse cy="22" rx="34" ry="13"/><ellipse cy="8" rx="34" ry="13"/><ellipse cy="-6" rx="34" ry="13"/><ellipse cy="-20" rx="34" ry="13"/></g>`;

const briefcase = `<g transform="translate(612 306)"><rect x="-18" y="-14" width="36" height="28" rx="5" fill="${colour.woodDark}"/><path d="M-8 -14v-7h16v7" fill="none" stroke="${colour.ink}" stroke-width="4"/></g>`;

const group =
  person(cast.amina, { x: 770, y: 562, size: 0.72, legs: 'skirt', look: 1 }) + person(cast.singh, { x: 836, y: 552, size: 0.76, legs: 'walk', look: 1 }) +
  person(cast.student, { x: 902, y: 566, size: 0.74, legs: 'walk', look: 1, left: 'wave' }) + wheelchairUser(cast.wheels, { x: 976, y: 570, size: 0.74 }) +
  person(cast.officer, { x: 1056, y: 560, size: 0.74, legs: 'walk', look: -1 }) + person(cast.child, { x: 1114, y: 568, size: 0.5, right: 'up' });

/** Slide: the quick path and the shared path to a decision. */
export const twoPaths: Draw = async (words) => {
  const name = { height: 62, size: [36, 28] as const };
  const small = { y: 306, height: 48, size: [30, 24] as const, weight: 600 as const };
  return {
    base: `<rect width="1280" height="720" fill="#EDF4F1"/><circle cx="1150" cy="190" r="58" fill="${colour.sun}" fill-opacity=".85"/>${hills}${tree(226, 400, 0.66)}${tree(296, 410, 0.5)}${tree(532, 566, 0.62)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: road(quickRoad, 34), from: 1, after: 0.2, enter: appear },
      { svg: road(sharedRoad, 40), from: 1, after: 0.6, enter: appear },
      { svg: flag(676, 306, colour.plum) + card({ x: 128, y: 178, width: 400, height: 62 }, colour.plum) + (await words.label('quick', { ...name, x: 142, y: 178, width: 372, fill: colour.plum })), from: 2, enter: rise },
      { svg: person({ ...cast.elder, top: colour.ink, bottom: colour.inkSoft }, { x: 588, y: 340, size: 0.66, legs: 'walk', look: 1, left: 'down' }) + briefcase, from: 2, after: 0.4, enter: travel(-330, 80, 1.6) },
      { svg: flag(1164, 536, colour.coral) + card({ x: 786, y: 322, width: 400, height: 62 }, colour.coral) + (await words.label('shared', { ...name, x: 800, y: 322, width: 372, fill: colour.coral })), from: 3, enter: rise },
      { svg: `<g transform="translate(822 226)">${clock}</g>${await words.label('time', { ...small, x: 742, y: 266, width: 160 })}`, from: 3, after: 0.5, enter: rise },
      { svg: `<g transform="translate(962 226)">${coins}</g>${await words.label('money', { ...small, x: 882, y: 266, width: 160 })}`, from: 3, after: 0.8, enter: rise },
      { svg: group, from: 5, after: 0.1, enter: { ...glide(-120), seconds: 1.6 } },
    ],
  };
};
