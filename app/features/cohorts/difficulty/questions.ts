import { locales, type Locale } from '../../../platform/locale';
import type { KeyQuestion } from '../../content/quiz';
import { discriminationOf, fewestAnswers, gapBetween, type LanguageGap } from '../../quizzes/analysis/item-analysis';
import { addSums, emptySums, type ItemCounts, type ItemSums, type QuizCounts } from '../../quizzes/analysis/item-counts';
import { hideSmallGroups, smallestShown, type ShownGroup } from '../small-groups';

/** What the first attempts of a cohort's learners add up to. */
export interface QuestionTally {
  members: number;
  /** by lesson */
  quizzes: Record<string, QuizCounts>;
  /** answers from before a question got another meaning; none of them is in the sums above */
  earlier?: Record<string, QuizCounts>;
}

/** One language of a question as a trainer sees it; null where too few answered in it. */
export interface ShownLanguage {
  locale: Locale;
  answers: number | null;
  right: number | null;
}

/** One question as a trainer sees it; nothing in it depends on what few people answered in a language. */
export interface ShownQuestion {
  /** null: too few */
  answers: number | null;
  right: number | null;
  discrimination: number | null;
  languages: ShownLanguage[];
  options: ShownGroup[];
  gap: LanguageGap | null;
  /** answers from before it got another meaning; null: none or too few */
  earlier?: EarlierAnswers | null;
}

/** What was answered before a question meant what it means now. */
export interface EarlierAnswers {
  answers: number;
  right: number;
}

const notYet = 'not-yet';

/**
 * The languages in which enough people answered. The whole that a reader knows is the cohort: who has not taken the quiz yet is a
 * group like the others, and as the last one it is what is hidden beside a single small language.
 */
function largeLanguages(counts: ItemCounts, members: number): Locale[] {
  const groups = locales.map((key) => ({ key, count: counts[key]?.answers ?? 0 }));
  const answers = groups.reduce((sum, { count }) => sum + count, 0);
  const shown = hideSmallGroups<Locale | typeof notYet>([...groups, { key: notYet, count: Math.max(0, members - answers) }]);
  return locales.filter((locale) => shown.some(({ key, count }) => key === locale && count !== null));
}

/** Of many small languages no sum may say how full each is. */
const mostOfSmall = locales.length * (smallestShown - 2);

/** The sums behind every figure of a question: those of the languages that are shown; where none is, of all answers, if these are enough. */
function sumsBehind(counts: ItemCounts, large: readonly Locale[]): ItemSums | null {
  const sums = addSums((large.length > 0 ? large : locales).map((locale) => counts[locale] ?? emptySums()));
  const isShown = sums.answers >= fewestAnswers && (large.length > 0 || sums.answers <= mostOfSmall);
  return isShown ? sums : null;
}

/** Of people who did one thing or the other: how many did, unless either side is small. */
export function eitherOr(key: string, count: number, all: number): ShownGroup {
  const [did] = hideSmallGroups([{ key, count }, { key: 'other', count: all - count }]);
  return { key, count: did?.count ?? null };
}

/**
 * How often each option was chosen. Of a single choice the right option says what the share right says; among the wrong ones
 * none that few chose is shown. A true or false question has nothing more to show than the share right.
 */
function shownOptions(question: KeyQuestion, { options, answers }: ItemSums): ShownGroup[] {
  if (!('options' in question) || question.kind === 'truefalse') return [];
  const groups = question.options.map((key) => ({ key, count: options[key] ?? 0 }));
  if (question.kind !== 'single') return groups.map(({ key, count }) => eitherOr(key, count, answers));
  const wrong = new Map(hideSmallGroups(groups.filter(({ key }) => key !== question.key)).map((group) => [group.key, group]));
  return groups.map((group) => wrong.get(group.key) ?? group);
}

/** A question of a cohort of so many learners as its trainers see it. */
export function shownQuestion(question: KeyQuestion, counts: ItemCounts, members: number): ShownQuestion {
  const large = largeLanguages(counts, members);
  const sums = sumsBehind(counts, large);
  const languages = locales.map((locale) => {
    const { answers, right } = counts[locale] ?? emptySums();
    return large.includes(locale) ? { locale, answers, right } : { locale, answers: null, right: null };
  });
  if (!sums) return { answers: null, right: null, discrimination: null, languages, options: [], gap: null };
  const compared = large.map((locale) => ({ locale, ...(counts[locale] ?? emptySums()) }));
  return { answers: sums.answers, right: sums.right, discrimination: discriminationOf(sums), languages, options: shownOptions(question, sums), gap: gapBetween(compared) };
}

/** What was answered before a question got another meaning, in all languages together; null where these are too few. */
export function shownEarlier(counts: ItemCounts): EarlierAnswers | null {
  const { answers, right } = addSums(locales.map((locale) => counts[locale] ?? emptySums()));
  return answers >= fewestAnswers ? { answers, right } : null;
}
