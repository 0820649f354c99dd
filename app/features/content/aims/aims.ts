import type { ByLocale, Piece } from '../piece';

/** What a tool says to somebody with an aim: a prompt above it, and examples by the path of their field without rows. */
export interface ToolHint {
  prompt: Piece;
  examples: Record<string, Piece>;
}

export interface AimText {
  title: Piece;
  /** when this is the aim, in a sentence or two */
  text: Piece;
  /** by module id: what to look for in it */
  modules: Record<string, Piece>;
  /** by tool id */
  tools: Record<string, ToolHint>;
}

/** What a city can want. It changes prompts, examples and the recommended order, never progress. */
export interface Aim {
  id: string;
  /** pilot cities that had this aim within the project */
  cities: string[];
  /** ids of the modules with which to begin, in order */
  first: string[];
  text: ByLocale<AimText>;
}

/** The aim with this id; null for none, and for one that is not there any more. */
export function findAim(aims: readonly Aim[], aimId: string | null): Aim | null {
  return aims.find(({ id }) => id === aimId) ?? null;
}

/** All modules in the order recommended for an aim: those to begin with, then the others in the order of the course. */
export function recommendOrder<T extends { id: string }>(modules: readonly T[], { first }: Pick<Aim, 'first'>): T[] {
  const ahead = first.flatMap((id) => modules.find((module) => module.id === id) ?? []);
  return [...ahead, ...modules.filter((module) => !ahead.includes(module))];
}
