import { escapeMarkup } from '../../workbook/charts/drawing';
import type { LessonState } from '../../learning/progress';
import { helpReasonsOf, memberStandingOf, type HelpReason, type Measure, type MemberFigures, type MemberStanding } from '../member-standing';

/** A member as a row of the table shows them. */
export interface GridMember extends MemberFigures {
  learnerId: string;
  name: string;
  lessons: Readonly<Record<string, LessonState>>;
}

/** The words of a row, looked up once for all rows. */
export interface RowWords {
  standing: (standing: MemberStanding) => string;
  reason: (reason: HelpReason) => string;
  state: Record<LessonState | 'none', string>;
  nameless: string;
  day: (at: Date) => string;
}

/** Standing and, in words, why somebody may need help; as markup, for rows by the fifty and for the page of one. */
export function markOf(member: MemberFigures, measure: Measure, words: Pick<RowWords, 'standing' | 'reason'>): string {
  const standing = memberStandingOf(member, measure);
  const reasons = helpReasonsOf(member, measure).map((reason) => `<span class="cohorts-reason">${escapeMarkup(words.reason(reason))}</span>`);
  return `<span class="cohorts-mark cohorts-mark-${standing}">${escapeMarkup(words.standing(standing))}</span>${reasons.join('')}`;
}

const signs = { done: 'd', opened: 'o', none: 'n' } as const;

/**
 * One row of the table as markup: a table has two thousand cells, and React makes a page of them three times as dear. A cell
 * says its state in words; the sign that is seen is drawn by the style sheet.
 */
export function rowOf(member: GridMember, { path, measure, lessonIds, words }: { path: string; measure: Measure; lessonIds: readonly string[]; words: RowWords }): string {
  const cells = lessonIds.map((id) => {
    const state = member.lessons[id] ?? 'none';
    return `<td class="${signs[state]}">${words.state[state]}</td>`;
  });
  const active = member.startedAt === null ? '–' : `<time datetime="${member.lastActiveAt.toISOString().slice(0, 10)}">${words.day(member.lastActiveAt)}</time>`;
  return (
    `<tr><th scope="row" class="cohorts-who"><a href="${path}/learners/${escapeMarkup(member.learnerId)}"><bdi>${escapeMarkup(member.name || words.nameless)}</bdi></a></th>` +
    `<td>${markOf(member, measure, words)}</td><td class="cohorts-number">${member.doneCount} / ${measure.lessonCount}</td><td>${active}</td>${cells.join('')}</tr>`
  );
}
