import { wideTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, wheelchairUser } from '../people';
import { appear, glide, rise, type Draw, type Layer } from '../picture';
import { questionMark } from '../signs';
import { card, ground } from '../things';
import { lanyard, sling } from '../worn';

const FLOOR = 530;
const BASE = 548;

const speech = `<path d="M-17 -15H17q6 0 6 6V5q0 6 -6 6H0L-10 21V11h-7q-6 0 -6 -6V-9q0 -6 6 -6Z" fill="${colour.white}"/>`;
const clip = `<rect x="-15" y="-17" width="30" height="38" rx="5" fill="${colour.white}"/><rect x="-8" y="-22" width="16" height="10" rx="3" fill="${colour.sun}"/><path d="M-8 -4h16M-8 6h16" stroke="${colour.inkSoft}" stroke-width="4" stroke-linecap="round"/>`;
const bars = `<path d="M-14 16V2M0 16V-16M14 16V-6" stroke="${colour.white}" stroke-width="9" stroke-linecap="round"/>`;
const forward = `<path d="M-18 0H16M4 -13L18 0L4 13" fill="none" stroke="${colour.white}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;
const phases = [
  { key: 'ask', fill: colour.coral, drawing: speech, from: 3, after: 0.1 },
  { key: 'collect', fill: colour.teal, drawing: clip, from: 4, after: 0.1 },
  { key: 'interpret', fill: colour.plum, drawing: bars, from: 5, after: 0.2 },
  { key: 'use', fill: colour.leaf, drawing: forward, from: 7, after: 0.4 },
] as const;

const heights = [96, 122, 78, 102, 36];
const barX = (index: number) => 418 + index * 98;
const chart =
  `<path d="M330 412H916L986 560H264Z" fill="${colour.white}" stroke="${colour.line}" stroke-width="4" stroke-linejoin="round"/><path d="M352 ${BASE}H900" stroke="${colour.inkSoft}" stroke-width="6" stroke-linecap="round"/>` +
  heights.map((height, i) => `<rect x="${barX(i) - 30}" y="${BASE - 3 - height}" width="60" height="${height}" rx="6" fill="${i === 4 ? colour.coral : [colour.teal, colour.tealMid][i % 2] ?? colour.teal}"/>`).join('');
const ring = `<ellipse cx="${barX(4)}" cy="524" rx="56" ry="40" fill="none" stroke="${colour.coral}" stroke-width="7"/>`;

const officer = { x: 322, y: 476, size: 1.1 };
const clerk = { x: 884, y: 476, size: 1.1 };
const behind =
  person({ ...cast.officer, top: colour.leaf }, { ...officer, legs: 'none', look: 1, left: 'table', right: 'hold' }) + lanyard(officer) + person({ ...cast.amina, top: colour.plum }, { x: 516, y: 472, size: 1.1, legs: 'none', look: 1, left: 'table', right: 'table' }) +
  person({ ...cast.elder, top: colour.teal }, { x: 700, y: 472, size: 1.1, legs: 'none', look: 1, left: 'hip', right: 'low' }) + person(cast.clerk, { ...clerk, legs: 'none', look: -1, left: 'hold', right: 'table' }) + lanyard(clerk);
const mother = { x: 1086, y: 616, size: 1.34 };
const sides =
  wheelchairUser({ skin: 4, hair: 'short', top: colour.sun, bottom: colour.ink }, { x: 138, y: 614, size: 1.34, right: 'reach' }) + person({ ...cast.mother, skin: 2, top: colour.coral }, { ...mother, look: -1, left: 'push', right: 'hip' }) + sling(mother, colour.teal);
const pointer = `<path d="M980 494L866 528" stroke="${colour.woodDark}" stroke-width="8" stroke-linecap="round"/>`;

/** Slide: six people read a bar chart together, phase by phase. */
export const readingAChartTogether: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const [index, { key, fill, drawing, from, after }] of phases.entries()) {
    const x = 64 + index * 293;
    const label = await words.label(key, { x: x + 66, y: 150, width: 196, height: 62, size: [32, 24], fill: darker(fill, 0.15) });
    layers.push({ svg: `${card({ x, y: 150, width: 273, height: 62 }, fill)}<g transform="translate(${x + 33} 181)"><circle r="34" fill="${fill}"/>${drawing}</g>${label}`, from, after, enter: rise });
  }
  return {
    base: `<rect width="1280" height="${FLOOR}" fill="#F3EDE0"/><ellipse cx="640" cy="400" rx="560" ry="190" fill="${colour.sunSoft}" fill-opacity=".7"/>${ground(FLOOR)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: behind, from: 2, enter: glide(0, 30) },
      { svg: wideTable({ left: 190, right: 1060, top: 400, bottom: 570, inset: 84 }), from: 0 },
      { svg: chart, from: 0 },
      { svg: sides, from: 2, after: 0.4, enter: glide(0, 30) },
      ...layers,
      { svg: pointer, from: 5, after: 0.1, enter: glide(50) },
      { svg: ring, from: 5, after: 0.7, enter: appear },
      { svg: `<circle cx="${barX(4) + 2}" cy="452" r="34" fill="${colour.white}" stroke="${colour.coral}" stroke-width="5"/>${questionMark({ x: barX(4) + 2, y: 450, size: 0.72 }, colour.coral)}`, from: 6, after: 0.2, enter: rise },
    ],
  };
};
