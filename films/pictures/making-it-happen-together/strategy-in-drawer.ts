import { sheet } from '../furniture';
import { pinchingHand } from '../hands';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, rise, travel, type Draw } from '../picture';
import { key, questionMark, tick } from '../signs';

const DESK = 186;
const wood = '#EED9B8';

const desk = `<rect width="1280" height="720" fill="#E3EEEB"/><rect width="1280" height="${DESK}" fill="${wood}"/><rect y="${DESK - 22}" width="1280" height="22" fill="${colour.woodDark}"/>`;
const drawer =
  `<path d="M130 ${DESK}H1150V720H130Z" fill="${colour.woodDark}"/><rect x="160" y="${DESK}" width="960" height="440" fill="#FBF1DF"/><rect x="160" y="${DESK}" width="960" height="26" fill="${colour.ink}" fill-opacity=".16"/>` +
  `<rect x="160" y="${DESK}" width="18" height="440" fill="${colour.ink}" fill-opacity=".07"/><rect x="112" y="622" width="1056" height="98" rx="10" fill="${colour.wood}"/><rect x="112" y="622" width="1056" height="14" rx="7" fill="${darker(colour.wood, 0.08)}"/><rect x="560" y="656" width="160" height="26" rx="13" fill="${colour.ink}"/>`;

const telephone = (x: number, y: number) => `<g transform="translate(${x} ${y})"><rect x="-30" y="-6" width="60" height="34" rx="9" fill="${colour.teal}"/><path d="M-34 -8q0 -20 34 -20t34 20z" fill="${darker(colour.teal, 0.2)}"/><circle cy="10" r="9" fill="${colour.white}"/></g>`;
const lists = sheet({ x: 330, y: 396, width: 250, height: 330 }, { tilt: 7, lines: 9 }) + sheet({ x: 306, y: 410, width: 250, height: 320 }, { tilt: -5, lines: 8 }) + telephone(262, 300);
const stapler = `<g transform="translate(992 300) rotate(-24)"><rect x="-92" y="14" width="190" height="22" rx="9" fill="${colour.ink}"/><path d="M-96 6q0 -34 40 -34H84q16 0 16 17t-16 17Z" fill="${colour.coral}"/><rect x="-84" y="-14" width="120" height="8" rx="4" fill="${colour.white}" fill-opacity=".45"/></g>`;
const keys = `<g transform="translate(980 438)"><circle r="34" fill="none" stroke="${colour.inkSoft}" stroke-width="8"/></g>${key({ x: 968, y: 476, turn: 16, size: 1.1 }, colour.sun, 'round')}${key({ x: 1006, y: 470, turn: -30, size: 1.1 }, colour.inkSoft, 'square')}`;
const clips = `<g fill="none" stroke="${colour.inkSoft}" stroke-width="5" stroke-linecap="round"><path d="M1040 566l30 -18a9 9 0 0 1 10 15l-36 22a14 14 0 0 1 -15 -24l30 -18"/></g>`;

const faces = `<clipPath id="cover"><rect x="-120" y="0" width="240" height="128" rx="14"/></clipPath><rect x="-120" y="0" width="240" height="128" rx="14" fill="${colour.plumSoft}"/><g clip-path="url(#cover)">${person(cast.elder, { x: -72, y: 186, size: 0.86, legs: 'none' })}${person(cast.amina, { x: 0, y: 192, size: 0.9, legs: 'none' })}${person(cast.student, { x: 72, y: 186, size: 0.86, legs: 'none' })}</g>`;
const seal = `<g transform="translate(122 -128)"><path d="M-14 20L-22 66L0 52L22 66L14 20Z" fill="${darker(colour.sun, 0.2)}"/><circle r="34" fill="${colour.sun}"/>${tick({ x: 0, y: 0, size: 0.9 }, colour.ink)}</g>`;
const book = `<rect x="-144" y="-162" width="300" height="340" rx="10" fill="${colour.ink}" fill-opacity=".14"/><rect x="-138" y="-166" width="296" height="336" rx="8" fill="${colour.white}" stroke="${colour.line}" stroke-width="2"/><path d="M151 -150V158M145 -150V158" stroke="${colour.line}" stroke-width="2"/><rect x="-150" y="-170" width="290" height="336" rx="10" fill="${colour.plum}"/><rect x="-150" y="-170" width="26" height="336" rx="10" fill="${darker(colour.plum, 0.24)}"/>`;
const lying = (svg: string) => `<g transform="translate(626 412) rotate(-5)">${svg}</g>`;
const lifted = (svg: string) => `<g transform="translate(618 384) rotate(-12) scale(1.08)">${svg}</g>`;
const hand = pinchingHand({ x: 768, y: 392, size: 1.1, turn: 16 }, { skin: 3, sleeve: colour.teal });
const shadow = `<g transform="translate(654 430) rotate(-9)"><rect x="-160" y="-170" width="330" height="350" rx="24" fill="${colour.ink}" fill-opacity=".18"/></g>`;
const monday = `<g transform="translate(868 276) rotate(9)"><rect x="-56" y="-44" width="112" height="84" rx="8" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><path d="M-56 -22V-36q0 -8 8 -8H48q8 0 8 8V-22Z" fill="${colour.coral}"/>${questionMark({ x: 0, y: 8, size: 0.62 }, colour.coral)}</g>`;
const cobweb = `<g fill="none" stroke="${colour.inkSoft}" stroke-opacity=".55" stroke-width="3"><path d="M1120 ${DESK + 4}L1000 ${DESK + 30}M1120 ${DESK + 4}L1022 ${DESK + 92}M1120 ${DESK + 4}L1092 ${DESK + 128}M1058 ${DESK + 18}Q1062 ${DESK + 42} 1070 ${DESK + 50}Q1092 ${DESK + 58} 1105 ${DESK + 70}M1020 ${DESK + 26}Q1030 ${DESK + 66} 1040 ${DESK + 76}Q1074 ${DESK + 92} 1097 ${DESK + 106}"/></g>`;

/** Slide: a strategy lies in a drawer between old things, and a hand lifts it out. */
export const strategyInDrawer: Draw = async (words) => {
  const title = await words.label('cover', { x: -118, y: -110, width: 212, height: 84, size: [44, 30], font: 'Fraunces', fill: colour.white });
  return {
    base: `${desk}${drawer}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: stapler + keys + clips, from: 0 },
      { svg: lists, from: 0 },
      { svg: lying(book), from: 0, until: 7, untilAfter: 0.1 },
      { svg: lying(title), from: 2, after: 0.3, until: 7, untilAfter: 0.1, enter: appear },
      { svg: lying(seal), from: 2, after: 0.7, until: 7, untilAfter: 0.1, enter: rise },
      { svg: lying(faces), from: 3, after: 0.1, until: 7, untilAfter: 0.1, enter: appear },
      { svg: monday, from: 5, after: 0.2, enter: rise },
      { svg: cobweb, from: 6, enter: appear },
      { svg: shadow, from: 7, after: 0.1, enter: appear },
      { svg: hand.behind, from: 7, enter: travel(460, 110, 0.9) },
      { svg: lifted(book + title + seal + faces), from: 7, after: 0.1, enter: { ...appear, seconds: 0.3 } },
      { svg: hand.before, from: 7, enter: travel(460, 110, 0.9) },
    ],
  };
};
