import { describe, expect, it } from 'vitest';
import { cornersOf, emblemHeight, emblemWidth, listStars } from './eu-emblem';

const middle = { x: emblemWidth / 2, y: emblemHeight / 2 };
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('the emblem of the European Union', () => {
  it('is three wide and two high', () => {
    expect(emblemWidth / emblemHeight).toBe(1.5);
  });

  it('has twelve stars on a circle with a radius of a third of the height', () => {
    const stars = listStars();
    expect(stars).toHaveLength(12);
    for (const star of stars) expect(distance(star, middle)).toBeCloseTo(emblemHeight / 3);
  });

  it('has them where the hours stand on a clock', () => {
    const [twelve, , , three, , , six] = listStars();
    expect(twelve?.x).toBeCloseTo(middle.x);
    expect(twelve?.y).toBeCloseTo(middle.y - 6);
    expect(three?.x).toBeCloseTo(middle.x + 6);
    expect(six?.y).toBeCloseTo(middle.y + 6);
  });

  it('has upright stars with five points, an eighteenth of the height from their middle', () => {
    const star = { x: 5, y: 5 };
    const corners = cornersOf(star);
    expect(corners).toHaveLength(10);
    expect(corners[0]?.x).toBeCloseTo(5);
    expect(corners[0]?.y).toBeCloseTo(4);
    for (const [at, corner] of corners.entries()) expect(distance(corner, star)).toBeCloseTo(at % 2 === 0 ? 1 : 0.381966);
  });

  it('has stars whose edges lie on straight lines from point to point', () => {
    const [first, inner, , , third] = cornersOf({ x: 0, y: 0 });
    if (!first || !inner || !third) throw new Error('A star has ten corners.');
    expect((inner.x - first.x) * (third.y - first.y)).toBeCloseTo((inner.y - first.y) * (third.x - first.x));
  });
});
