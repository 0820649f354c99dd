import type { Cell, Column } from '../../../platform/tables/table';
import type { LessonState } from '../../learning/progress';
import type { GridMember } from '../dashboard/grid-rows';
import { helpReasonsOf, memberStandingOf, sessionsBehind, type HelpReason, type Measure, type MemberStanding } from '../member-standing';
import { dayOf } from '../plan';

/** The words of a file in its reader's language, looked up once for all rows. */
export interface CellWords {
  heads: Record<'name' | 'standing' | 'reasons' | 'joined' | 'started' | 'lastActive' | 'finished' | 'due' | 'done' | 'behind', string>;
  standing: Record<MemberStanding, string>;
  reason: Record<HelpReason, string>;
  state: Record<LessonState | 'none', string>;
  nameless: string;
}

const wide = 28;
const usual = 14;

/** The columns of the table of learners: who and where they stand, then each lesson. */
export function memberColumns({ heads }: CellWords, lessons: readonly { number: string; title: string }[]): Column[] {
  const { name, standing, reasons, ...rest } = heads;
  return [
    { title: name, width: wide },
    { title: standing, width: usual },
    { title: reasons, width: wide },
    ...[rest.joined, rest.started, rest.lastActive, rest.finished, rest.due, rest.done, rest.behind].map((title) => ({ title, width: usual })),
    ...lessons.map(({ number, title }) => ({ title: `${number} ${title}`, width: usual })),
  ];
}

const dayCell = (at: Date | null): Cell => at && dayOf(at);

/** One learner as a row of that table; who has not begun was never active. */
export function memberCells(member: GridMember, { words, measure, lessonIds }: { words: CellWords; measure: Measure; lessonIds: readonly string[] }): Cell[] {
  return [
    member.name || words.nameless,
    words.standing[memberStandingOf(member, measure)],
    helpReasonsOf(member, measure).map((reason) => words.reason[reason]).join('; '),
    dayCell(member.joinedAt),
    dayCell(member.startedAt),
    member.startedAt && dayCell(member.lastActiveAt),
    dayCell(member.finishedAt),
    dayCell(member.nextDueOn),
    member.doneCount,
    sessionsBehind(member, measure),
    ...lessonIds.map((id) => words.state[member.lessons[id] ?? 'none']),
  ];
}

/** The columns of the list of attendance and completion. */
export function completionColumns({ heads }: CellWords): Column[] {
  return [{ title: heads.name, width: wide }, ...[heads.joined, heads.done, heads.finished].map((title) => ({ title, width: usual }))];
}

/** One learner as a row of that list. */
export function completionCells(member: GridMember, { words }: { words: CellWords }): Cell[] {
  return [member.name || words.nameless, dayCell(member.joinedAt), member.doneCount, dayCell(member.finishedAt)];
}
