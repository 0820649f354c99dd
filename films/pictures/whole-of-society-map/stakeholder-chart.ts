import { colour } from '../palette';
import { cast, person, type Looks } from '../people';
import type { Words } from '../picture';

export interface Bubble {
  x: number;
  y: number;
  radius: number;
  fill: string;
  stroke: string;
  who: Looks;
}

export const AXES = { left: 96, bottom: 500, right: 1216, top: 196 } as const;

/** Bubbles that stay where they are: none of them is large. */
export const small: readonly Bubble[] = [
  { x: 226, y: 266, radius: 44, fill: colour.tealSoft, stroke: colour.teal, who: cast.officer },
  { x: 420, y: 322, radius: 50, fill: colour.leafSoft, stroke: colour.leaf, who: cast.singh },
  { x: 590, y: 244, radius: 46, fill: colour.plumSoft, stroke: colour.plum, who: cast.clerk },
  { x: 1152, y: 236, radius: 46, fill: colour.tealSoft, stroke: colour.teal, who: cast.neighbour },
  { x: 566, y: 424, radius: 48, fill: colour.sunSoft, stroke: colour.sun, who: cast.grandma },
];

/** The two that lie low although they are affected most. */
export const large: readonly [Bubble, Bubble] = [
  { x: 760, y: 396, radius: 84, fill: colour.coralSoft, stroke: colour.coral, who: { ...cast.mother, top: colour.teal } },
  { x: 1010, y: 390, radius: 90, fill: colour.coralSoft, stroke: colour.coral, who: { ...cast.father, top: colour.plum } },
];

/** A bubble with somebody in it. */
export function drawBubble({ x, y, radius, fill, stroke, who }: Bubble): string {
  const id = `bubble-${x}-${y}`;
  const bust = person(who, { x, y: Math.round(y + 2.04 * radius), size: Number((radius / 80).toFixed(2)), legs: 'none' });
  return `<clipPath id="${id}"><circle cx="${x}" cy="${y}" r="${radius}"/></clipPath><circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/><g clip-path="url(#${id})">${bust}</g><circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="6"/>`;
}

const { left, bottom, right, top } = AXES;

export const verticalAxis = `<path d="M${left} ${bottom}V${top}M${left} ${top - 6}l-13 20M${left} ${top - 6}l13 20" fill="none" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/>`;
export const horizontalAxis = `<path d="M${left} ${bottom}H${right}M${right + 6} ${bottom}l-20 -13M${right + 6} ${bottom}l-20 13" fill="none" stroke="${colour.ink}" stroke-width="8" stroke-linecap="round"/>`;

export const influence = (words: Words) => words.label('influence', { x: 64, y: 142, width: 360, height: 44, size: [34, 26], align: 'left' });
export const interest = (words: Words) => words.label('interest', { x: 836, y: 514, width: 380, height: 48, size: [34, 26], align: 'right' });
