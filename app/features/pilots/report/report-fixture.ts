import type { KeyQuestion } from '../../content/quiz';
import type { TimingRow } from '../timing/timing';
import { reportOf, type AttemptRow, type ModuleReport } from './report';

const asOf = new Date('2026-03-31T12:00:00.000Z');
const sent = new Date('2026-03-02T12:00:00.000Z');
const about = { kind: 'fact', severity: 'should', cityId: 'zagreb', voice: 'tester', createdAt: sent };
const question = { id: 'q1', kind: 'truefalse', options: ['a', 'b'], key: 'a' } as unknown as KeyQuestion;
const firsts = (right: number, wrong: number): AttemptRow[] => [1, 0].map((mark) => ({ lessonId: 'check', locale: 'en', audience: 'learner', marks: { q1: mark }, count: mark === 1 ? right : wrong }));
const zagreb = { cityId: 'zagreb', function: 'coordinator', locale: 'it' } as const;

const reading = { moduleId: 'm4', lessonId: 'reading', number: '4.1', session: 5, plannedMinutes: 10, voice: 'learner', spread: null, flag: null } as const;
const timing: TimingRow[] = [{ ...reading, locale: 'en', spread: { people: 7, lowerMinutes: 9, medianMinutes: 12.5, upperMinutes: 14 }, flag: 'long' }, { ...reading, locale: 'de' }];

/** A module of which something of each kind is told, with words that a spreadsheet would take for a formula. */
export function filledReport(): ModuleReport {
  return reportOf({ id: 'm4', number: 4, version: 2, title: 'Safe & fair', lang: 'en' }, {
    remarks: [{ id: 1, state: 'fixed', ...about }, { id: 2, state: 'open', ...about, voice: 'learner', severity: null, cityId: null }],
    steps: [{ remarkId: 1, what: 'fix', at: new Date('2026-03-04T00:00:00.000Z') }],
    attempts: firsts(9, 3),
    surveys: [{ ...zagreb, clear: 'yes', useful: 'partly', length: 'long', fits: 'no', translation: 'good', words: '=1+1 Più esempi', version: 2, savedAt: sent }],
    signOffs: [{ ...zagreb, id: 's', moduleId: 'm4', version: 2, verdict: 'not-ready', words: '@Non ancora', signedAt: sent }],
    lessons: [{ lessonId: 'reading', title: { text: 'Reaching people', lang: 'en' } }],
    timing,
    asked: [{ lessonId: 'check', number: '4.8', question, prompt: { text: 'Is it true?', lang: 'en' } }],
  }, asOf);
}

/** A module of which nothing is told yet. */
export function emptyReport(): ModuleReport {
  return reportOf({ id: 'm4', number: 4, version: 2, title: 'Safe & fair', lang: undefined }, { remarks: [], steps: [], attempts: [], surveys: [], signOffs: [], asked: [], lessons: [], timing: [] }, asOf);
}
