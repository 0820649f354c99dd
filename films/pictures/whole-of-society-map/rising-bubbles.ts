import { tableTop } from '../furniture';
import { colour, darker, skin } from '../palette';
import { cast, person } from '../people';
import { appear, glide, travel, type Draw, type Layer, type Words } from '../picture';
import { arrow, card } from '../things';
import { drawBubble, horizontalAxis, large, small, verticalAxis } from './stakeholder-chart';

const RISE = 134;
/** Share of the sentence after which a bubble leaves its place. */
const leaves = (index: number) => 0.2 + index * 0.25;

const seated = [cast.officer, cast.student, cast.amina, cast.elder, cast.trainer]
  .map((looks, i) => person(looks, { x: 210 + i * 88, y: 432 - 12 * (2 - Math.abs(i - 2)), size: 0.9, legs: 'none', left: 'table', right: 'table' }))
  .join('');
const nearSide = [cast.neighbour, cast.worker, cast.mother, cast.singh].map((looks, i) => person(looks, { x: 246 + i * 92, y: 506, size: 0.86, legs: 'none', fromBehind: true })).join('');
const fullTable = `<clipPath id="chart"><rect x="100" y="190" width="1112" height="306"/></clipPath><g opacity=".16" clip-path="url(#chart)">${seated}${tableTop({ x: 386, y: 392, rx: 262, ry: 46 })}${nearSide}</g>`;

interface Help {
  key: 'seat' | 'agenda' | 'means';
  /** the card's left edge, and where the hand reaches */
  x: number;
  hand: readonly [number, number];
  tone: string;
  fill: string;
}
const helps: readonly Help[] = [
  { key: 'seat', x: 440, hand: [690, 416], tone: skin[3], fill: colour.teal },
  { key: 'agenda', x: 704, hand: [884, 420], tone: skin[0], fill: colour.plum },
  { key: 'means', x: 968, hand: [1080, 416], tone: skin[2], fill: colour.leaf },
];

function pushingHand({ x, hand, tone, fill }: Help): string {
  const [handX, handY] = hand;
  const from = x + 124;
  const wristX = handX + (from - handX) * 0.34;
  const wristY = handY + 44;
  const sleeve = `<path d="M${from} 540L${wristX.toFixed(0)} ${wristY}" stroke="${fill}" stroke-width="46" stroke-linecap="butt"/>`;
  const fingers = [-24, -9, 6, 20].map((dx, i) => `<path d="M${handX + dx} ${handY + 8}V${handY - ([16, 24, 22, 14][i] ?? 20)}" stroke="${tone}" stroke-width="13" stroke-linecap="round"/>`).join('');
  return `${sleeve}<path d="M${wristX.toFixed(0)} ${wristY}L${handX} ${handY + 14}" stroke="${tone}" stroke-width="32" stroke-linecap="round"/><ellipse cx="${handX - 2}" cy="${handY + 12}" rx="30" ry="24" fill="${tone}"/>${fingers}<path d="M${handX + 26} ${handY + 16}L${handX + 42} ${handY - 4}" stroke="${tone}" stroke-width="13" stroke-linecap="round"/>`;
}

async function help(words: Words, item: Help, comes: Pick<Layer, 'from' | 'after'>): Promise<Layer> {
  const label = await words.label(item.key, { x: item.x + 10, y: 514, width: 228, height: 56, size: [30, 22], fill: darker(item.fill, 0.15) });
  return { svg: pushingHand(item) + card({ x: item.x, y: 514, width: 248, height: 58 }, item.fill) + label, ...comes, enter: glide(0, 50) };
}

/** Slide: two of the biggest bubbles rise, pushed by a seat, the agenda, money and time. */
export const risingBubbles: Draw = async (words) => {
  const [seat, agenda, means] = helps;
  if (!seat || !agenda || !means) throw new Error('There are three kinds of help.');
  const risen = large.map((bubble, index): Layer => ({ svg: drawBubble({ ...bubble, y: bubble.y - RISE }), from: 3, after: leaves(index), enter: travel(0, RISE, 2) }));
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/><path d="M96 196H1216V500H96Z" fill="${colour.white}"/>`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: fullTable, from: 6, enter: appear },
      { svg: verticalAxis + horizontalAxis + small.map(drawBubble).join(''), from: 0 },
      ...large.map((bubble, index): Layer => ({ svg: drawBubble(bubble), from: 0, until: 3, untilAfter: leaves(index) })),
      { svg: large.map(({ x, y }) => arrow([x, y + 64, x, y - 22], colour.coral)).join(''), from: 3, after: 0.8, enter: glide(0, 40) },
      ...risen,
      await help(words, seat, { from: 4, after: 0.1 }),
      await help(words, agenda, { from: 4, after: 0.55 }),
      await help(words, means, { from: 5, after: 0.1 }),
    ],
  };
};
