import { sheet } from '../furniture';
import { colour, darker } from '../palette';
import { cast, person, sitter } from '../people';
import { appear, glide, rise, type Draw, type Layer, type Words } from '../picture';
import { bench, busStop } from '../street';
import { ground, skyline, tree } from '../things';

const FLOOR = 530;
const PAGE = { x: 402, y: 142, width: 460, height: 432 };
const parts: ReadonlyArray<readonly [string, string, number]> = [
  ['said', colour.teal, 0],
  ['will', colour.leaf, 0.2],
  ['cannot', colour.coral, 0.4],
  ['date', colour.plum, 0.75],
];
const rowY = (index: number) => 158 + index * 102;

const envelope = `<g transform="rotate(7 760 480)"><rect x="560" y="352" width="366" height="232" rx="10" fill="${colour.sun}"/><path d="M560 362l183 122 183 -122" fill="none" stroke="${darker(colour.sun, 0.16)}" stroke-width="6"/><rect x="866" y="372" width="46" height="54" rx="3" fill="${colour.white}"/><rect x="873" y="379" width="32" height="40" fill="${colour.teal}"/></g>`;
const page = `<rect x="${PAGE.x + 8}" y="${PAGE.y + 10}" width="${PAGE.width}" height="${PAGE.height}" rx="8" fill="${colour.ink}" fill-opacity=".12"/><rect x="${PAGE.x}" y="${PAGE.y}" width="${PAGE.width}" height="${PAGE.height}" rx="8" fill="${colour.white}"/>`;

const wave = (x: number, y: number, humps: number) => `M${x} ${y}${'q13 -13 26 0t26 0'.repeat(humps)}`;
const handwriting = (index: number) => `<path d="${wave(452, rowY(index) + 62, 6)}${wave(452, rowY(index) + 84, index === 3 ? 2 : 4)}" fill="none" stroke="${colour.inkSoft}" stroke-opacity=".7" stroke-width="5" stroke-linecap="round"/>`;

async function part(words: Words, index: number): Promise<Layer> {
  const [key, fill, after] = parts[index] ?? ['said', colour.teal, 0];
  const bar = `<rect x="422" y="${rowY(index) + 4}" width="10" height="86" rx="5" fill="${fill}"/>`;
  return { svg: bar + (await words.label(key, { x: 450, y: rowY(index), width: 396, height: 46, size: [36, 26], font: 'Fraunces', align: 'left', fill: darker(fill, 0.1) })), from: 4, after, enter: rise };
}

const small = (x: number, y: number) => sheet({ x, y, width: 52, height: 66 }, { tilt: -6, lines: 4 });
const man = busStop({ x: 80, y: 590, size: 1.36 }) + person({ ...cast.worker, top: colour.coral }, { x: 178, y: 600, size: 1.34, look: -1, left: 'hold', right: 'down' }) + small(160, 470);
const phone = `<rect x="324" y="452" width="32" height="54" rx="7" fill="${colour.ink}"/><rect x="328" y="459" width="24" height="38" rx="2" fill="${colour.sunSoft}"/>`;
const young = person({ ...cast.student, top: colour.sun, bottom: colour.teal }, { x: 330, y: 608, size: 1.3, look: 1, left: 'hold', right: 'hold' }) + phone;
const family =
  bench({ x: 958, y: 596, width: 276, height: 108 }) + sitter({ ...cast.amina, top: colour.leaf }, { x: 1040, y: 602, size: 1.32, look: 1, left: 'hold', right: 'hold' }) + small(1044, 486) + sitter(cast.child, { x: 1160, y: 602, size: 0.98, look: -1, left: 'hold', right: 'table' });

/** Slide: a letter in four parts, and people who read it in three places. */
export const answerInFourLines: Draw = async (words) => {
  const lines: Layer[] = [];
  for (const index of parts.keys()) lines.push(await part(words, index));
  return {
    base: `<rect width="1280" height="720" fill="#E8F1EE"/>${skyline(FLOOR, '#D3E5E0')}${ground(FLOOR, '#E9DFCB')}${tree(986, FLOOR + 8, 1.5)}${tree(1210, FLOOR + 8, 1.7)}${tree(250, FLOOR + 6, 1.3)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      { svg: man, from: 1, after: 0.3, enter: glide(-40) },
      { svg: family, from: 1, after: 0.6, enter: glide(40) },
      { svg: young, from: 1, after: 0.8, enter: appear },
      { svg: envelope + page, from: 2, after: 0.1, enter: rise },
      ...lines,
      { svg: handwriting(2), from: 5, after: 0.5, enter: glide(-30) },
      { svg: handwriting(0) + handwriting(1) + handwriting(3), from: 6, after: 0.2, enter: glide(-30) },
    ],
  };
};
