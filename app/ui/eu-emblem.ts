/** A star's point in the emblem, whose height is 18 and whose width is 27. */
interface Point {
  x: number;
  y: number;
}

export const emblemHeight = 18;
export const emblemWidth = 27;

const [middleX, middleY] = [emblemWidth / 2, emblemHeight / 2];
const circleRadius = emblemHeight / 3;
const starRadius = emblemHeight / 18;
/** How far the inner corners of a five-pointed star lie from its middle, when its points lie at 1. */
const innerShare = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10);

function around(middle: Point, radius: number, turn: number): Point {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
}

/** The middles of the twelve stars, which stand like the hours on a clock. */
export function listStars(): Point[] {
  return Array.from({ length: 12 }, (_, hour) => around({ x: middleX, y: middleY }, circleRadius, hour / 12));
}

/** The ten corners of an upright star. */
export function cornersOf(star: Point): Point[] {
  return Array.from({ length: 10 }, (_, corner) => around(star, corner % 2 === 0 ? starRadius : starRadius * innerShare, corner / 10));
}
