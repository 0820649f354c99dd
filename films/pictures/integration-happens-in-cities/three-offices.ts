import { colour } from '../palette';
import { cast, person, sitter, type Looks } from '../people';
import { appear, glide, rise, travel, type Draw, type Layer, type Words } from '../picture';
import { bubble, folder, ground } from '../things';

interface Office {
  x: number;
  wall: string;
  strong: string;
  key: string;
  who: Looks;
}

const offices: readonly Office[] = [
  { x: 64, wall: colour.coralSoft, strong: colour.coral, key: 'housing', who: cast.neighbour },
  { x: 336, wall: colour.tealSoft, strong: colour.teal, key: 'work', who: { ...cast.worker, top: colour.plum } },
  { x: 608, wall: colour.leafSoft, strong: colour.leaf, key: 'school', who: cast.officer },
];
const WIDTH = 252;
const FLOOR = 556;

function room({ x, wall, strong, who }: Office): string {
  const middle = x + WIDTH / 2;
  return (
    `<rect x="${x}" y="152" width="${WIDTH}" height="${FLOOR - 152}" rx="14" fill="${wall}"/><rect x="${x}" y="152" width="${WIDTH}" height="64" rx="14" fill="${strong}"/>` +
    `<rect x="${x + 22}" y="244" width="58" height="74" rx="6" fill="${colour.white}" fill-opacity=".8"/><path d="M${x + 32} 262h38M${x + 32} 278h38M${x + 32} 294h24" stroke="${strong}" stroke-width="5" stroke-linecap="round" opacity=".6"/>` +
    person(who, { x: middle + 26, y: 556, size: 1.28, legs: 'none', left: 'hold', right: 'table' }) +
    `<rect x="${x + 14}" y="446" width="${WIDTH - 28}" height="18" rx="6" fill="${colour.woodDark}"/><rect x="${x + 26}" y="464" width="${WIDTH - 52}" height="${FLOOR - 464}" fill="${colour.wood}"/>`
  );
}

async function roomLayer(words: Words, office: Office, comes: Pick<Layer, 'from' | 'after'>): Promise<Layer> {
  const name = { x: office.x + 12, y: 154, width: WIDTH - 24, height: 60, size: [34, 26] as const, fill: colour.white };
  return { svg: room(office) + (await words.label(office.key, name)), ...comes, enter: rise };
}

const file = (office: number, ticked = false) => {
  const x = 64 + 272 * office + 74;
  const tick = `<g transform="translate(${x + 44} 380)"><circle r="22" fill="${colour.leaf}"/><path d="M-10 0l7 8 13 -15" fill="none" stroke="${colour.white}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></g>`;
  return folder(x, 414, 1.06) + (ticked ? tick : '');
};

const bench =
  `<rect x="948" y="508" width="220" height="16" rx="6" fill="${colour.woodDark}"/><path d="M972 524V558M1144 524V558" stroke="${colour.ink}" stroke-width="9" stroke-linecap="round"/>` +
  `<rect x="948" y="440" width="220" height="14" rx="6" fill="${colour.wood}"/><path d="M972 454V508M1144 454V508" stroke="${colour.ink}" stroke-width="6"/>`;

/** Slide: the same file passed on through three offices, while the person in it waits outside. */
export const threeOffices: Draw = async (words) => {
  const [housing, work, school] = offices;
  if (!housing || !work || !school) throw new Error('There are three offices.');
  const waiting = sitter({ ...cast.singh, top: colour.teal, bottom: colour.inkSoft, calm: true }, { x: 1058, y: 560, size: 1.2, left: 'table', right: 'table', look: -1 });
  const question = bubble({ x: 906, y: 152, width: 306, height: 106 }, 1046, colour.inkSoft).replace('/>', ' stroke-dasharray="12 10"/>');
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${ground(FLOOR)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      await roomLayer(words, housing, { from: 0 }),
      await roomLayer(words, work, { from: 3, after: 0.1 }),
      await roomLayer(words, school, { from: 3, after: 0.55 }),
      { svg: file(0), from: 1, until: 3, untilAfter: 0.2, enter: travel(0, -40, 0.5) },
      { svg: file(1), from: 3, after: 0.2, until: 3, untilAfter: 0.7, enter: travel(-272, 0, 0.8) },
      { svg: file(2), from: 3, after: 0.7, enter: travel(-272, 0, 0.8) },
      { svg: bench + waiting, from: 5, enter: glide(40) },
      { svg: question + (await words.label('question', { x: 924, y: 154, width: 270, height: 102, size: [34, 26], fill: colour.inkSoft })), from: 5, after: 0.55, enter: rise },
      { svg: file(2, true), from: 7, after: 0.2, enter: appear },
    ],
  };
};
