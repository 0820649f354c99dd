import type { Locale } from '../../../platform/locale';
import type { ItemSums } from './item-counts';

/** Below so many answers nothing is said about a question. */
export const fewestAnswers = 5;
/**
 * From so many answers on a language is compared with another, and a discrimination is more than a hint. With thirty in each of
 * two languages, chance alone makes a gap of 25 points in one of nineteen questions at worst; with twenty, in one of six.
 */
export const enoughAnswers = 30;
/** A gap of so many percentage points between two languages asks for a look at the translation. */
export const gapPoints = 25;

type Moments = Pick<ItemSums, 'answers' | 'right' | 'rest' | 'restSquares' | 'restOfRight'>;

/**
 * How well a question separates those who did well in the rest of its quiz from those who did not, -1 to 1: the corrected
 * (item-rest) point-biserial correlation r = (M₁ − M₀) / s · √(p · (1 − p)). M₁ and M₀ are the mean rest of those who were
 * right and who were not, s the standard deviation of the rest over all (divided by n), p the share right; the rest leaves the
 * question itself out, as S. Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28 (1963),
 * 211–218, asks for. Null where everybody was right, nobody was, or the rest is the same for all.
 */
export function discriminationOf({ answers, right, rest, restSquares, restOfRight }: Moments): number | null {
  const wrong = answers - right;
  if (right === 0 || wrong === 0) return null;
  const variance = restSquares / answers - (rest / answers) ** 2;
  if (variance <= 1e-12) return null;
  const share = right / answers;
  const apart = restOfRight / right - (rest - restOfRight) / wrong;
  const found = (apart / Math.sqrt(variance)) * Math.sqrt(share * (1 - share));
  return Math.max(-1, Math.min(1, found));
}

/** What a discrimination says of a question; these bounds are after R. L. Ebel, Measuring Educational Achievement (1965). */
export type Discrimination = 'reversed' | 'weak' | 'fair' | 'good';

/** Reads a discrimination: below 0 the question is reversed, below 0.2 weak, below 0.3 fair, from there on good. */
export function readDiscrimination(value: number): Discrimination {
  if (value < 0) return 'reversed';
  if (value < 0.2) return 'weak';
  return value < 0.3 ? 'fair' : 'good';
}

/** The answers to one question in one language. */
export interface LanguageShare {
  locale: Locale;
  answers: number;
  right: number;
}

/** Two languages in which a question came out differently. */
export interface LanguageGap {
  high: Locale;
  low: Locale;
  points: number;
}

/**
 * The two languages furthest apart, where that is 25 percentage points or more; only languages with enough answers are compared.
 * A sign to read both wordings, no proof of a fault.
 */
export function gapBetween(languages: readonly LanguageShare[]): LanguageGap | null {
  const shares = languages.filter(({ answers }) => answers >= enoughAnswers).map(({ locale, answers, right }) => ({ locale, share: right / answers }));
  const [first] = shares;
  if (!first) return null;
  const high = shares.reduce((best, one) => (one.share > best.share ? one : best), first);
  const low = shares.reduce((worst, one) => (one.share < worst.share ? one : worst), first);
  const points = (high.share - low.share) * 100;
  return points >= gapPoints - 1e-9 ? { high: high.locale, low: low.locale, points: Math.round(points) } : null;
}
