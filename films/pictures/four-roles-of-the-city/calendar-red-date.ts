import { colour } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, travel, type Draw } from '../picture';
import { card, ground } from '../things';
import { symbol } from './roles';

const FLOOR = 566;
const SHEET = { x: 72, y: 152, width: 420, height: 346 };
const red = '#C7402A';
const cell = (index: number) => [SHEET.x + 54 + (index % 6) * 62, SHEET.y + 124 + Math.floor(index / 6) * 60] as const;
const CHOSEN = 16;

function calendar(): string {
  const days = Array.from({ length: 24 }, (_, index) => {
    const [x, y] = cell(index);
    return `<rect x="${x - 22}" y="${y - 21}" width="44" height="42" rx="8" fill="${index % 6 === 5 ? colour.tealSoft : '#F3EEE4'}"/>`;
  });
  const rings = Array.from({ length: 7 }, (_, i) => `<path d="M${SHEET.x + 42 + i * 56} ${SHEET.y - 12}v36" stroke="${colour.inkSoft}" stroke-width="9" stroke-linecap="round"/>`);
  return (
    `<rect x="${SHEET.x + 10}" y="${SHEET.y + 10}" width="${SHEET.width}" height="${SHEET.height}" rx="16" fill="${colour.ink}" fill-opacity=".1"/><rect x="${SHEET.x}" y="${SHEET.y}" width="${SHEET.width}" height="${SHEET.height}" rx="16" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/>` +
    `<path d="M${SHEET.x} ${SHEET.y + 84}V${SHEET.y + 16}q0 -16 16 -16H${SHEET.x + SHEET.width - 16}q16 0 16 16V${SHEET.y + 84}Z" fill="${colour.teal}"/>${days.join('')}${rings.join('')}`
  );
}

const ring = () => {
  const [x, y] = cell(CHOSEN);
  return `<rect x="${x - 22}" y="${y - 21}" width="44" height="42" rx="8" fill="${red}"/><path d="M${x - 44} ${y + 4}C${x - 46} ${y - 50} ${x + 50} ${y - 52} ${x + 46} ${y + 2}S${x - 34} ${y + 52} ${x - 42} ${y - 6}" fill="none" stroke="${red}" stroke-width="9" stroke-linecap="round"/>`;
};

/** The weeks that are left, counted in small steps up to the red date. */
const steps = [12, 13, 14, 15]
  .map((index) => {
    const [x, y] = cell(index);
    return `<circle cx="${x}" cy="${y}" r="9" fill="${red}" fill-opacity=".8"/>`;
  })
  .join('');

const plate = (x: number, fill: string, sign: string) =>
  `<path d="M${x} 206l52 -30l52 30" fill="none" stroke="${colour.inkSoft}" stroke-width="4"/><rect x="${x - 4}" y="204" width="112" height="92" rx="12" fill="${fill}"/>${sign}<path d="M${x + 22} 276h60" stroke="${colour.white}" stroke-width="8" stroke-linecap="round" stroke-opacity=".8"/>`;
const plates = plate(548, colour.plum, symbol('policy', [600, 238, 0.92], colour.white)) + plate(678, colour.teal, symbol('employer', [730, 238, 0.92], colour.white));

const paper = { x: 872, y: 160, width: 268, height: 262 };
const document =
  `<rect x="${paper.x + 9}" y="${paper.y + 9}" width="${paper.width}" height="${paper.height}" rx="8" fill="${colour.ink}" fill-opacity=".1"/><rect x="${paper.x}" y="${paper.y}" width="${paper.width}" height="${paper.height}" rx="8" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><circle cx="${paper.x + paper.width / 2}" cy="${paper.y + 4}" r="9" fill="${colour.coral}"/>` +
  `<path d="M${paper.x + 34} 254H${paper.x + 232}M${paper.x + 34} 284H${paper.x + 200}" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="8" stroke-linecap="round"/><rect x="${paper.x + 26}" y="312" width="${paper.width - 52}" height="44" rx="9" fill="${colour.sunSoft}" stroke="${colour.sun}" stroke-width="4" stroke-dasharray="10 8"/><path d="M${paper.x + 34} 388H${paper.x + 150}" stroke="${colour.inkSoft}" stroke-opacity=".5" stroke-width="8" stroke-linecap="round"/>`;
const pencil = `<g transform="translate(${paper.x + 214} 328) rotate(38)"><rect x="-9" y="-96" width="18" height="76" fill="${colour.sun}"/><rect x="-9" y="-108" width="18" height="16" rx="5" fill="${colour.coral}"/><path d="M-9 -20H9L0 4Z" fill="${colour.ink}"/></g>`;

const crowd =
  person(cast.trainer, { x: 516, y: 614, size: 1.06, look: -1, left: 'point' }) + wheelchairUser({ ...cast.wheels, top: colour.coral }, { x: 690, y: 612, size: 1.06, look: -1 }) +
  person(cast.officer, { x: 842, y: 608, size: 1.08, look: 1, left: 'down', right: 'point' }) + person({ ...cast.elder, top: colour.leaf, beard: false }, { x: 1034, y: 610, size: 1.08, look: -1, left: 'hip' }) + person(cast.amina, { x: 1154, y: 606, size: 1.1, legs: 'skirt', look: -1, left: 'up' });

/** Slide: a calendar with a red date, a document that can change, and two owners. */
export const calendarRedDate: Draw = async (words) => {
  const name = { height: 60, size: [34, 26] as const };
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><rect width="1280" height="${FLOOR}" fill="#F1F4EE"/><rect y="536" width="1280" height="30" fill="#E0E8DA"/>${ground(FLOOR)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: calendar(), from: 1, enter: rise },
      { svg: ring(), from: 2, after: 0.3, enter: { ...appear, seconds: 0.4 } },
      { svg: plates, from: 4, after: 0.3, enter: { ...rise, dy: -26 } },
      { svg: card({ x: 528, y: 312, width: 274, height: 60 }, colour.plum) + (await words.label('owner', { ...name, x: 536, y: 312, width: 258 })), from: 4, after: 0.5, enter: rise },
      { svg: document + (await words.label('document', { x: paper.x + 20, y: 178, width: paper.width - 40, height: 58, size: [38, 26], font: 'Fraunces' })), from: 5, after: 0.2, enter: rise },
      { svg: pencil, from: 5, after: 0.6, enter: travel(80, -40, 0.7) },
      { svg: await words.label('date', { x: SHEET.x + 24, y: SHEET.y + 22, width: SHEET.width - 48, height: 58, size: [40, 28], font: 'Fraunces', fill: colour.white }), from: 6, after: 0.2, enter: appear },
      { svg: steps, from: 6, after: 0.5, enter: appear },
      { svg: crowd, from: 8, enter: glide(0, 40) },
    ],
  };
};
