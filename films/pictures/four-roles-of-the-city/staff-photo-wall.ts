import { colour, hairColour } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { building, card, ground, tree } from '../things';
import { besideSign, doorSign } from './roles';

const FLOOR = 566;
const FRAME = { width: 92, height: 84, step: 104, down: 92 };
const MIDDLE = 376;
const ADVERT = { x: 836, y: 172, width: 262, height: 340 };

const colleagues: ReadonlyArray<ReadonlyArray<Looks | null>> = [
  [cast.amina],
  [cast.clerk, null, cast.painter],
  [{ ...cast.student, top: colour.plum }, cast.officer, cast.singh, null],
  [cast.trainer, { ...cast.neighbour, hairColour: hairColour.red }, null, cast.mother, { ...cast.elder, top: colour.sun }, cast.father],
];

function frame(looks: Looks | null, [x, y]: readonly [number, number], index: number): string {
  const { width, height } = FRAME;
  const box = `x="${x - width / 2}" y="${y}" width="${width}" height="${height}" rx="8"`;
  if (!looks) return `<rect ${box} fill="${colour.white}" fill-opacity=".5" stroke="${colour.woodDark}" stroke-width="4" stroke-dasharray="9 8"/>`;
  const paper = [colour.tealSoft, colour.sunSoft, colour.coralSoft, colour.plumSoft][index % 4] ?? colour.tealSoft;
  const id = `photo-${x}-${y}`;
  const clip = `<clipPath id="${id}"><rect ${box}/></clipPath>`;
  return `${clip}<rect ${box} fill="${paper}"/><g clip-path="url(#${id})">${person(looks, { x, y: y + 151, size: 0.68, legs: 'none' })}</g><rect ${box} fill="none" stroke="${colour.woodDark}" stroke-width="6"/>`;
}

function row(index: number): string {
  const people = colleagues[index] ?? [];
  return people.map((looks, i) => frame(looks, [MIDDLE + (i - (people.length - 1) / 2) * FRAME.step, 152 + index * FRAME.down], i + index)).join('');
}

const advert = `<rect x="${ADVERT.x + 8}" y="${ADVERT.y + 8}" width="${ADVERT.width}" height="${ADVERT.height}" rx="8" fill="${colour.ink}" fill-opacity=".1"/><rect x="${ADVERT.x}" y="${ADVERT.y}" width="${ADVERT.width}" height="${ADVERT.height}" rx="8" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/>`;
const writing = [284, 326, 368, 410].map((y, i) => `M${ADVERT.x + 30} ${y}h${[200, 176, 202, 190][i] ?? 200}`).join('');
const mark = `<rect x="${ADVERT.x + 20}" y="391" width="222" height="38" rx="9" fill="${colour.sun}" fill-opacity=".75"/>`;

const pen = `<path d="M1036 414L1056 444" stroke="${colour.coral}" stroke-width="10" stroke-linecap="round"/>`;
const readers = person({ ...cast.worker, top: colour.coral }, { x: 1212, y: 600, size: 1.14, look: -1, left: 'hold', right: 'hip' }) + pen + person({ ...cast.mother, top: colour.teal }, { x: 1136, y: 608, size: 1.12, look: -1, left: 'point' });

const outside =
  `<clipPath id="outside"><rect x="836" y="176" width="372" height="236" rx="12"/></clipPath><g clip-path="url(#outside)"><rect x="836" y="176" width="372" height="236" fill="#DCECEB"/>` +
  `${building({ x: 850, y: 372, width: 128, height: 170, fill: colour.sun, columns: 3, rows: 2, groundFloor: 70 })}${building({ x: 1086, y: 372, width: 136, height: 150, fill: colour.coral, columns: 3, rows: 2, groundFloor: 62 })}${tree(1034, 376, 1.1)}<rect x="836" y="368" width="372" height="50" fill="#E8DCC6"/>` +
  person(cast.grandma, { x: 890, y: 408, size: 0.74, legs: 'skirt', look: 1 }) + person(cast.singh, { x: 966, y: 408, size: 0.78, legs: 'walk', look: -1 }) + wheelchairUser(cast.wheels, { x: 1058, y: 408, size: 0.74 }) + person(cast.amina, { x: 1154, y: 408, size: 0.74, legs: 'skirt', look: -1 }) +
  `</g><rect x="836" y="176" width="372" height="236" rx="12" fill="none" stroke="${colour.white}" stroke-width="14"/><path d="M1022 176V412" stroke="${colour.white}" stroke-width="9"/>`;

/** Slide: photographs of a city's staff as a pyramid, and colleagues who mark a line in a job advert. */
export const staffPhotoWall: Draw = async (words) => {
  const plate = { height: 56, size: [30, 24] as const };
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><rect width="1280" height="${FLOOR}" fill="#EDF2E6"/><rect y="540" width="1280" height="26" fill="#DCE6D0"/>${ground(FLOOR)}`,
    layers: [
      { svg: await words.heading(besideSign), from: 0 },
      { svg: await doorSign(words, 'employer'), from: 1, after: 0.6, enter: rise },
      { svg: row(3), from: 1, after: 0.1, enter: rise },
      { svg: row(2), from: 1, after: 0.3, enter: rise },
      { svg: row(1), from: 1, after: 0.5, enter: rise },
      { svg: row(0), from: 1, after: 0.7, enter: rise },
      { svg: card({ x: 436, y: 166, width: 330, height: 56 }, colour.leaf) + (await words.label('top', { ...plate, x: 446, y: 166, width: 310 })), from: 4, after: 0.7, enter: glide(50) },
      { svg: card({ x: 64, y: 519, width: 624, height: 56 }, colour.leaf) + (await words.label('entry', { ...plate, x: 76, y: 519, width: 600 })), from: 4, after: 0.3, enter: glide(-50) },
      { svg: outside, from: 2, until: 7, enter: appear },
      { svg: advert + (await words.label('advert', { x: ADVERT.x + 20, y: 184, width: ADVERT.width - 40, height: 68, size: [40, 26], font: 'Fraunces' })), from: 7, enter: rise },
      { svg: mark, from: 7, after: 0.75, enter: appear },
      { svg: `<path d="${writing}" stroke="${colour.inkSoft}" stroke-opacity=".65" stroke-width="8" stroke-linecap="round"/>`, from: 7, enter: rise },
      { svg: readers, from: 7, after: 0.25, enter: glide(60) },
      { svg: wheelchairUser({ ...cast.wheels, top: colour.plum }, { x: 764, y: 612, size: 1.06, right: 'point' }), from: 7, after: 0.4, enter: glide(-60) },
    ],
  };
};
