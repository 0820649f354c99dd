import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { boardStates, listBoard, printBoard, sumBoard } from './board';

const lesson = 'modules/01-first/lessons/01-read/lesson';

function compiled(changes: Record<string, string | null> = {}) {
  const { course, records } = compileCourse(smallCourse(changes));
  if (!course) throw new Error('no course');
  return { course, records };
}

const worn = () => compiled({ ...changed(`${lesson}.en.md`, '## en Part', '## en Other part'), [`${lesson}.it.md`]: null });

describe('the translation board', () => {
  it('counts pieces by state for every unit and language', () => {
    const rows = listBoard(worn().records).filter((row) => row.unit === 'read');
    expect(rows.map((row) => row.locale)).toEqual(['fr', 'de', 'it', 'es']);
    expect(rows[1]).toEqual({ unit: 'read', locale: 'de', pieces: 5, counts: { reviewed: 0, draft: 0, machine: 4, outdated: 1, missing: 0 } });
    expect(rows[2]?.counts).toMatchObject({ missing: 5, machine: 0 });
  });

  it('sums up by module, its tools included, then the glossary and the whole', () => {
    const { records, course } = compiled();
    const rows = sumBoard(records, course);
    expect([...new Set(rows.map((row) => row.unit))]).toEqual(['1 first', '2 second', 'glossary', 'whole course']);
    const german = rows.filter((row) => row.locale === 'de').map((row) => row.pieces);
    expect(german.at(-1)).toBe(german.slice(0, -1).reduce((sum, pieces) => sum + pieces, 0));
    expect(german.at(-1)).toBe(records.filter((record) => record.locale === 'de').length);
  });

  it('is printed in brief, each name once, with what the states mean', () => {
    const printed = printBoard(worn()) ?? '';
    const [head, ...lines] = printed.split('\n');
    for (const state of boardStates) expect(head).toContain(state);
    expect(lines.filter((line) => line.startsWith('1 first'))).toHaveLength(1);
    expect(printed).toContain('machine: machine-assisted, awaiting native review');
  });

  it('is printed unit by unit for a module by its number or its id', () => {
    const printed = printBoard(compiled(), '1');
    for (const unit of ['first', 'read', 'watch', 'do', 'check', 'wb-small']) expect(printed).toMatch(new RegExp(`^${unit} +fr`, 'm'));
    expect(printed).not.toContain('later');
    expect(printBoard(compiled(), 'first')).toBe(printed);
    expect(printBoard(compiled(), 'glossary')).toMatch(/^glossary +fr/m);
  });

  it('knows when there is nothing of that name', () => {
    expect(printBoard(compiled(), 'tenth')).toBeNull();
  });
});
