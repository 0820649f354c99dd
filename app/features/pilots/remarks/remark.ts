import { z } from 'zod';
import { masterLocale, isLocale, type Locale } from '../../../platform/locale';
import { printableLine, printableText } from '../../../platform/plain-text';

/** What a remark can be about; each has a word in `remarks.json`. */
export type PlaceKind = 'block' | 'question' | 'option' | 'slide' | 'caption' | 'film' | 'field' | 'page';

/** What is wrong; each has a word in `remarks.json`. */
export const remarkKinds = ['fact', 'clarity', 'tone', 'translation', 'term', 'accessibility', 'time', 'link', 'technical'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** How much it matters; learners are not asked. */
export const severities = ['blocks', 'should', 'nice'] as const;
export type Severity = (typeof severities)[number];

/** As what somebody speaks. */
export const voices = ['tester', 'editor', 'learner'] as const;
export type Voice = (typeof voices)[number];

export const remarkStates = ['open', 'accepted', 'declined', 'fixed', 'confirmed'] as const;
export type RemarkState = (typeof remarkStates)[number];

/** What happens to a remark; the last two are its author's. */
export const steps = ['accept', 'decline', 'fix', 'merge', 'reply', 'confirm', 'reopen'] as const;
export type Step = (typeof steps)[number];

export const maxWords = 2000;
export const maxQuote = 1200;
export const maxFilmSeconds = 6 * 3600;

/** After so many working days without an answer a remark stands out. */
export const lateAfterWorkingDays = 20;

const moves: Readonly<Record<Exclude<Step, 'merge' | 'reply'>, { from: readonly RemarkState[]; to: RemarkState }>> = {
  accept: { from: ['open', 'declined'], to: 'accepted' },
  decline: { from: ['open', 'accepted'], to: 'declined' },
  fix: { from: ['open', 'accepted'], to: 'fixed' },
  confirm: { from: ['fixed'], to: 'confirmed' },
  reopen: { from: ['fixed'], to: 'open' },
};

/** The state after a step; null where the step does not fit. Merging and replying leave the state as it is. */
export function nextState(state: RemarkState, step: Step): RemarkState | null {
  if (step === 'reply') return state;
  if (step === 'merge') return state === 'confirmed' ? null : state;
  return moves[step].from.includes(state) ? moves[step].to : null;
}

/** How much somebody may say that it matters: only testers can hold a module back. */
export function severitiesOf(voice: Voice): readonly Severity[] {
  if (voice === 'learner') return [];
  return voice === 'tester' ? severities : severities.filter((severity) => severity !== 'blocks');
}

/** As what somebody speaks: as a tester of a city before as an editor. */
export function voiceOf({ isTester, isEditor }: { isTester: boolean; isEditor: boolean }): Voice {
  if (isTester) return 'tester';
  return isEditor ? 'editor' : 'learner';
}

const dayMs = 86_400_000;
const isWorkingDay = (day: number) => ![0, 6].includes(new Date(day * dayMs).getUTCDay());
const dayOf = (at: Date) => Math.floor(at.getTime() / dayMs);

/** How many working days, Monday to Friday, lie after the day of one moment up to the day of another. */
export function workingDaysBetween(from: Date, to: Date): number {
  const [first, last] = [dayOf(from) + 1, dayOf(to)];
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / 7);
  let days = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day += 1) if (isWorkingDay(day)) days += 1;
  return days;
}

/** The moment before which a remark must have been waiting to stand out now. */
export function lateBefore(now: Date): Date {
  let day = dayOf(now);
  for (let left = lateAfterWorkingDays; left > 0; day -= 1) if (isWorkingDay(day)) left -= 1;
  return new Date((day + 1) * dayMs);
}

/** Whether a remark has waited too long for any answer. */
export function isLate({ answeredAt, waitingSince, state }: { answeredAt: Date | null; waitingSince: Date; state: string }, now: Date): boolean {
  return state === 'open' && answeredAt === null && waitingSince < lateBefore(now);
}

/** What can be wrong with a field of a form; each code has a sentence in `remarks.json`. */
export type RemarkFault = 'kind-missing' | 'severity-missing' | 'words-missing' | 'words-long' | 'reason-missing' | 'version-wrong' | 'number-wrong' | 'second-wrong';
export type RemarkFaults = Readonly<Record<string, RemarkFault>>;

const fault = (code: RemarkFault) => ({ error: code });
const text = z.string().default('').transform(printableText).pipe(z.string().max(maxWords, fault('words-long')));

const sentForm = z.object({
  /** names the form that was filled in, so that sending it twice makes one remark */
  form: z.string().regex(/^\w{8,40}$/),
  quote: z.string().default('').transform(printableLine).pipe(z.string().transform((quote) => quote.slice(0, maxQuote))),
  kind: z.enum(remarkKinds, fault('kind-missing')),
  words: text,
  proposal: text,
});

export interface RemarkInput extends z.infer<typeof sentForm> {
  severity: Severity | null;
  second: number | null;
}

/** A second of a film as people write it: 83, 1:23 or 0:01:23; null when it is none. */
export function readSecond(written: string): number | null {
  if (!/^\d{1,5}(?::[0-5]?\d){0,2}$/.test(written.trim())) return null;
  const seconds = written.trim().split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds <= maxFilmSeconds ? seconds : null;
}

/** A second of a film for reading: 1:23. */
export function writeSecond(second: number): string {
  return `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`;
}

/** What was typed into a form, to be shown again. */
export function typedOf(form: FormData): Record<string, string> {
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(fields.map(([name, value]) => [name, value.slice(0, 3 * maxWords)]));
}

const faultsOf = (issues: readonly z.core.$ZodIssue[]): RemarkFaults => Object.fromEntries(issues.toReversed().map(({ path, message }) => [String(path[0]), message as RemarkFault]));

function checkedFields(typed: Readonly<Record<string, string>>, voice: Voice, place: PlaceKind) {
  const severity = severitiesOf(voice).find((each) => each === typed.severity) ?? null;
  const second = place === 'film' ? readSecond(typed.second ?? '') : null;
  const faults: Record<string, RemarkFault> = {};
  if (severity === null && voice !== 'learner') faults.severity = 'severity-missing';
  if (second === null && place === 'film') faults.second = 'second-wrong';
  return { severity, second, faults };
}

/** What somebody says of a spot, or what is wrong with the form; words or a proposed wording are enough. */
export function readRemark(typed: Readonly<Record<string, string>>, { voice, place }: { voice: Voice; place: PlaceKind }): { input: RemarkInput } | { faults: RemarkFaults } {
  const read = sentForm.safeParse(typed);
  const { faults, ...more } = checkedFields(typed, voice, place);
  const all: Record<string, RemarkFault> = { ...(read.success ? {} : faultsOf(read.error.issues)), ...faults };
  if (read.success && read.data.words === '' && read.data.proposal === '') all.words = 'words-missing';
  return read.success && Object.keys(all).length === 0 ? { input: { ...read.data, ...more } } : { faults: all };
}

const decision = z.object({
  accept: z.object({ words: text }),
  reply: z.object({ words: text.pipe(z.string().min(1, fault('words-missing'))) }),
  decline: z.object({ words: text.pipe(z.string().min(1, fault('reason-missing'))) }),
  fix: z.object({ words: text, version: z.coerce.number(fault('version-wrong')).int(fault('version-wrong')).min(1, fault('version-wrong')).max(9999, fault('version-wrong')) }),
  merge: z.object({ words: text, into: z.string(fault('number-wrong')).transform((number) => number.trim().replace(/^R-?/i, '')).pipe(z.string().regex(/^[1-9]\d{0,8}$/, fault('number-wrong'))).transform(Number) }),
}).shape;

/** What an editor may do; the author's own steps have doors of their own. */
export type Decision = keyof typeof decision;
export const decisions = Object.keys(decision) as Decision[];

export interface DecisionInput {
  words: string;
  version?: number;
  into?: number;
}

/** What an editor decided, or what is wrong with the form. */
export function readDecision(what: Decision, typed: Readonly<Record<string, string>>): { input: DecisionInput } | { faults: RemarkFaults } {
  const read = decision[what].safeParse(typed);
  return read.success ? { input: read.data } : { faults: faultsOf(read.error.issues) };
}

/** The words of an author who reopens a remark; they may be none. */
export function readWords(written: string): string {
  return printableText(written).slice(0, maxWords);
}

/** A number as people read it out: R-123. */
export function remarkNumber(id: number): string {
  return `R-${id}`;
}

/** The id in an address; null when there can be no such remark. */
export function readRemarkId(written: string | undefined): number | null {
  return /^[1-9]\d{0,8}$/.test(written ?? '') ? Number(written) : null;
}

/** A kept language of the course; English where a row says something else. */
export function localeOfRow(kept: string): Locale {
  return isLocale(kept) ? kept : masterLocale;
}
