/** Width and height of every film, in pixels. */
export const WIDTH = 1280;
export const HEIGHT = 720;

/** A rectangle of pixels; `right` and `bottom` are the first ones outside. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const FULL: Box = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };

/** The smallest box around both. */
export function around(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The box moved by some pixels and kept inside the picture. */
export function moved(box: Box, dx: number, dy: number): Box {
  return clipped({ left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy }, FULL);
}

/** The part of a box that lies inside another. */
export function clipped(box: Box, inside: Box): Box {
  return {
    left: Math.max(inside.left, box.left),
    top: Math.max(inside.top, box.top),
    right: Math.min(inside.right, box.right),
    bottom: Math.min(inside.bottom, box.bottom),
  };
}

/** The box around everything that is not transparent; null when nothing is. */
export function paintedBox(pixels: Buffer): Box | null {
  let box: Box | null = null;
  for (let y = 0, alpha = 3; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++, alpha += 4) {
      if (!pixels[alpha]) continue;
      box ??= { left: x, top: y, right: x + 1, bottom: y + 1 };
      if (x < box.left) box.left = x;
      if (x >= box.right) box.right = x + 1;
      box.bottom = y + 1;
    }
  }
  return box;
}

/** Copies one rectangle of an RGBA picture over another picture. */
export function copyBox(from: Buffer, to: Buffer, box: Box): void {
  for (let y = box.top; y < box.bottom; y++) {
    const row = y * WIDTH;
    from.copy(to, (row + box.left) * 4, (row + box.left) * 4, (row + box.right) * 4);
  }
}

/** How a layer lies over a picture: moved by whole pixels, with an opacity from 0 to 1, only inside `clip`. */
export interface Placement {
  box: Box;
  dx: number;
  dy: number;
  opacity: number;
  clip: Box;
}

/** Paints a layer of premultiplied RGBA over an opaque picture. */
export function paintOver(picture: Buffer, layer: Buffer, { box, dx, dy, opacity, clip }: Placement): void {
  const alpha = Math.round(opacity * 256);
  if (alpha <= 0) return;
  const area = clipped(moved(box, dx, dy), clip);
  for (let y = area.top; y < area.bottom; y++) {
    let from = ((y - dy) * WIDTH + area.left - dx) * 4;
    let to = (y * WIDTH + area.left) * 4;
    for (let x = area.left; x < area.right; x++, from += 4, to += 4) blend(picture, to, { layer, from, alpha });
  }
}

function blend(picture: Buffer, to: number, { layer, from, alpha }: { layer: Buffer; from: number; alpha: number }): void {
  const own = layer[from + 3] ?? 0;
  if (own === 0) return;
  const rest = 256 - ((own * alpha) >> 8) - (own === 255 && alpha === 256 ? 1 : 0);
  for (let c = 0; c < 3; c++) {
    picture[to + c] = ((layer[from + c] ?? 0) * alpha + (picture[to + c] ?? 0) * rest) >> 8;
  }
}

/** Mixes two opaque pictures; `share` of the second, from 0 to 1. */
export function mix(to: Buffer, [first, second]: readonly [Buffer, Buffer], share: number): void {
  const b = Math.round(share * 256);
  const a = 256 - b;
  for (let i = 0; i < to.length; i++) to[i] = ((first[i] ?? 0) * a + (second[i] ?? 0) * b) >> 8;
}

const U_PLANE = WIDTH * HEIGHT;
const V_PLANE = U_PLANE * 1.25;
/** Bytes of one picture as the encoder wants it. */
export const I420_BYTES = U_PLANE * 1.5;

/** Turns one rectangle of RGBA into I420 (BT.709, limited range), in place in `to`. */
export function toI420(from: Buffer, to: Buffer, box: Box): void {
  const left = box.left & ~1;
  for (let y = box.top & ~1; y < box.bottom; y += 2) {
    for (let x = left; x < box.right; x += 2) block(from, to, { x, y });
  }
}

function block(from: Buffer, to: Buffer, { x, y }: { x: number; y: number }): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let corner = 0; corner < 4; corner++) {
    const pixel = (y + (corner >> 1)) * WIDTH + x + (corner & 1);
    const r = from[pixel * 4] ?? 0;
    const g = from[pixel * 4 + 1] ?? 0;
    const b = from[pixel * 4 + 2] ?? 0;
    to[pixel] = 16 + ((11966 * r + 40254 * g + 4064 * b + 32768) >> 16);
    red += r;
    green += g;
    blue += b;
  }
  const chroma = (y >> 1) * (WIDTH >> 1) + (x >> 1);
  to[U_PLANE + chroma] = 128 + ((-6596 * red - 22189 * green + 28784 * blue + 131072) >> 18);
  to[V_PLANE + chroma] = 128 + ((28784 * red - 26145 * green - 2639 * blue + 131072) >> 18);
}
