import { locales, type Locale } from '../../../platform/locale';
import { shownQuestion } from '../../cohorts/difficulty/questions';
import { pilotCities } from '../../content/course';
import type { KeyQuestion } from '../../content/quiz';
import { emptySums, isRight, type ItemCounts } from '../../quizzes/analysis/item-counts';
import { listCounting, type SignOff } from '../publishing/sign-off';
import { decisions, lateBefore, remarkKinds, remarkStates, severities, type Step, type Voice } from '../remarks/remark';
import { questionsIn, surveyQuestions, type Survey, type SurveyQuestion } from '../survey/survey';
import type { TimingRow } from '../timing/timing';

/** A remark as the report counts it. */
export interface RemarkRow {
  id: number;
  kind: string;
  state: string;
  severity: string | null;
  cityId: string | null;
  voice: string;
  createdAt: Date;
}

/** What was done about a remark, and when. */
export interface StepRow {
  remarkId: number;
  what: Step;
  at: Date;
}

/** Where nothing was said: no severity, no city. */
export const unsaid = '~';

/** By what remarks are counted. */
export const remarkGroups = ['kind', 'state', 'severity', 'city'] as const;
export type RemarkGroup = (typeof remarkGroups)[number];

/** How many remarks testers, editors and learners sent of one sort. */
export interface RemarkCount {
  key: string;
  counts: Record<Voice, number>;
  all: number;
}

const groupKeys: Readonly<Record<RemarkGroup, readonly string[]>> = {
  kind: remarkKinds,
  state: remarkStates,
  severity: [...severities, unsaid],
  city: [...pilotCities, unsaid],
};

const keyIn: Readonly<Record<RemarkGroup, (row: RemarkRow) => string>> = {
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  severity: ({ severity }) => severity ?? unsaid,
  city: ({ cityId }) => cityId ?? unsaid,
};

function countRemarks(rows: readonly RemarkRow[], key: string): RemarkCount {
  const of = (voice: Voice) => rows.filter((row) => row.voice === voice).length;
  return { key, counts: { tester: of('tester'), editor: of('editor'), learner: of('learner') }, all: rows.length };
}

/** Remarks by one of their traits, all that it can be; one sent of several that say the same counts like the others. */
export function remarksBy(group: RemarkGroup, rows: readonly RemarkRow[]): RemarkCount[] {
  return groupKeys[group].map((key) => countRemarks(rows.filter((row) => keyIn[group](row) === key), key));
}

/** The one in the middle of some durations, and the middle half of them, in days. */
export interface DaySpread {
  count: number;
  lower: number;
  median: number;
  upper: number;
}

const dayMs = 86_400_000;

function valueAt(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return Math.round((below + (place - Math.floor(place)) * (above - below)) * 10) / 10;
}

/** The spread of some durations; null of none. */
export function spreadOfDays(durationsMs: readonly number[]): DaySpread | null {
  if (durationsMs.length === 0) return null;
  const sorted = durationsMs.map((ms) => ms / dayMs).sort((a, b) => a - b);
  return { count: sorted.length, lower: valueAt(sorted, 0.25), median: valueAt(sorted, 0.5), upper: valueAt(sorted, 0.75) };
}

/** How long remarks waited for a word, until they were fixed, and until their author said that it is right. */
export const waits = ['answered', 'fixed', 'confirmed'] as const;
export type Wait = (typeof waits)[number];

export interface RemarkTimes {
  spreads: Record<Wait, DaySpread | null>;
  /** waited longer than the course promises: those that were answered then, and those that still wait */
  late: { answered: number; waiting: number };
}

/** What was done about each remark, in the order in which it was. */
function stepsOf(steps: readonly StepRow[]): Map<number, StepRow[]> {
  const byRemark = new Map<number, StepRow[]>();
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) byRemark.set(step.remarkId, [...(byRemark.get(step.remarkId) ?? []), step]);
  return byRemark;
}

/** When what a duration ends with was done; null where it was not, or was taken back since. */
const endOf: Readonly<Record<Wait, (state: string, steps: readonly StepRow[]) => Date | null>> = {
  answered: (_, steps) => steps.find(({ what }) => decisions.some((decision) => decision === what))?.at ?? null,
  fixed: (state, steps) => (state === 'fixed' || state === 'confirmed' ? (steps.findLast(({ what }) => what === 'fix')?.at ?? null) : null),
  confirmed: (state, steps) => (state === 'confirmed' ? (steps.findLast(({ what }) => what === 'confirm')?.at ?? null) : null),
};

/** How long remarks took, from sending; a remark that was opened again counts until it was fixed the last time. */
export function timesOf(rows: readonly RemarkRow[], steps: readonly StepRow[], now: Date): RemarkTimes {
  const byRemark = stepsOf(steps);
  const endsOf = (wait: Wait) => rows.map((row) => ({ row, end: endOf[wait](row.state, byRemark.get(row.id) ?? []) }));
  const spreadOf = (wait: Wait) => spreadOfDays(endsOf(wait).flatMap(({ row, end }) => (end ? [end.getTime() - row.createdAt.getTime()] : [])));
  const late = endsOf('answered').filter(({ row, end }) => row.createdAt < lateBefore(end ?? now) && (end !== null || row.state === 'open'));
  return {
    spreads: { answered: spreadOf('answered'), fixed: spreadOf('fixed'), confirmed: spreadOf('confirmed') },
    late: { answered: late.filter(({ end }) => end !== null).length, waiting: late.filter(({ end }) => end === null).length },
  };
}

/** Who answered: testers in pilots and learners are never counted together. */
export const audiences = ['tester', 'learner'] as const;
export type Audience = (typeof audiences)[number];

/** First attempts at a quiz that came out alike, and how many they are. */
export interface AttemptRow {
  lessonId: string;
  locale: Locale;
  audience: Audience;
  marks: Readonly<Record<string, number>>;
  count: number;
}

/** A question of the module, with its number after that of its lesson, and its words for the reader. */
export interface AskedQuestion {
  lessonId: string;
  number: string;
  question: KeyQuestion;
  prompt: { text: string; lang: Locale };
}

/** How many were right at the first attempt, of how many; null: fewer than may be shown. */
export type RightShare = { answers: number; right: number } | null;

export interface QuestionFigures {
  id: string;
  number: string;
  prompt: { text: string; lang: Locale };
  all: RightShare;
  languages: Record<Locale, RightShare>;
}

function countsOf(attempts: readonly AttemptRow[], { id }: KeyQuestion): ItemCounts {
  const counts: ItemCounts = {};
  for (const { locale, marks, count } of attempts) {
    const mark = marks[id];
    if (mark === undefined) continue;
    const sums = (counts[locale] ??= emptySums());
    sums.answers += count;
    if (isRight(mark)) sums.right += count;
  }
  return counts;
}

/** The questions of a module as one audience answered them at first; small groups are hidden as on the pages of trainers. */
export function questionFigures(asked: readonly AskedQuestion[], attempts: readonly AttemptRow[]): QuestionFigures[] {
  return asked.map(({ lessonId, number, question, prompt }) => {
    const own = attempts.filter((attempt) => attempt.lessonId === lessonId);
    const shown = shownQuestion(question, countsOf(own, question), own.reduce((sum, { count }) => sum + count, 0));
    const shareIn = (locale: Locale): RightShare => {
      const { answers = null, right = null } = shown.languages.find((each) => each.locale === locale) ?? {};
      return answers === null || right === null ? null : { answers, right };
    };
    const all = shown.answers === null || shown.right === null ? null : { answers: shown.answers, right: shown.right };
    return { id: question.id, number, prompt, all, languages: Object.fromEntries(locales.map((locale) => [locale, shareIn(locale)])) as QuestionFigures['languages'] };
  });
}

/** What testers answered to one question of the survey in one language. */
export interface SurveyLine {
  locale: Locale;
  count: number;
  /** in the order of the answers */
  choices: number[];
}

export interface SurveyFigures {
  /** surveys about the present version, and about earlier ones, which are not counted */
  count: number;
  earlier: number;
  questions: { question: SurveyQuestion; lines: SurveyLine[] }[];
  words: Survey[];
}

function surveyLines(question: SurveyQuestion, surveys: readonly Survey[]): SurveyLine[] {
  return locales.filter((locale) => questionsIn(locale).includes(question)).flatMap((locale) => {
    const own = surveys.filter((survey) => survey.locale === locale);
    const choices = surveyQuestions[question].map((choice) => own.filter((survey) => survey[question] === choice).length);
    return own.length === 0 ? [] : [{ locale, count: own.length, choices }];
  });
}

/** What testers think of a version, question by question and language by language. */
export function surveyFigures(surveys: readonly Survey[], version: number): SurveyFigures {
  const present = surveys.filter((survey) => survey.version === version);
  const questions = (Object.keys(surveyQuestions) as SurveyQuestion[]).map((question) => ({ question, lines: surveyLines(question, present) }));
  return { count: present.length, earlier: surveys.length - present.length, questions, words: present.filter(({ words }) => words !== '') };
}

/** A lesson with what it takes people of one voice in each language, beside its plan. */
export interface LessonTime {
  lessonId: string;
  number: string;
  title: { text: string; lang: Locale };
  plannedMinutes: number;
  languages: Record<Locale, Pick<TimingRow, 'spread' | 'flag'>>;
}

/** A lesson's name in the reader's words. */
export interface NamedLesson {
  lessonId: string;
  title: { text: string; lang: Locale };
}

/** What the lessons of a module take people of one voice, lesson by lesson. */
export function lessonTimes(lessons: readonly NamedLesson[], timing: readonly TimingRow[]): LessonTime[] {
  return lessons.flatMap(({ lessonId, title }) => {
    const rows = timing.filter((row) => row.lessonId === lessonId);
    const [first] = rows;
    if (!first) return [];
    const inLanguage = (locale: Locale) => {
      const { spread = null, flag = null } = rows.find((row) => row.locale === locale) ?? {};
      return { spread, flag };
    };
    const languages = Object.fromEntries(locales.map((locale) => [locale, inLanguage(locale)])) as LessonTime['languages'];
    return [{ lessonId, number: first.number, title, plannedMinutes: first.plannedMinutes, languages }];
  });
}

/** Everything that is told of a module, as of when. */
export interface ModuleReport {
  asOf: Date;
  module: { id: string; number: number; version: number; title: string; lang: Locale | undefined };
  remarks: { total: RemarkCount; groups: Record<RemarkGroup, RemarkCount[]>; times: RemarkTimes };
  questions: Record<Audience, QuestionFigures[]>;
  times: Record<Audience, LessonTime[]>;
  survey: SurveyFigures;
  signOffs: SignOff[];
}

/** What the report is made of. */
export interface ReportRows {
  remarks: readonly RemarkRow[];
  steps: readonly StepRow[];
  attempts: readonly AttemptRow[];
  surveys: readonly Survey[];
  signOffs: readonly SignOff[];
  asked: readonly AskedQuestion[];
  lessons: readonly NamedLesson[];
  timing: readonly TimingRow[];
}

/** The report on a module from all that is kept about it. */
export function reportOf(module: ModuleReport['module'], rows: ReportRows, now: Date): ModuleReport {
  const by = (group: RemarkGroup) => remarksBy(group, rows.remarks);
  const answeredBy = (audience: Audience) => questionFigures(rows.asked, rows.attempts.filter((attempt) => attempt.audience === audience));
  const neededBy = (audience: Audience) => lessonTimes(rows.lessons, rows.timing.filter(({ voice }) => voice === audience));
  return {
    asOf: now,
    module,
    remarks: { total: countRemarks(rows.remarks, 'all'), groups: { kind: by('kind'), state: by('state'), severity: by('severity'), city: by('city') }, times: timesOf(rows.remarks, rows.steps, now) },
    questions: { tester: answeredBy('tester'), learner: answeredBy('learner') },
    times: { tester: neededBy('tester'), learner: neededBy('learner') },
    survey: surveyFigures(rows.surveys, module.version),
    signOffs: locales.flatMap((locale) => listCounting(rows.signOffs.filter((one) => one.locale === locale))),
  };
}
