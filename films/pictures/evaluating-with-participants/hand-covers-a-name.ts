import { flatHand } from '../hands';
import { colour, darker } from '../palette';
import { appear, rise, travel, type Draw, type Layer } from '../picture';
import { tick } from '../signs';
import { ground } from '../things';

const CARD = { x: 176, y: 166, width: 500, height: 392 };

const table = `<rect width="1280" height="720" fill="${colour.paper}"/><rect y="150" width="1280" height="570" fill="#EAD2B0"/><path d="M0 260H1280M0 400H1280M0 540H1280" stroke="${darker('#EAD2B0', 0.06)}" stroke-width="4"/><rect y="150" width="1280" height="10" fill="${colour.wood}"/>`;
const writing = [330, 372, 414, 456, 498].map((y, i) => `M${CARD.x + 52} ${y}h${[396, 372, 240, 228, 150][i] ?? 300}`).join('');
const house = `<g transform="translate(580 462)"><path d="M-62 4L0 -52L62 4" fill="none" stroke="${colour.coral}" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/><rect x="-44" y="-2" width="88" height="62" fill="${colour.sunSoft}"/><rect x="-14" y="18" width="28" height="42" rx="4" fill="${colour.teal}"/></g>`;
const name = `<path d="M${CARD.x + 58} 262c14 -46 34 -52 30 -14s28 10 40 -8s20 26 44 4" fill="none" stroke="${colour.ink}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>`;
const story = `<g transform="rotate(-2 426 362)"><rect x="${CARD.x + 10}" y="${CARD.y + 12}" width="${CARD.width}" height="${CARD.height}" rx="14" fill="${colour.ink}" fill-opacity=".14"/><rect x="${CARD.x}" y="${CARD.y}" width="${CARD.width}" height="${CARD.height}" rx="14" fill="${colour.white}"/><path d="M${CARD.x} ${CARD.y + 22}V${CARD.y + 14}q0 -14 14 -14H${CARD.x + CARD.width - 14}q14 0 14 14v8Z" fill="${colour.coral}"/><path d="M${CARD.x + 52} 288H${CARD.x + 448}" stroke="${colour.line}" stroke-width="5"/>${name}<path d="${writing}" stroke="${colour.inkSoft}" stroke-opacity=".6" stroke-width="11" stroke-linecap="round"/>${house}</g>`;
const hand = flatHand({ x: 344, y: 272, size: 1.4, turn: 88 }, { skin: 2, sleeve: colour.plum });

const signature = `<path d="M-34 6c8 -30 20 -30 16 -4s14 0 22 -8s8 12 20 4" fill="none" stroke="${colour.ink}" stroke-width="6" stroke-linecap="round"/><path d="M-36 26H10" stroke="${colour.inkSoft}" stroke-width="5" stroke-linecap="round"/>${tick({ x: 24, y: 22, size: 0.8 }, colour.leaf)}`;
const faceless = `<circle cy="-12" r="22" fill="${colour.plumSoft}" stroke="${colour.plum}" stroke-width="6"/><path d="M-36 38q0 -26 36 -26t36 26z" fill="${colour.plum}"/>`;
const returned = `<path d="M-36 6V34q0 6 6 6H30q6 0 6 -6V6" fill="${colour.sunSoft}" stroke="${colour.woodDark}" stroke-width="6" stroke-linejoin="round"/><rect x="-24" y="-26" width="34" height="48" rx="4" fill="${colour.white}" stroke="${colour.inkSoft}" stroke-width="4" transform="rotate(-8)"/><path d="M-14 -10h14M-14 2h14" stroke="${colour.inkSoft}" stroke-width="4" transform="rotate(-8)"/><path d="M22 14V-30M10 -20L22 -34L34 -20" fill="none" stroke="${colour.coral}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;
const signs = [
  { key: 'consent', fill: colour.leaf, drawing: signature, from: 2, after: 0.1 },
  { key: 'anonymity', fill: colour.plum, drawing: faceless, from: 3, after: 0.1 },
  { key: 'withdraw', fill: colour.coral, drawing: returned, from: 4, after: 0.1 },
] as const;

/** Slide: a hand covers the name on a story card; beside it what protects those who speak. */
export const handCoversAName: Draw = async (words) => {
  const layers: Layer[] = [];
  for (const [index, { key, fill, drawing, from, after }] of signs.entries()) {
    const y = 182 + index * 132;
    const plate = `<rect x="742" y="${y}" width="474" height="112" rx="56" fill="${colour.white}"/><circle cx="798" cy="${y + 56}" r="66" fill="${colour.white}" stroke="${fill}" stroke-width="7"/><g transform="translate(798 ${y + 56})">${drawing}</g>`;
    layers.push({ svg: plate + (await words.label(key, { x: 878, y: y + 10, width: 314, height: 92, size: [40, 28], align: 'left', fill: darker(fill, 0.18) })), from, after, enter: rise });
  }
  return {
    base: `${table}${ground(700, '#D9BC93')}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: story, from: 0 },
      ...layers,
      { svg: hand, from: 3, after: 0.15, enter: travel(-560, 30, 1) },
      { svg: `<path d="M${CARD.x + 44} 540H${CARD.x + 300}" stroke="${colour.sun}" stroke-opacity=".6" stroke-width="10" stroke-linecap="round"/>`, from: 6, enter: appear },
    ],
  };
};
