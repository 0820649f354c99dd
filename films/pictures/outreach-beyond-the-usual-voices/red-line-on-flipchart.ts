import { chair, plant } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, sitter } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { openedDoor } from '../street';
import { ground } from '../things';

const FLOOR = 520;
const CHART = { x: 352, y: 146, width: 530, height: 388 };

const room =
  `<rect width="1280" height="${FLOOR}" fill="#EAF2EE"/><rect x="64" y="176" width="196" height="150" rx="10" fill="${colour.white}"/><path d="M162 176v150M64 250h196" stroke="#DDEAE5" stroke-width="8"/><path d="M72 318q30 -60 66 -20t50 -14t64 34z" fill="${colour.leafSoft}"/>` +
  `${ground(FLOOR, '#E7DCC8')}<ellipse cx="560" cy="618" rx="500" ry="62" fill="#F4ECDC"/>`;

const easel = `<path d="M420 520L392 632M814 520L842 632M617 540V640" stroke="${colour.woodDark}" stroke-width="13" stroke-linecap="round"/>`;
const chart = `${easel}<rect x="${CHART.x}" y="${CHART.y}" width="${CHART.width}" height="${CHART.height}" rx="10" fill="${colour.white}" stroke="${colour.line}" stroke-width="4"/><rect x="${CHART.x - 10}" y="${CHART.y - 8}" width="${CHART.width + 20}" height="26" rx="9" fill="${colour.ink}"/><rect x="${CHART.x + 14}" y="${CHART.y + CHART.height - 6}" width="${CHART.width - 28}" height="14" rx="6" fill="${colour.woodDark}"/>`;
const redLine = `<path d="M392 320Q520 304 620 316T842 308" fill="none" stroke="${colour.coral}" stroke-width="15" stroke-linecap="round"/>`;

const glyphs = {
  pause: '<path d="M-11 -16V16M11 -16V16" stroke-width="12"/>',
  leave: '<path d="M-16 -20H6V20H-16M-4 0H24M14 -10L24 0L14 10" stroke-width="7"/>',
  silent: '<path d="M-20 -16H20V8H0L-10 20V8H-20Z" stroke-width="6"/><path d="M-9 -4H9" stroke-width="6"/>',
} as const;
const tones = { pause: colour.teal, leave: colour.leaf, silent: colour.plum } as const;

async function sign(words: Words, key: keyof typeof glyphs, index: number): Promise<Layer> {
  const x = 444 + index * 173;
  const disc = `<circle cx="${x}" cy="404" r="42" fill="${tones[key]}"/><g transform="translate(${x} 404)" fill="none" stroke="${colour.white}" stroke-linecap="round" stroke-linejoin="round">${glyphs[key]}</g>`;
  const label = await words.label(key, { x: x - 82, y: 446, width: 164, height: 74, size: [30, 24], fill: darker(tones[key], 0.12) });
  return { svg: disc + label, from: 5, after: 0.3 + index * 0.2, enter: rise };
}

const facilitator = person({ ...cast.student, hair: 'plaits', top: colour.sun, bottom: colour.teal }, { x: 250, y: 598, size: 1.5, look: 1, left: 'hip', right: 'point' });
const cup = `<g transform="translate(-22 0)"><path d="M124 448h36v24q0 14 -18 14t-18 -14z" fill="${colour.coral}"/><path d="M160 454q14 0 12 11t-14 9" fill="none" stroke="${colour.coral}" stroke-width="5"/><path d="M134 436q-6 -8 0 -16M148 436q-6 -8 0 -16" fill="none" stroke="${colour.inkSoft}" stroke-width="4" stroke-linecap="round"/></g>`;
const drinker = chair({ x: 90, y: 606, size: 1.26, fill: colour.plum }) + sitter({ ...cast.elder, top: colour.leaf }, { x: 90, y: 606, size: 1.26, look: 1, left: 'table', right: 'hold' }) + cup;
const listener = chair({ x: 962, y: 608, size: 1.26, fill: colour.teal }) + sitter({ ...cast.neighbour, calm: true }, { x: 962, y: 608, size: 1.26, look: -1, left: 'crossed', right: 'crossed' });
const leaver = person({ ...cast.trainer, top: colour.coral }, { x: 1166, y: 594, size: 1.26, legs: 'walk', look: 1, right: 'down', left: 'down' });

/** Slide: a flipchart with one red line, and people who pause, stay silent or leave. */
export const redLineOnFlipchart: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/>${room}${openedDoor({ x: 1136, y: 204, width: 108, height: 324 }, colour.wood, '#FDF2D6')}<path d="M1136 528H1244L1200 620H1050Z" fill="#FDF2D6" fill-opacity=".8"/>${plant(1058, 530, 1.2)}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: chart, from: 0 },
    { svg: drinker, from: 0 },
    { svg: listener, from: 0 },
    { svg: facilitator, from: 1, after: 0.1, enter: glide(-60) },
    { svg: await words.label('rule', { x: 380, y: 182, width: 474, height: 128, size: [54, 34], font: 'Fraunces' }), from: 2, enter: appear },
    { svg: redLine, from: 2, after: 0.45, enter: glide(-40) },
    await sign(words, 'pause', 0),
    await sign(words, 'leave', 1),
    await sign(words, 'silent', 2),
    { svg: leaver, from: 7, after: 0.4, enter: travel(-90, 14, 1.6) },
  ],
});
