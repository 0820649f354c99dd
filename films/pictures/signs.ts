import { colour, darker } from './palette';
import type { Words } from './picture';

interface SignPlace {
  x: number;
  y: number;
  size?: number;
  /** degrees */
  turn?: number;
}

const placed = ({ x, y, size = 1, turn = 0 }: SignPlace, svg: string) => `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${svg}</g>`;

/** A question mark sixty pixels high. */
export const questionMark = (place: SignPlace, fill: string) =>
  placed(place, `<path d="M-17 -18a18 18 0 1 1 25 17q-8 4 -8 14" fill="none" stroke="${fill}" stroke-width="10" stroke-linecap="round"/><circle cy="29" r="6.500" fill="${fill}"/>`);

/** A tick forty pixels across. */
export const tick = (place: SignPlace, stroke: string) =>
  placed(place, `<path d="M-19 1L-5 16L21 -16" fill="none" stroke="${stroke}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`);

/** A magnifying glass whose lens has its middle at x, y and a radius of fifty. */
export function magnifier(place: SignPlace): string {
  const handle = `<path d="M38 38L92 92" stroke="${colour.ink}" stroke-width="16" stroke-linecap="round"/><path d="M58 58L92 92" stroke="${colour.woodDark}" stroke-width="22" stroke-linecap="round"/>`;
  return placed(place, `${handle}<circle r="50" fill="${colour.tealSoft}" fill-opacity=".6" stroke="${colour.ink}" stroke-width="11"/><path d="M-30 -12a34 34 0 0 1 20 -20" fill="none" stroke="${colour.white}" stroke-width="7" stroke-linecap="round"/>`);
}

type Bow = 'round' | 'square' | 'clover' | 'drop';
const bows: Record<Bow, string> = {
  round: '<circle r="17"/>',
  square: '<rect x="-16" y="-16" width="32" height="32" rx="5"/>',
  clover: '<circle cx="-11" cy="3" r="11"/><circle cx="11" cy="3" r="11"/><circle cy="-11" r="11"/>',
  drop: '<path d="M0 -20L18 2Q14 20 0 20Q-14 20 -18 2Z"/>',
};

/** A key that hangs down by its bow, eighty pixels long. */
export function key(place: SignPlace, fill: string, bow: Bow): string {
  const teeth = bow === 'square' || bow === 'drop' ? 'M0 46h16M0 60h11' : 'M0 60h17M0 46h9';
  return placed(place, `<path d="M0 10V62${teeth}" fill="none" stroke="${fill}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/><g fill="${fill}">${bows[bow]}</g><circle r="6.500" fill="${colour.paper}"/>`);
}

/** A pin whose point is at x, y, ninety pixels high. */
export const pin = (place: SignPlace, fill: string) =>
  placed(place, `<ellipse cy="2" rx="15" ry="6" fill="${colour.ink}" fill-opacity=".22"/><path d="M0 2C-34 -40 -34 -88 0 -90C34 -88 34 -40 0 2Z" fill="${fill}"/><circle cy="-56" r="13" fill="${colour.white}"/>`);

/** Room for the heading beside a plate with a city's name. */
export const besideCity = { width: 780 } as const;

/** The name of the city in which a slide plays, at the top right. */
export async function cityPlate(words: Words, label = 'city'): Promise<string> {
  const plate = `<rect x="872" y="68" width="344" height="66" rx="33" fill="${colour.teal}"/><circle cx="905" cy="101" r="27" fill="${colour.white}"/>${pin({ x: 905, y: 122, size: 0.46 }, colour.coral)}`;
  return plate + (await words.label(label, { x: 944, y: 69, width: 252, height: 64, size: [34, 23], fill: colour.white, align: 'left' }));
}

/** A round badge with a drawing of its own in it. */
export const roundBadge = ({ x, y, size = 1 }: SignPlace, fill: string, drawing: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><circle r="48" fill="${fill}" stroke="${darker(fill, 0.12)}" stroke-width="3"/>${drawing}</g>`;

/** A small speech bubble with a drawing instead of words, pointing down. */
export const smallBubble = ({ x, y, size = 1 }: SignPlace, drawing: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-38 -40H38q14 0 14 14V22q0 14 -14 14H12L0 54L-10 36H-38q-14 0 -14 -14V-26q0 -14 14 -14Z" fill="${colour.white}" stroke="${colour.plum}" stroke-width="4" stroke-linejoin="round"/>${drawing}</g>`;
