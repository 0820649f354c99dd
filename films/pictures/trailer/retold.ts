import type { Draw, Layer } from '../picture';

/** The sentence at which something happens now, from which share of it, and over which share of it. */
type Beat = readonly [sentence: number, begins?: number, lasts?: number];

function moved(sentence: number, after: number | undefined, [to, begins = 0, lasts = 1]: Beat): { sentence: number; after: number } {
  return { sentence: sentence === 0 ? 0 : to, after: begins + (after ?? 0) * lasts };
}

/**
 * A picture of another film told in fewer sentences: each of its sentences is given a new place.
 * What came with a sentence that is given none is left out; what went with it stays.
 */
export function retold(draw: Draw, beats: Readonly<Record<number, Beat>>): Draw {
  const known = (sentence: number) => (sentence === 0 ? ([0] as const) : beats[sentence]);
  return async (words) => {
    const { base, layers } = await draw(words);
    const kept = layers.flatMap(({ until, untilAfter, ...layer }): Layer[] => {
      const comes = known(layer.from);
      if (!comes) return [];
      const { sentence, after } = moved(layer.from, layer.after, comes);
      const goes = until === undefined ? undefined : known(until);
      const end = goes && until !== undefined ? moved(until, untilAfter, goes) : null;
      return [{ ...layer, from: sentence, after, ...(end ? { until: end.sentence, untilAfter: end.after } : {}) }];
    });
    return { base, layers: kept };
  };
}
