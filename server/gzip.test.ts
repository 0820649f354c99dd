import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinGzip, pieceOf } from './gzip';

describe('joinGzip', () => {
  it('makes one stream that unzips to the pieces in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 300, maxLength: 1200 })), { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (texts, level) => {
        const stream = joinGzip(texts.map((text) => pieceOf(text, level)));
        expect(gunzipSync(stream).toString()).toBe(texts.join(''));
      }),
    );
  });

  it('joins a piece that is used many times without carrying state over', () => {
    const fixed = pieceOf('the same words '.repeat(500), 9);
    const stream = joinGzip([fixed, pieceOf('a name', 6), fixed]);
    expect(gunzipSync(stream).toString()).toBe(`${fixed.plain}a name${fixed.plain}`);
    expect(stream.length).toBeLessThan(400);
  });
});
