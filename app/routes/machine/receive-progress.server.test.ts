import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLearner, makeSignedInLearner } from '../../../prisma/factories';
import { emptyDatabase } from '../../../tests/setup/database';
import { findSummary } from '../../features/learning/standing.server';
import { answerTiming } from '../../features/pilots/timing/consent.server';
import { findQuizState } from '../../features/quizzes/quiz.server';
import { findTool } from '../../features/workbook/tool.server';
import { db } from '../../platform/database.server';
import { newId } from '../../platform/ids';
import { receiveProgress, type ProgressContext } from './receive-progress.server';

vi.mock('../../features/content/load.server', async () => {
  const { findSampleMarking, sampleCourse } = await import('../../features/quizzes/sample-quiz');
  const { baseline } = await import('../../features/workbook/baseline-fixture');
  const [first, ...others] = sampleCourse.modules;
  const lessons = first?.lessons.flatMap((lesson) => (lesson.kind === 'reading' ? [lesson, { ...lesson, id: 'our-city', kind: 'activity', toolId: baseline.id }] : [lesson]));
  const course = { ...sampleCourse, modules: [{ ...first, lessons }, ...others], tools: { [baseline.id]: baseline } };
  return { getCourse: () => course, findMarking: findSampleMarking };
});

const now = new Date('2026-03-02T10:00:00.000Z');
const at = '2026-03-02T09:59:00.000Z';

function contextOf(learnerId: string): ProgressContext {
  return { actor: { learnerId, userId: null, name: null, email: null, locale: 'en' }, address: newId() };
}

function op(learner: string, more: Record<string, unknown>): { id: string } & Record<string, unknown> {
  return { id: newId(), learner, at, ...more };
}

function send(learnerId: string, ops: unknown[]) {
  return receiveProgress(contextOf(learnerId), { ops }, now);
}

async function acksOf(learnerId: string, ops: { id: string }[]) {
  const { status, body } = await send(learnerId, ops);
  expect(status).toBe(200);
  const answered = new Map('acks' in body ? body.acks.map((ack) => [ack.id, 'ok' in ack ? 'ok' : ack.refused]) : []);
  return ops.map(({ id }) => answered.get(id));
}

beforeEach(emptyDatabase);

describe('a batch', () => {
  const opsOf = (learner: string) => [
    op(learner, { kind: 'open', lesson: 'what-co-design-is' }),
    op(learner, { kind: 'done', lesson: 'what-co-design-is' }),
    op(learner, { kind: 'answer', lesson: 'check-sample', question: 'q1', answer: 'a' }),
    op(learner, { kind: 'field', tool: 'wb-baseline', field: 'city_name', value: 'Ourtown', seen: null }),
  ];

  it('reaches the three features and is answered in one', async () => {
    const learnerId = newId();
    expect(await acksOf(learnerId, opsOf(learnerId))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect((await findSummary(learnerId)).lessons).toMatchObject({ 'what-co-design-is': 'done', 'our-city': 'opened' });
    expect((await findQuizState(learnerId, 'check-sample')).answers).toEqual({ q1: 'a' });
    expect((await findTool(learnerId, 'wb-baseline')).values).toEqual({ city_name: 'Ourtown' });
  });

  it('sent again changes nothing and is acknowledged again', async () => {
    const learnerId = newId();
    const ops = opsOf(learnerId);
    const rows = async () => JSON.stringify([await db.lessonProgress.findMany(), await db.quizAnswer.findMany(), await db.toolField.findMany()]);
    await send(learnerId, ops);
    const before = await rows();
    expect(await acksOf(learnerId, ops)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await rows()).toBe(before);
  });

  it('of nothing is answered with nothing', async () => {
    expect(await send(newId(), [])).toEqual({ status: 200, body: { acks: [] } });
    expect(await db.learner.count()).toBe(0);
  });

  it('is written in the language of the page where that is known', async () => {
    const learnerId = newId();
    await receiveProgress({ ...contextOf(learnerId), locale: 'it' }, { ops: opsOf(learnerId).slice(0, 1) }, now);
    expect(await db.learner.findMany()).toMatchObject([{ id: learnerId, locale: 'it' }]);
  });
});

describe('one bad operation', () => {
  const good = (learner: string) => op(learner, { kind: 'open', lesson: 'what-co-design-is' });

  it.each([
    ['of a kind that nobody takes', { kind: 'finish', lesson: 'what-co-design-is' }, 'unknown-kind'],
    ['without a kind', { kind: undefined }, 'malformed'],
    ['without a time', { kind: 'open', lesson: 'what-co-design-is', at: undefined }, 'malformed'],
    ['about an unknown lesson', { kind: 'open', lesson: 'nowhere' }, 'unknown-lesson'],
    ['about a lesson that is a path', { kind: 'open', lesson: '../../etc' }, 'malformed'],
    ['that says a quiz is passed', { kind: 'done', lesson: 'check-sample' }, 'not-by-hand'],
    ['about a lesson that is not open yet', { kind: 'answer', lesson: 'check-later', question: 'q1', answer: 'a' }, 'not-published'],
    ['with an answer that fits no question', { kind: 'answer', lesson: 'check-sample', question: 'q1', answer: { $ne: 1 } }, 'malformed'],
    ['with a field of an unknown tool', { kind: 'field', tool: 'nothing', field: 'city_name', value: 'x', seen: null }, 'unknown-tool'],
    ['with a field without a value', { kind: 'field', tool: 'wb-baseline', field: 'city_name', seen: null }, 'malformed'],
  ])('is refused alone: %s', async (_, fields, refused) => {
    const learnerId = newId();
    expect(await acksOf(learnerId, [good(learnerId), op(learnerId, fields), good(learnerId)])).toEqual(['ok', refused, 'ok']);
  });

  it('of another learner is refused and changes nothing of theirs', async () => {
    const { id: other } = await makeLearner();
    const learnerId = newId();
    const ops = [good(other), op(other, { kind: 'field', tool: 'wb-baseline', field: 'city_name', value: 'Mine', seen: null }), good(learnerId)];
    expect(await acksOf(learnerId, ops)).toEqual(['other-learner', 'other-learner', 'ok']);
    expect((await findSummary(other)).lessons).toEqual({});
    expect((await findTool(other, 'wb-baseline')).values).toEqual({});
  });

  it('of a guest who became this learner is theirs', async () => {
    const { id: learnerId } = await makeLearner();
    const { id: guestId } = await makeLearner({ mergedIntoId: learnerId });
    expect(await acksOf(learnerId, [good(guestId)])).toEqual(['ok']);
    expect((await findSummary(learnerId)).lessons).toEqual({ 'what-co-design-is': 'opened' });
    expect((await findSummary(guestId)).lessons).toEqual({});
  });
});

describe('what is no batch', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'ops'],
    ['a list', []],
    ['no operations', {}],
    ['operations that are no list', { ops: { length: 1 } }],
    ['an operation that is none', { ops: [null] }],
    ['an operation without an id', { ops: [{ kind: 'open' }] }],
    ['an id that is too long', { ops: [{ id: 'a'.repeat(41) }] }],
    ['an id with other signs', { ops: [{ id: '<b>' }] }],
    ['101 operations', { ops: Array.from({ length: 101 }, () => op('x', { kind: 'open', lesson: 'y' })) }],
  ])('is answered 400 with a sentence: %s', async (_, body) => {
    expect(await receiveProgress(contextOf(newId()), body, now)).toEqual({ status: 400, body: { error: expect.stringMatching(/\w+ .*\.$/) } });
    expect(await db.learner.count()).toBe(0);
  });

  it('never breaks the door, whatever is sent', async () => {
    const learnerId = newId();
    const anyOp = fc.record({ id: fc.constantFrom('a-1', 'a-2', '', 7), learner: fc.constantFrom(learnerId, 'x', null), at: fc.constantFrom(at, 'never', 0), kind: fc.constantFrom('open', 'film', 'answer', 'field', 'constructor'), lesson: fc.constantFrom('check-sample', '__proto__', 3), question: fc.constantFrom('q1', '__proto__', null), tool: fc.constantFrom('wb-baseline', '__proto__'), field: fc.constantFrom('city_name', '__proto__', 'processes.99999999.name'), value: fc.anything(), answer: fc.anything(), seen: fc.constantFrom(null, 'x'), spans: fc.anything(), position: fc.anything() }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ ops: fc.array(anyOp, { maxLength: 5 }) })), async (body) => {
        const { status } = await receiveProgress(contextOf(learnerId), body, now);
        expect([200, 400, 429]).toContain(status);
      }),
      { numRuns: 150 },
    );
  });
});

describe('too many batches', () => {
  it('are refused with a time to wait, for the learner as for the address', async () => {
    const learnerId = newId();
    const statuses: number[] = [];
    for (let count = 0; count < 241; count += 1) statuses.push((await send(learnerId, [])).status);
    expect(statuses.indexOf(429)).toBe(240);
    const { body } = await send(learnerId, []);
    expect(body).toMatchObject({ error: expect.any(String), retryAfterSeconds: expect.any(Number) });
    expect((await send(newId(), [])).status).toBe(200);
  });
});

describe('the time of a visit', () => {
  const visitOf = (learner: string, more: Record<string, unknown> = {}) =>
    op(learner, { kind: 'visit', lesson: 'what-co-design-is', visit: 'v1', language: 'fr', startedAt: at, seconds: 90, interrupted: false, ...more });

  it('is taken from whoever agreed, refused to everybody else, and holds up nothing', async () => {
    const { user, learner } = await makeSignedInLearner();
    const send = async (ops: { id: string }[]) => (await receiveProgress({ actor: { learnerId: learner.id, userId: user.id, name: 'Ada', email: user.email, locale: 'en' }, address: newId() }, { ops }, now)).body;
    const opened = op(learner.id, { kind: 'open', lesson: 'what-co-design-is' });
    const [early, late, broken] = [visitOf(learner.id), visitOf(learner.id), visitOf(learner.id, { seconds: -1 })];
    expect(await send([early, opened])).toEqual({ acks: [{ id: opened.id, ok: true }, { id: early.id, refused: 'no-consent' }] });
    await answerTiming({ userId: user.id, learnerId: learner.id }, true, now);
    expect(await send([late, broken])).toEqual({ acks: [{ id: late.id, ok: true }, { id: broken.id, refused: 'malformed' }] });
    expect(await db.lessonVisit.findMany()).toMatchObject([{ learnerId: learner.id, lessonId: 'what-co-design-is', locale: 'fr', activeSeconds: 90 }]);
  });

  it('of a guest is refused', async () => {
    const learnerId = newId();
    expect(await acksOf(learnerId, [visitOf(learnerId)])).toEqual(['no-consent']);
  });
});
