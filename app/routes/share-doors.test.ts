import { beforeEach, describe, expect, it } from 'vitest';
import { makeCohort, makeCohortMember, makeLearner, makeSignedInLearner } from '../../prisma/factories';
import { emptyDatabase } from '../../tests/setup/database';
import { knock } from '../../tests/setup/knock';
import type { Actor } from '../features/accounts/actor';
import { leaveCohort } from '../features/cohorts/cohorts.server';
import { maxShares } from '../features/cohorts/sharing/share';
import { countSharing, listShares } from '../features/cohorts/sharing/shares.server';
import { findLessonOfTool } from '../features/content/course';
import { getCourse } from '../features/content/load.server';
import { db } from '../platform/database.server';
import { newId } from '../platform/ids';
import { fillHoles } from '../slots.server';
import * as cohortDoor from './learner/cohort';
import * as revokeDoor from './learner/revoke-share';
import * as shareDoor from './learner/share-tool';
import * as learnerDoor from './trainer/cohort-learner';
import * as sharedDoor from './trainer/shared-tool';

const toolId = 'wb-stakeholders';
const found = findLessonOfTool(getCourse(), toolId);
if (!found) throw new Error('The stakeholder map has no lesson.');
const place = { module: found.moduleId, lesson: found.id };
const lessonUrl = `/de/course/${place.module}/${place.lesson}`;
let trainer: Actor;
let learner: Actor;
let stranger: Actor;
let guest: Actor;
let cohort: string;
let elsewhere: string;

async function somebody(name: string): Promise<Actor> {
  const made = await makeSignedInLearner({ name, locale: 'de' });
  return { learnerId: made.learner.id, userId: made.user.id, name, email: made.user.email, locale: 'de' };
}

const write = (value: string, learnerId = learner.learnerId) =>
  db.toolField.upsert({ where: { learnerId_toolId_fieldId: { learnerId, toolId, fieldId: 'stakeholders.1.name' } }, create: { learnerId, toolId, fieldId: 'stakeholders.1.name', value, writeId: newId(), savedAt: new Date() }, update: { value } });
const share = (actor = learner, to = cohort) => knock(shareDoor, { path: `${lessonUrl}/share`, params: place, actor, fields: { cohort: to } });
const revoke = (id: string, actor = learner, back = '') => knock(revokeDoor, { path: `/de/cohorts/${cohort}/shares/${id}/revoke`, params: { cohort, share: id }, actor, fields: { back } });
const look = (id: string, actor = trainer, at = cohort) => knock(sharedDoor, { path: `/de/cohorts/${at}/learners/${learner.learnerId}/tools/${id}`, params: { cohort: at, learner: learner.learnerId, share: id }, actor });
const shown = () => listShares(cohort, learner.learnerId);
const partFor = async (actor: Actor, query = '') => (await fillHoles([{ slot: 'shares', of: toolId }], { actor, locale: 'de', url: new URL(`http://localhost${lessonUrl}${query}`), nonce: 'n' }))[0] ?? '';

beforeEach(async () => {
  await emptyDatabase();
  [trainer, learner, stranger] = [await somebody('Tara'), await somebody('Léa'), await somebody('Bo')];
  guest = { learnerId: (await makeLearner()).id, userId: null, name: null, email: null, locale: 'de' };
  [cohort, elsewhere] = [(await makeCohort({ name: 'Oulu' })).id, (await makeCohort({ name: 'Elsewhere' })).id];
  await makeCohortMember({ cohortId: cohort, learnerId: trainer.learnerId, role: 'trainer' });
  await makeCohortMember({ cohortId: cohort, learnerId: learner.learnerId });
  await makeCohortMember({ cohortId: elsewhere, learnerId: stranger.learnerId, role: 'trainer' });
  await write('Women’s council');
});

describe('sharing a tool', () => {
  it('shows its trainers a dated copy that later writing does not change', async () => {
    expect((await share()).location).toBe(`${lessonUrl}?share=shared#share`);
    await write('Something private');
    const [copy] = await shown();
    const answer = await look(copy?.id ?? '');
    expect(answer).toMatchObject({ status: 200, data: { learner: { name: 'Léa' }, sharedAt: copy?.sharedAt, workbook: { values: { [toolId]: { 'stakeholders.1.name': 'Women’s council' } } } } });
    expect(JSON.stringify(answer.data)).not.toContain('Something private');
  });

  it('keeps one copy of the same words, and another once they differ', async () => {
    await share();
    await share();
    expect(await shown()).toHaveLength(1);
    await write('Chamber');
    await Promise.all([share(), share()]);
    expect(await shown()).toHaveLength(2);
  });

  it('is refused to who is no learner of the cohort, in an archived one, of nothing, and beyond a number', async () => {
    expect((await share(learner, elsewhere)).location).toBe(`${lessonUrl}?share=not-member#share`);
    expect((await share(trainer)).location).toBe(`${lessonUrl}?share=not-member#share`);
    expect((await share(guest)).location).toBe('/de/sign-in');
    for (let number = 0; number <= maxShares; number += 1) {
      await write(`Version ${number}`);
      expect((await share()).location).toBe(`${lessonUrl}?share=${number < maxShares ? 'shared' : 'too-many'}#share`);
    }
    await db.toolField.deleteMany();
    expect((await share()).location).toBe(`${lessonUrl}?share=empty#share`);
    await db.cohort.updateMany({ data: { archivedAt: new Date() } });
    expect((await share()).location).toBe(`${lessonUrl}?share=archived#share`);
    expect(await db.toolShare.count()).toBe(maxShares);
  });

  it('is offered on the page of a tool that no lesson asks for', async () => {
    const url = '/de/charter/assessment';
    await db.toolField.create({ data: { learnerId: learner.learnerId, toolId: 'wb-charter', fieldId: 'employer.diverse-staff.before', value: '2', writeId: newId(), savedAt: new Date() } });
    expect((await knock(shareDoor, { path: `${url}/share`, actor: learner, fields: { cohort } })).location).toBe(`${url}?share=shared#share`);
    expect(await shown()).toMatchObject([{ toolId: 'wb-charter' }]);
  });

  it('is of tools only', async () => {
    const reading = { module: 'why-co-design', lesson: 'what-co-design-is' };
    expect((await knock(shareDoor, { path: '/de/x', params: reading, actor: learner, fields: { cohort } })).status).toBe(404);
    expect((await knock(shareDoor, { path: '/de/x', params: place, actor: learner })).location).toBe(lessonUrl);
  });
});

describe('a shared copy', () => {
  it('is gone for trainers the moment it is withdrawn, with its words', async () => {
    await share();
    const id = (await shown())[0]?.id ?? '';
    expect((await revoke(id)).location).toBe(`/de/cohorts/${cohort}?revoked=1#shares`);
    expect((await revoke(id, learner, toolId)).location).toBe(`${lessonUrl}?share=revoked#share`);
    expect((await look(id)).status).toBe(404);
    expect(await db.toolShare.findMany()).toEqual([expect.objectContaining({ content: '', revokedAt: expect.any(Date) })]);
    expect(await shown()).toEqual([]);
  });

  it('can be withdrawn by its learner only, in an archived cohort too', async () => {
    await share();
    const id = (await shown())[0]?.id ?? '';
    expect([(await revoke(id, trainer)).status, (await revoke(id, stranger)).status, (await revoke('nowhere')).status]).toEqual([404, 404, 404]);
    expect((await revoke(id, guest)).location).toBe('/de/sign-in');
    expect(await shown()).toHaveLength(1);
    await db.cohort.updateMany({ data: { archivedAt: new Date() } });
    expect((await look(id)).status).toBe(200);
    await revoke(id);
    expect((await look(id)).status).toBe(404);
  });

  it('is withdrawn when its learner leaves, and does not come back with them', async () => {
    await share();
    const id = (await shown())[0]?.id ?? '';
    await leaveCohort(learner.learnerId, cohort, new Date());
    expect((await look(id)).status).toBe(404);
    await db.cohortMember.updateMany({ where: { learnerId: learner.learnerId }, data: { leftAt: null } });
    expect((await look(id)).status).toBe(404);
  });

  it('opens to the trainers of its cohort only; every look is noted and the learner sees it', async () => {
    await share();
    const id = (await shown())[0]?.id ?? '';
    expect([(await look(id, learner)).status, (await look(id, stranger)).status, (await look(id, stranger, elsewhere)).status]).toEqual([403, 403, 404]);
    expect((await look(id, guest)).location).toContain('/de/sign-in?to=');
    await look(id);
    expect(await db.cohortLook.findMany({ where: { what: 'tool' } })).toEqual([expect.objectContaining({ learnerId: trainer.learnerId, aboutLearnerId: learner.learnerId })]);
    const own = await knock(cohortDoor, { path: `/de/cohorts/${cohort}`, params: { cohort }, actor: learner });
    expect(own.data).toMatchObject({ member: { shares: [{ id, toolId }], looks: [{ by: 'Tara', what: 'tool' }] } });
    const page = await knock(learnerDoor, { path: `/de/cohorts/${cohort}/learners/${learner.learnerId}`, params: { cohort, learner: learner.learnerId }, actor: trainer });
    expect(page.data).toMatchObject({ shares: [{ id, toolId }] });
  });
});

describe('beside the tool', () => {
  it('stands what a learner of a cohort can share and withdraw, and nothing for anybody else', async () => {
    await share();
    const id = (await shown())[0]?.id ?? '';
    const part = await partFor(learner, '?share=shared');
    for (const piece of [`action="${lessonUrl}/share"`, 'Oulu', `/de/cohorts/${cohort}/shares/${id}/revoke`, 'role="status"']) expect(part).toContain(piece);
    expect(await partFor(learner, '?share=%3Cscript%3E')).not.toContain('role=');
    expect([await partFor(guest), await partFor(stranger), await partFor(trainer)]).toEqual(['', '', '']);
  });
});

describe('how many share', () => {
  it('counts learners of the cohort once a tool, whatever they withdrew or left', async () => {
    const people = await Promise.all(['A', 'B', 'C', 'D'].map(somebody));
    const [a, b, c, d] = people;
    for (const { learnerId } of people) await makeCohortMember({ cohortId: cohort, learnerId });
    const row = (actor: Actor | undefined, tool: string, revokedAt: Date | null = null) => ({ id: newId(), cohortId: cohort, learnerId: actor?.learnerId ?? '', toolId: tool, sharedAt: new Date(), revokedAt, content: '{}' });
    await db.toolShare.createMany({ data: [row(a, toolId), row(a, toolId), row(a, 'wb-actions'), row(b, 'wb-baseline'), row(c, toolId, new Date()), row(d, toolId)] });
    const rated = (when: string) => `"employer.diverse-staff.${when}":"2"`;
    const charter = (actor: Actor | undefined, ...whens: string[]) => ({ ...row(actor, 'wb-charter'), content: `{"values":{${whens.map(rated).join(',')}},"names":{}}` });
    await db.toolShare.createMany({ data: [charter(a, 'before', 'after'), charter(b, 'before')] });
    await db.cohortMember.updateMany({ where: { learnerId: d?.learnerId ?? '' }, data: { leftAt: new Date() } });
    expect(await countSharing(cohort)).toEqual({ learners: 2, tools: { 'wb-stakeholders': 1, 'wb-actions': 1, 'wb-charter': 1 } });
    expect(await countSharing(elsewhere)).toEqual({ learners: 0, tools: { 'wb-stakeholders': 0, 'wb-actions': 0, 'wb-charter': 0 } });
  });
});
