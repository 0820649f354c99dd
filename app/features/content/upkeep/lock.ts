import { shown } from '../files/content-files';
import { listOwnPages, type Course } from '../course';
import type { ProblemWords } from '../files/problems';
import type { QuizMarking, ServerOnly } from '../quiz';
import { listFields } from '../tool-fields';

/** One id that learners' rows or the outside world may hold: what it names, and of which kind it is. */
export interface LockEntry {
  /** 'block what-co-design-is/p01' */
  name: string;
  kind: string;
}

const head = '# Every id ever published, one a line. content:lock adds new ones. Write "retired" behind an id that is no longer used.\n';

/** All ids of the course that must not change once published, sorted. */
export function listIds(course: Course, markings: ReadonlyMap<string, ServerOnly<QuizMarking>>): LockEntry[] {
  const open = course.modules.filter((module) => module.status !== 'draft');
  const lessons = open.flatMap((module) => module.lessons);
  const entries: LockEntry[] = [
    ...open.map(({ id }) => ({ name: `module ${id}`, kind: '' })),
    ...open.flatMap((module) => module.text.en.objectives.map(({ id }) => ({ name: `objective ${id}`, kind: '' }))),
    ...lessons.map(({ id, kind }) => ({ name: `lesson ${id}`, kind })),
    ...lessons.flatMap(({ id, text, awaiting }) => [...text.en.blocks, ...(awaiting?.en ?? [])].map((block) => ({ name: `block ${id}/${block.id}`, kind: '' }))),
    ...lessons.flatMap(({ id }) => questionIds(id, markings)),
    ...[...lessons.flatMap(({ toolId }) => course.tools[toolId ?? ''] ?? []), ...listOwnPages(course)].flatMap((tool) => [
      { name: `tool ${tool.id}`, kind: '' },
      ...listFields(tool).map(({ path, field }) => ({ name: `field ${tool.id}/${path}`, kind: field.kind })),
    ]),
    ...course.terms.en.map(({ id }) => ({ name: `term ${id}`, kind: '' })),
    ...course.aims.map(({ id }) => ({ name: `aim ${id}`, kind: '' })),
    ...course.cities.map(({ id }) => ({ name: `city ${id}`, kind: '' })),
    ...course.partners.map(({ id }) => ({ name: `partner ${id}`, kind: '' })),
    ...course.changes.map(({ id }) => ({ name: `change ${id}`, kind: '' })),
    ...course.library.map(({ id }) => ({ name: `resource ${id}`, kind: '' })),
  ];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function questionIds(lessonId: string, markings: ReadonlyMap<string, ServerOnly<QuizMarking>>): LockEntry[] {
  const questions = markings.get(lessonId)?.reveal().key.questions ?? [];
  return questions.flatMap((question) => [
    { name: `question ${lessonId}/${question.id}`, kind: question.kind },
    ...('options' in question ? question.options.map((option) => ({ name: `option ${lessonId}/${question.id}/${option}`, kind: '' })) : []),
  ]);
}

/** What the lock file says, by name. */
export function parseLock(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => {
    const [what = '', id = '', ...kind] = line.split(/\s+/);
    return [`${what} ${id}`, kind.join(' ')];
  }));
}

/** The lock file with all ids of the course added to what it already holds. */
export function writeLock(text: string, ids: LockEntry[]): string {
  const all = parseLock(text);
  for (const { name, kind } of ids) if (!all.has(name)) all.set(name, kind);
  const lines = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => `${name}${kind ? ` ${kind}` : ''}`);
  return `${head}${lines.join('\n')}\n`;
}

/** Published ids that vanished or changed their meaning (errors), and new ones that are not locked yet (gaps). */
export function compareLock(text: string, ids: LockEntry[]): { errors: ProblemWords[]; gaps: ProblemWords[] } {
  const file = shown('ids.lock');
  const locked = parseLock(text);
  const present = new Map(ids.map(({ name, kind }) => [name, kind]));
  const errors = [...locked].flatMap(([name, kind]): ProblemWords[] => {
    const now = present.get(name);
    if (kind.split(' ').includes('retired')) return [];
    if (now === undefined) return [{ file, where: name, says: 'has vanished from the content, but learners may hold it', remedy: 'Bring the id back, or write "retired" behind it in ids.lock.' }];
    return now === kind ? [] : [{ file, where: name, says: `was ${kind || 'of no kind'} and is now ${now || 'of no kind'}`, remedy: 'Give the new thing a new id and mark the old one "retired".' }];
  });
  const fresh = ids.filter(({ name }) => !locked.has(name)).map(({ name }) => name);
  const sample = fresh.slice(0, 3).join(', ') + (fresh.length > 3 ? ' …' : '');
  const gaps = fresh.length ? [{ file, where: '', says: `does not hold ${fresh.length} ids yet (${sample})`, remedy: 'Run npm run content:lock.' }] : [];
  return { errors, gaps };
}
