import { blockNumber, listLessons, type Course, type Lesson } from '../course';
import { printTable } from './text-table';

/** A fact is looked up again after half a year, a link of the library after a month. */
const monthsUntilDue = { block: 6, source: 6, link: 1 };
const daysBeforeDue = 30;

export type FreshnessState = 'due' | 'soon' | 'fresh';

/** A statement that may have changed since somebody looked it up. */
export interface FreshnessItem {
  kind: 'block' | 'source' | 'link';
  /** m2.l2.p05, the code of a source, or the id of a resource */
  name: string;
  /** ids of the lessons in which it stands or is cited */
  lessons: string[];
  /** null when nobody has looked at the live page yet */
  checked: string | null;
  due: string | null;
  state: FreshnessState;
}

/** Everything that has to be looked up from time to time, what is due longest first. */
export function listFreshness(course: Course, now: Date): FreshnessItem[] {
  const lessons = listLessons(course);
  const items = [...lessons.flatMap((lesson) => blocksWithDay(lesson)), ...sourcesInTime(course, lessons), ...linksOf(course)];
  return items.map((item) => judge(item, now)).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.name.localeCompare(b.name));
}

type Found = Omit<FreshnessItem, 'due' | 'state'>;

function blocksWithDay(lesson: Lesson): Found[] {
  const blocks = [...lesson.text.en.blocks, ...(lesson.awaiting?.en ?? [])];
  return blocks.flatMap(({ id, checked }) => (checked ? [{ kind: 'block' as const, name: blockNumber(lesson, id), lessons: [lesson.id], checked }] : []));
}

function sourcesInTime(course: Course, lessons: Lesson[]): Found[] {
  const sensitive = Object.values(course.sources).filter((source) => source.timeSensitive);
  return sensitive.flatMap(({ code, checked = null }) => {
    const citing = lessons.filter((lesson) => lesson.sourceCodes.includes(code) || lesson.awaiting?.en.some((block) => block.cites.includes(code)));
    return citing.length ? [{ kind: 'source' as const, name: code, lessons: citing.map((lesson) => lesson.id), checked }] : [];
  });
}

function linksOf({ library }: Course): Found[] {
  return library.flatMap(({ id, link }) => (link && !link.gone ? [{ kind: 'link' as const, name: id, lessons: [], checked: link.checked ?? null }] : []));
}

function judge(item: Found, now: Date): FreshnessItem {
  if (!item.checked) return { ...item, due: null, state: 'due' };
  const due = addMonths(item.checked, monthsUntilDue[item.kind]);
  const daysLeft = (Date.parse(due) - now.getTime()) / 86_400_000;
  if (daysLeft <= 0) return { ...item, due, state: 'due' };
  return { ...item, due, state: daysLeft <= daysBeforeDue ? 'soon' : 'fresh' };
}

/** The same day some months later, or the last day of a month that is too short. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** The freshness list, and below it the blocks that no learner sees before a city has confirmed them and the resources without a link. */
export function printFreshness(course: Course, now: Date): string {
  const items = listFreshness(course, now);
  const count = (state: FreshnessState) => items.filter((item) => item.state === state).length;
  const table = printTable(
    ['state', 'what', 'looked up', 'due', 'lessons'],
    items.map((item) => [item.state, item.name, item.checked ?? 'never', item.due ?? 'now', item.lessons.join(', ')]),
  );
  const waiting = listLessons(course).flatMap((lesson) => (lesson.awaiting?.en ?? []).map((block) => [block.awaits, blockNumber(lesson, block.id), block.cites.join(', '), lesson.id]));
  const sums = `${count('due')} due, ${count('soon')} due within ${daysBeforeDue} days, ${count('fresh')} fresh`;
  const held = waiting.length ? `\n\nHeld back until the city has confirmed:\n${printTable(['city', 'block', 'sources', 'lesson'], waiting.sort())}` : '';
  const unlinked = course.library.filter(({ link }) => !link || link.gone).map(({ id }) => id);
  const missing = unlinked.length ? `\n\nIn the library without a link: ${unlinked.join(', ')}` : '';
  return `${items.length ? `${table}\n` : ''}${sums}${held}${missing}`;
}
