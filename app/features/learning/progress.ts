import { z } from 'zod';
import { watchedShare, type Span } from '../films/spans';

/** What is known of a learner and a lesson; a lesson without a state has not been opened. */
export type LessonState = 'opened' | 'done';

/** A learner's lessons at a glance, as the summary row keeps them. */
export interface Summary {
  lessons: Readonly<Record<string, LessonState>>;
  lastLessonId: string | null;
  lastActiveAt: Date | null;
}

export const emptySummary: Summary = { lessons: {}, lastLessonId: null, lastActiveAt: null };

/** Where a film stands for a learner. */
export interface FilmStanding {
  position: number;
  spans: Span[];
}

/** Why an operation was not taken; each code has a sentence in `learning.json`. */
export const refusals = ['malformed', 'other-learner', 'unknown-kind', 'unknown-lesson', 'not-published', 'not-by-hand', 'not-a-film', 'viewing'] as const;
export type Refusal = (typeof refusals)[number];

export type Ack = { id: string; ok: true } | { id: string; refused: Refusal };

const opId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const contentId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const fraction = z.number().min(0).max(1);
const head = { id: opId, learner: opId, at: z.iso.datetime({ offset: true }).max(40) };

export const openOp = z.object({ ...head, kind: z.literal('open'), lesson: contentId });
export const doneOp = z.object({ ...head, kind: z.literal('done'), lesson: contentId });
export const filmOp = z.object({
  ...head,
  kind: z.literal('film'),
  lesson: contentId,
  position: fraction,
  spans: z.array(z.tuple([fraction, fraction])).max(500),
});

/** The operations this feature takes; `at` is the browser's clock. */
export const progressOp = z.discriminatedUnion('kind', [openOp, doneOp, filmOp]);
export type ProgressOp = z.infer<typeof progressOp>;

/** What every operation of a batch has in common; the feature that its kind belongs to checks the rest. */
export const batchEnvelope = z.object({ ops: z.array(z.looseObject({ ...head, kind: z.string().max(20) })).max(100) });
export type AnyOp = z.infer<typeof batchEnvelope>['ops'][number];

/** The part of a lesson that the rules of progress ask for; every `Lesson` of the content has it. */
export interface LessonRules {
  id: string;
  kind: 'reading' | 'video' | 'activity' | 'quiz' | 'discussion';
  minutes: number;
  session: number;
  /** the tool that an activity fills in; without one it looks through the whole workbook */
  toolId?: string | undefined;
}

export interface ModuleRules {
  id: string;
  status: 'draft' | 'pilot' | 'published';
  lessons: readonly LessonRules[];
}

/** The part of the course that the rules of progress ask for; a `Course` of the content fits. */
export interface CourseRules {
  passPercent: number;
  watchedPercent: number;
  modules: readonly ModuleRules[];
}

/** How a lesson is finished: the key of the sentence shown before one starts, and its figure. */
export type CompletionRule =
  | { code: 'mark-read' | 'fields' | 'look-through' | 'post-or-answer' }
  | { code: 'watch-or-read' | 'pass'; percent: number };

/** The rule by which a lesson counts as finished. */
export function completionRule(lesson: Pick<LessonRules, 'kind' | 'toolId'>, course: Pick<CourseRules, 'passPercent' | 'watchedPercent'>): CompletionRule {
  switch (lesson.kind) {
    case 'reading':
      return { code: 'mark-read' };
    case 'video':
      return { code: 'watch-or-read', percent: course.watchedPercent };
    case 'quiz':
      return { code: 'pass', percent: course.passPercent };
    case 'activity':
      return { code: lesson.toolId === undefined ? 'look-through' : 'fields' };
    case 'discussion':
      return { code: 'post-or-answer' };
  }
}

/** Tells whether a learner may finish a lesson by saying so; a quiz is passed, a tool filled in and a discussion answered instead. */
export function isDoneByHand(lesson: Pick<LessonRules, 'kind' | 'toolId'>): boolean {
  const isLookedThrough = lesson.kind === 'activity' && lesson.toolId === undefined;
  return lesson.kind === 'reading' || lesson.kind === 'video' || isLookedThrough;
}

/** Tells whether enough of a film was watched for its lesson to be finished. */
export function isWatched(spans: readonly Span[], course: Pick<CourseRules, 'watchedPercent'>): boolean {
  return watchedShare(spans) * 100 >= course.watchedPercent;
}

/** Why this lesson cannot take this operation, or null when it can. */
export function refusalOf(op: Pick<ProgressOp, 'kind' | 'lesson'>, course: CourseRules): Refusal | null {
  const module = course.modules.find((one) => one.lessons.some((lesson) => lesson.id === op.lesson));
  const lesson = module?.lessons.find((one) => one.id === op.lesson);
  if (!module || !lesson) return 'unknown-lesson';
  if (module.status !== 'published') return 'not-published';
  if (op.kind === 'done' && !isDoneByHand(lesson)) return 'not-by-hand';
  if (op.kind === 'film' && lesson.kind !== 'video') return 'not-a-film';
  return null;
}

const earliestDays = 400;

/** A browser's time as the server believes it: never in the future, never absurdly long ago. */
export function believedAt(at: string, now: Date): Date {
  const earliest = now.getTime() - earliestDays * 86_400_000;
  return new Date(Math.min(now.getTime(), Math.max(earliest, Date.parse(at))));
}

/** Two states of one lesson as one: finished stays finished. */
export function uniteStates(a: LessonState | undefined, b: LessonState): LessonState {
  return a === 'done' ? 'done' : b;
}

/** Two summaries of one person as one, such as a guest's and a learner's. */
export function uniteSummaries(a: Summary, b: Summary): Summary {
  const lessons: Record<string, LessonState> = { ...a.lessons };
  for (const [id, state] of Object.entries(b.lessons)) lessons[id] = uniteStates(lessons[id], state);
  const newer = (b.lastActiveAt?.getTime() ?? 0) > (a.lastActiveAt?.getTime() ?? 0) ? b : a;
  const older = newer === a ? b : a;
  return { lessons, lastLessonId: newer.lastLessonId ?? older.lastLessonId, lastActiveAt: newer.lastActiveAt };
}

/** A summary as its row holds it. */
export interface SummaryRow {
  lessons: string;
  lastLessonId: string | null;
  lastActiveAt: Date;
}

/** A film's standing as its row holds it. */
export interface FilmRow {
  position: number;
  spans: string;
}

/** Reads a summary row; its JSON was written by this program. */
export function readSummary({ lessons, lastLessonId, lastActiveAt }: SummaryRow): Summary {
  return { lessons: JSON.parse(lessons) as Record<string, LessonState>, lastLessonId, lastActiveAt };
}

/** Reads a film row; its JSON was written by this program. */
export function readFilm({ position, spans }: FilmRow): FilmStanding {
  return { position, spans: JSON.parse(spans) as Span[] };
}
