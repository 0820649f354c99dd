import { describe, expect, it } from 'vitest';
import type { KeyQuestion } from '../../content/quiz';
import type { SignOff } from '../publishing/sign-off';
import type { Survey } from '../survey/survey';
import { lessonTimes, questionFigures, remarksBy, reportOf, spreadOfDays, surveyFigures, timesOf, unsaid, type AskedQuestion, type AttemptRow, type RemarkRow, type StepRow } from './report';

const day = (number: number, hour = 12) => new Date(Date.UTC(2026, 2, number, hour));
const now = day(31);
const remark = (id: number, data: Partial<RemarkRow> = {}): RemarkRow => ({ id, kind: 'fact', state: 'open', severity: 'should', cityId: 'zagreb', voice: 'tester', createdAt: day(2), ...data });
const step = (remarkId: number, what: StepRow['what'], at: Date): StepRow => ({ remarkId, what, at });

describe('remarks in the report', () => {
  it('are counted by each trait and by who sent them, with zeros where there are none', () => {
    const rows = [remark(1), remark(2, { kind: 'tone', cityId: 'oulu' }), remark(3, { voice: 'learner', severity: null, cityId: null }), remark(4, { voice: 'editor', cityId: null })];
    expect(remarksBy('kind', rows).find(({ key }) => key === 'fact')).toEqual({ key: 'fact', counts: { tester: 1, editor: 1, learner: 1 }, all: 3 });
    expect(remarksBy('kind', rows).find(({ key }) => key === 'link')).toMatchObject({ all: 0 });
    expect(remarksBy('severity', rows).find(({ key }) => key === unsaid)).toMatchObject({ all: 1, counts: { learner: 1 } });
    expect(remarksBy('city', rows).filter(({ all }) => all > 0).map(({ key, all }) => [key, all])).toEqual([['oulu', 1], ['zagreb', 1], [unsaid, 2]]);
    for (const group of ['kind', 'state', 'severity', 'city'] as const) expect(remarksBy(group, rows).reduce((sum, { all }) => sum + all, 0), group).toBe(4);
  });

  it('have the time to the first answer, to the last fix and to the author’s word, from sending', () => {
    const rows = [remark(1, { state: 'confirmed' }), remark(2, { state: 'fixed' }), remark(3)];
    const steps = [
      step(1, 'reopen', day(8)), step(1, 'reply', day(4)), step(1, 'fix', day(6)), step(1, 'fix', day(12)), step(1, 'confirm', day(13)),
      step(2, 'fix', day(4)), step(3, 'accept', day(3)),
    ];
    expect(timesOf(rows, steps, now).spreads).toEqual({
      answered: { count: 3, lower: 1.5, median: 2, upper: 2 },
      fixed: { count: 2, lower: 4, median: 6, upper: 8 },
      confirmed: { count: 1, lower: 11, median: 11, upper: 11 },
    });
  });

  it('do not count as fixed any more once they are open again, nor as answered by their author', () => {
    const steps = [step(1, 'fix', day(3)), step(1, 'reopen', day(4)), step(2, 'confirm', day(5))];
    expect(timesOf([remark(1), remark(2)], steps, now).spreads).toMatchObject({ answered: { count: 1, median: 1 }, fixed: null, confirmed: null });
  });

  it('are late when they waited twenty working days or longer for any answer, as in the inbox', () => {
    const rows = [remark(1), remark(2), remark(3), remark(4, { createdAt: day(3) }), remark(5, { state: 'declined' })];
    const steps = [step(2, 'reply', day(30)), step(3, 'reply', day(29))];
    // 2 March and twenty working days is the 30th.
    expect(timesOf(rows, steps, day(30)).late).toEqual({ answered: 1, waiting: 1 });
    expect(timesOf(rows, steps, day(29)).late).toEqual({ answered: 1, waiting: 0 });
  });

  it('have no spread where nothing is done', () => {
    expect(spreadOfDays([])).toBeNull();
    expect(spreadOfDays([3 * 86_400_000])).toEqual({ count: 1, lower: 3, median: 3, upper: 3 });
    expect(spreadOfDays([1, 2, 3, 4, 5].map((days) => days * 86_400_000))).toEqual({ count: 5, lower: 2, median: 3, upper: 4 });
  });
});

const question = { id: 'q1', kind: 'truefalse', options: ['a', 'b'], key: 'a' } as unknown as KeyQuestion;
const asked: AskedQuestion = { lessonId: 'check', number: '4.8', question, prompt: { text: 'True?', lang: 'en' } };
const attempts = (locale: AttemptRow['locale'], right: number, wrong: number): AttemptRow[] => [
  { lessonId: 'check', locale, audience: 'learner', marks: { q1: 1 }, count: right },
  { lessonId: 'check', locale, audience: 'learner', marks: { q1: 0 }, count: wrong },
];

describe('questions in the report', () => {
  it('have the share right at the first attempt, in all and in each language', () => {
    expect(questionFigures([asked], [...attempts('en', 6, 4), ...attempts('de', 9, 3)])).toMatchObject([{ id: 'q1', number: '4.8', all: { answers: 22, right: 15 }, languages: { en: { answers: 10, right: 6 }, de: { answers: 12, right: 9 }, it: null } }]);
  });

  it('say nothing of a language in which fewer than five answered, nor let it be worked out', () => {
    const [figures] = questionFigures([asked], [...attempts('en', 6, 4), ...attempts('de', 2, 2)]);
    expect(figures).toMatchObject({ all: { answers: 10, right: 6 }, languages: { de: null } });
  });

  it('say nothing at all of fewer than five people, of other lessons, and of questions that were not asked then', () => {
    expect(questionFigures([asked], attempts('en', 2, 2))).toMatchObject([{ all: null, languages: { en: null } }]);
    expect(questionFigures([asked], attempts('en', 9, 9).map((row) => ({ ...row, lessonId: 'other' })))).toMatchObject([{ all: null }]);
    expect(questionFigures([asked], [{ lessonId: 'check', locale: 'en', audience: 'learner', marks: { q9: 1 }, count: 9 }])).toMatchObject([{ all: null }]);
  });
});

const survey = (data: Partial<Survey> = {}): Survey => ({ locale: 'it', clear: 'yes', useful: 'partly', length: 'right', fits: 'no', translation: 'good', words: '', cityId: 'zagreb', function: 'coordinator', version: 2, savedAt: now, ...data });

describe('the survey in the report', () => {
  it('counts answers of the present version by language, and says how many are about others', () => {
    const figures = surveyFigures([survey(), survey({ clear: 'no', words: 'More examples' }), survey({ locale: 'en', translation: null }), survey({ version: 1, words: 'Old' })], 2);
    expect(figures).toMatchObject({ count: 3, earlier: 1, words: [{ words: 'More examples' }] });
    expect(figures.questions.find(({ question: id }) => id === 'clear')?.lines).toEqual([{ locale: 'en', count: 1, choices: [1, 0, 0] }, { locale: 'it', count: 2, choices: [1, 0, 1] }]);
    expect(figures.questions.find(({ question: id }) => id === 'translation')?.lines).toEqual([{ locale: 'it', count: 2, choices: [2, 0, 0] }]);
  });
});

describe('the time of lessons in the report', () => {
  it('is that of each language, in the order of the course, and of no lesson that was not asked for', () => {
    const row = { moduleId: 'm', number: '4.2', session: 5, plannedMinutes: 8, voice: 'tester', flag: null } as const;
    const spread = { people: 6, lowerMinutes: 7, medianMinutes: 8, upperMinutes: 9 };
    const named = ['b', 'a', 'none'].map((lessonId) => ({ lessonId, title: { text: lessonId, lang: 'en' as const } }));
    const times = lessonTimes(named, [{ ...row, lessonId: 'a', locale: 'de', spread }, { ...row, lessonId: 'b', locale: 'de', spread: null }, { ...row, lessonId: 'other', locale: 'de', spread }]);
    expect(times.map(({ lessonId, plannedMinutes, languages }) => [lessonId, plannedMinutes, languages.de.spread, languages.fr.spread])).toEqual([['b', 8, null, null], ['a', 8, spread, null]]);
  });
});

describe('the report on a module', () => {
  it('tells all of it as of one moment, testers and learners apart', () => {
    const signed: SignOff = { id: '1', cityId: 'zagreb', moduleId: 'm', locale: 'it', version: 2, function: 'coordinator', verdict: 'not-ready', words: '', signedAt: day(3) };
    const report = reportOf({ id: 'm', number: 4, version: 2, title: 'Fair', lang: undefined }, {
      remarks: [remark(1)], steps: [], surveys: [survey()], asked: [asked], lessons: [], timing: [], signOffs: [signed, { ...signed, id: '2', verdict: 'ready', signedAt: day(4) }],
      attempts: [...attempts('en', 6, 4), ...attempts('en', 5, 0).map((row) => ({ ...row, audience: 'tester' as const }))],
    }, now);
    expect(report).toMatchObject({ asOf: now, remarks: { total: { all: 1 } }, questions: { tester: [{ all: { answers: 5, right: 5 } }], learner: [{ all: { answers: 10, right: 6 } }] }, survey: { count: 1 } });
    expect(report.signOffs.map(({ id }) => id)).toEqual(['2']);
  });
});
