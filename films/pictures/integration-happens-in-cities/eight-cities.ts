import { colour, darker } from '../palette';
import { appear, rise, type Draw, type Layer, type Words } from '../picture';
import { card, ground, skyline } from '../things';

type Aim = 'update' | 'coordinate' | 'evaluate';

/** From north to south, with what each city set out to do according to the project's factsheet. */
const cities: ReadonlyArray<{ key: string; aims: readonly Aim[] }> = [
  { key: 'oulu', aims: ['update', 'coordinate'] },
  { key: 'duesseldorf', aims: ['update', 'coordinate'] },
  { key: 'prague', aims: ['update', 'coordinate', 'evaluate'] },
  { key: 'zagreb', aims: ['coordinate'] },
  { key: 'grenoble', aims: ['evaluate'] },
  { key: 'bologna', aims: ['coordinate'] },
  { key: 'zaragoza', aims: ['update', 'coordinate'] },
  { key: 'athens', aims: ['coordinate'] },
];

const aims: ReadonlyArray<{ key: Aim; fill: string; sentence: number }> = [
  { key: 'update', fill: colour.coral, sentence: 3 },
  { key: 'coordinate', fill: colour.teal, sentence: 4 },
  { key: 'evaluate', fill: colour.sun, sentence: 5 },
];

const stopX = (index: number) => 120 + index * 149;
const stopY = (index: number) => 268 + index * 14;
const labelAbove = (index: number) => index % 2 === 0;

function line(): string {
  const path = cities.map((_, i) => `${i === 0 ? 'M' : 'L'}${stopX(i)} ${stopY(i)}`).join('');
  return `<path d="${path}" fill="none" stroke="${colour.ink}" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/><path d="${path}" fill="none" stroke="${colour.tealMid}" stroke-width="5" stroke-linecap="round"/>`;
}

async function stop(words: Words, index: number, key: string): Promise<Layer> {
  const x = stopX(index);
  const y = stopY(index);
  const dot = `<circle cx="${x}" cy="${y}" r="17" fill="${colour.white}" stroke="${colour.ink}" stroke-width="7"/>`;
  const half = Math.min(138, x - 12, 1268 - x);
  const box = { x: x - half, y: labelAbove(index) ? y - 98 : y + 28, width: half * 2, height: 70, size: [30, 26] as const };
  const after = 0.05 + 0.75 * (index / 8);
  return { svg: dot + (await words.label(key, box)), from: index < 2 ? 1 : 2, after: index < 2 ? 0.3 + index * 0.3 : after, enter: rise };
}

/** Each aim has a shape of its own, so that nobody needs to tell colours apart. */
function mark(aim: Aim, [x, y]: readonly [number, number], fill: string): string {
  const shapes: Record<Aim, string> = {
    update: '<circle r="13"/>',
    coordinate: '<rect x="-12" y="-12" width="24" height="24" rx="4"/>',
    evaluate: '<path d="M0 -14L15 12H-15Z" stroke-linejoin="round"/>',
  };
  return `<g transform="translate(${x} ${y})" fill="${fill}" stroke="${darker(fill, 0.25)}" stroke-width="2">${shapes[aim]}</g>`;
}

function marks(aim: Aim, fill: string): string {
  return cities
    .map(({ aims: own }, index) => {
      const place = own.indexOf(aim);
      if (place < 0) return '';
      const x = stopX(index) + (place - (own.length - 1) / 2) * 32;
      const y = stopY(index) + (labelAbove(index) ? 46 : -46);
      return mark(aim, [x, y], fill);
    })
    .join('');
}

async function legend(words: Words, index: number, { key, fill }: { key: Aim; fill: string }): Promise<string> {
  const x = 64 + index * 390;
  const label = { x: x + 66, y: 486, width: 290, height: 62, size: [34, 26] as const, align: 'left' as const };
  return `${card({ x, y: 486, width: 372, height: 62 }, fill)}${mark(key, [x + 38, 517], fill)}${await words.label(key, label)}`;
}

/** Slide: eight stops on one line, and what each city set out to do. */
export const eightCities: Draw = async (words) => {
  const stops: Layer[] = [];
  for (const [index, { key }] of cities.entries()) stops.push(await stop(words, index, key));
  const aimLayers: Layer[] = [];
  for (const [index, aim] of aims.entries()) {
    aimLayers.push({ svg: marks(aim.key, aim.fill) + (await legend(words, index, aim)), from: aim.sentence, after: 0.1, enter: rise });
  }
  return {
    base: `<rect width="1280" height="720" fill="${colour.paper}"/>${skyline(556, '#F4EADA')}${ground(556)}`,
    layers: [{ svg: await words.heading(), from: 0 }, { svg: line(), from: 0, enter: appear }, ...stops, ...aimLayers],
  };
};
