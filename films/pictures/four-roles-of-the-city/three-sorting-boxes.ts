import { longTable } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { ground } from '../things';

const FLOOR = 560;
const TOP = 520;
const BOX = { width: 296, height: 176 };
const boxes = [
  { key: 'fixed', x: 96, fill: colour.inkSoft },
  { key: 'negotiable', x: 492, fill: colour.sun },
  { key: 'open', x: 888, fill: colour.leaf },
] as const;

/** The inside of a box that has no closed lid. */
const inside = ({ x, fill }: { x: number; fill: string }) => `<path d="M${x} ${TOP - BOX.height}L${x + 30} ${TOP - BOX.height - 34}H${x + BOX.width - 30}L${x + BOX.width} ${TOP - BOX.height}Z" fill="${darker(fill, 0.5)}"/>`;

const front = ({ x, fill }: { x: number; fill: string }) =>
  `<rect x="${x}" y="${TOP - BOX.height}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${fill}"/><rect x="${x}" y="${TOP - BOX.height}" width="${BOX.width}" height="16" rx="6" fill="${darker(fill, 0.18)}"/>`;

const closedLid = `<path d="M88 346L120 308H368L400 346Z" fill="${darker(colour.inkSoft, 0.22)}"/><rect x="84" y="340" width="320" height="26" rx="8" fill="${darker(colour.inkSoft, 0.34)}"/>`;
const padlock = `<g transform="translate(244 384)"><path d="M-20 -6V-22a20 20 0 0 1 40 0V-6" fill="none" stroke="${colour.ink}" stroke-width="9"/><rect x="-32" y="-8" width="64" height="50" rx="9" fill="${colour.sun}"/><circle cy="12" r="8" fill="${colour.ink}"/><path d="M0 14V28" stroke="${colour.ink}" stroke-width="7" stroke-linecap="round"/></g>`;
const halfLid = `<path d="M492 344L490 238L772 214L788 310Z" fill="${darker(colour.sun, 0.2)}" stroke="${darker(colour.sun, 0.32)}" stroke-width="5" stroke-linejoin="round"/>`;

const cardFace = (drawing: string) => `<rect x="-50" y="-62" width="100" height="124" rx="12" fill="${colour.white}" stroke="${colour.line}" stroke-width="4"/>${drawing}`;
const placed = (drawing: string, [x, y, turn]: readonly [number, number, number]) => `<g transform="translate(${x} ${y}) rotate(${turn})">${cardFace(drawing)}</g>`;

const lawBook = `<rect x="-30" y="-40" width="62" height="80" rx="6" fill="${colour.plum}"/><path d="M-30 28q0 -8 8 -8H32" stroke="${colour.white}" stroke-width="5" fill="none"/><path d="M8 -22q-14 -8 -14 2t12 8t0 14t-16 0" fill="none" stroke="${colour.sun}" stroke-width="6" stroke-linecap="round"/>`;
const purse = `<path d="M-34 -12H34V24q0 8 -8 8H-26q-8 0 -8 -8Z" fill="${colour.coral}"/><path d="M-34 -12Q-30 -30 0 -30T34 -12Z" fill="${darker(colour.coral, 0.2)}"/><circle cy="-8" r="8" fill="${colour.sun}"/>`;
const clock = `<circle r="33" fill="${colour.white}" stroke="${colour.teal}" stroke-width="7"/><path d="M0 0V-20M0 0L14 8" stroke="${colour.ink}" stroke-width="6" stroke-linecap="round"/>`;
const question = `<path d="M-18 -20a19 19 0 1 1 26 18q-8 4 -8 14" fill="none" stroke="${colour.leaf}" stroke-width="11" stroke-linecap="round"/><circle cy="32" r="7" fill="${colour.leaf}"/>`;

async function name(words: Words, index: 0 | 1 | 2, comes: Pick<Layer, 'from' | 'after'>): Promise<Layer> {
  const { key, x, fill } = boxes[index];
  const plate = `<rect x="${x + 20}" y="444" width="${BOX.width - 40}" height="60" rx="10" fill="${colour.white}"/>`;
  const label = await words.label(key, { x: x + 28, y: 444, width: BOX.width - 56, height: 60, size: [36, 26], fill: darker(fill, fill === colour.sun ? 0.6 : 0.25) });
  return { svg: plate + label, ...comes, enter: rise };
}

/** Slide: topics are sorted into three boxes, fixed, negotiable and open. */
export const threeSortingBoxes: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/><rect width="1280" height="${FLOOR}" fill="#F4F1E8"/><ellipse cx="640" cy="470" rx="600" ry="300" fill="${colour.sunSoft}" fill-opacity=".7"/>${ground(FLOOR)}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: person(cast.singh, { x: 438, y: 606, size: 1.7, look: -1, left: 'reach', right: 'hold' }) + person({ ...cast.mother, top: colour.coral }, { x: 838, y: 606, size: 1.66, look: 1, right: 'reach', left: 'hold' }), from: 0 },
    { svg: halfLid + inside(boxes[1]) + inside(boxes[2]), from: 2, enter: rise },
    { svg: placed(purse, [596, 300, -8]), from: 5, after: 0.55, enter: travel(0, -90, 0.8) },
    { svg: placed(clock, [706, 292, 7]), from: 5, after: 0.85, enter: travel(0, -90, 0.8) },
    { svg: placed(question, [1036, 290, -4]), from: 6, after: 0.35, enter: travel(0, -90, 0.8) },
    { svg: placed(lawBook, [244, 276, 4]), from: 4, after: 0.1, until: 4, untilAfter: 0.95, enter: travel(0, -60, 0.8) },
    { svg: boxes.map(front).join('') + longTable({ x: 48, y: TOP, width: 1184, height: 110 }), from: 2, enter: rise },
    await name(words, 0, { from: 3, after: 0.5 }),
    { svg: closedLid + padlock, from: 4, after: 0.95, enter: { ...appear, seconds: 0.4 } },
    await name(words, 1, { from: 5, after: 0.1 }),
    await name(words, 2, { from: 6, after: 0.1 }),
  ],
});
