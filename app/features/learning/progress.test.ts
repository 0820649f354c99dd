import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  batchEnvelope, believedAt, completionRule, emptySummary, isDoneByHand, isWatched, progressOp, refusalOf, uniteStates, uniteSummaries,
  type LessonState, type Summary,
} from './progress';
import { rulesFixture } from './rules-fixture';

const course = { ...rulesFixture, passPercent: 60, watchedPercent: 80 };
const head = { id: 'abc-1', learner: 'L1', at: '2026-03-01T10:00:00.000Z' };

describe('completionRule', () => {
  it('has a rule for every kind, with the pass mark or the share to watch where there is one', () => {
    expect(completionRule({ kind: 'reading' }, course)).toEqual({ code: 'mark-read' });
    expect(completionRule({ kind: 'video' }, course)).toEqual({ code: 'watch-or-read', percent: 80 });
    expect(completionRule({ kind: 'quiz' }, course)).toEqual({ code: 'pass', percent: 60 });
    expect(completionRule({ kind: 'activity', toolId: 'wb-baseline' }, course)).toEqual({ code: 'fields' });
    expect(completionRule({ kind: 'activity' }, course)).toEqual({ code: 'look-through' });
    expect(completionRule({ kind: 'discussion' }, course)).toEqual({ code: 'post-or-answer' });
  });

  it('lets everything be finished by hand but what is graded or filled in', () => {
    expect((['reading', 'video', 'discussion', 'quiz', 'activity'] as const).map((kind) => isDoneByHand({ kind, toolId: 'wb-baseline' }))).toEqual([true, true, false, false, false]);
    expect(isDoneByHand({ kind: 'activity' })).toBe(true);
  });
});

describe('isWatched', () => {
  it('asks for the course’s share of the film, counted once', () => {
    expect(isWatched([[0, 0.8]], course)).toBe(true);
    expect(isWatched([[0, 0.79]], course)).toBe(false);
    expect(isWatched([[0, 0.5], [0, 0.5]], course)).toBe(false);
    expect(isWatched([[0.79, 1]], course)).toBe(false);
  });
});

describe('refusalOf', () => {
  it('takes what a published lesson can take', () => {
    expect(refusalOf({ kind: 'open', lesson: 'check' }, course)).toBeNull();
    expect(refusalOf({ kind: 'done', lesson: 'text' }, course)).toBeNull();
    expect(refusalOf({ kind: 'done', lesson: 'film' }, course)).toBeNull();
    expect(refusalOf({ kind: 'film', lesson: 'film' }, course)).toBeNull();
  });

  it('refuses a forged completion of a quiz or an activity', () => {
    expect(refusalOf({ kind: 'done', lesson: 'check' }, course)).toBe('not-by-hand');
    expect(refusalOf({ kind: 'done', lesson: 'tool' }, course)).toBe('not-by-hand');
    expect(refusalOf({ kind: 'done', lesson: 'talk' }, course)).toBe('not-by-hand');
  });

  it('refuses lessons that do not exist, are not published or have no film', () => {
    expect(refusalOf({ kind: 'open', lesson: 'nowhere' }, course)).toBe('unknown-lesson');
    expect(refusalOf({ kind: 'open', lesson: 'later' }, course)).toBe('not-published');
    expect(refusalOf({ kind: 'film', lesson: 'text' }, course)).toBe('not-a-film');
  });
});

describe('believedAt', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it('believes a past time and never a future or absurd one', () => {
    expect(believedAt('2026-03-01T11:00:00.000Z', now).toISOString()).toBe('2026-03-01T11:00:00.000Z');
    expect(believedAt('2031-01-01T00:00:00.000Z', now)).toEqual(now);
    expect(believedAt('0001-01-01T00:00:00.000Z', now).getFullYear()).toBe(2025);
  });
});

describe('progressOp', () => {
  it('reads the three kinds', () => {
    expect(progressOp.parse({ ...head, kind: 'open', lesson: 'text' })).toMatchObject({ kind: 'open' });
    expect(progressOp.parse({ ...head, kind: 'film', lesson: 'film', position: 0.5, spans: [[0, 0.5]] })).toMatchObject({ position: 0.5 });
  });

  it.each([
    ['an id with other signs', { ...head, id: 'a b', kind: 'open', lesson: 'text' }],
    ['an id that is too long', { ...head, id: 'a'.repeat(41), kind: 'open', lesson: 'text' }],
    ['a time that is none', { ...head, at: 'yesterday', kind: 'open', lesson: 'text' }],
    ['a lesson that is a path', { ...head, kind: 'open', lesson: '../x' }],
    ['a position outside the film', { ...head, kind: 'film', lesson: 'film', position: 1.2, spans: [] }],
    ['a span outside the film', { ...head, kind: 'film', lesson: 'film', position: 1, spans: [[-1, 2]] }],
    ['an unknown kind', { ...head, kind: 'finish', lesson: 'text' }],
  ])('refuses %s', (_, op) => {
    expect(progressOp.safeParse(op).success).toBe(false);
  });
});

describe('batchEnvelope', () => {
  it('keeps what it does not know for the feature that does', () => {
    const { ops } = batchEnvelope.parse({ ops: [{ ...head, kind: 'field', tool: 'wb', value: 'x' }] });
    expect(ops[0]).toMatchObject({ kind: 'field', tool: 'wb', value: 'x' });
  });

  it('takes a hundred operations and not one more', () => {
    const many = (count: number) => ({ ops: Array.from({ length: count }, () => ({ ...head, kind: 'open', lesson: 'text' })) });
    expect(batchEnvelope.safeParse(many(100)).success).toBe(true);
    expect(batchEnvelope.safeParse(many(101)).success).toBe(false);
  });
});

describe('uniting two records of one person', () => {
  const states = fc.dictionary(fc.constantFrom('text', 'film', 'check', 'tool'), fc.constantFrom<LessonState>('opened', 'done'));
  const summary: fc.Arbitrary<Summary> = fc.record({
    lessons: states,
    lastLessonId: fc.constantFrom('text', 'film', null),
    lastActiveAt: fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })),
  });

  it('keeps finished what either had finished', () => {
    fc.assert(fc.property(summary, summary, (a, b) => {
      const united = uniteSummaries(a, b).lessons;
      for (const [id, state] of [...Object.entries(a.lessons), ...Object.entries(b.lessons)]) {
        expect(united[id]).toBe(uniteStates(united[id], state));
      }
      expect(Object.keys(united).sort()).toEqual([...new Set([...Object.keys(a.lessons), ...Object.keys(b.lessons)])].sort());
    }));
  });

  it('changes nothing when united with itself or with nothing', () => {
    fc.assert(fc.property(summary, (a) => {
      expect(uniteSummaries(a, a)).toEqual(a);
      expect(uniteSummaries(a, emptySummary)).toEqual(a);
      expect(uniteSummaries(emptySummary, a).lessons).toEqual(a.lessons);
    }));
  });

  it('goes on with the lesson that was used last', () => {
    const early: Summary = { lessons: {}, lastLessonId: 'text', lastActiveAt: new Date('2026-01-01') };
    const late: Summary = { lessons: {}, lastLessonId: 'film', lastActiveAt: new Date('2026-02-01') };
    expect(uniteSummaries(early, late).lastLessonId).toBe('film');
    expect(uniteSummaries(late, early).lastLessonId).toBe('film');
  });
});
