import type { Locale } from '../../../platform/locale';
import type { ByLocale, Piece } from '../piece';

/** What a facilitator sheet is made of in every language: what is asked, done and planned, without words. */
export interface FacilitationDefinition {
  /** three questions for the group, each with the lessons of the module that it goes back to */
  questions: { id: string; lessons: string[] }[];
  exercise: { lessons: string[]; steps: string[] };
  /** the parts of the live meeting in their order; without `in60` a part is only in the longer plan */
  parts: { id: string; in60?: number | undefined; in90: number }[];
}

export interface FacilitatorQuestion {
  id: string;
  ask: Piece;
  /** what to listen for in the answers */
  listen: Piece;
}

export interface FacilitatorPart {
  id: string;
  title: Piece;
  /** what the trainer does */
  task: Piece;
  /** what the longer plan does in addition */
  longer?: Piece | undefined;
}

/** The words of a facilitator sheet in one language. */
export interface FacilitatorWords {
  aim: Piece;
  questions: FacilitatorQuestion[];
  exercise: { title: Piece; material: Piece; steps: Piece[]; look: Piece };
  parts: FacilitatorPart[];
  online: Piece;
  /** how many pieces English stands in for */
  missing: number;
}

/** The sheet of a module for whoever accompanies a group through it in a live meeting. */
export interface Facilitation {
  definition: FacilitationDefinition;
  words: ByLocale<FacilitatorWords>;
}

export const planMinutes = [60, 90] as const;
export type PlanMinutes = (typeof planMinutes)[number];

/** A part of the meeting with the minutes after its beginning. */
export interface PlanStep {
  part: FacilitatorPart;
  from: number;
  to: number;
}

function minutesIn(part: FacilitationDefinition['parts'][number], plan: PlanMinutes): number {
  return (plan === 60 ? part.in60 : part.in90) ?? 0;
}

/** How long all parts of a plan take together. */
export function sumPlan(parts: FacilitationDefinition['parts'], plan: PlanMinutes): number {
  return parts.reduce((sum, part) => sum + minutesIn(part, plan), 0);
}

/** The parts of the plan with this many minutes, in order and with their times; parts of the longer plan only are left out. */
export function listPlan({ definition, words }: Facilitation, plan: PlanMinutes, locale: Locale): PlanStep[] {
  let from = 0;
  return definition.parts.flatMap((planned) => {
    const part = words[locale].parts.find(({ id }) => id === planned.id);
    const to = from + minutesIn(planned, plan);
    if (!part || to === from) return [];
    const step = { part: plan === 60 ? { ...part, longer: undefined } : part, from, to };
    from = to;
    return [step];
  });
}

/** A minute of the meeting as it stands in a plan: 0:05. */
export function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
