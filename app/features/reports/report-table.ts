import type { Cell, Table } from '../../platform/tables/table';
import { measures } from './report';
import type { Say, WordedTable } from './report-words';

/** A report as one table for programs: each row names the table it is from; what is not shown is empty. */
export function reportTable(tables: readonly WordedTable[], say: Say): Table {
  const rows: Cell[][] = tables.flatMap(({ title, rows: lines }) => lines.map(({ group, line }) => [title, group, ...measures.map((measure) => line[measure])]));
  async function* pieces(): AsyncGenerator<Cell[][]> {
    yield rows;
  }
  const heads = [say('table.section'), say('table.group')].map((title) => ({ title, width: 30 }));
  return { name: say('page.title'), columns: [...heads, ...measures.map((measure) => ({ title: say(`measure.${measure}`), width: 14 }))], rows: pieces() };
}
