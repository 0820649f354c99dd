import { pinchingHand } from '../hands';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, rise, type Draw, type Layer } from '../picture';
import { tick } from '../signs';
import { ground } from '../things';

const DIAL = { y: 254, radius: 98 };
const SCENE = 468;
const middle = (index: number) => 190 + index * 300;
const gauges = [
  { key: 'process', fill: colour.teal, needle: 52 },
  { key: 'output', fill: colour.plum, needle: 72 },
  { key: 'outcome', fill: colour.leaf, needle: -6 },
  { key: 'influence', fill: colour.coral, needle: -62 },
] as const;

const point = (x: number, degrees: number, radius: number) => `${(x + radius * Math.sin((degrees * Math.PI) / 180)).toFixed(1)} ${(DIAL.y + 14 - radius * Math.cos((degrees * Math.PI) / 180)).toFixed(1)}`;
const arc = (x: number, from: number, to: number) => `M${point(x, from, 70)}A70 70 0 ${to - from > 180 ? 1 : 0} 1 ${point(x, to, 70)}`;

function dial(index: number): string {
  const x = middle(index);
  const { fill, needle } = gauges[index] ?? gauges[0];
  return (
    `<circle cx="${x}" cy="${DIAL.y + 8}" r="${DIAL.radius}" fill="${colour.ink}" fill-opacity=".1"/><circle cx="${x}" cy="${DIAL.y}" r="${DIAL.radius}" fill="${colour.white}" stroke="${colour.ink}" stroke-width="9"/>` +
    `<path d="${arc(x, -96, 96)}" fill="none" stroke="${colour.line}" stroke-width="18" stroke-linecap="round"/><path d="${arc(x, -96, needle)}" fill="none" stroke="${fill}" stroke-width="18" stroke-linecap="round"/>` +
    `<path d="M${x} ${DIAL.y + 14}L${point(x, needle, 58)}" stroke="${colour.ink}" stroke-width="9" stroke-linecap="round"/><circle cx="${x}" cy="${DIAL.y + 14}" r="13" fill="${colour.ink}"/>`
  );
}

const done = `<circle cx="${middle(0)}" cy="${SCENE - 46}" r="44" fill="${colour.teal}"/>${tick({ x: middle(0), y: SCENE - 46, size: 1.35 }, colour.white)}`;
const pile = Array.from({ length: 9 }, (_, i) => `<rect x="${middle(1) - 62 + ((i * 5) % 9) - 4}" y="${SCENE - 10 - i * 10}" width="124" height="10" rx="3" fill="${i % 2 ? colour.white : '#EFE6F0'}" stroke="${colour.plum}" stroke-width="2.500"/>`).join('');
const doorX = middle(2);
const door =
  `<rect x="${doorX - 48}" y="${SCENE - 104}" width="96" height="104" rx="6" fill="${colour.leaf}"/><rect x="${doorX - 38}" y="${SCENE - 94}" width="76" height="94" fill="${colour.sunSoft}"/><path d="M${doorX + 38} ${SCENE - 94}L${doorX + 74} ${SCENE - 106}V${SCENE + 10}L${doorX + 38} ${SCENE}Z" fill="${darker(colour.leaf, 0.22)}"/>` +
  person({ ...cast.amina, top: colour.coral }, { x: doorX - 10, y: SCENE + 2, size: 0.46, legs: 'walk', look: 1 });
const cardX = middle(3) - 34;
const held = pinchingHand({ x: cardX + 40, y: SCENE - 44, size: 0.46, turn: -14 }, { skin: 3, sleeve: colour.teal });
const sleeveEdge = `<clipPath id="sleeve"><rect x="${middle(3) - 120}" y="${SCENE - 140}" width="244" height="170" rx="20"/></clipPath>`;
const laid = `${sleeveEdge}<g clip-path="url(#sleeve)">${held.behind}<rect x="${cardX - 42}" y="${SCENE - 84}" width="88" height="68" rx="7" fill="${colour.white}" stroke="${colour.coral}" stroke-width="5" transform="rotate(-6 ${cardX} ${SCENE - 50})"/><path d="M${cardX - 26} ${SCENE - 60}h44M${cardX - 24} ${SCENE - 42}h30" stroke="${colour.inkSoft}" stroke-width="6" stroke-linecap="round" transform="rotate(-6 ${cardX} ${SCENE - 50})"/>${held.before}</g><rect x="${middle(3) - 112}" y="${SCENE - 8}" width="224" height="16" rx="8" fill="${colour.wood}"/>`;
const scenes = [done, pile, door, laid];

/** Slide: four gauges for four kinds of indicator; the fourth stands lowest. */
export const fourGauges: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const [index, { key, fill }] of gauges.entries()) {
    const label = await words.label(key, { x: middle(index) - 134, y: 492, width: 268, height: 74, size: [33, 25], fill: darker(fill, 0.15) });
    layers.push({ svg: (scenes[index] ?? '') + label, from: index + 3, after: 0.15, enter: rise });
  }
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${ground(580)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: `<rect x="646" y="142" width="586" height="436" rx="32" fill="${colour.sunSoft}"/>`, from: 8, enter: appear },
      ...gauges.map((_, index): Layer => ({ svg: dial(index), from: 2, after: 0.1 + index * 0.18, enter: rise })),
      ...layers,
    ],
  };
};
