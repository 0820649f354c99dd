import { hideSmallGroups, smallestShown, type ShownGroup } from '../small-groups';
import { eitherOr } from './questions';

/** What is known of those who stopped in one lesson. */
export interface StopSums {
  stopped: number;
  /** of a film: where it stood, by quarters; who never began it is in none */
  quarters: number[];
  /** of a quiz: who had begun to answer, and how many of them left each answered question filled */
  begun: number;
  answered: Record<string, number>;
  /** of a tool: how many had filled something in each of its groups */
  filled: Record<string, number>;
}

/** Where a cohort's learners stopped. */
export interface StopTally {
  members: number;
  /** by lesson: how many opened it */
  opened: Record<string, number>;
  lessons: Record<string, StopSums>;
  /** how many stopped after a lesson they had finished */
  between: number;
}

/** One learner who stopped, with what they left in the lesson. */
export interface Stop {
  position: number | null;
  answered: readonly string[];
  filled: readonly string[];
}

/** Sums of nobody. */
export function emptyStops(): StopSums {
  return { stopped: 0, quarters: [0, 0, 0, 0], begun: 0, answered: {}, filled: {} };
}

function addEach(counts: Record<string, number>, ids: readonly string[]): void {
  for (const id of new Set(ids)) counts[id] = (counts[id] ?? 0) + 1;
}

/** Adds one learner to the sums of the lesson in which they stopped. */
export function countStop(sums: StopSums, { position, answered, filled }: Stop): void {
  sums.stopped += 1;
  if (position !== null) {
    const quarter = Math.min(3, Math.max(0, Math.floor(position * 4)));
    sums.quarters[quarter] = (sums.quarters[quarter] ?? 0) + 1;
  }
  if (answered.length > 0) sums.begun += 1;
  addEach(sums.answered, answered);
  addEach(sums.filled, filled);
}

/** A lesson as a trainer sees it; null: too few. */
export interface ShownStop {
  stopped: number | null;
  /** by quarter of the film, and who never began it */
  quarters: ShownGroup[];
  begun: number | null;
  /** by question: who had begun and left it empty */
  leftEmpty: ShownGroup[];
  /** by group of the tool: who had filled nothing in it */
  unfilled: ShownGroup[];
}

/** What can be seen of a lesson, besides that people stopped in it. */
export interface StopShape {
  id: string;
  hasFilm: boolean;
  questionIds: readonly string[];
  groupIds: readonly string[];
}

const unseen: ShownStop = { stopped: null, quarters: [], begun: null, leftEmpty: [], unfilled: [] };
const between = 'between';

function shownStop({ stopped, quarters, begun, answered, filled }: StopSums, shape: StopShape): ShownStop {
  const none = stopped - quarters.reduce((sum, count) => sum + count, 0);
  const hasBegun = shape.questionIds.length > 0 ? eitherOr('begun', begun, stopped).count : null;
  return {
    stopped,
    quarters: shape.hasFilm ? hideSmallGroups([...quarters.map((count, index) => ({ key: `q${index + 1}`, count })), { key: 'none', count: none }]) : [],
    begun: hasBegun,
    leftEmpty: hasBegun !== null && hasBegun >= smallestShown ? shape.questionIds.map((id) => eitherOr(id, begun - (answered[id] ?? 0), begun)) : [],
    unfilled: shape.groupIds.map((id) => eitherOr(id, stopped - (filled[id] ?? 0), stopped)),
  };
}

/** Where people stopped, as trainers see it: lessons in the order of the course, and who stopped between lessons as the last group. */
export function shownStops(tally: StopTally, shapes: readonly StopShape[]): { lessons: Map<string, ShownStop>; between: number | null } {
  const groups = hideSmallGroups([...shapes.map(({ id }) => ({ key: id, count: tally.lessons[id]?.stopped ?? 0 })), { key: between, count: tally.between }]);
  const isShown = new Map(groups.map(({ key, count }) => [key, count]));
  const lessons = shapes.map((shape): [string, ShownStop] => {
    const sums = tally.lessons[shape.id];
    return [shape.id, sums && isShown.get(shape.id) !== null ? shownStop(sums, shape) : unseen];
  });
  return { lessons: new Map(lessons), between: isShown.get(between) ?? null };
}
