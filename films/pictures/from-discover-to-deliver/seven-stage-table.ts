import { writingHand } from '../hands';
import { colour, darker } from '../palette';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';

const TABLE = { x: 64, y: 142, width: 1060, height: 432 };
const HEAD = 52;
const STEP = 54;
const stages: ReadonlyArray<readonly [string, string]> = [
  ['discover', colour.coral], ['define', '#B8462D'], ['develop', colour.teal], ['test', '#13525A'], ['decide', colour.plum], ['implement', colour.leaf], ['evaluate', colour.woodDark],
];
const columns: ReadonlyArray<readonly [string, number]> = [['level', 372], ['method', 622], ['date', 874]];
const rowY = (index: number) => TABLE.y + HEAD + index * STEP;

const rules = stages.map((_, i) => `M${TABLE.x + 12} ${rowY(i)}H${TABLE.x + TABLE.width - 12}`).join('');
const paper =
  `<rect width="1280" height="720" fill="#E9F0EC"/><rect x="${TABLE.x + 10}" y="${TABLE.y + 10}" width="${TABLE.width}" height="${TABLE.height + 8}" rx="14" fill="${colour.ink}" fill-opacity=".12"/><rect x="${TABLE.x}" y="${TABLE.y}" width="${TABLE.width}" height="${TABLE.height + 6}" rx="14" fill="${colour.white}"/>` +
  `<path d="M856 ${TABLE.y}H1110q14 0 14 14V${TABLE.y + TABLE.height - 8}q0 14 -14 14H856Z" fill="${colour.sunSoft}"/><path d="${rules}M354 ${TABLE.y + 12}V566M604 ${TABLE.y + 12}V566M856 ${TABLE.y + 12}V566" stroke="${colour.line}" stroke-width="3"/>`;

async function stage(words: Words, index: number): Promise<Layer> {
  const [key, fill] = stages[index] ?? ['discover', colour.coral];
  const late = index > 2;
  const tab = `<rect x="76" y="${rowY(index) + 5}" width="266" height="44" rx="22" fill="${fill}"/>`;
  const label = await words.label(key, { x: 88, y: rowY(index) + 4, width: 242, height: 46, size: [30, 24], fill: colour.white });
  return { svg: tab + label, from: late ? 4 : 3, after: late ? 0.1 + (index - 3) * 0.2 : 0.05 + index * 0.22, enter: rise };
}

async function heads(words: Words): Promise<string> {
  let svg = '';
  for (const [key, x] of columns) svg += await words.label(key, { x, y: TABLE.y + 4, width: 216, height: 46, size: [30, 24], align: 'left', fill: key === 'date' ? darker(colour.coral, 0.14) : colour.inkSoft });
  return svg;
}

const steps = `<g fill="${colour.coral}"><rect x="376" y="${rowY(0) + 32}" width="18" height="12" rx="3"/><rect x="400" y="${rowY(0) + 22}" width="18" height="22" rx="3"/><rect x="424" y="${rowY(0) + 12}" width="18" height="32" rx="3"/></g><path d="M626 ${rowY(0) + 32}q13 -16 26 0t26 0t26 0t26 0t26 0" fill="none" stroke="${colour.teal}" stroke-width="6" stroke-linecap="round"/>`;
const month = `<path d="M878 ${rowY(0) + 32}q13 -18 26 0t26 0t26 0t26 0" fill="none" stroke="${colour.plum}" stroke-width="6" stroke-linecap="round"/>`;
const open = stages.slice(1).map((_, i) => `<rect x="876" y="${rowY(i + 1) + 12}" width="228" height="30" rx="9" fill="none" stroke="${darker(colour.sun, 0.1)}" stroke-width="4" stroke-dasharray="10 9"/>`).join('');
const cuff = `<path transform="translate(1004 ${rowY(0) + 22})" d="M276 20L360 45V176L276 133Z" fill="${colour.teal}"/>`;
const mug = `<ellipse cx="1206" cy="500" rx="46" ry="44" fill="${colour.ink}" fill-opacity=".1"/><circle cx="1200" cy="492" r="44" fill="${colour.coral}"/><circle cx="1200" cy="492" r="32" fill="#5A3825"/><path d="M1236 466q26 -18 34 2" fill="none" stroke="${colour.coral}" stroke-width="12"/>`;

/** Slide: the learner's own table with seven stages, and a pen that begins. */
export const sevenStageTable: Draw = async (words) => {
  const rows: Layer[] = [];
  for (const index of stages.keys()) rows.push(await stage(words, index));
  return {
    base: paper + mug,
    layers: [
      { svg: await words.heading(), from: 0 },
      ...rows,
      { svg: `<rect x="70" y="${rowY(3)}" width="1048" height="${STEP}" rx="10" fill="none" stroke="#13525A" stroke-width="4"/>`, from: 5, until: 6, enter: appear },
      { svg: await heads(words), from: 6, enter: rise },
      { svg: steps, from: 6, after: 0.5, enter: glide(-20) },
      { svg: month, from: 7, after: 0.5, enter: glide(-20) },
      { svg: cuff + writingHand({ x: 1004, y: rowY(0) + 22 }), from: 7, after: 0.1, enter: travel(380, 60, 1) },
      { svg: open, from: 8, after: 0.1, enter: appear },
    ],
  };
};
