import { describe, expect, it } from 'vitest';
import { bytesOf, printDocx, readParagraphs, unzip } from '../../../../tests/setup/read-docx';
import { translator } from '../../../platform/i18n.server';
import { locales, type Locale } from '../../../platform/locale';
import { paperDocx } from '../../../platform/papers/docx/docx.server';
import { writeCsv } from '../../../platform/tables/csv';
import { reportPaper, reportRecords } from './report-files';
import { emptyReport, filledReport } from './report-fixture';
import { wordReport, type Say } from './report-words';

const sayIn = (locale: Locale) => translator(locale) as unknown as Say;
const docxIn = (locale: Locale) => bytesOf(paperDocx(reportPaper(filledReport(), locale, sayIn(locale)), new Map()));
const flat = (words: string) => words.replaceAll(/[\s\u00ad]+/g, '');

describe('the report in words', () => {
  it('has all words in every language, and says of each table what it counts', () => {
    for (const locale of locales) {
      const sections = wordReport(filledReport(), locale, sayIn(locale));
      expect(sections.map(({ id }) => id)).toEqual(['remarks', 'questions', 'timing', 'survey', 'signOffs']);
      const said = JSON.stringify(sections);
      expect(said).not.toMatch(/pilot-report|remarks:|pilots:|timing:|survey:|cities:|\{\{/);
      for (const { notes, tables } of sections) expect(notes.length * tables.length, locale).toBeGreaterThan(0);
      for (const { heads, lines } of sections.flatMap(({ tables }) => tables)) for (const { cells } of lines) expect(cells).toHaveLength(heads.length - 1);
    }
  });

  it('says of each part that there is nothing yet', () => {
    for (const { id, notes, tables } of wordReport(emptyReport(), 'de', sayIn('de'))) expect([id, notes.length, tables.length]).toEqual([id, id === 'timing' ? 2 : 1, 0]);
  });

  it('writes figures as people of the language do, and hides what few people did', () => {
    const tables = wordReport(filledReport(), 'fr', sayIn('fr')).flatMap((section) => section.tables);
    const line = tables.find(({ id }) => id === 'learner')?.lines[0];
    expect(line?.cells.map(({ text }) => text.replaceAll(/\s/g, ' '))).toEqual(['75 % sur 12', '75 % sur 12', 'trop peu', 'trop peu', 'trop peu', 'trop peu']);
    expect(line?.head).toEqual({ text: '4.8 Is it true?', lang: 'en' });
    expect(tables.find(({ id }) => id === 'timing-learner')?.lines[0]?.cells[1]).toMatchObject({ value: 12.5, count: 7, text: expect.stringMatching(/^12,5\smin, /) });
    expect(tables.some(({ id }) => id === 'timing-tester')).toBe(false);
    expect(tables.find(({ id }) => id === 'times')?.lines[1]?.cells.map(({ text }) => text)).toEqual(['1', '1,5', '1,5', '1,5']);
  });
});

describe('the Word file', () => {
  it('has headings, heads of tables that are such, and its language', async () => {
    const files = unzip(await docxIn('de'));
    const document = files.get('word/document.xml')?.toString() ?? '';
    const sections = wordReport(filledReport(), 'de', sayIn('de'));
    const paragraphs = readParagraphs(document);
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual(sections.map(({ title }) => title));
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(sections.flatMap(({ tables }) => tables).length);
    expect(files.get('docProps/core.xml')?.toString()).toContain('<dc:language>de-DE</dc:language>');
    expect(paragraphs.map(({ text }) => text).join('\n')).toContain('Gezählt am 31. März 2026');
  });

  it('opens in LibreOffice, which prints every table', { timeout: 120_000 }, async () => {
    const { pages } = await printDocx(await docxIn('fr'));
    const printed = flat(pages.join(' '));
    for (const { tables } of wordReport(filledReport(), 'fr', sayIn('fr'))) for (const { caption } of tables) expect(printed, caption).toContain(flat(caption));
    expect(printed).toContain(flat('=1+1 Più esempi'));
  });
});

describe('the table for programs', () => {
  it('has every figure of the page in a line of its own, with the day on which it was counted', () => {
    const records = reportRecords(filledReport(), 'en', sayIn('en'));
    const cells = wordReport(filledReport(), 'en', sayIn('en')).flatMap(({ tables }) => tables.flatMap(({ lines }) => lines.flatMap((line) => line.cells)));
    expect(records).toHaveLength(cells.length + 1);
    expect(records.every((record) => record.length === 7)).toBe(true);
    expect(records).toContainEqual(['Questions', 'Right first time: learners', '4.8 Is it true?', 'English', 0.75, 12, new Date('2026-03-31T12:00:00.000Z')]);
  });

  it('is UTF-8 with its mark, leaves out what is not shown, and makes no formula of anybody’s words', () => {
    const text = writeCsv(reportRecords(filledReport(), 'it', sayIn('it')));
    expect(text.startsWith('\uFEFFParte,Tabella,')).toBe(true);
    expect(text).toContain(",'=1+1 Più esempi,,2026-03-31\r\n");
    expect(text).toContain(",'@Non ancora,");
    expect(text).toMatch(/4\.8 Is it true\?,Deutsch,,,2026-03-31/);
  });
});
