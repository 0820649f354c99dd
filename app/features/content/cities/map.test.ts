import { describe, expect, it } from 'vitest';
import { graticulePath, landPath, mapHeight, mapWidth, project } from './map';

const oulu = project([25.47, 65.01]);
const athens = project([23.73, 37.98]);
const zaragoza = project([-0.89, 41.65]);
const prague = project([14.44, 50.08]);

describe('the map', () => {
  it('holds all of Europe that it has to show', () => {
    for (const { x, y } of [oulu, athens, zaragoza, prague]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(mapWidth);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(mapHeight);
    }
  });

  it('has north above, and east on the right', () => {
    expect(oulu.y).toBeLessThan(prague.y);
    expect(prague.y).toBeLessThan(athens.y);
    expect(zaragoza.x).toBeLessThan(prague.x);
    expect(prague.x).toBeLessThan(oulu.x);
  });

  it('keeps distances along a meridian', () => {
    const lengthOf = (from: number, to: number) => project([11, from]).y - project([11, to]).y;
    expect(lengthOf(40, 45)).toBeCloseTo(lengthOf(55, 60), 0);
  });

  it('draws land and lines by numbers only', () => {
    for (const path of [landPath, graticulePath]) expect(path).toMatch(/^(?:[ML]-?\d+(?:\.\d)? -?\d+(?:\.\d)?|Z)+$/);
  });
});
