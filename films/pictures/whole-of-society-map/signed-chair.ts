import { colour, darker } from '../palette';
import type { Words } from '../picture';

export interface SignedChair {
  key: string;
  /** middle and floor */
  x: number;
  y: number;
  fill: string;
}

const WIDTH = 168;

/** A chair seen from behind whose broad back carries a word. */
export async function signedChair(words: Words, { key, x, y, fill }: SignedChair): Promise<string> {
  const frame = `<path d="M${x - 56} ${y - 70}V${y}M${x + 56} ${y - 70}V${y}" stroke="${colour.ink}" stroke-width="11" stroke-linecap="round"/><rect x="${x - 68}" y="${y - 76}" width="136" height="22" rx="10" fill="${darker(fill, 0.25)}"/>`;
  const back = `<rect x="${x - WIDTH / 2}" y="${y - 160}" width="${WIDTH}" height="92" rx="18" fill="${fill}"/>`;
  return frame + back + (await words.label(key, { x: x - WIDTH / 2 + 5, y: y - 158, width: WIDTH - 10, height: 88, size: [34, 22], fill: colour.white }));
}

/** A word on a plate on the floor in front of a chair. */
export async function floorPlate(words: Words, { key, x, y, fill }: SignedChair, width = 232): Promise<string> {
  const plate = `<rect x="${x - width / 2}" y="${y}" width="${width}" height="58" rx="12" fill="${colour.white}" stroke="${fill}" stroke-width="4"/>`;
  return plate + (await words.label(key, { x: x - width / 2 + 3, y, width: width - 6, height: 58, size: [30, 22] }));
}
