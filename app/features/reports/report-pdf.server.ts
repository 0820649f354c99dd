import { setImmediate as letOthers } from 'node:timers/promises';
import { drawBars } from '../../platform/pdf/bars.server';
import { inks, Sheet, type Look } from '../../platform/pdf/sheet.server';
import { writeTable } from '../../platform/pdf/table.server';
import type { Locale } from '../../platform/locale';
import { boundsOf, measures } from './report';
import { barsOf, cellWords, monthName, type Say, type WordedTable } from './report-words';

/** A report in words, and whose end of month it shows in which language. */
export interface ReportSheet {
  tables: readonly WordedTable[];
  until: string;
  locale: Locale;
}

const looks = {
  title: { face: 'title', size: 24, colour: inks.ink },
  part: { face: 'title', size: 15, colour: inks.ink },
  lead: { face: 'text', size: 12, colour: inks.soft },
  text: { face: 'text', size: 10, colour: inks.ink },
} satisfies Record<string, Look>;

function writeDefinitions(sheet: Sheet, say: Say): void {
  sheet.write('H2', say('define.title'), { look: looks.part, gap: 4, keep: 60 });
  for (const measure of measures) sheet.write('P', `${say(`measure.${measure}`)}: ${say(`define.${measure}`)}`, { look: looks.text, gap: 2 });
  for (const key of ['groups', 'small']) sheet.write('P', say(`define.${key}`), { look: looks.text, gap: 4 });
  sheet.y += 12;
}

function writePart(sheet: Sheet, table: WordedTable, say: Say): void {
  const { id, title, caption, groupHead, rows } = table;
  sheet.write('H2', title, { look: looks.part, gap: 6, keep: id === 'months' ? 200 : 110 });
  if (id === 'months') drawBars(sheet, { label: say('measure.enrolled'), alt: `${say('measure.enrolled')}: ${title}`, bars: barsOf(table), height: 70 });
  writeTable(sheet, {
    caption,
    heads: [groupHead, ...measures.map((measure) => say(`measure.${measure}`))],
    rows: rows.map((row) => ({ head: row.group, cells: measures.map((measure) => cellWords(table, row, { measure, say })), isTotal: row.key === 'total' })),
    widths: [5, 3, 3, 3, 3],
  });
}

/** The report to be printed or passed on: A4, tagged, the same words and figures as the page. The same month is the same file. */
export async function reportPdf({ tables, until, locale }: ReportSheet, say: Say): Promise<AsyncIterable<Buffer>> {
  const month = monthName(until, locale);
  const sheet = await Sheet.begin({ title: `${say('page.title')}, ${month}`, lang: locale, madeAt: boundsOf(until).until });
  sheet.write('H1', say('page.title'), { look: looks.title, gap: 2 });
  sheet.write('P', say('page.at', { month }), { look: looks.lead, gap: 10 });
  sheet.write('P', say('page.lead'), { look: looks.text, gap: 16 });
  writeDefinitions(sheet, say);
  for (const table of tables) {
    writePart(sheet, table, say);
    // Each takes some tenths of a second; saves of learners are answered in between.
    await letOthers();
  }
  return sheet.end();
}
