import { counter, plant } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { bubble, ground } from '../things';
import { besideSign, doorSign } from './roles';
import { serviceIcons } from './service-icons';

const FLOOR = 566;
const DESK = { x: 96, y: 402, width: 1000, height: 178 };
const FORM = { x: 520, width: 268 };
const lines = [474, 506, 538, 570, 602];

const window = (x: number) => `<rect x="${x}" y="176" width="150" height="172" rx="12" fill="${colour.white}"/><path d="M${x + 75} 176V348M${x} 256H${x + 150}" stroke="${colour.tealSoft}" stroke-width="8"/>`;

const office = `<rect width="1280" height="${FLOOR}" fill="#E3EFEC"/>${window(594)}<rect y="470" width="1280" height="${FLOOR - 470}" fill="#D3E5E1"/>${ground(FLOOR)}${plant(1176, 582, 1.5)}`;

const form =
  `<path d="M${FORM.x + 26} 366H${FORM.x + FORM.width - 26}L${FORM.x + FORM.width} 402H${FORM.x}Z" fill="#F4F1EA"/><path d="M${FORM.x} 402H${FORM.x + FORM.width}V628q0 16 -18 16H${FORM.x - 18}q18 0 18 -16Z" fill="${colour.white}"/>` +
  `<path d="M${FORM.x} 402V628q0 16 -18 16H${FORM.x + FORM.width - 18}q18 0 18 -16V402" fill="none" stroke="${colour.line}" stroke-width="3"/><path d="M${FORM.x} 402H${FORM.x + FORM.width}" stroke="${darker(colour.line, 0.08)}" stroke-width="3"/>` +
  lines.map((y) => `<path d="M${FORM.x + 28} ${y}h${y % 3 ? 70 : 96}" stroke="${colour.inkSoft}" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/><rect x="${FORM.x + 146}" y="${y - 11}" width="96" height="22" rx="5" fill="${colour.paper}" stroke="${colour.line}" stroke-width="3"/>`).join('');

const flag = (y: number, fill: string, side: 1 | -1) => {
  const x = side === 1 ? FORM.x + FORM.width - 12 : FORM.x + 12;
  return `<path d="M${x} ${y - 14}h${side * 66}l${side * -14} 14l${side * 14} 14h${side * -66}z" fill="${fill}"/>`;
};

const clerk = person({ ...cast.clerk, top: colour.plum }, { x: 286, y: 502, size: 1.28, legs: 'none', look: 1, lean: 7, right: 'reach', left: 'table' });
const youngMan = person({ ...cast.student, top: colour.coral }, { x: 456, y: 500, size: 1.26, legs: 'none', look: 1, lean: 6, right: 'low', left: 'table' });
const olderWoman = person({ ...cast.grandma, top: colour.sun }, { x: 806, y: 500, size: 1.24, legs: 'none', look: -1, lean: -9, left: 'low', right: 'table' });

/** Slide: a desk where those who fill in a form show the clerk where they get stuck. */
export const serviceDeskWithForm: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${office}`,
  layers: [
    { svg: await words.heading(besideSign), from: 0 },
    { svg: await doorSign(words, 'service'), from: 1, after: 0.5, enter: rise },
    { svg: serviceIcons(952, 216), from: 2, after: 0.2, enter: rise },
    { svg: clerk, from: 1, after: 0.2, enter: appear },
    { svg: youngMan, from: 3, after: 0.1, enter: glide(-70) },
    { svg: olderWoman, from: 3, after: 0.4, enter: glide(80) },
    { svg: counter(DESK), from: 0 },
    { svg: form + (await words.label('form', { x: FORM.x + 16, y: 408, width: FORM.width - 32, height: 52, size: [38, 26], font: 'Fraunces' })), from: 5, after: 0.1, enter: travel(0, -30, 0.7) },
    { svg: bubble({ x: 96, y: 152, width: 316, height: 92 }, 240, colour.plum) + (await words.label('stuck', { x: 110, y: 154, width: 288, height: 88, size: [34, 26] })), from: 6, enter: rise },
    { svg: flag(lines[0] ?? 0, colour.coral, 1), from: 6, after: 0.2, enter: glide(60) },
    { svg: flag(lines[2] ?? 0, colour.sun, -1), from: 6, after: 0.4, enter: glide(-60) },
    { svg: flag(lines[3] ?? 0, colour.teal, 1), from: 6, after: 0.6, enter: glide(60) },
  ],
});
