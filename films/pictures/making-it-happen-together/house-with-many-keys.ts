import { counter, longTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw } from '../picture';
import { besideCity, cityPlate, key } from '../signs';
import { ground, skyline } from '../things';

const FLOOR = 560;
const HOUSE = { x: 690, width: 510, storey: 112, eaves: 218 };
const floors = [HOUSE.eaves + HOUSE.storey, HOUSE.eaves + HOUSE.storey * 2, FLOOR] as const;
const { x, width, eaves } = HOUSE;

const room = (bottom: number, height: number, fill: string) => `<rect x="${x}" y="${bottom - height}" width="${width}" height="${height}" fill="${fill}"/><rect x="${x + 30}" y="${bottom - height + 20}" width="56" height="46" rx="5" fill="${colour.white}"/><path d="M${x + 58} ${bottom - height + 20}v46" stroke="${fill}" stroke-width="5"/>`;
const beam = (y: number) => `<rect x="${x - 6}" y="${y - 5}" width="${width + 12}" height="11" fill="${colour.woodDark}"/>`;
const shell =
  room(floors[0], HOUSE.storey, colour.plumSoft) + room(floors[1], HOUSE.storey, colour.leafSoft) + room(floors[2], FLOOR - floors[1], colour.sunSoft) +
  `<path d="M${x - 40} ${eaves + 4}L${x + width / 2} 146L${x + width + 40} ${eaves + 4}Z" fill="${colour.coral}"/><circle cx="${x + width / 2}" cy="188" r="17" fill="${colour.sunSoft}"/>` +
  `<path d="M${x} ${eaves}V${FLOOR}M${x + width} ${eaves}V${FLOOR}" stroke="${darker(colour.coral, 0.1)}" stroke-width="16"/>${beam(floors[0])}${beam(floors[1])}<rect x="${x - 30}" y="${FLOOR - 6}" width="${width + 60}" height="14" rx="4" fill="${darker(colour.sand, 0.2)}"/>`;

const desk = person(cast.officer, { x: 950, y: 566, size: 0.6, legs: 'none', look: -1, left: 'low', right: 'table' }) + counter({ x: 886, y: 506, width: 150, height: 48 }) + person(cast.mother, { x: 852, y: 556, size: 0.56, look: 1, right: 'point' }) + person(cast.child, { x: 814, y: 556, size: 0.38 }) + person({ ...cast.singh, top: colour.teal }, { x: 1096, y: 556, size: 0.56, legs: 'walk', look: -1 });
const meeting =
  person(cast.painter, { x: 900, y: 462, size: 0.56, legs: 'none', look: 1, left: 'table', right: 'point' }) + person({ ...cast.student, top: colour.teal }, { x: 972, y: 460, size: 0.56, legs: 'none', left: 'table', right: 'table' }) + person({ ...cast.elder, top: colour.coral }, { x: 1044, y: 462, size: 0.56, legs: 'none', look: -1, left: 'hold', right: 'table' }) + longTable({ x: 862, y: 408, width: 222, height: 32 });
const lesson =
  `<rect x="990" y="238" width="150" height="66" rx="5" fill="${darker(colour.teal, 0.25)}"/><path d="M1006 258h70M1006 278h100" stroke="${colour.white}" stroke-opacity=".8" stroke-width="5" stroke-linecap="round"/>` +
  person(cast.trainer, { x: 946, y: 328, size: 0.5, look: 1, right: 'point' }) + person({ ...cast.amina, top: colour.plum }, { x: 1020, y: 362, size: 0.5, legs: 'none', fromBehind: true }) + person({ ...cast.father, top: colour.sun }, { x: 1110, y: 362, size: 0.5, legs: 'none', fromBehind: true });
const clippedLesson = `<clipPath id="classroom"><rect x="${x}" y="${eaves}" width="${width}" height="${HOUSE.storey - 5}"/></clipPath><g clip-path="url(#classroom)">${lesson}</g>`;

const post =
  `<path d="M70 590V206H170" fill="none" stroke="${colour.woodDark}" stroke-width="18" stroke-linejoin="round" stroke-linecap="round"/><path d="M70 262L126 206" stroke="${colour.woodDark}" stroke-width="12"/><path d="M162 206V228" stroke="${colour.ink}" stroke-width="6"/><circle cx="162" cy="278" r="50" fill="none" stroke="${colour.ink}" stroke-width="9"/>`;
const hung =
  key({ x: 122, y: 322, turn: 24, size: 1.15 }, colour.coral, 'round') + key({ x: 146, y: 338, turn: 8, size: 1.15 }, colour.teal, 'square') + key({ x: 176, y: 338, turn: -6, size: 1.15 }, colour.sun, 'clover') + key({ x: 204, y: 322, turn: -24, size: 1.15 }, colour.plum, 'drop');

const people =
  person({ ...cast.amina, top: colour.coral }, { x: 306, y: 536, size: 1.2, legs: 'none', look: -1, left: 'reach', right: 'table' }) + person({ ...cast.worker, top: colour.teal }, { x: 440, y: 530, size: 1.24, legs: 'none', left: 'table', right: 'wave' }) + person({ ...cast.neighbour, top: colour.leaf }, { x: 588, y: 536, size: 1.2, legs: 'none', look: -1, left: 'table', right: 'wave' });
const held = key({ x: 509, y: 342, turn: -8 }, colour.coral, 'square') + key({ x: 656, y: 354, turn: -12 }, colour.plum, 'clover');
const sheet = `<path d="M346 400H530L542 500H334Z" fill="${colour.white}" stroke="${colour.line}" stroke-width="3" stroke-linejoin="round"/>`;

/** Slide: a house cut open, a ring of keys, and people who settle the rules. */
export const houseWithManyKeys: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="#EAF2F0"/>${skyline(FLOOR, '#D9E8E4')}${ground(FLOOR)}`,
  layers: [
    { svg: await words.heading(besideCity), from: 0 },
    { svg: shell, from: 1, enter: rise },
    { svg: await cityPlate(words), from: 2, enter: rise },
    { svg: post + hung, from: 1, after: 0.6, enter: rise },
    { svg: desk, from: 3, enter: glide(-30) },
    { svg: meeting, from: 4, enter: glide(30) },
    { svg: clippedLesson, from: 4, after: 0.5, enter: appear },
    { svg: people, from: 5, enter: glide(-50) },
    { svg: longTable({ x: 216, y: 496, width: 440, height: 104 }), from: 5, enter: glide(-50) },
    { svg: held, from: 6, enter: rise },
    { svg: sheet + (await words.label('rules', { x: 350, y: 406, width: 176, height: 88, size: [32, 22], font: 'Fraunces' })), from: 7, after: 0.3, enter: rise },
  ],
});
