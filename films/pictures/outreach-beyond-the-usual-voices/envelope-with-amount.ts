import { holdingHand } from '../hands';
import { colour, darker } from '../palette';
import { glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { busSign } from '../street';

const top = '#EED9B9';
const boards = [206, 350, 494, 638].map((y) => `<path d="M0 ${y}H1280" stroke="${darker(top, 0.07)}" stroke-width="4"/>`).join('') + `<path d="M180 132q80 16 190 0M860 282q120 18 250 -4M70 566q90 16 180 0" fill="none" stroke="${darker(top, 0.06)}" stroke-width="5" stroke-linecap="round"/>`;

const SHEET = { x: 398, y: 146, width: 484, height: 460 };
const ENVELOPE = { x: 346, y: 454, width: 588, height: 290 };

const paper = `<rect x="${SHEET.x + 8}" y="${SHEET.y + 8}" width="${SHEET.width}" height="${SHEET.height}" rx="8" fill="${colour.ink}" fill-opacity=".1"/><rect x="${SHEET.x}" y="${SHEET.y}" width="${SHEET.width}" height="${SHEET.height}" rx="8" fill="${colour.white}"/><rect x="${SHEET.x + 32}" y="${SHEET.y + 20}" width="150" height="11" rx="5" fill="${colour.teal}"/>`;
const { x, y, width } = ENVELOPE;
const flap = `<path d="M${x} ${y + 4}L${x + width / 2} ${y - 150}L${x + width} ${y + 4}Z" fill="${darker('#F2B08A', 0.16)}"/><rect x="${x}" y="${y}" width="${width}" height="290" rx="14" fill="${darker('#F2B08A', 0.24)}"/>`;
const pocket = `<path d="M${x} ${y + 10}L${x + width / 2 - 26} ${y + 104}q26 16 52 0L${x + width} ${y + 10}V720H${x}Z" fill="#F2B08A"/><path d="M${x + 8} 720L${x + width / 2 - 26} ${y + 104}q26 16 52 0L${x + width - 8} 720" fill="none" stroke="${darker('#F2B08A', 0.12)}" stroke-width="5"/>`;

const euro = `<path d="M17 -15a18 18 0 1 0 0 30M-24 -5H8M-24 6H6" fill="none" stroke-width="6" stroke-linecap="round"/>`;
const amount = (at: number, stroke: string, bar: number) => `<g transform="translate(836 ${at}) scale(.86)" stroke="${stroke}">${euro}</g><path d="M${796 - bar} ${at}H796" stroke="${stroke}" stroke-width="17" stroke-linecap="round"/>`;

async function line(words: Words, [key, index, bar]: readonly [string, number, number]): Promise<Layer> {
  const at = 214 + index * 64;
  const rule = `<path d="M430 ${at + 31}H850" stroke="${colour.line}" stroke-width="4" stroke-linecap="round"/>`;
  const label = await words.label(key, { x: 430, y: at - 29, width: 258, height: 58, size: [32, 24], align: 'left' });
  return { svg: label + rule + amount(at, [colour.teal, colour.leaf, colour.plum][index] ?? colour.ink, bar), from: index < 2 ? 2 : 4, after: index === 0 ? 0.15 : index === 1 ? 0.45 : 0.6, enter: rise };
}

const total = `<path d="M640 394H850M640 444H850M640 452H850" stroke="${colour.ink}" stroke-width="4" stroke-linecap="round"/>${amount(420, colour.coral, 82)}`;

const ticket =
  `<g transform="rotate(-9 196 252)"><path d="M66 176H326v44a30 30 0 0 0 0 60v44H66v-44a30 30 0 0 0 0 -60Z" fill="${colour.teal}"/><path d="M246 184V316" stroke="${colour.white}" stroke-width="5" stroke-dasharray="1 13" stroke-linecap="round"/>${busSign(144, 252, 1.9)}<path d="M272 218v64M288 218v64M302 218v64" stroke="${colour.white}" stroke-width="7"/></g>`;

const days = Array.from({ length: 20 }, (_, i) => `<rect x="${1002 + (i % 5) * 42}" y="${438 + Math.floor(i / 5) * 34}" width="28" height="22" rx="6" fill="${i === 12 ? colour.sun : colour.sand}"/>`).join('');
const calendar =
  `<g transform="rotate(5 1096 460)"><rect x="974" y="366" width="252" height="222" rx="14" fill="${colour.ink}" fill-opacity=".1"/><rect x="970" y="358" width="252" height="222" rx="14" fill="${colour.white}"/><path d="M970 420V372q0 -14 14 -14H1208q14 0 14 14V420Z" fill="${colour.plum}"/><path d="M1030 346v30M1162 346v30" stroke="${colour.ink}" stroke-width="9" stroke-linecap="round"/>${days}<ellipse cx="1100" cy="517" rx="32" ry="26" fill="none" stroke="${colour.coral}" stroke-width="7"/></g>`;

const note = `<g transform="rotate(-3 190 470)"><rect x="64" y="408" width="252" height="124" rx="6" fill="${colour.sunSoft}"/><path d="M92 506q24 -22 34 0t34 -2t34 0t40 -4" fill="none" stroke="${colour.teal}" stroke-width="6" stroke-linecap="round"/></g>`;
const pen = `<g transform="translate(304 528) rotate(24)"><rect x="-9" y="-120" width="18" height="104" rx="8" fill="${colour.coral}"/><path d="M-9 -18H9L0 8Z" fill="${colour.ink}"/><rect x="-9" y="-104" width="18" height="12" fill="${darker(colour.coral, 0.2)}"/></g>`;

/** Slide: an envelope with a sheet that says how much people receive, and for what. */
export const envelopeWithAmount: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${top}"/>${boards}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: flap + paper, from: 0 },
    await line(words, ['travel', 0, 56]),
    await line(words, ['childcare', 1, 76]),
    await line(words, ['fee', 2, 96]),
    { svg: total, from: 5, after: 0.2, enter: rise },
    { svg: pocket, from: 0 },
    { svg: ticket, from: 2, after: 0.1, enter: glide(-80, 20) },
    { svg: calendar, from: 5, after: 0.75, enter: glide(60, 30) },
    { svg: note + (await words.label('written', { x: 80, y: 418, width: 220, height: 70, size: [38, 28], font: 'Fraunces' })) + pen, from: 6, after: 0.1, enter: rise },
    { svg: holdingHand({ x: 918, y: 312 }), from: 7, after: 0.1, enter: travel(420, -20, 1.1) },
  ],
});
