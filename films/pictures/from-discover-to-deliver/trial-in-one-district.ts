import { counter, sheet } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person } from '../people';
import { appear, glide, rise, type Draw } from '../picture';

const blocks = [
  'M66 170L190 150L204 262L80 286Z', 'M206 148L330 158L322 256L220 260Z', 'M346 160L470 176L478 280L338 262Z', 'M74 302L206 278L214 396L92 420Z',
  'M340 280L482 298L486 410L346 396Z', 'M96 438L214 412L232 546L122 560Z', 'M230 412L336 412L342 540L248 546Z', 'M352 412L486 426L470 548L358 540Z',
];
const map = `<rect width="1280" height="720" fill="${colour.paper}"/><path d="M40 136Q270 116 506 150L516 566Q280 600 60 576Z" fill="#ECE8E1"/><g fill="#D6D3CC" stroke="#D6D3CC" stroke-width="10" stroke-linejoin="round">${blocks.map((d) => `<path d="${d}"/>`).join('')}</g><path d="M36 500C180 470 290 570 516 500" fill="none" stroke="#E1EAEC" stroke-width="22"/>`;
const district = `<path d="M222 276L326 272L332 398L230 400Z" fill="${colour.coral}" stroke="${colour.coral}" stroke-width="14" stroke-linejoin="round"/><g fill="${colour.white}" fill-opacity=".85"><path d="M240 300l20 -18 20 18v26h-40zM290 334l18 -16 18 16v24h-36zM242 352h30v30h-30z"/></g>`;
const beam = `<path d="M332 300L566 204L600 470L332 380Z" fill="${colour.sun}" fill-opacity=".3"/>`;

const lens = `<circle cx="732" cy="360" r="208" fill="${colour.sunSoft}"/><path d="M544 448H920A208 208 0 0 1 544 448Z" fill="#EBD5A8"/><circle cx="732" cy="360" r="208" fill="none" stroke="${colour.sun}" stroke-width="12"/>`;
const books = Array.from({ length: 22 }, (_, i) => {
  const [row, place] = [Math.floor(i / 11), i % 11];
  const high = 36 + ((i * 7) % 14);
  return `<rect x="${604 + place * 24}" y="${250 + row * 70 - high}" width="17" height="${high}" rx="2" fill="${[colour.teal, colour.coral, colour.plum, colour.leaf, colour.sun][(i * 3) % 5]}"/>`;
}).join('');
const shelves = `<path d="M590 254H874M590 324H874" stroke="${colour.woodDark}" stroke-width="9" stroke-linecap="round"/>${books}`;
const people = person({ ...cast.officer, top: colour.teal }, { x: 652, y: 504, size: 1.12, legs: 'none', look: 1, right: 'low', left: 'table' }) + person({ ...cast.father, top: colour.coral }, { x: 828, y: 504, size: 1.14, legs: 'none', look: -1, left: 'low', right: 'table' });
const desk = counter({ x: 566, y: 434, width: 332, height: 96 });
const page = `<g transform="translate(742 396)"><rect x="-40" y="-52" width="80" height="102" rx="5" fill="${colour.white}" stroke="${colour.line}" stroke-width="3"/><circle cx="-18" cy="-28" r="9" fill="${colour.coral}"/><rect x="-27" y="-8" width="18" height="16" fill="${colour.teal}"/><path d="M-27 36l9 -16 9 16z" fill="${colour.leaf}"/><path d="M2 -28h26M2 0h26M2 28h20" stroke="${colour.inkSoft}" stroke-width="5" stroke-linecap="round"/></g>`;

const crumpled = '<path d="M1044 236l26 -30 36 8 34 -16 26 30 -8 34 12 26 -40 20 -38 -8 -30 14 -24 -32z" fill="#FFFFFF" stroke="#D9D2C6" stroke-width="4" stroke-linejoin="round"/><path d="M1070 206l22 34 34 -8 18 30M1092 240l-22 34M1126 232l20 -32" fill="none" stroke="#D9D2C6" stroke-width="4"/>';
const notes = sheet({ x: 1100, y: 436, width: 136, height: 112 }, { tilt: 5, lines: 4 }) + `<path d="M1050 420q30 -12 60 2t44 -6M1060 392l16 16M1076 392l-16 16" fill="none" stroke="${colour.coral}" stroke-width="6" stroke-linecap="round"/><circle cx="1140" cy="446" r="17" fill="none" stroke="${colour.teal}" stroke-width="6"/><g transform="translate(1172 430) rotate(24)"><rect x="-7" y="-68" width="14" height="56" rx="5" fill="${colour.sun}"/><path d="M-7 -12H7L0 6Z" fill="${colour.ink}"/></g>`;
const tray = (y: number, fill: string) => `<path d="M984 ${y}H1216L1204 ${y + 68}H996Z" fill="${fill}"/><rect x="974" y="${y - 8}" width="252" height="16" rx="7" fill="${darker(fill, 0.2)}"/>`;

/** Slide: one coloured district on a grey map, and in it a trial at a library counter. */
export const trialInOneDistrict: Draw = async (words) => ({
  base: map,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: district, from: 3, after: 0.3, enter: appear },
    { svg: `<rect x="158" y="428" width="242" height="62" rx="31" fill="${colour.white}" stroke="${colour.coral}" stroke-width="5"/>${await words.label('district', { x: 172, y: 428, width: 214, height: 62, size: [34, 26], fill: darker(colour.coral, 0.14) })}`, from: 3, after: 0.5, enter: rise },
    { svg: beam, from: 3, after: 0.65, enter: appear },
    { svg: lens + shelves + people + desk + page, from: 3, after: 0.7, enter: glide(-50) },
    { svg: crumpled + tray(276, colour.plum) + (await words.label('drop', { x: 1004, y: 286, width: 192, height: 56, size: [34, 26], fill: colour.white })), from: 5, after: 0.05, enter: rise },
    { svg: notes + tray(486, colour.leaf) + (await words.label('improve', { x: 1004, y: 496, width: 192, height: 56, size: [34, 26], fill: colour.white })), from: 5, after: 0.5, enter: rise },
  ],
});
