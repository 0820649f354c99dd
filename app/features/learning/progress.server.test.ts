import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import type { ProgressOp } from './progress';
import { createRecorder, markLesson, recordProgress, writeProgress, type ProgressCall } from './progress.server';
import { rulesFixture } from './rules-fixture';
import { findFilmProgress, findSummary } from './standing.server';

vi.mock('../content/load.server', () => ({ getCourse: () => rulesFixture }));

const now = new Date('2026-03-02T12:00:00.000Z');
const course = rulesFixture;
const record = createRecorder(() => course);
const owner = (learnerId: string) => ({ learnerId, locale: 'de' as const });

function at(minute: number): string {
  return new Date(Date.UTC(2026, 2, 2, 10, minute)).toISOString();
}

function op(changes: { kind: 'open' | 'done'; lesson: string; at?: string } | { kind: 'film'; lesson: string; position: number; spans: [number, number][]; at?: string }): ProgressOp {
  return { id: newId(), learner: 'L', at: at(0), ...changes };
}

function rowOf(learnerId: string, lessonId: string) {
  return db.lessonProgress.findUnique({ where: { learnerId_lessonId: { learnerId, lessonId } } });
}

beforeEach(emptyDatabase);

describe('recordProgress', () => {
  it('makes the learner on the first write and keeps what was opened and done', async () => {
    const acks = await record(owner('L'), [op({ kind: 'open', lesson: 'text', at: at(1) }), op({ kind: 'done', lesson: 'text', at: at(5) })], now);
    expect(acks.every((ack) => 'ok' in ack)).toBe(true);
    expect(await db.learner.findUnique({ where: { id: 'L' } })).toMatchObject({ locale: 'de', userId: null, createdAt: now });
    expect(await rowOf('L', 'text')).toMatchObject({ openedAt: new Date(at(1)), doneAt: new Date(at(5)) });
    expect(await findSummary('L')).toEqual({ lessons: { text: 'done' }, lastLessonId: 'text', lastActiveAt: new Date(at(5)) });
    expect(await db.learnerSummary.findUnique({ where: { learnerId: 'L' } })).toMatchObject({ doneCount: 1 });
  });

  it('changes nothing when the same operations come again', async () => {
    const ops = [op({ kind: 'open', lesson: 'text' }), op({ kind: 'film', lesson: 'film', position: 0.4, spans: [[0, 0.4]], at: at(3) }), op({ kind: 'done', lesson: 'text', at: at(4) })];
    await record(owner('L'), ops, now);
    const before = await dump();
    await record(owner('L'), ops, new Date(now.getTime() + 60_000));
    await record(owner('L'), [...ops].reverse(), new Date(now.getTime() + 90_000));
    expect(await dump()).toEqual(before);
  });

  it('takes operations in any order: the earliest opening and finish, the latest place', async () => {
    await record(owner('L'), [op({ kind: 'done', lesson: 'text', at: at(9) }), op({ kind: 'open', lesson: 'film', at: at(10) })], now);
    await record(owner('L'), [op({ kind: 'done', lesson: 'text', at: at(7) }), op({ kind: 'open', lesson: 'text', at: at(2) })], now);
    expect(await rowOf('L', 'text')).toMatchObject({ openedAt: new Date(at(2)), doneAt: new Date(at(7)) });
    expect(await findSummary('L')).toEqual({ lessons: { text: 'done', film: 'opened' }, lastLessonId: 'film', lastActiveAt: new Date(at(10)) });
  });

  it('keeps a finished lesson finished when it is opened again', async () => {
    await record(owner('L'), [op({ kind: 'done', lesson: 'text', at: at(1) })], now);
    await record(owner('L'), [op({ kind: 'open', lesson: 'text', at: at(30) })], now);
    expect((await rowOf('L', 'text'))?.doneAt).toEqual(new Date(at(1)));
    expect((await findSummary('L')).lessons).toEqual({ text: 'done' });
  });

  it('does not believe a browser whose clock is ahead', async () => {
    await record(owner('L'), [op({ kind: 'done', lesson: 'text', at: '2031-01-01T00:00:00.000Z' })], now);
    expect((await rowOf('L', 'text'))?.doneAt).toEqual(now);
  });

  it('is one progress over the languages, and remembers the language used last', async () => {
    await record({ learnerId: 'L', locale: 'fr' }, [op({ kind: 'open', lesson: 'text' })], now);
    await record({ learnerId: 'L', locale: 'it' }, [op({ kind: 'open', lesson: 'film' })], now);
    expect(Object.keys((await findSummary('L')).lessons).sort()).toEqual(['film', 'text']);
    expect(await db.learner.findMany()).toMatchObject([{ id: 'L', locale: 'it' }]);
  });

  it.each([
    ['a quiz by hand', op({ kind: 'done', lesson: 'check' }), 'not-by-hand'],
    ['an activity by hand', op({ kind: 'done', lesson: 'tool' }), 'not-by-hand'],
    ['an unknown lesson', op({ kind: 'open', lesson: 'nowhere' }), 'unknown-lesson'],
    ['a lesson in preparation', op({ kind: 'done', lesson: 'later' }), 'not-published'],
    ['a film where there is none', op({ kind: 'film', lesson: 'text', position: 0, spans: [] }), 'not-a-film'],
  ])('refuses %s, writes nothing of it and takes the rest', async (_, refused, code) => {
    const good = op({ kind: 'open', lesson: 'text' });
    expect(await record(owner('L'), [refused, good], now)).toEqual([{ id: refused.id, refused: code }, { id: good.id, ok: true }]);
    expect(await db.lessonProgress.findMany()).toHaveLength(1);
  });

  it('writes nothing at all when everything is refused', async () => {
    await record(owner('L'), [op({ kind: 'done', lesson: 'check' })], now);
    expect(await db.learner.count()).toBe(0);
  });

  it('works on the course of the content', async () => {
    expect(await recordProgress(owner('L'), [op({ kind: 'open', lesson: 'text' })], now)).toMatchObject([{ ok: true }]);
  });
});

describe('films', () => {
  it('unites what was watched and goes on at the latest place', async () => {
    await record(owner('L'), [op({ kind: 'film', lesson: 'film', position: 0.3, spans: [[0, 0.3]], at: at(5) })], now);
    await record(owner('L'), [op({ kind: 'film', lesson: 'film', position: 0.1, spans: [[0.5, 0.6]], at: at(2) })], now);
    expect(await findFilmProgress('L', 'film')).toEqual({ position: 0.3, spans: [[0, 0.3], [0.5, 0.6]] });
    expect((await findSummary('L')).lessons).toEqual({ film: 'opened' });
  });

  it('finishes the lesson when enough was watched, over several visits', async () => {
    await record(owner('L'), [op({ kind: 'film', lesson: 'film', position: 0.5, spans: [[0, 0.5]], at: at(1) })], now);
    await record(owner('L'), [op({ kind: 'film', lesson: 'film', position: 0.95, spans: [[0.5, 0.95]], at: at(2) })], now);
    expect((await findSummary('L')).lessons).toEqual({ film: 'done' });
    expect((await rowOf('L', 'film'))?.doneAt).toEqual(new Date(at(2)));
  });

  it('does not finish a film whose end alone was watched', async () => {
    await record(owner('L'), [op({ kind: 'film', lesson: 'film', position: 1, spans: [[0.9, 1]] })], now);
    expect((await findSummary('L')).lessons).toEqual({ film: 'opened' });
  });

  it('can be finished by the transcript alone', async () => {
    await record(owner('L'), [op({ kind: 'done', lesson: 'film' })], now);
    expect((await findSummary('L')).lessons).toEqual({ film: 'done' });
    expect(await findFilmProgress('L', 'film')).toBeNull();
  });
});

describe('gathering', () => {
  it('writes the calls of many learners at once and answers each its own', async () => {
    const write = vi.fn(writeProgress);
    const gathered = createRecorder(() => course, write);
    const ids = Array.from({ length: 60 }, (_, i) => `L${i}`);
    const acks = await Promise.all(ids.map((id) => gathered(owner(id), [op({ kind: 'open', lesson: 'text' }), op({ kind: 'done', lesson: 'text', at: at(1) })], now)));
    expect(acks.every(([first, second]) => first && second && 'ok' in first && 'ok' in second)).toBe(true);
    expect(write).toHaveBeenCalledTimes(1);
    expect(await db.lessonProgress.count({ where: { doneAt: { not: null } } })).toBe(60);
    expect(await db.learnerSummary.count({ where: { doneCount: 1 } })).toBe(60);
  });

  it('keeps a write within its largest size', async () => {
    const sizes: number[] = [];
    const gathered = createRecorder(() => course, (calls) => {
      sizes.push(calls.reduce((sum, { ops }) => sum + ops.length, 0));
      return Promise.resolve();
    });
    const ops = Array.from({ length: 90 }, () => op({ kind: 'open', lesson: 'text' }));
    await Promise.all(['A', 'B', 'C', 'D', 'E'].map((id) => gathered(owner(id), ops, now)));
    expect(sizes).toEqual([180, 180, 90]);
  });

  it('tells everybody whose write failed, and serves the next ones', async () => {
    const write = vi.fn(writeProgress);
    write.mockRejectedValueOnce(new Error('disk full'));
    const gathered = createRecorder(() => course, write);
    const failed = await Promise.allSettled(['A', 'B'].map((id) => gathered(owner(id), [op({ kind: 'open', lesson: 'text' })], now)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await db.lessonProgress.count()).toBe(0);
    expect(await gathered(owner('A'), [op({ kind: 'open', lesson: 'text' })], now)).toMatchObject([{ ok: true }]);
  });

  it('acknowledges only after the commit', async () => {
    let commit = () => {};
    const gate = new Promise<void>((resolve) => (commit = resolve));
    const gathered = createRecorder(() => course, () => gate);
    let isAnswered = false;
    const call = gathered(owner('L'), [op({ kind: 'open', lesson: 'text' })], now).then(() => (isAnswered = true));
    await Promise.resolve();
    expect(isAnswered).toBe(false);
    commit();
    await call;
    expect(isAnswered).toBe(true);
  });

  it('loses nothing when two processes write one learner at the same time', async () => {
    const calls = (changes: ProgressOp[]): ProgressCall[] => [{ owner: owner('L'), ops: changes, now }];
    await Promise.all([
      writeProgress(calls([op({ kind: 'film', lesson: 'film', position: 0.2, spans: [[0, 0.2]] }), op({ kind: 'done', lesson: 'text' })]), course),
      writeProgress(calls([op({ kind: 'film', lesson: 'film', position: 0.6, spans: [[0.4, 0.6]], at: at(1) })]), course),
      writeProgress(calls([op({ kind: 'open', lesson: 'check' }), op({ kind: 'open', lesson: 'tool' })]), course),
    ]);
    expect(await findFilmProgress('L', 'film')).toEqual({ position: 0.6, spans: [[0, 0.2], [0.4, 0.6]] });
    expect((await findSummary('L')).lessons).toEqual({ text: 'done', film: 'opened', check: 'opened', tool: 'opened' });
  });

  it('writes under the learner’s id what a guest sends who was merged meanwhile', async () => {
    const { id } = await makeLearner();
    const guest = await makeLearner({ mergedIntoId: id });
    await record(owner(guest.id), [op({ kind: 'done', lesson: 'text' }), op({ kind: 'film', lesson: 'film', position: 0.5, spans: [[0, 0.5]] })], now);
    expect((await findSummary(id)).lessons).toEqual({ text: 'done', film: 'opened' });
    expect(await db.lessonProgress.count({ where: { learnerId: guest.id } })).toBe(0);
  });
});

describe('markLesson', () => {
  it('writes inside the caller’s transaction, also for a learner without a row', async () => {
    await db.$transaction((tx) => markLesson(tx, { learnerId: 'L', lessonId: 'check', state: 'done', now }));
    expect((await findSummary('L')).lessons).toEqual({ check: 'done' });
    expect(await rowOf('L', 'check')).toMatchObject({ openedAt: now, doneAt: now });
  });

  it('vanishes with the caller’s transaction', async () => {
    const failing = db.$transaction(async (tx) => {
      await markLesson(tx, { learnerId: 'L', lessonId: 'check', state: 'done', now, locale: 'es' });
      throw new Error('the caller failed');
    });
    await expect(failing).rejects.toThrow('the caller failed');
    expect(await db.lessonProgress.count()).toBe(0);
    expect(await db.learnerSummary.count()).toBe(0);
  });

  it('never takes a finish back', async () => {
    const later = new Date(now.getTime() + 1000);
    await db.$transaction((tx) => markLesson(tx, { learnerId: 'L', lessonId: 'check', state: 'done', now }));
    await db.$transaction((tx) => markLesson(tx, { learnerId: 'L', lessonId: 'check', state: 'opened', now: later }));
    await db.$transaction((tx) => markLesson(tx, { learnerId: 'L', lessonId: 'check', state: 'done', now: later }));
    expect((await rowOf('L', 'check'))?.doneAt).toEqual(now);
    expect((await findSummary('L')).lessons).toEqual({ check: 'done' });
  });

  it('leaves the learner’s language as it is when none is given', async () => {
    await makeLearner({ id: 'L', locale: 'it' });
    await db.$transaction((tx) => markLesson(tx, { learnerId: 'L', lessonId: 'check', state: 'opened', now }));
    expect((await db.learner.findUniqueOrThrow({ where: { id: 'L' } })).locale).toBe('it');
  });
});

async function dump() {
  return {
    learners: await db.learner.findMany(),
    lessons: await db.lessonProgress.findMany({ orderBy: { lessonId: 'asc' } }),
    films: await db.filmProgress.findMany(),
    summaries: await db.learnerSummary.findMany(),
  };
}
