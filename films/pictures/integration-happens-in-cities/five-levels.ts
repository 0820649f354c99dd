import { colour } from '../palette';
import { cast, person, wheelchairUser, type Looks } from '../people';
import { appear, rise, type Draw, type Layer, type Words } from '../picture';
import { ground } from '../things';

interface Level {
  key: string;
  height: number;
  /** share of power that lies with the public */
  share: number;
}

const levels: readonly Level[] = [
  { key: 'inform', height: 110, share: 0 },
  { key: 'consult', height: 150, share: 0.15 },
  { key: 'involve', height: 190, share: 0.35 },
  { key: 'collaborate', height: 230, share: 0.55 },
  { key: 'empower', height: 270, share: 0.9 },
];
const BASE = 490;
const WIDTH = 206;
const left = (index: number) => 64 + index * 236.5;

function column(index: number, { height, share }: Level): string {
  const x = left(index);
  const top = BASE - height;
  const lift = height * share;
  const shared = share === 0 ? '' : `<path d="M${x} ${BASE}V${BASE - lift}h${WIDTH}V${BASE}Z" fill="${colour.sun}"/>`;
  return `<path d="M${x} ${BASE}V${top + 16}q0 -16 16 -16h${WIDTH - 32}q16 0 16 16V${BASE}Z" fill="${index < 2 ? colour.tealMid : colour.teal}"/>${shared}`;
}

const figure = (looks: Looks, index: number, at: number) => person(looks, { x: left(index) + at, y: BASE + 4, size: 0.5 });

const crowds: readonly string[] = [
  figure(cast.officer, 0, 103),
  figure(cast.officer, 1, 76) + figure(cast.elder, 1, 132),
  figure(cast.officer, 2, 52) + figure(cast.amina, 2, 104) + figure(cast.singh, 2, 156),
  figure(cast.officer, 3, 38) + figure(cast.student, 3, 84) + wheelchairUser(cast.wheels, { x: left(3) + 134, y: BASE + 4, size: 0.5 }) + figure(cast.worker, 3, 184),
  figure(cast.grandma, 4, 24) + figure({ ...cast.amina, top: colour.coral, hairColour: colour.plum }, 4, 63) + figure(cast.neighbour, 4, 103) + figure(cast.elder, 4, 143) + figure(cast.child, 4, 181),
];

async function levelLayer(words: Words, index: number, level: Level): Promise<Layer> {
  const label = { x: left(index) - 12, y: BASE + 12, width: WIDTH + 24, height: 66, size: [28, 22] as const };
  const svg = column(index, level) + (crowds[index] ?? '') + (await words.label(level.key, label));
  return { svg, from: 2, after: 0.2 + index * 0.15, enter: rise };
}

const bracket = `<path d="M${left(2)} 214v-14q0 -8 8 -8H${left(4) + WIDTH - 8}q8 0 8 8v14" fill="none" stroke="${colour.coral}" stroke-width="7" stroke-linecap="round"/>`;

/** A measure beside each column of co-design: it says how much. */
function measures(): string {
  return levels
    .map(({ height, share }, index) => {
      if (index < 2) return '';
      const x = left(index) + WIDTH + 14;
      return `<path d="M${x - 9} ${BASE - 4}h18M${x} ${BASE - 4}V${BASE - height * share}M${x - 9} ${BASE - height * share}h18" stroke="${colour.coral}" stroke-width="7" stroke-linecap="round"/>`;
    })
    .join('');
}

/** Slide: five levels of participation, from informing to empowering. */
export const fiveLevels: Draw = async (words) => {
  const columns: Layer[] = [];
  for (const [index, level] of levels.entries()) columns.push(await levelLayer(words, index, level));
  const sentence = { x: 552, y: 138, width: 660, height: 48, size: [34, 24] as const, fill: colour.coral };
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${ground(BASE)}`,
    layers: [
      { svg: await words.heading(), from: 0 },
      ...columns,
      { svg: bracket + (await words.label('codesign', sentence)), from: 4, after: 0.15, enter: rise },
      { svg: measures(), from: 6, after: 0.2, enter: appear },
    ],
  };
};
