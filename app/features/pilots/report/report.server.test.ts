import { beforeEach, describe, expect, it } from 'vitest';
import { makeLearner, makeQuizAttempt, makeSignedInLearner, makeUser } from '../../../../prisma/factories';
import { emptyDatabase } from '../../../../tests/setup/database';
import { db } from '../../../platform/database.server';
import { newId } from '../../../platform/ids';
import { sandboxIdOf } from '../../learning/members/sandbox';
import { findMarking, setStates } from '../../content/load.server';
import { signOff } from '../publishing/sign-offs.server';
import { saveSurvey } from '../survey/surveys.server';
import type { Tester } from '../tester';
import { findTester, nameTester } from '../testers.server';
import { getModuleReport } from './report.server';

const now = new Date('2026-03-31T12:00:00.000Z');
const at = new Date('2026-03-02T12:00:00.000Z');
const moduleId = 'safe-and-fair-participation';
const lessonId = 'check-safe-and-fair';
const firstQuestion = findMarking(lessonId)?.reveal().key.questions.find(({ kind }) => kind !== 'reflection')?.id ?? '';

async function attempt(learnerId: string, mark: number, submittedAt = at): Promise<void> {
  await makeQuizAttempt({ learnerId, lessonId, locale: 'en', marks: JSON.stringify({ [firstQuestion]: mark }), submittedAt });
}

async function makeRemark(data: object = {}): Promise<number> {
  const about = { moduleId, lessonId, place: 'page', placeId: '', quote: '', before: '', after: '', locale: 'en', moduleVersion: 1, fingerprint: '' };
  const said = { kind: 'fact', severity: 'blocks', words: 'Not so', proposal: '', voice: 'tester', cityId: 'zagreb', browser: '', authorLocale: 'en', createdAt: at, waitingSince: at };
  return (await db.remark.create({ data: { sentId: newId(), ...about, ...said, ...data } })).id;
}

async function makeTester(): Promise<Tester> {
  const user = await makeUser({ email: 'zoe@zagreb.example' });
  await nameTester('editor', { email: 'zoe@zagreb.example', city: 'zagreb', locales: ['en', 'it'], function: 'coordinator' }, at);
  return (await findTester(user.id)) as Tester;
}

beforeEach(async () => {
  await emptyDatabase();
  setStates({});
});

describe('the report on a module', () => {
  it('is there for every module, with nothing in it at first, and for no other', async () => {
    expect(await getModuleReport(moduleId, 'de', now)).toMatchObject({ asOf: now, module: { id: moduleId, number: 4 }, remarks: { total: { all: 0 } }, survey: { count: 0 }, signOffs: [] });
    expect(await getModuleReport('nothing', 'de', now)).toBeNull();
  });

  it('counts the remarks on the module and on no other, and how long they took', async () => {
    const id = await makeRemark({ state: 'fixed' });
    await makeRemark({ moduleId: 'why-co-design' });
    await db.remarkEvent.create({ data: { id: newId(), remarkId: id, what: 'fix', words: '', lang: 'en', at: new Date('2026-03-04T12:00:00.000Z') } });
    const report = await getModuleReport(moduleId, 'en', now);
    expect(report?.remarks.total).toMatchObject({ all: 1, counts: { tester: 1 } });
    expect(report?.remarks.times.spreads).toMatchObject({ answered: { count: 1, median: 2 }, fixed: { count: 1, median: 2 }, confirmed: null });
  });

  it('counts each learner’s first attempt, testers apart, and nobody who works on the course', async () => {
    for (let each = 0; each < 6; each += 1) {
      const { id } = await makeLearner();
      await attempt(id, each < 4 ? 1 : 0);
      await attempt(id, 1, now);
    }
    for (const role of ['editor', 'admin', 'tester']) {
      const { user, learner } = await makeSignedInLearner();
      await db.userRole.create({ data: { userId: user.id, role } });
      await attempt(learner.id, 0);
    }
    for (let each = 0; each < 5; each += 1) await attempt((await makeLearner({ id: sandboxIdOf(newId()) })).id, 1);
    const report = await getModuleReport(moduleId, 'en', now);
    expect(report?.questions.learner.find(({ id }) => id === firstQuestion)).toMatchObject({ all: { answers: 6, right: 4 }, languages: { en: { answers: 6, right: 4 }, de: null } });
    expect(report?.questions.tester.find(({ id }) => id === firstQuestion)).toMatchObject({ all: { answers: 5, right: 5 } });
  });

  it('has surveys and sign-offs with city and function, and no name', async () => {
    const tester = await makeTester();
    setStates({ [moduleId]: { en: 'pilot', it: 'pilot' } });
    await saveSurvey(tester, { moduleId, locale: 'it', clear: 'yes', useful: 'yes', length: 'right', fits: 'yes', translation: 'good', words: 'Esempi' }, at);
    await signOff(tester, { moduleId, locale: 'it', verdict: 'ready', words: '' }, at);
    const report = await getModuleReport(moduleId, 'en', now);
    expect(report).toMatchObject({ survey: { count: 1, words: [{ cityId: 'zagreb', function: 'coordinator', words: 'Esempi' }] }, signOffs: [{ cityId: 'zagreb', verdict: 'ready' }] });
    expect(JSON.stringify(report)).not.toContain(tester.userId);
  });
});
