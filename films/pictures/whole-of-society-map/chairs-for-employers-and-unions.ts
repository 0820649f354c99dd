import { chair, roundTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw, type Words } from '../picture';
import { ground, skyline } from '../things';
import { floorPlate } from './signed-chair';

const FLOOR = 470;
const DOOR = { left: 896, right: 1124, top: 226, bottom: 500 };
const { left, right, top, bottom } = DOOR;

const room = `<rect width="1280" height="${FLOOR}" fill="#F3EBDD"/>${ground(FLOOR)}`;
const closed = `<rect x="${left - 16}" y="${top - 14}" width="${right - left + 32}" height="${bottom - top + 14}" rx="8" fill="${colour.ink}"/><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${colour.teal}"/><path d="M1010 ${top}V${bottom}" stroke="${colour.ink}" stroke-width="5"/><circle cx="996" cy="372" r="7" fill="${colour.sun}"/><circle cx="1024" cy="372" r="7" fill="${colour.sun}"/>`;

const outside = `<clipPath id="outside"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath><g clip-path="url(#outside)"><rect x="${left}" y="${top}" width="300" height="300" fill="#FFF3D2"/><circle cx="1062" cy="296" r="40" fill="${colour.sun}"/><g transform="translate(600 0)">${skyline(452, '#F1D79A', 700)}</g><path d="M${left} 452H${right}V${bottom}H${left}Z" fill="#F8E2B0"/><g transform="translate(958 446)"><rect x="-44" y="-56" width="88" height="50" rx="9" fill="${colour.coral}"/><path d="M-36 -46H-10V-28H-36ZM-4 -46H22V-28H-4ZM28 -46H40V-28H28Z" fill="${colour.white}"/><circle cx="-24" cy="-4" r="9" fill="${colour.ink}"/><circle cx="24" cy="-4" r="9" fill="${colour.ink}"/></g></g>`;
const leaf = (x: number, away: number) => `<path d="M${x} ${top}L${x + away} ${top - 16}V${bottom + 36}L${x} ${bottom}Z" fill="${darker(colour.teal, 0.12)}"/><circle cx="${x + away * 0.78}" cy="376" r="7" fill="${colour.sun}"/>`;
const light = `<path d="M${left} ${bottom}H${right}L1010 668H430Z" fill="${colour.sun}" fill-opacity=".36"/>`;

const jacket = (x: number, y: number, size: number) => `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-29 -104H29M-28 -88H28" stroke="${colour.white}" stroke-width="6"/><path d="M0 -150V-70" stroke="${darker(colour.sun, 0.25)}" stroke-width="4"/></g>`;
const suit = (x: number, y: number, size: number) => `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-12 -151L0 -112L12 -151Z" fill="${colour.white}"/><path d="M-4 -148H4L6 -120L0 -112L-6 -120Z" fill="${colour.coral}"/><path d="M-13 -152L-2 -108M13 -152L2 -108" stroke="#0d222b" stroke-width="4"/></g>`;

const woman = person({ ...cast.mother, hair: 'bun', top: colour.sun, bottom: colour.inkSoft }, { x: 806, y: 590, size: 1.34, look: 1, right: 'reach', left: 'down' }) + jacket(806, 590, 1.34);
const man = person({ skin: 1, hair: 'short', hairColour: '#5A3825', top: colour.ink, bottom: colour.ink }, { x: 1212, y: 590, size: 1.34, look: -1, left: 'reach', right: 'down' }) + suit(1212, 590, 1.34);

async function sign(words: Words): Promise<string> {
  const plate = `<rect x="876" y="148" width="268" height="60" rx="12" fill="${colour.white}" stroke="${colour.ink}" stroke-width="4"/>`;
  return plate + (await words.label('work', { x: 884, y: 148, width: 252, height: 60, size: [36, 26] }));
}

/** Slide: chairs for employers and trade unions beside a large door to work. */
export const chairsForEmployersAndUnions: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: closed + (await sign(words)), from: 0 },
    { svg: light, from: 2, after: 0.5, enter: appear },
    { svg: outside + leaf(left, -58) + leaf(right, 58), from: 2, after: 0.2, enter: appear },
    { svg: chair({ x: 382, y: 500, size: 1.8, fill: colour.plum }), from: 1, after: 0.3, enter: rise },
    { svg: chair({ x: 622, y: 500, size: 1.8, fill: colour.coral }), from: 1, after: 0.5, enter: rise },
    { svg: roundTable({ x: 84, y: 442, rx: 224, ry: 76 }, 130), from: 0 },
    { svg: await floorPlate(words, { key: 'employers', x: 382, y: 514, fill: colour.plum }), from: 3, after: 0.05, enter: rise },
    { svg: await floorPlate(words, { key: 'unions', x: 622, y: 514, fill: colour.coral }), from: 4, after: 0.05, enter: rise },
    { svg: man, from: 3, after: 0.1, enter: glide(60) },
    { svg: woman, from: 4, after: 0.1, enter: glide(-60) },
  ],
});
