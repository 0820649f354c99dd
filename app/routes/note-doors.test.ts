import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { LessonNotes } from '../features/cohorts/notes/lesson-notes';
import { maxNotes } from '../features/cohorts/notes/note';
import { listLessonNotes } from '../features/cohorts/notes/notes.server';
import { db } from '../platform/database.server';
import { i18nOf } from '../platform/i18n.server';
import { newId } from '../platform/ids';
import { fillHoles } from '../slots.server';
import * as notesDoor from './trainer/cohort-notes';
import * as deleteDoor from './trainer/delete-note';

vi.mock('../features/content/load.server', async () => {
  const { talkCourse } = await import('../features/discussions/discussion-fixture');
  const module = { number: 1, text: Object.fromEntries(['en', 'fr', 'de', 'it', 'es'].map((lang) => [lang, { title: { text: 'One', lang } }])) };
  return { getCourse: () => ({ ...talkCourse, modules: talkCourse.modules.map((each) => ({ ...each, ...module })) }) };
});

const lesson = 'text';
let trainer: Actor;
let learner: Actor;
let stranger: Actor;
let guest: Actor;
let cohort: string;

async function somebody(name: string, locale: Actor['locale']): Promise<Actor> {
  const made = await makeSignedInLearner({ name, locale });
  return { learnerId: made.learner.id, userId: made.user.id, name, email: made.user.email, locale };
}

const path = () => `/de/cohorts/${cohort}/notes`;
const fieldsOf = (changes: Record<string, string> = {}) => ({ id: newId(), lesson, lang: 'en', text: 'Bring your map.', ...changes });
const at = (door: Door, actor: Actor, { note = '', fields }: { note?: string; fields?: Record<string, string> } = {}) => knock(door, { path: path(), params: { cohort, note }, actor, fields });
const add = (changes: Record<string, string> = {}) => at(notesDoor, trainer, { fields: fieldsOf(changes) });
const seenBy = async (actor: Actor, lessonId = lesson) => (await fillHoles([{ slot: 'notes', of: lessonId }], { actor, locale: 'de', url: new URL('http://localhost/de/course'), nonce: 'n' }))[0] ?? '';

beforeEach(async () => {
  await emptyDatabase();
  [trainer, learner, stranger] = [await somebody('Tara', 'de'), await somebody('Léa', 'fr'), await somebody('Bo', 'de')];
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
  cohort = (await makeCohort({ name: 'Oulu' })).id;
  await makeCohortMember({ cohortId: cohort, learnerId: trainer.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId: cohort, learnerId: learner.learnerId });
  const other = await makeCohort({ name: 'Elsewhere' });
  await makeCohortMember({ cohortId: other.id, learnerId: stranger.learnerId, role: 'trainer' });
});

describe('the doors of notes', () => {
  it('open to the trainers of the cohort only', async () => {
    const fields = fieldsOf();
    await at(notesDoor, trainer, { fields });
    for (const actor of [learner, stranger]) {
      const answers = [await at(notesDoor, actor), await at(notesDoor, actor, { fields: fieldsOf() }), await at(deleteDoor, actor, { note: fields.id, fields: {} })];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    expect((await at(notesDoor, guest)).location).toContain('/de/sign-in?to=');
    expect(await db.cohortNote.count({ where: { deletedAt: null } })).toBe(1);
  });

  it('add a note once, under the name of its trainer', async () => {
    const fields = fieldsOf({ text: ' One\r\n\r\n\r\n\r\ntwo\u202e ' });
    for (const _ of [1, 2]) expect((await at(notesDoor, trainer, { fields })).location).toBe(`${path()}?done=added`);
    expect(await db.cohortNote.findMany()).toEqual([expect.objectContaining({ id: fields.id, lessonId: lesson, authorName: 'Tara', text: 'One\n\ntwo', lang: 'en' })]);
    expect((await at(notesDoor, trainer)).data).toMatchObject({ notes: [{ text: 'One\n\ntwo' }] });
  });

  it.each([
    [{ text: ' \n ' }, { text: 'text-missing' }],
    [{ text: 'x'.repeat(2001) }, { text: 'text-long' }],
    [{ lang: 'xx' }, { lang: 'lang-unknown' }],
    [{ lesson: 'nowhere' }, { lesson: 'lesson-unknown' }],
    [{ lesson: '__proto__', text: '' }, { lesson: 'lesson-unknown', text: 'text-missing' }],
  ])('show a form with %j again, with what was typed', async (changes, faults) => {
    expect(await add(changes as Record<string, string>)).toMatchObject({ status: 400, data: { faults, values: changes } });
    expect(await db.cohortNote.count()).toBe(0);
  });

  it('refuse a form that is none of ours, more notes than a cohort keeps, and any change of an archived cohort', async () => {
    expect((await add({ id: 'x' })).status).toBe(400);
    const fields = fieldsOf();
    await at(notesDoor, trainer, { fields });
    await db.cohort.updateMany({ data: { archivedAt: new Date() } });
    expect(await add()).toMatchObject({ status: 409, data: { refused: 'archived' } });
    expect((await at(deleteDoor, trainer, { note: fields.id, fields: {} })).location).toBe(`${path()}?refused=archived`);
    expect(await db.cohortNote.count({ where: { deletedAt: null } })).toBe(1);
    await db.cohort.updateMany({ data: { archivedAt: null } });
    await db.cohortNote.createMany({ data: Array.from({ length: maxNotes - 1 }, () => ({ id: newId(), cohortId: cohort, lessonId: lesson, authorName: 'T', lang: 'en', text: 'x', createdAt: new Date() })) });
    expect(await add()).toMatchObject({ status: 409, data: { refused: 'too-many' } });
  });

  it('delete a note and its words, as often as it is asked, and none of another cohort', async () => {
    const fields = fieldsOf();
    await at(notesDoor, trainer, { fields });
    const foreign = (await db.cohortNote.create({ data: { id: newId(), cohortId: (await makeCohort()).id, lessonId: lesson, authorName: 'T', lang: 'en', text: 'x', createdAt: new Date() } })).id;
    for (const note of [fields.id, fields.id, foreign]) expect((await at(deleteDoor, trainer, { note, fields: {} })).location).toBe(`${path()}?done=deleted`);
    expect((await db.cohortNote.findMany({ orderBy: { text: 'asc' } })).map(({ text, deletedAt }) => [text, deletedAt === null])).toEqual([['', false], ['x', true]]);
    expect((await at(notesDoor, trainer)).data).toMatchObject({ notes: [] });
  });
});

describe('a note on its lesson', () => {
  it('is read by the members of its cohort, on that lesson, and by nobody else', async () => {
    await add({ text: 'Nur für Oulu' });
    expect([await seenBy(learner), await seenBy(trainer)].every((text) => text.includes('Nur für Oulu'))).toBe(true);
    expect([await seenBy(stranger), await seenBy(guest), await seenBy(learner, 'second-talk')]).toEqual(['', '', '']);
    await db.cohortMember.updateMany({ where: { learnerId: learner.learnerId }, data: { leftAt: new Date() } });
    expect(await seenBy(learner)).toBe('');
  });

  it('stays in an archived cohort, and goes when it is deleted', async () => {
    const fields = fieldsOf({ text: 'Nur für Oulu' });
    await at(notesDoor, trainer, { fields });
    await db.cohort.updateMany({ data: { archivedAt: new Date() } });
    expect(await seenBy(learner)).toContain('Nur für Oulu');
    await db.cohort.updateMany({ data: { archivedAt: null } });
    await at(deleteDoor, trainer, { note: fields.id, fields: {} });
    expect(await seenBy(learner)).toBe('');
  });

  it('is marked as the trainer’s, says who wrote it for which cohort and in which language, and is never markup', async () => {
    await add({ text: '<script>alert(1)</script> https://city.example/map', lang: 'es' });
    const notes = await listLessonNotes(learner.learnerId, lesson);
    expect(notes).toMatchObject([{ authorName: 'Tara', cohortName: 'Oulu', lang: 'es', createdAt: expect.any(Date) }]);
    const markup = renderToStaticMarkup(createElement(I18nextProvider, { i18n: i18nOf('de') }, createElement(LessonNotes, { notes, locale: 'de' })));
    for (const piece of ['<bdi>Tara</bdi>', '<bdi>Oulu</bdi>', 'lang="es"', 'dateTime="', '&lt;script&gt;', 'href="https://city.example/map"']) expect(markup).toContain(piece);
    expect(markup).not.toContain('<script>');
  });

  it('is one of ten at most', async () => {
    await db.cohortNote.createMany({ data: Array.from({ length: 12 }, (_, index) => ({ id: newId(), cohortId: cohort, lessonId: lesson, authorName: 'T', lang: 'en', text: `note ${index}`, createdAt: new Date(Date.UTC(2027, 0, 1 + index)) })) });
    expect((await listLessonNotes(learner.learnerId, lesson)).map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, index) => `note ${index + 2}`));
  });
});
