import { masterLocale, type Locale } from '../../platform/locale';
import type { Course, Lesson, Module } from '../content/course';
import type { Phrase } from '../content/piece';
import { ServerOnly, type KeyQuestion, type QuestionFeedback, type QuizFeedback, type QuizMarking, type QuizSheet, type SheetChoice, type SheetQuestion } from '../content/quiz';
import { byLocale } from '../content/files/shelf';

// A quiz with every kind of question, for tests. What must stay on the server is worded with "secret".

const levels = ['inform', 'consult', 'involve', 'collaborate', 'empower'];
const pairs = { 'co-design': 'plan', 'co-production': 'deliver', 'co-creation': 'all' };
const asked = { objective: 'lo1-2', lesson: 'what-co-design-is' };

const questions: KeyQuestion[] = [
  { ...asked, id: 'q1', kind: 'single', options: ['b', 'd', 'a', 'c'], key: 'a' },
  { ...asked, id: 'q2', kind: 'truefalse', options: ['true', 'false'], key: 'false' },
  {
    ...asked,
    id: 'q3',
    kind: 'ordering',
    options: ['collaborate', 'inform', 'empower', 'involve', 'consult'],
    key: levels,
    hints: [
      { id: 'not-first', first: 'inform' },
      { id: 'not-last', last: 'empower' },
    ],
  },
  { ...asked, id: 'q4', kind: 'matching', options: Object.keys(pairs), targets: ['deliver', 'all', 'plan'], key: pairs },
  { ...asked, id: 'q5', kind: 'multiple', options: ['d', 'a', 'c', 'b'], key: ['b', 'd'] },
  { ...asked, id: 'q6', kind: 'reflection' },
  { ...asked, id: 'q7', kind: 'numeric', key: { value: 12, tolerance: 0.5 } },
];

/** Answers that earn every point. */
export const rightAnswers = { q1: 'a', q2: 'false', q3: levels, q4: pairs, q5: ['b', 'd'], q7: 12 };
/** Complete answers that earn four points of six. */
export const weakAnswers = { ...rightAnswers, q1: 'b', q2: 'true' };
/** A phrase as the content compiles it; `lang` differs from the page's where English stands in. */
export function phrase(html: string, lang: Locale = 'en'): Phrase {
  return { html, text: html.replace(/<[^>]*>/g, ''), lang, state: lang === masterLocale ? 'original' : 'reviewed' };
}

function sheetQuestion(question: KeyQuestion, locale: Locale): SheetQuestion {
  const choices = (ids: readonly string[]): SheetChoice[] => ids.map((id) => ({ id, text: phrase(`Option ${id}`, locale) }));
  return {
    id: question.id,
    kind: question.kind,
    objective: question.objective,
    prompt: phrase(`Prompt of <em>${question.id}</em>`, locale),
    options: choices('options' in question ? question.options : []),
    targets: choices(question.kind === 'matching' ? question.targets : []),
  };
}

function feedbackOn(question: KeyQuestion, locale: Locale): QuestionFeedback {
  const said = (what: string) => phrase(`secret ${what} of ${question.id}`, locale);
  const options = Object.fromEntries(('options' in question ? question.options : []).map((id) => [id, said(`remark on ${id}`)]));
  const hints = Object.fromEntries((question.kind === 'ordering' ? question.hints : []).map(({ id }) => [id, said(`hint ${id}`)]));
  return { options, hints, right: said('praise'), wrong: said('correction'), low: said('low'), high: said('high') };
}

export const sampleSheet = byLocale<QuizSheet>((locale) => ({
  id: 'check-sample',
  intro: phrase('An introduction.', locale),
  questions: questions.map((question) => sheetQuestion(question, locale)),
  terms: [],
  missing: 0,
}));

export const sampleMarking: QuizMarking = {
  key: { id: 'check-sample', lessonId: 'check-sample', questions },
  feedback: byLocale<QuizFeedback>((locale) => Object.fromEntries(questions.map((question) => [question.id, feedbackOn(question, locale)]))),
};

function lessonOf(id: string, kind: Lesson['kind']): Lesson {
  const text = byLocale((lang) => ({ title: { ...phrase(`Title of ${id}`, lang) }, summary: phrase('', lang), blocks: [], terms: [], headings: [], missing: 0 }));
  const quiz = kind === 'quiz' ? { id, sheet: sampleSheet } : undefined;
  return { id, number: '1.1', moduleId: 'sample', kind, minutes: 6, session: 1, objectives: [], sourceCodes: [], quiz, text };
}

function moduleOf(id: string, status: Module['status'], lessons: Lesson[]): Module {
  const text = byLocale((lang) => ({ title: phrase(id, lang), summary: null, aim: null, objectives: [], terms: [], missing: 0 }));
  return { id, number: 1, version: 3, status, minutes: 6, lessons: lessons.map((lesson) => ({ ...lesson, moduleId: id })), text };
}

/** A course with one published quiz, one that is not open yet, and a lesson without any. */
export const sampleCourse: Course = {
  id: 'sample-course',
  version: 1,
  locales: ['en', 'fr', 'de', 'it', 'es'],
  passPercent: 70,
  watchedPercent: 90,
  sessionMinutes: 30,
  minutes: 12,
  modules: [
    moduleOf('sample', 'published', [lessonOf('what-co-design-is', 'reading'), lessonOf('check-sample', 'quiz')]),
    moduleOf('later', 'pilot', [lessonOf('check-later', 'quiz')]),
  ],
  tools: {},
  sources: {},
  terms: byLocale(() => []),
  aims: [],
  cities: [],
  partners: [],
  library: [],
  changes: [],
  fingerprint: 'sample',
};

/** The marking of the course's quizzes, as the content keeps it. */
export function findSampleMarking(lessonId: string): ServerOnly<QuizMarking> | null {
  return lessonId.startsWith('check-') ? new ServerOnly(sampleMarking) : null;
}
