import { describe, expect, it } from 'vitest';
import { Words, type Draw } from '../picture';
import { retold } from './retold';

const words = new Words({ id: 's1', heading: '', labels: {} }, 'en');
const draw: Draw = () =>
  Promise.resolve({
    base: 'base',
    layers: [{ svg: 'always', from: 0 }, { svg: 'early', from: 2, after: 0.5, until: 5 }, { svg: 'late', from: 5, after: 0.2 }, { svg: 'lost', from: 7 }],
  });

describe('a picture told anew', () => {
  it('brings its layers with other sentences, in the share of them that is left to them', async () => {
    const { base, layers } = await retold(draw, { 2: [1, 0.2, 0.4], 5: [2] })(words);
    expect(base).toBe('base');
    expect(layers).toEqual([
      { svg: 'always', from: 0, after: 0 },
      { svg: 'early', from: 1, after: 0.4, until: 2, untilAfter: 0 },
      { svg: 'late', from: 2, after: 0.2 },
    ]);
  });

  it('keeps what would have gone with a sentence that is left out', async () => {
    const { layers } = await retold(draw, { 2: [1] })(words);
    expect(layers.map(({ svg, until }) => [svg, until])).toEqual([['always', undefined], ['early', undefined]]);
  });
});
