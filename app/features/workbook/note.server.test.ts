import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase } from '../../../tests/setup/database';
import { makeLearner, makeSignedInLearner } from '../../../prisma/factories';
import { newId } from '../../platform/ids';
import { findSummary } from '../learning/standing.server';
import { mergeLearners } from '../learning/merge.server';
import type { Course } from '../content/course';
import { findPage, maxNoteLength, noteField } from './note';
import { findTool, mergeTools, saveFields, saveTool } from './tool.server';

const course = {
  tools: { 'wb-one': { id: 'wb-one' } },
  modules: [
    { id: 'one', status: 'published', lessons: [{ id: 'talk', kind: 'discussion' }, { id: 'text', kind: 'reading' }, { id: 'do', kind: 'activity', toolId: 'wb-one' }] },
    { id: 'two', status: 'draft', lessons: [{ id: 'later', kind: 'discussion' }] },
  ],
} as unknown as Course;

vi.mock('../content/load.server', () => ({ getCourse: () => course }));

const now = new Date('2026-03-02T12:00:00.000Z');
const write = (learnerId: string, value: string, tool = 'talk') =>
  saveFields({ learnerId, locale: 'fr' }, [{ id: newId(), learner: learnerId, kind: 'field', tool, field: noteField, value, seen: null, at: now.toISOString() }], now);
const answerOf = async (learnerId: string) => (await findTool(learnerId, 'talk')).values[noteField];

beforeEach(emptyDatabase);

describe('findPage', () => {
  it('knows tools and discussions, and nothing else', () => {
    expect(findPage(course, 'wb-one')?.lesson?.id).toBe('do');
    expect(findPage(course, 'talk')?.tool.groups[0]?.fields).toMatchObject([{ id: noteField, required: true, maxLength: maxNoteLength }]);
    for (const id of ['text', 'do', 'nowhere', '__proto__']) expect(findPage(course, id)).toBeNull();
  });
});

describe('a private answer', () => {
  it('is saved while it is typed and finishes the lesson', async () => {
    const { id } = await makeLearner();
    expect(await write(id, 'Our\r\nyoung fathers')).toMatchObject([{ ok: true }]);
    expect(await answerOf(id)).toBe('Our\nyoung fathers');
    expect((await findSummary(id)).lessons).toEqual({ talk: 'done' });
  });

  it('of blanks begins the lesson only, and taking an answer back leaves it done', async () => {
    const { id } = await makeLearner();
    await write(id, ' \n ');
    expect((await findSummary(id)).lessons).toEqual({ talk: 'opened' });
    await write(id, 'Something');
    await write(id, '');
    expect((await findSummary(id)).lessons).toEqual({ talk: 'done' });
  });

  it('is saved by a form without script, which says what cannot be', async () => {
    const { id: learnerId } = await makeLearner();
    const post = (value: string) => saveTool({ learnerId, locale: 'it', toolId: 'talk', values: { [noteField]: value }, seen: {}, other: null, entry: null, take: null }, now);
    const long = 'a'.repeat(maxNoteLength + 1);
    expect(await post(long)).toEqual({ problems: { [noteField]: long } });
    expect((await findSummary(learnerId)).lessons).toEqual({});
    expect(await post('Short')).toEqual({ problems: {} });
    expect(await answerOf(learnerId)).toBe('Short');
  });

  it('is refused in other lessons and in those in preparation', async () => {
    const { id } = await makeLearner();
    const codes = await Promise.all(['text', 'later', 'nowhere'].map((tool) => write(id, 'x', tool)));
    expect(codes.flat().map((ack) => ('refused' in ack ? ack.refused : 'ok'))).toEqual(['unknown-tool', 'not-published', 'unknown-tool']);
  });

  it('of a guest goes to the user who signs in, beside what they had', async () => {
    const guest = await makeLearner();
    const { learner } = await makeSignedInLearner();
    await write(guest.id, 'As a guest');
    await mergeLearners({ guestId: guest.id, learnerId: learner.id, locale: 'en' }, [mergeTools], now);
    expect(await answerOf(learner.id)).toBe('As a guest');
    expect(await answerOf(guest.id)).toBeUndefined();
    expect((await findSummary(learner.id)).lessons).toEqual({ talk: 'done' });
  });

  it('is found under its learner’s id alone', async () => {
    const [ada, bo] = [await makeLearner(), await makeLearner()];
    await write(ada.id, 'Mine');
    expect(await answerOf(bo.id)).toBeUndefined();
  });
});
