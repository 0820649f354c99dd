import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makePost, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock, type Door } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import type { Role } from '../features/accounts/roles/roles';
import { db } from '../platform/database.server';
import { newId } from '../platform/ids';
import * as deleteDoor from './learner/delete-post';
import * as editDoor from './learner/edit-post';
import * as joinDoor from './learner/join-cohort';
import * as noteDoor from './learner/save-note';
import * as postDoor from './learner/write-post';
import * as replyDoor from './learner/write-reply';
import * as reportDoor from './learner/report-post';
import * as dismissDoor from './trainer/dismiss-reports';
import * as hideDoor from './trainer/hide-post';
import * as moderationDoor from './trainer/moderation';
import * as showDoor from './trainer/show-post';

vi.mock('../features/content/load.server', async () => {
  const { talkCourse } = await import('../features/discussions/discussion-fixture');
  return { getCourse: () => talkCourse };
});

const lesson = { module: 'one', lesson: 'talk' };
const lessonUrl = '/de/course/one/talk';
let ada: Actor;
let bo: Actor;
let guest: Actor;

async function member(name: string, role?: Role): Promise<Actor> {
  const { user, learner } = await makeSignedInLearner({ name });
  if (role) await db.userRole.create({ data: { userId: user.id, role } });
  return { learnerId: learner.id, userId: user.id, name, email: user.email, locale: 'de' };
}

const postFields = (changes: Record<string, string> = {}) => ({ form: newId(), text: 'Ein Gedanke', lang: 'de', name: 'Ada', audience: 'all', sure: '', ...changes });
const send = (actor: Actor, fields: Record<string, string>, address?: string) => knock(postDoor, { path: `${lessonUrl}/post`, params: lesson, actor, fields, address });
const at = (door: Door, actor: Actor, ...[post, fields]: [post: string, fields?: Record<string, string>]) => knock(door, { path: `/de/posts/${post}/x`, params: { post }, actor, fields });
const onlyPost = () => db.post.findFirstOrThrow();

async function cohortOf(...members: Actor[]) {
  const cohort = await makeCohort({ name: 'Oulu' });
  for (const { learnerId } of members) await makeCohortMember({ cohortId: cohort.id, learnerId });
  return cohort;
}

beforeEach(async () => {
  await emptyDatabase();
  [ada, bo] = [await member('Ada Okafor'), await member('Bo')];
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
});

describe('posting', () => {
  it('leads to the post, on its page, with the focus on it', async () => {
    const { status, location } = await send(ada, postFields());
    const { id } = await onlyPost();
    expect([status, location]).toEqual([303, `${lessonUrl}?at=${id}&new=${id}#post-${id}`]);
  });

  it('shows the form again with what was typed and what is wrong', async () => {
    const answer = await send(ada, postFields({ text: ' ', name: '', lang: 'xx' }));
    expect(answer).toMatchObject({ status: 400, data: { typed: { text: ' ', lang: 'xx' }, faults: { text: 'text-missing', name: 'name-missing', lang: 'lang-unknown' } } });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await db.post.count()).toBe(0);
  });

  it('warns once of what looks like personal data, and never forbids it', async () => {
    const fields = postFields({ text: 'Ruf an: 0211 8991000' });
    expect(await send(ada, fields)).toMatchObject({ status: 200, data: { warning: 'phone', typed: { form: fields.form, text: fields.text } } });
    expect(await db.post.count()).toBe(0);
    expect(await send(ada, { ...fields, text: 'ada@city.example', sure: 'phone' })).toMatchObject({ status: 200, data: { warning: 'email' } });
    expect(await send(ada, { ...fields, sure: 'phone' })).toMatchObject({ status: 303 });
  });

  it('is not for guests, and keeps what they typed', async () => {
    const answer = await send(guest, postFields());
    expect(answer).toMatchObject({ status: 403, data: { typed: { text: 'Ein Gedanke' }, sentence: expect.stringMatching(/abgemeldet/) } });
    expect(await db.post.count()).toBe(0);
  });

  it('for a cohort that is not one’s own asks again who may read it', async () => {
    const foreign = await cohortOf(bo);
    expect(await send(ada, postFields({ audience: foreign.id }))).toMatchObject({ status: 400, data: { faults: { audience: 'audience-unknown' } } });
    expect(await db.post.count()).toBe(0);
  });

  it('stops at six within ten minutes, with a sentence and a time; a form sent again is no attempt', async () => {
    const first = postFields({ text: 'Nummer 0' });
    await send(ada, first);
    for (let index = 1; index < 6; index += 1) expect((await send(ada, postFields({ text: `Nummer ${index}` }))).status).toBe(303);
    expect((await send(ada, first)).status).toBe(303);
    const answer = await send(ada, postFields({ text: 'Zu viel' }));
    expect(answer).toMatchObject({ status: 429, data: { typed: { text: 'Zu viel' }, sentence: expect.stringMatching(/10 Minuten/) } });
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(500);
    expect(await db.post.count()).toBe(6);
    expect((await send(bo, postFields())).status).toBe(303);
  });

  it('stops one network, however many people it has', async () => {
    const address = `net-${newId()}`;
    const many = await Promise.all(Array.from({ length: 21 }, () => member('Many')));
    const statuses: number[] = [];
    for (const [index, actor] of many.entries()) for (let each = 0; each < 6; each += 1) statuses.push((await send(actor, postFields({ text: `${index} ${each}` }), address)).status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
  });

  it('what was deleted is refused and can be posted anew from the page that says so', async () => {
    const fields = postFields();
    await send(ada, fields);
    await at(deleteDoor, ada, (await onlyPost()).id, {});
    const answer = await send(ada, fields);
    expect(answer).toMatchObject({ status: 409, data: { typed: expect.not.objectContaining({ form: fields.form }) } });
    expect((await send(ada, { ...fields, form: newId() })).status).toBe(303);
  });

  it.each([[{ module: 'one', lesson: 'text' }], [{ module: 'two', lesson: 'later' }], [{ module: 'one', lesson: 'nowhere' }]])('finds no discussion at %j', async (params) => {
    expect((await knock(postDoor, { path: `${lessonUrl}/post`, params, actor: ada, fields: postFields() })).status).toBe(404);
    expect((await knock(noteDoor, { path: `${lessonUrl}/note`, params, actor: ada, fields: { answer: 'x' } })).status).toBe(404);
  });

  it('without a form of ours is refused', async () => {
    expect((await send(ada, postFields({ form: '' }))).status).toBe(400);
  });
});

describe('what is for another cohort', () => {
  it('is not there for anybody else, whatever they ask of it', async () => {
    const cohort = await cohortOf(ada);
    const { id } = await makePost({ learnerId: ada.learnerId, cohortId: cohort.id, text: 'Only for us' });
    const reply = await makePost({ learnerId: ada.learnerId, cohortId: cohort.id, replyToId: id, text: 'Only for us too' });
    const attempts: [Door, Record<string, string>][] = [[replyDoor, postFields()], [editDoor, { text: 'x', lang: 'de' }], [deleteDoor, {}], [reportDoor, { reason: 'other' }]];
    for (const target of [id, reply.id, 'unknown', '__proto__']) {
      for (const [door, fields] of attempts) {
        expect((await at(door, bo, target)).status).toBe(404);
        expect((await at(door, bo, target, fields)).status).toBe(404);
      }
    }
    expect(await db.post.count()).toBe(2);
    expect(await db.postReport.count()).toBe(0);
    expect(await at(replyDoor, ada, id)).toMatchObject({ status: 200, data: { view: { thread: { text: 'Only for us', replies: [{ text: 'Only for us too' }] } } } });
  });

  it('and everything else is asked for signed in', async () => {
    const { id } = await makePost({ learnerId: ada.learnerId });
    for (const door of [replyDoor, editDoor, deleteDoor, reportDoor, moderationDoor, hideDoor, joinDoor] as Door[]) {
      expect(await at(door, guest, id)).toMatchObject({ status: 303, location: expect.stringMatching(/^\/de\/sign-in\?to=/) });
    }
    for (const door of [replyDoor, editDoor, deleteDoor, reportDoor, hideDoor, showDoor, dismissDoor, joinDoor] as Door[]) {
      expect(await at(door, guest, id, postFields({ reason: 'other' }))).toMatchObject({ status: 303, location: '/de/sign-in' });
    }
    expect(await db.post.count()).toBe(1);
  });
});

describe('replying, editing, deleting and reporting', () => {
  it('lead back to the place of the post', async () => {
    const thread = await makePost({ learnerId: ada.learnerId });
    const replied = await at(replyDoor, bo, thread.id, postFields({ text: 'Ja' }));
    const { id } = await db.post.findFirstOrThrow({ where: { replyToId: thread.id } });
    expect(replied.location).toBe(`${lessonUrl}?at=${thread.id}&new=${id}#post-${id}`);
    expect((await at(editDoor, bo, id, { text: 'Doch', lang: 'de', sure: '' })).location).toBe(`${lessonUrl}?at=${thread.id}#post-${id}`);
    expect((await at(reportDoor, ada, id, { reason: 'off-topic', words: '' })).location).toBe(`${lessonUrl}?at=${thread.id}#post-${id}`);
    expect((await at(deleteDoor, bo, id, {})).location).toBe(`${lessonUrl}#posts`);
    expect((await at(deleteDoor, bo, id, {})).location).toBe(`${lessonUrl}#posts`);
  });

  it('are refused with a sentence, and what was typed stays', async () => {
    const old = await makePost({ learnerId: ada.learnerId, createdAt: new Date(Date.now() - 3_600_000) });
    expect(await at(editDoor, ada, old.id, { text: 'Neu', lang: 'de' })).toMatchObject({ status: 409, data: { typed: { text: 'Neu' }, sentence: expect.stringMatching(/vorbei/) } });
    const hidden = await makePost({ learnerId: ada.learnerId, hiddenAt: new Date() });
    expect(await at(replyDoor, bo, hidden.id, postFields())).toMatchObject({ status: 409, data: { sentence: expect.stringMatching(/verborgen/) } });
    expect(await at(reportDoor, ada, old.id, { reason: 'other', words: 'Mein Text' })).toMatchObject({ status: 409, data: { typed: { words: 'Mein Text' } } });
    await at(reportDoor, bo, old.id, { reason: 'other' });
    expect(await at(reportDoor, bo, old.id, { reason: 'other' })).toMatchObject({ status: 409, data: { sentence: expect.stringMatching(/bereits/) } });
    expect(await at(reportDoor, bo, old.id, { reason: '' })).toMatchObject({ status: 400, data: { faults: { reason: 'reason-missing' } } });
    expect(await at(replyDoor, bo, old.id, postFields({ text: '' }))).toMatchObject({ status: 400, data: { faults: { text: 'text-missing' } } });
    expect(await at(editDoor, ada, old.id, { text: '', lang: 'de' })).toMatchObject({ status: 400 });
  });

  it('reports stop at ten within ten minutes', async () => {
    const statuses = [];
    for (let index = 0; index < 11; index += 1) statuses.push((await at(reportDoor, bo, (await makePost({ learnerId: ada.learnerId })).id, { reason: 'other' })).status);
    expect(statuses).toEqual([...Array<number>(10).fill(303), 429]);
  });
});

describe('a private answer', () => {
  const save = (actor: Actor, fields: Record<string, string>) => knock(noteDoor, { path: `${lessonUrl}/note`, params: lesson, actor, fields });

  it('is saved for guests too, and shown to its writer alone', async () => {
    expect(await save(guest, { answer: 'Nur für mich', seen: '{}' })).toMatchObject({ status: 303, location: `${lessonUrl}#note` });
    const read = async (actor: Actor) => (await knock(noteDoor, { path: `${lessonUrl}/note`, params: lesson, actor })).data;
    expect(await read(guest)).toMatchObject({ saved: { value: 'Nur für mich' } });
    expect(await read(bo)).toMatchObject({ saved: { value: '' } });
  });

  it('that is too long comes back as it was typed', async () => {
    const answer = 'a'.repeat(2001);
    expect(await save(guest, { answer })).toMatchObject({ status: 400, data: { typed: answer } });
  });
});

describe('moderating', () => {
  it('is refused to learners, managers and trainers without the role', async () => {
    const { id } = await makePost({ learnerId: ada.learnerId });
    for (const actor of [ada, await member('Max', 'manager')]) {
      for (const door of [moderationDoor, hideDoor] as Door[]) expect((await at(door, actor, id)).status).toBe(403);
      for (const door of [hideDoor, showDoor, dismissDoor] as Door[]) expect((await at(door, actor, id, { reason: 'other', words: '' })).status).toBe(403);
    }
    expect(await db.moderationEntry.count()).toBe(0);
  });

  it('is done by editors for all and by trainers for their cohorts', async () => {
    const [editor, trainer] = [await member('Ed', 'editor'), await member('Tara', 'trainer')];
    const cohort = await cohortOf(ada);
    await makeCohortMember({ cohortId: cohort.id, learnerId: trainer.learnerId, role: 'trainer' });
    await cohortOf(trainer);
    const open = await makePost({ learnerId: ada.learnerId, text: 'For all' });
    const own = await makePost({ learnerId: ada.learnerId, text: 'For Oulu', cohortId: cohort.id });
    expect(await at(moderationDoor, trainer, '')).toMatchObject({ status: 200, data: { isEditor: false, posts: [{ text: 'For Oulu' }] } });
    expect(await at(moderationDoor, editor, '')).toMatchObject({ status: 200, data: { isEditor: true, posts: [{}, {}] } });
    expect((await at(hideDoor, trainer, open.id)).status).toBe(404);
    expect((await at(hideDoor, trainer, open.id, { reason: 'other' })).status).toBe(404);
    expect((await at(hideDoor, trainer, own.id, { reason: '' })).status).toBe(400);
    expect((await at(hideDoor, trainer, own.id, { reason: 'politics', words: 'Bitte nicht' })).location).toBe(`/de/moderation#post-${own.id}`);
    expect((await at(showDoor, editor, own.id, { words: 'Doch' })).location).toBe(`/de/moderation#post-${own.id}`);
    expect((await at(dismissDoor, trainer, open.id, { words: '' })).status).toBe(404);
    expect((await db.moderationEntry.findMany({ orderBy: { actedAt: 'asc' } })).map(({ action, userId, words }) => [action, userId, words])).toEqual([['hide', trainer.userId, 'Bitte nicht'], ['show', editor.userId, 'Doch']]);
  });

  it('by a link that is followed changes nothing', async () => {
    const { id } = await makePost({ learnerId: ada.learnerId, hiddenAt: new Date(), reportedAt: new Date() });
    const editor = await member('Ed', 'editor');
    for (const door of [showDoor, dismissDoor] as Door[]) expect(await at(door, editor, id)).toMatchObject({ status: 303, location: '/de/moderation' });
    expect(await onlyPost()).toMatchObject({ hiddenAt: expect.any(Date), reportedAt: expect.any(Date) });
  });
});

describe('joining a cohort', () => {
  const join = (actor: Actor, code: string, fields?: Record<string, string>) => knock(joinDoor, { path: `/fr/join/${code}`, params: { code }, actor, fields });

  it('asks first, joins by the button and says so', async () => {
    const { joinCode } = await makeCohort({ name: 'Oulu' });
    expect(await join(ada, joinCode)).toMatchObject({ status: 200, data: { cohort: { name: 'Oulu' }, refused: null } });
    expect(await db.cohortMember.count()).toBe(0);
    expect(await join(ada, joinCode, {})).toMatchObject({ status: 303, location: `/fr/join/${joinCode}?joined=1` });
    expect(await join(ada, joinCode, {})).toMatchObject({ status: 303 });
    expect(await join(ada, joinCode)).toMatchObject({ status: 200, data: { refused: 'already-member' } });
  });

  it('refuses unknown codes and archived cohorts by status and reason', async () => {
    const { joinCode } = await makeCohort({ archivedAt: new Date() });
    for (const fields of [undefined, {}]) {
      expect(await join(ada, 'ABCDEFGH', fields)).toMatchObject({ status: 404, data: { refused: 'unknown-code' } });
      expect(await join(ada, joinCode, fields)).toMatchObject({ status: 409, data: { refused: 'archived' } });
    }
  });

  it('takes a code that is typed by hand, and asks for one where there is none', async () => {
    const typed = await knock(joinDoor, { path: '/fr/join?code=abcd-efgh', actor: ada });
    expect(typed).toMatchObject({ status: 303, location: '/fr/join/abcd-efgh' });
    expect(await knock(joinDoor, { path: '/fr/join', actor: ada })).toMatchObject({ status: 200, data: { code: '', refused: null } });
  });

  it('stops guessing', async () => {
    const statuses = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await join(ada, 'ABCDEFGH')).status);
    expect(statuses.slice(-2)).toEqual([404, 429]);
  });
});
