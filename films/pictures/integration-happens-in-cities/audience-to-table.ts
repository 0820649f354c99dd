import { colour } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { card, ground, starRing } from '../things';

const chair = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-34" y="-112" width="68" height="62" rx="12" fill="${colour.plum}"/><path d="M-26 -50V0M26 -50V0" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/></g>`;

const listener = (looks: Looks, [x, y, size]: readonly [number, number, number]) => person(looks, { x, y: y + 34 * size, size, legs: 'none', fromBehind: true }) + chair(x, y, size);

const emptySeat = chair(312, 560, 1);
const audience =
  listener(cast.elder, [118, 470, 0.84]) + listener(cast.neighbour, [214, 470, 0.84]) + listener(cast.worker, [310, 470, 0.84]) + listener(cast.grandma, [406, 470, 0.84]) +
  listener(cast.singh, [96, 560, 1]) + listener(cast.amina, [204, 560, 1]) + emptySeat + listener(cast.wheels, [420, 560, 1]);

const foot = (x: number, y: number) => `<g transform="translate(${x} ${y})" fill="${colour.coral}" fill-opacity=".75"><rect x="-6" y="-6" width="26" height="11" rx="5.500"/><rect x="-19" y="-5" width="10" height="9" rx="4"/></g>`;
const footprints = [500, 560, 620, 680, 740].map((x, i) => foot(x, i % 2 ? 552 : 566)).join('');

const table =
  `<path d="M880 452V540M1080 452V540" stroke="${colour.woodDark}" stroke-width="16" stroke-linecap="round"/><ellipse cx="980" cy="446" rx="216" ry="50" fill="${colour.woodDark}"/><ellipse cx="980" cy="436" rx="216" ry="50" fill="${colour.wood}"/>` +
  `<g fill="${colour.white}"><path d="M900 424l54 -8 10 18 -56 8z"/><path d="M1010 412l50 6 -6 18 -52 -6z"/></g><circle cx="980" cy="448" r="9" fill="${colour.teal}"/>`;

const behindTable =
  person(cast.officer, { x: 874, y: 526, size: 1.05, legs: 'none', right: 'table', left: 'table', look: 1 }) +
  person({ ...cast.student, top: colour.sun }, { x: 980, y: 512, size: 1.05, legs: 'none', right: 'hold', left: 'table' }) +
  person({ ...cast.elder, top: colour.leaf }, { x: 1086, y: 526, size: 1.05, legs: 'none', left: 'table', right: 'table', look: -1 });

const actor: Looks = { skin: 3, hair: 'bun', hairColour: '#231F20', top: colour.coral, bottom: colour.teal };

/** Slide: somebody steps from the audience to the table. */
export const audienceToTable: Draw = async (words) => {
  const name = { y: 152, height: 62, size: [36, 28] as const };
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><ellipse cx="980" cy="380" rx="300" ry="236" fill="${colour.sunSoft}"/>${ground(540)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: audience, from: 0 },
      { svg: person(actor, { x: 312, y: 594, size: 1, legs: 'none', fromBehind: true }) + emptySeat, from: 0, until: 2, untilAfter: 0.2 },
      { svg: behindTable + wheelchairUser({ ...cast.wheels, top: colour.teal }, { x: 1186, y: 566, size: 1.08, look: -1 }) + table, from: 1, enter: { ...appear, seconds: 0.9 } },
      { svg: footprints, from: 2, after: 0.5, enter: glide(-40) },
      { svg: person(actor, { x: 790, y: 566, size: 1.16, legs: 'walk', look: 1, right: 'reach' }), from: 2, after: 0.2, enter: travel(-440, 0, 2.4) },
      { svg: card({ x: 90, y: 152, width: 380, height: 62 }, colour.plum) + (await words.label('audience', { ...name, x: 102, width: 356, fill: colour.plum })), from: 3, after: 0.45, enter: rise },
      { svg: card({ x: 790, y: 152, width: 380, height: 62 }, colour.coral) + (await words.label('table', { ...name, x: 802, width: 356, fill: colour.coral })), from: 3, after: 0.8, enter: rise },
      { svg: `<circle cx="632" cy="250" r="54" fill="${colour.teal}"/>${starRing(632, 250, 34)}`, from: 7, enter: rise },
    ],
  };
};
