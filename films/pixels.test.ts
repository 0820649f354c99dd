import { describe, expect, it } from 'vitest';
import { around, clipped, copyBox, FULL, HEIGHT, I420_BYTES, mix, moved, paintedBox, paintOver, toI420, WIDTH } from './pixels';

type Colour = readonly [number, number, number, number];
const filled = ([r, g, b, a]: Colour) => Buffer.alloc(WIDTH * HEIGHT * 4, Buffer.from([r, g, b, a]));
const pixel = (picture: Buffer, x: number, y: number) => [...picture.subarray((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4)];
const white: Colour = [255, 255, 255, 255];
const ink: Colour = [20, 50, 62, 255];
const square = { left: 10, top: 20, right: 14, bottom: 24 };

function withSquare(): Buffer {
  const layer = filled([0, 0, 0, 0]);
  copyBox(filled(ink), layer, square);
  return layer;
}

describe('boxes', () => {
  it('join to the smallest box around both', () => {
    expect(around(null, square)).toEqual(square);
    expect(around(square, null)).toEqual(square);
    expect(around(square, { left: 0, top: 22, right: 12, bottom: 40 })).toEqual({ left: 0, top: 20, right: 14, bottom: 40 });
  });

  it('never leave the picture when they move', () => {
    expect(moved(square, -12, 0)).toEqual({ left: 0, top: 20, right: 2, bottom: 24 });
    expect(moved(FULL, 30, 30)).toEqual({ left: 30, top: 30, right: WIDTH, bottom: HEIGHT });
    expect(clipped(square, FULL)).toEqual(square);
  });

  it('close tightly around what is painted', () => {
    expect(paintedBox(withSquare())).toEqual(square);
    expect(paintedBox(filled([0, 0, 0, 0]))).toBeNull();
  });
});

describe('painting', () => {
  it('covers fully at full opacity and not at all at none', () => {
    const picture = filled(white);
    const place = { box: square, dx: 0, dy: 0, clip: FULL };
    paintOver(picture, withSquare(), { ...place, opacity: 0 });
    expect(pixel(picture, 11, 21)).toEqual([...white]);
    paintOver(picture, withSquare(), { ...place, opacity: 1 });
    expect(pixel(picture, 11, 21)).toEqual([...ink]);
    expect(pixel(picture, 14, 21)).toEqual([...white]);
  });

  it('lays a layer down where it has moved to, inside the clip only', () => {
    const picture = filled(white);
    paintOver(picture, withSquare(), { box: square, dx: 2, dy: 1, opacity: 1, clip: { ...FULL, right: 15 } });
    expect(pixel(picture, 11, 22)).toEqual([...white]);
    expect(pixel(picture, 12, 21)).toEqual([...ink]);
    expect(pixel(picture, 15, 21)).toEqual([...white]);
  });

  it('mixes two pictures by share', () => {
    const picture = filled(white);
    mix(picture, [filled([0, 0, 0, 255]), filled(white)], 0.5);
    expect(pixel(picture, 640, 360)[0]).toBeGreaterThanOrEqual(126);
    expect(pixel(picture, 640, 360)[0]).toBeLessThanOrEqual(128);
  });
});

describe('colours for the encoder', () => {
  it('put black and white at the ends of the limited range, without tint', () => {
    const yuv = Buffer.alloc(I420_BYTES);
    toI420(filled(white), yuv, FULL);
    expect([yuv[0], yuv[WIDTH * HEIGHT], yuv[WIDTH * HEIGHT * 1.25]]).toEqual([235, 128, 128]);
    toI420(filled([0, 0, 0, 255]), yuv, { ...FULL, bottom: 2 });
    expect([yuv[0], yuv[WIDTH * 2]]).toEqual([16, 235]);
  });
});
