import type { Figure } from './paper';

// A unit of a drawing is so many points on paper: its words are then about as large as the text beside it.
const pointsPerUnit = 0.78;
const most = { width: 450, height: 520 };

/** How large a drawing is on paper, in points: never wider than the text nor higher than a page. */
export function figureSize({ width, height }: Pick<Figure, 'width' | 'height'>): { width: number; height: number } {
  const scale = Math.min(pointsPerUnit, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
