import { counter } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw, type Layer } from '../picture';
import { questionMark } from '../signs';
import { building, card, folder, ground, skyline } from '../things';

const LINK = { width: 262, height: 206, y: 244, pitch: 222.500 };
const MIDDLE = LINK.y + LINK.height / 2;
const links = [
  { key: 'inputs', fill: colour.plum, soft: colour.plumSoft, from: 3, after: 0.05 },
  { key: 'activities', fill: colour.teal, soft: colour.tealSoft, from: 3, after: 0.5 },
  { key: 'outputs', fill: colour.leaf, soft: colour.leafSoft, from: 4, after: 0.1 },
  { key: 'outcomes', fill: colour.coral, soft: colour.coralSoft, from: 5, after: 0.1 },
  { key: 'impact', fill: colour.sun, soft: colour.sunSoft, from: 6, after: 0.1 },
] as const;
const left = (index: number) => 64 + index * LINK.pitch;
const middle = (index: number) => left(index) + LINK.width / 2;

const shape = (index: number) => `x="${left(index) + 11}" y="${LINK.y + 11}" width="${LINK.width - 22}" height="${LINK.height - 22}" rx="84"`;
const whole = (index: number) => `<rect ${shape(index)} fill="${links[index]?.soft ?? ''}" fill-opacity=".75"/><rect ${shape(index)} fill="none" stroke="${links[index]?.fill ?? ''}" stroke-width="22"/>`;
/** The upper part of a link's right bow, which lies before its neighbour. */
const over = (index: number) => `<clipPath id="bow-${index}"><rect x="${left(index + 1) - 16}" y="${LINK.y - 10}" width="80" height="${LINK.height / 2}"/></clipPath><rect ${shape(index)} fill="none" stroke="${links[index]?.fill ?? ''}" stroke-width="22" clip-path="url(#bow-${index})"/>`;

const coins = (x: number) => {
  const stack = [0, 1, 2, 3].map((i) => `<ellipse cx="${x - 34}" cy="${MIDDLE + 44 - i * 17}" rx="36" ry="13" fill="${i % 2 ? colour.sun : darker(colour.sun, 0.14)}" stroke="${darker(colour.sun, 0.3)}" stroke-width="3"/>`).join('');
  return `${stack}<g transform="translate(${x + 38} ${MIDDLE - 4})"><circle r="42" fill="${colour.white}" stroke="${colour.ink}" stroke-width="8"/><path d="M0 0V-25M0 0L17 10" stroke="${colour.ink}" stroke-width="7" stroke-linecap="round"/></g>`;
};
const advice = (x: number) =>
  person({ ...cast.officer, top: colour.plum }, { x: x - 48, y: MIDDLE + 92, size: 0.76, legs: 'none', look: 1, left: 'table', right: 'low' }) + person({ ...cast.student, top: colour.sun }, { x: x + 48, y: MIDDLE + 92, size: 0.76, legs: 'none', look: -1, left: 'point', right: 'table' }) + counter({ x: x - 88, y: MIDDLE + 30, width: 176, height: 38 });
const files = (x: number) => folder(x + 6, MIDDLE - 34, 0.92) + folder(x - 24, MIDDLE + 2, 0.98) + folder(x + 18, MIDDLE + 32, 1.02);
const family = (x: number) =>
  person({ ...cast.amina, top: colour.leaf }, { x: x - 42, y: MIDDLE + 92, size: 0.78, legs: 'none', look: 1, right: 'hold' }) + person({ ...cast.father, top: colour.plum }, { x: x + 44, y: MIDDLE + 92, size: 0.8, legs: 'none', look: -1, left: 'hold' }) + person(cast.child, { x, y: MIDDLE + 96, size: 0.58, legs: 'none' }) + `<g transform="translate(${x} ${MIDDLE + 42}) rotate(-3)"><rect x="-32" y="-26" width="64" height="62" rx="4" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><path d="M-20 -10H20M-20 6H20" stroke="${colour.inkSoft}" stroke-width="5" stroke-linecap="round"/><path d="M-16 24q8 -10 14 0t14 -2" fill="none" stroke="${colour.teal}" stroke-width="4" stroke-linecap="round"/></g>`;
const lit = (x: number) =>
  building({ x: x - 82, y: MIDDLE + 62, width: 70, height: 104, fill: colour.teal, columns: 2, rows: 2, groundFloor: 48 }) + building({ x: x - 4, y: MIDDLE + 62, width: 84, height: 84, fill: colour.coral, columns: 3, rows: 1, roof: 'gable', groundFloor: 46 }) + [[-68, -30], [-36, -30], [-68, -6], [10, -4], [34, -4], [60, -4]].map(([dx = 0, dy = 0]) => `<rect x="${x + dx - 7}" y="${MIDDLE + dy}" width="15" height="17" rx="2" fill="${colour.sun}"/>`).join('');
const contents = [coins, advice, files, family, lit];
const inside = (index: number) => {
  const clip = `<clipPath id="link-${index}"><rect ${shape(index)}/></clipPath>`;
  return `${clip}<g clip-path="url(#link-${index})">${contents[index]?.(middle(index)) ?? ''}</g>`;
};

/** Slide: a chain from inputs to impact, and the joint of which nobody is sure. */
export const resultsChainWithDoubt: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const [index, { key, fill, from, after }] of links.entries()) {
    const label = await words.label(key, { x: middle(index) - 104, y: 466, width: 208, height: 78, size: [34, 25], fill: darker(fill, fill === colour.sun ? 0.5 : 0.15) });
    layers.push({ svg: whole(index) + inside(index) + (index > 0 ? over(index - 1) : ''), from, after, enter: glide(-40) }, { svg: label, from, after: after + 0.1, enter: rise });
  }
  const joint = left(3) + 20;
  const doubt = card({ x: joint + 20, y: 150, width: 350, height: 64 }, colour.coral) + (await words.label('doubt', { x: joint + 66, y: 151, width: 294, height: 62, size: [34, 26], fill: darker(colour.coral, 0.15) }));
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${skyline(560, '#F4EADB')}${ground(560)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: links.map((_, index) => `<rect ${shape(index)} fill="none" stroke="${colour.line}" stroke-width="6" stroke-dasharray="4 14" stroke-linecap="round"/>`).join(''), from: 1, enter: appear },
      ...layers,
      { svg: `<path d="M${joint} 238v-12" stroke="${colour.coral}" stroke-width="7" stroke-linecap="round"/>${doubt}<circle cx="${joint}" cy="188" r="46" fill="${colour.coral}"/>${questionMark({ x: joint, y: 185, size: 1.04 }, colour.white)}`, from: 8, enter: rise },
    ],
  };
};
