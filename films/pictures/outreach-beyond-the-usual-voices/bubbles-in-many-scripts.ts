import { colour, skin } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, rise, travel, type Draw } from '../picture';
import { bubble, card, ground } from '../things';

const fingers = `<path d="M-13 16V-8M-5 12V-18M3 12V-19M11 13V-12M14 22L26 4" stroke-width="8"/><rect x="-17" y="4" width="32" height="30" rx="11" stroke-width="0"/>`;
const hand = (x: number, turn: number, flip: 1 | -1) => `<g transform="translate(${x} 0) rotate(${turn}) scale(${flip} 1)" fill="${skin[3]}" stroke="${skin[3]}">${fingers}</g>`;
const signs = `${hand(-27, -14, 1)}${hand(27, 14, -1)}<path d="M-8 -32q8 -8 16 0" stroke="${colour.coral}" stroke-width="5"/>`;

/** One letter or two of each script, written with a thick pen. */
const scripts = {
  latin: 'M-36 24L-17 -26L2 24M-29 8H-5M36 -4V24M36 10a13 13 0 1 1 -26 2a13 13 0 1 1 26 -2',
  cyrillic: 'M0 -26V26M-28 -26L-5 0L-28 26M28 -26L5 0L28 26M-5 0H5',
  arabic: 'M34 -8v10q0 10 -9 10t-9 -10v-8M16 4q0 8 -8 8t-8 -10v-8M0 -6v18q-2 20 -19 20q-19 0 -17 -22M10 -28h.1M24 -28h.1M17 -40h.1',
  greek: 'M-27 26H-9V17C-34 2 -28 -28 0 -28C28 -28 34 2 9 17V26H27',
  amharic: 'M-38 -22V0q0 20 13 20t13 -20v-22M14 26V-8q0 -15 12 -15t12 15V26M14 2q-6 4 -4 12',
  chinese: 'M0 -32V-20M-30 -14H30M14 -14Q2 16 -28 30M-14 -14Q-2 16 28 30',
} as const;

interface Speaker {
  looks: Looks;
  x: number;
  /** top of the bubble */
  top: number;
  size: number;
  wheels?: boolean;
  letters: string;
  tone: string;
}
const written = (path: string, tone: string) => `<path d="${path}" fill="none" stroke="${tone}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;
const speakers: readonly Speaker[] = [
  { looks: cast.neighbour, x: 106, top: 202, size: 1.18, letters: scripts.latin, tone: colour.teal },
  { looks: cast.worker, x: 254, top: 158, size: 1.24, letters: scripts.arabic, tone: colour.leaf },
  { looks: { ...cast.painter, top: colour.sun }, x: 396, top: 226, size: 1.12, letters: scripts.cyrillic, tone: colour.plum },
  { looks: cast.trainer, x: 522, top: 166, size: 1.16, letters: scripts.greek, tone: colour.coral },
  { looks: cast.mother, x: 802, top: 166, size: 1.2, letters: scripts.amharic, tone: colour.woodDark },
  { looks: { skin: 1, hair: 'bun', hairColour: '#231F20', top: colour.plum, bottom: colour.ink }, x: 952, top: 222, size: 1.1, letters: scripts.chinese, tone: colour.coral },
  { looks: { ...cast.elder, top: colour.coral }, x: 1126, top: 236, size: 1.1, wheels: true, letters: 'sign', tone: colour.leaf },
];

const balloon = ({ x, top, tone }: Speaker, stroke = tone) => bubble({ x: x - 64, y: top, width: 128, height: 98 }, x + 4, stroke);
const filled = (one: Speaker) => `${balloon(one)}<g transform="translate(${one.x} ${one.top + 50})" stroke-linecap="round" fill="none">${one.letters === 'sign' ? signs : written(one.letters, one.tone)}</g>`;
const unheard = speakers.slice(1).map((one) => `<g opacity=".92">${balloon(one, colour.line)}</g>`).join('');

const crowd = speakers
  .map(({ looks, x, size, wheels }, i) => {
    if (wheels) return wheelchairUser(looks, { x, y: 606, size, look: -1, right: 'wave' });
    return person(looks, { x, y: 596, size, look: x < 640 ? 1 : -1, right: i === 1 ? 'hold' : i === 3 ? 'low' : 'down', left: i === 4 ? 'low' : 'down', legs: i === 2 || i === 5 ? 'skirt' : 'stand' });
  })
  .join('');

const headset = `<path d="M634 372a28 30 0 0 1 56 0" fill="none" stroke="${colour.ink}" stroke-width="6"/><rect x="627" y="366" width="13" height="26" rx="6" fill="${colour.ink}"/><path d="M634 388q2 22 22 20" fill="none" stroke="${colour.ink}" stroke-width="4" stroke-linecap="round"/>`;
const interpreter = person({ ...cast.officer, hair: 'short', top: colour.plum, glasses: false, bottom: colour.ink }, { x: 662, y: 596, size: 1.24, left: 'low', right: 'low' }) + headset;
const link = `<path d="M540 418Q600 470 622 430M784 418Q724 470 702 430" fill="none" stroke="${colour.coral}" stroke-width="7" stroke-dasharray="1 14" stroke-linecap="round"/>`;

/** Slide: people who speak in many scripts, and an interpreter between two of them. */
export const bubblesInManyScripts: Draw = async (words) => ({
  base: `<rect width="1280" height="720" fill="${colour.paper}"/><ellipse cx="640" cy="520" rx="610" ry="250" fill="#E8F0EA"/>${ground(552)}`,
  layers: [
    { svg: await words.heading(), from: 0 },
    { svg: crowd, from: 0 },
    { svg: speakers.map(filled).join(''), from: 1, after: 0.2, enter: rise },
    { svg: unheard, from: 2, after: 0.4, until: 6, untilAfter: 0.1, enter: { ...appear, seconds: 1 } },
    { svg: interpreter, from: 6, after: 0.55, enter: travel(0, 40, 0.6) },
    { svg: card({ x: 556, y: 296, width: 212, height: 56 }, colour.plum) + (await words.label('interpreter', { x: 564, y: 296, width: 196, height: 56, size: [32, 24], fill: colour.plum })), from: 6, after: 0.65, enter: rise },
    { svg: link, from: 6, after: 0.8, enter: appear },
    { svg: card({ x: 592, y: 182, width: 140, height: 92 }, colour.teal) + (await words.label('plain', { x: 596, y: 184, width: 132, height: 88, size: [28, 22], fill: colour.teal })), from: 6, after: 0.3, enter: rise },
  ],
});
