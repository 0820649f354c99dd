import { describe, expect, it } from 'vitest';
import { FRAME_RATE, type Shot } from './encoder';
import { keySeconds, shoot, standOf } from './frames';
import { travel } from './pictures/picture';
import { HEIGHT, WIDTH } from './pixels';
import type { PaintedSlide } from './slide';
import type { TimedSlide } from './timeline';

const sentence = (start: number, end: number) => ({ start, end, text: '', cues: [] });
const sentences = [sentence(1, 3), sentence(4, 6)];

describe('a layer', () => {
  it('that belongs to no sentence is there from the first moment', () => {
    expect(standOf({ from: 0 }, sentences, 0)).toEqual({ opacity: 1, dx: 0, dy: 0 });
  });

  it('waits for its sentence, comes gently and stays', () => {
    const at = (seconds: number) => standOf({ from: 2 }, sentences, seconds).opacity;
    expect(at(3.8)).toBe(0);
    expect(at(3.95)).toBeGreaterThan(0);
    expect(at(3.95)).toBeLessThan(1);
    expect(at(5)).toBe(1);
    expect(at(500)).toBe(1);
  });

  it('can come in the middle of a sentence', () => {
    expect(standOf({ from: 1, after: 0.5 }, sentences, 1.8).opacity).toBe(0);
    expect(standOf({ from: 1, after: 0.5 }, sentences, 3).opacity).toBe(1);
  });

  it('travels at full strength from where it was to its place', () => {
    const layer = { from: 1, enter: travel(-100, 40, 1) };
    const begin = standOf(layer, sentences, 0.9);
    expect(begin).toMatchObject({ opacity: 1 });
    expect(begin.dx).toBeLessThan(-80);
    expect(begin.dy).toBeGreaterThan(30);
    expect(standOf(layer, sentences, 2)).toMatchObject({ opacity: 1, dx: -0, dy: 0 });
  });

  it('goes when it is told to', () => {
    const at = (seconds: number) => standOf({ from: 0, until: 2 }, sentences, seconds).opacity;
    expect(at(3.8)).toBe(1);
    expect(at(4)).toBeLessThan(1);
    expect(at(5)).toBe(0);
  });
});

const slides: TimedSlide[] = [
  { id: 's1', start: 0, end: 40, sentences },
  { id: 's2', start: 40, end: 44, sentences: [sentence(40.5, 42)] },
];

describe('moments at which a player can start', () => {
  it('are the beginning, each slide, and one every twelve seconds', () => {
    expect(keySeconds(slides)).toEqual([0, 12, 24, 36, 40.28]);
  });

  it('fall on pictures', () => {
    for (const at of keySeconds(slides)) expect(at * FRAME_RATE).toBeCloseTo(Math.round(at * FRAME_RATE), 6);
  });
});

function plain(shade: number): PaintedSlide {
  const layer = Buffer.alloc(WIDTH * HEIGHT * 4);
  layer.fill(255, 0, 4 * 40);
  const box = { left: 0, top: 0, right: 40, bottom: 1 };
  return { base: Buffer.alloc(WIDTH * HEIGHT * 4, shade), layers: [{ from: 1, pixels: layer, box }] };
}

async function shots(): Promise<Shot[]> {
  const short: TimedSlide[] = [
    { id: 's1', start: 0, end: 4, sentences: [sentence(1, 3)] },
    { id: 's2', start: 4, end: 6, sentences: [sentence(4.5, 5)] },
  ];
  const all: Shot[] = [];
  const direction = { slides: short, durationSeconds: 6, painted: (index: number) => Promise.resolve(plain(index === 0 ? 40 : 200)) };
  for await (const shot of shoot(direction)) all.push(shot);
  return all;
}

describe('shooting', () => {
  it('sends only pictures that differ, and at least one a second', async () => {
    const all = await shots();
    expect(all.length).toBeLessThan(6 * FRAME_RATE * 0.4);
    for (const second of [0, 1, 2, 3, 4, 5]) expect(all.some(({ seconds }) => seconds === second)).toBe(true);
    expect(all.at(-1)?.seconds).toBeCloseTo(6 - 1 / FRAME_RATE, 6);
  });

  it('fades from one slide to the next and brings layers in between', async () => {
    const all = await shots();
    const lightAt = (seconds: number) => all.findLast((shot) => shot.seconds <= seconds + 1e-6)?.i420[WIDTH * 300] ?? 0;
    const [before, during, after] = [lightAt(3.96), lightAt(4.08), lightAt(4.5)];
    expect(before).toBeLessThan(during);
    expect(during).toBeLessThan(after);
    expect(all.find(({ seconds }) => seconds >= 2)?.i420[4]).toBeGreaterThan(before);
  });
});
