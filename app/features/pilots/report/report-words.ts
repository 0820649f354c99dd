import { localeNames, locales, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { lateAfterWorkingDays, voices } from '../remarks/remark';
import { fewestPeople } from '../timing/timing';
import { surveyQuestions, type SurveyQuestion } from '../survey/survey';
import { audiences, remarkGroups, unsaid, waits, type Audience, type LessonTime, type ModuleReport, type RemarkGroup, type RightShare } from './report';

/** Looks up words of any file: `pilot-report:title`. */
export type Say = (key: string, options?: Record<string, unknown>) => string;

/** What stands in a cell: for people, and for programs; `count` says of how many a share is. */
export interface ReportCell {
  text: string;
  value: number | string | null;
  count?: number;
}

/** In which colour a part of a bar is drawn. */
export type Tone = 'plain' | 'good' | 'fair' | 'poor';

export interface ReportLine {
  key: string;
  head: { text: string; lang?: Locale };
  cells: ReportCell[];
  /** what a bar beside the line shows: parts of a whole, each in its colour */
  bar?: { parts: readonly { count: number; tone: Tone }[]; whole: number };
}

export interface ReportTable {
  id: string;
  caption: string;
  /** what is counted in it, where that is not said of all tables */
  note?: string;
  /** the first is that of the lines' heads */
  heads: readonly string[];
  lines: readonly ReportLine[];
}

export interface ReportSection {
  id: string;
  title: string;
  notes: readonly string[];
  tables: readonly ReportTable[];
}

/** Whose words a report is in. */
interface Reader {
  locale: Locale;
  say: Say;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberText(value: number, locale: Locale, style: 'decimal' | 'percent' = 'decimal'): string {
  const key = `${locale} ${style}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style, maximumFractionDigits: style === 'percent' ? 0 : 1 });
  formats.set(key, format);
  return format.format(value);
}

const said = (text: string): ReportCell => ({ text, value: text });

function figure(value: number | null, { locale }: Reader): ReportCell {
  return { text: value === null ? '–' : numberText(value, locale), value };
}

const labelOf: Readonly<Record<RemarkGroup, (key: string, say: Say) => string>> = {
  kind: (key, say) => say(`remarks:kind.${key}`),
  state: (key, say) => say(`remarks:inbox.states.${key}`),
  severity: (key, say) => (key === unsaid ? say('pilot-report:unsaid.severity') : say(`remarks:severity.${key}`)),
  city: (key, say) => (key === unsaid ? say('pilot-report:unsaid.city') : say(`cities:${key}`)),
};

function remarkTable(group: RemarkGroup, { remarks }: ModuleReport, reader: Reader): ReportTable {
  const { say } = reader;
  const most = Math.max(1, ...remarks.groups[group].map(({ all }) => all));
  return {
    id: group,
    caption: say(`pilot-report:table.${group}`),
    heads: [group, ...voices, 'all'].map((head) => say(`pilot-report:head.${head}`)),
    lines: [...remarks.groups[group], remarks.total].map(({ key, counts, all }) => ({
      key,
      head: { text: key === 'all' ? say('pilot-report:head.all') : labelOf[group](key, say) },
      cells: [...voices.map((voice) => figure(counts[voice], reader)), figure(all, reader)],
      ...(key === 'all' ? {} : { bar: { parts: [{ count: all, tone: 'plain' as const }], whole: most } }),
    })),
  };
}

function timeTables({ remarks: { times } }: ModuleReport, reader: Reader): ReportTable[] {
  const { say } = reader;
  const head = (names: readonly string[]) => names.map((name) => say(`pilot-report:head.${name}`));
  const spreads = waits.map((wait) => {
    const { count, median, lower, upper } = times.spreads[wait] ?? { count: 0, median: null, lower: null, upper: null };
    return { key: wait, head: { text: say(`pilot-report:wait.${wait}`) }, cells: [count, median, lower, upper].map((value) => figure(value, reader)) };
  });
  const late = (['answered', 'waiting'] as const).map((key) => ({ key, head: { text: say(`pilot-report:late.${key}`) }, cells: [figure(times.late[key], reader)] }));
  return [
    { id: 'times', caption: say('pilot-report:table.times'), note: say('pilot-report:note.times'), heads: head(['wait', 'remarks', 'median', 'lower', 'upper']), lines: spreads },
    { id: 'late', caption: say('pilot-report:table.late'), note: say('pilot-report:note.late', { days: lateAfterWorkingDays }), heads: head(['late', 'remarks']), lines: late },
  ];
}

function shareCell(share: RightShare, { locale, say }: Reader): ReportCell {
  if (share === null) return { text: say('pilot-report:tooFew'), value: null };
  const part = share.right / share.answers;
  return { text: say('pilot-report:share', { percent: numberText(part, locale, 'percent'), count: share.answers }), value: Math.round(part * 1e4) / 1e4, count: share.answers };
}

function questionTable(audience: Audience, report: ModuleReport, reader: Reader): ReportTable {
  const { say } = reader;
  return {
    id: audience,
    caption: say(`pilot-report:table.${audience}`),
    ...(audience === 'tester' ? { note: say('pilot-report:note.tester') } : {}),
    heads: [say('pilot-report:head.question'), say('pilot-report:head.all'), ...locales.map((locale) => localeNames[locale])],
    lines: report.questions[audience].map(({ id, number, prompt, all, languages }) => ({
      key: `${number} ${id}`,
      head: { text: `${number} ${prompt.text}`, ...(prompt.lang === reader.locale ? {} : { lang: prompt.lang }) },
      cells: [shareCell(all, reader), ...locales.map((locale) => shareCell(languages[locale], reader))],
      ...(all === null ? {} : { bar: { parts: [{ count: all.right, tone: 'plain' as const }], whole: all.answers } }),
    })),
  };
}

/** Who answered too little to be shown has no table: it would say so question by question. */
function questionSection(report: ModuleReport, reader: Reader): ReportSection {
  const { say } = reader;
  const tables = audiences.filter((audience) => report.questions[audience].some(({ all }) => all !== null)).map((audience) => questionTable(audience, report, reader));
  const notes = [say('pilot-report:note.few'), ...(tables.length === 0 ? [say('timing:page.unknown')] : [])];
  return sectionOf('questions', reader, { isEmpty: report.questions.learner.length === 0, notes, tables });
}

function minutesCell({ spread, flag }: LessonTime['languages'][Locale], { locale, say }: Reader): ReportCell {
  if (spread === null) return { text: say('timing:page.few', { few: fewestPeople }), value: null };
  const minutes = (value: number) => numberText(value, locale);
  const said = [
    say('timing:page.minutes', { minutes: minutes(spread.medianMinutes) }),
    ...(flag === null ? [] : [say(`timing:flag.${flag}`)]),
    say('timing:page.middle', { lower: minutes(spread.lowerMinutes), upper: minutes(spread.upperMinutes) }),
    say('timing:page.people', { people: spread.people }),
  ];
  return { text: said.join(', '), value: spread.medianMinutes, count: spread.people };
}

function timingTable(audience: Audience, { times }: ModuleReport, reader: Reader): ReportTable {
  const { locale, say } = reader;
  return {
    id: `timing-${audience}`,
    caption: `${say('timing:page.title')}: ${say(`timing:voice.${audience}`)}`,
    heads: [say('timing:page.lesson'), say('timing:page.plan'), ...locales.map((code) => localeNames[code])],
    lines: times[audience].map(({ lessonId, number, title, plannedMinutes, languages }) => ({
      key: lessonId,
      head: { text: `${number} ${title.text}`, ...(title.lang === locale ? {} : { lang: title.lang }) },
      cells: [{ text: say('timing:page.minutes', { minutes: plannedMinutes }), value: plannedMinutes }, ...locales.map((code) => minutesCell(languages[code], reader))],
    })),
  };
}

/** Where nothing is measured yet the tables would only say so, language by language. */
function timingSection(report: ModuleReport, reader: Reader): ReportSection {
  const { say } = reader;
  const isMeasured = ({ languages }: LessonTime) => locales.some((locale) => languages[locale].spread !== null);
  const tables = audiences.filter((audience) => report.times[audience].some(isMeasured)).map((audience) => timingTable(audience, report, reader));
  const notes = [say('timing:page.lead'), tables.length === 0 ? say('timing:page.unknown') : say('timing:rule.text')];
  return { id: 'timing', title: say('timing:page.title'), notes, tables };
}

const degreeTones = ['good', 'fair', 'poor'] as const;
const tones: Readonly<Record<SurveyQuestion, readonly Tone[]>> = { clear: degreeTones, useful: degreeTones, length: ['fair', 'good', 'poor'], fits: degreeTones, translation: degreeTones };

function surveyTables({ survey }: ModuleReport, reader: Reader): ReportTable[] {
  const { say } = reader;
  return survey.questions.filter(({ lines }) => lines.length > 0).map(({ question, lines }) => ({
    id: question,
    caption: say(`survey:question.${question}`),
    heads: [say('pilot-report:head.language'), ...surveyQuestions[question].map((choice) => say(`survey:answer.${question}.${choice}`)), say('pilot-report:head.surveys')],
    lines: lines.map(({ locale, count, choices }) => ({
      key: locale,
      head: { text: localeNames[locale], lang: locale },
      cells: [...choices, count].map((value) => figure(value, reader)),
      bar: { parts: choices.map((some, at) => ({ count: some, tone: tones[question][at] ?? 'plain' })), whole: count },
    })),
  }));
}

function wordsTable({ survey: { words } }: ModuleReport, { say }: Reader): ReportTable[] {
  if (words.length === 0) return [];
  const lines = words.map(({ cityId, function: what, locale, words: text }, at) => ({
    key: String(at),
    head: { text: say(`cities:${cityId}`) },
    cells: [said(say(`pilots:function.${what}`)), said(localeNames[locale]), said(text)],
  }));
  return [{ id: 'words', caption: say('pilot-report:table.words'), heads: ['city', 'function', 'language', 'words'].map((head) => say(`pilot-report:head.${head}`)), lines }];
}

function signOffTable({ signOffs }: ModuleReport, { locale, say }: Reader): ReportTable {
  return {
    id: 'signOffs',
    caption: say('pilot-report:table.signOffs'),
    heads: ['city', 'function', 'language', 'verdict', 'version', 'day', 'words'].map((head) => say(`pilot-report:head.${head}`)),
    lines: signOffs.map(({ id, cityId, function: what, locale: code, verdict, version, signedAt, words }) => ({
      key: id,
      head: { text: say(`cities:${cityId}`) },
      cells: [said(say(`pilots:function.${what}`)), said(localeNames[code]), said(say(`pilots:verdict.${verdict}`)), { text: String(version), value: version }, { text: dayIn(signedAt, locale), value: new Date(signedAt).toISOString().slice(0, 10) }, said(words)],
    })),
  };
}

/** A part of the report: its notes and tables, or the sentence that there is nothing yet. */
function sectionOf(id: 'remarks' | 'questions' | 'survey' | 'signOffs', { say }: Reader, { isEmpty, notes, tables }: { isEmpty: boolean; notes: readonly string[]; tables: readonly ReportTable[] }): ReportSection {
  const title = say(`pilot-report:section.${id}`);
  return isEmpty ? { id, title, notes: [say(`pilot-report:none.${id}`)], tables: [] } : { id, title, notes, tables };
}

/** The report in a reader's words, part by part; page, Word file and table are made of the same. */
export function wordReport(report: ModuleReport, locale: Locale, say: Say): ReportSection[] {
  const reader: Reader = { locale, say };
  const { survey, module: { version } } = report;
  const earlier = survey.earlier > 0 ? [say('pilot-report:note.earlier', { count: survey.earlier })] : [];
  return [
    sectionOf('remarks', reader, { isEmpty: report.remarks.total.all === 0, notes: [say('pilot-report:note.remarks')], tables: [...remarkGroups.map((group) => remarkTable(group, report, reader)), ...timeTables(report, reader)] }),
    questionSection(report, reader),
    timingSection(report, reader),
    sectionOf('survey', reader, { isEmpty: survey.count === 0, notes: [say('pilot-report:note.survey', { count: survey.count, version }), ...earlier], tables: [...surveyTables(report, reader), ...wordsTable(report, reader)] }),
    sectionOf('signOffs', reader, { isEmpty: report.signOffs.length === 0, notes: [say('pilot-report:note.signOffs')], tables: [signOffTable(report, reader)] }),
  ];
}

/** When the figures were counted, as people of a language write it. */
export function asOfText(asOf: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(asOf);
}
