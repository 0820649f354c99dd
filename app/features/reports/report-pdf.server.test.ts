import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf, type ReadPdf } from '../../../tests/setup/read-pdf';
import { translator } from '../../platform/i18n.server';
import { locales, type Locale } from '../../platform/locale';
import { dimensions, measures, type Line, type Report } from './report';
import { reportPdf } from './report-pdf.server';
import { wordReport, type Say } from './report-words';

const line = (enrolled: number | null): Line => ({ enrolled, started: enrolled === null ? null : enrolled - 1, active: null, completed: null });
const cities = ['Škvorecký', 'Αθήνα', 'Đặng', 'Σόφια-София', 'Łódź', 'Saint-Étienne'];

/** A report with more cities than fit on a page. */
function longReport(): Report {
  const rows = Array.from({ length: 90 }, (_, at) => ({ key: `CZ/city${at}`, line: line(1000 + at) }));
  const nobody = { rows: [{ key: 'DE', line: line(4711) }], rest: line(null) };
  return {
    until: '2027-04', total: line(9876),
    months: Array.from({ length: 14 }, (_, at) => ({ month: at < 4 ? `2027-0${4 - at}` : `2026-${String(16 - at).padStart(2, '0')}`, line: line(300 + at) })),
    breakdowns: { country: nobody, level: { rows: [], rest: line(null) }, locale: { rows: [], rest: line(null) } },
    cities: { rows, rest: line(null) },
    cityNames: Object.fromEntries(rows.map((_, at) => [`city${at}`, cities[at] ?? `Town ${at}`])),
  };
}

async function pdfIn(locale: Locale, report: Report = longReport()): Promise<ReadPdf> {
  const words = translator(locale) as unknown as (key: string, options?: object) => string;
  const say: Say = (key, options) => words(`report:${key}`, options);
  return readPdf(await reportPdf({ tables: wordReport(report, locale, say), until: report.until, locale }, say));
}

const between = (text: string, from: string, until: string) => text.slice(text.indexOf(from), text.indexOf(until, text.indexOf(from)));

describe('the report as PDF', () => {
  let german: ReadPdf;
  beforeAll(async () => {
    german = await pdfIn('de');
  });

  it('is tagged, of the size A4, and says its title and its language', () => {
    expect(german.info).toMatchObject({ Tagged: 'yes', Title: 'Bericht zum Programm, April 2027' });
    expect(german.info['Page size']).toContain('A4');
    expect(german.bytes.toString('latin1')).toContain('/Lang (de)');
    expect(german.bytes.toString('latin1')).toContain('/DisplayDocTitle true');
  });

  it('holds names in all scripts of Europe, and the figures beside them', () => {
    const text = german.pages.join('\n');
    for (const [at, city] of cities.entries()) expect(text).toMatch(new RegExp(`${city} +${1000 + at} +${999 + at}`));
    expect(text).toMatch(/Deutschland +4711 +4710 +nicht gezeigt/);
    expect(text).toMatch(/Gesamt +9876 +9875/);
  });

  it('embeds every font that it uses', () => {
    expect(german.fonts.length).toBeGreaterThan(4);
    expect(german.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  });

  it('repeats the heads of a table on each page that it goes on to, and numbers the pages', () => {
    const count = german.pages.length;
    expect(count).toBeGreaterThan(3);
    for (const [at, page] of german.pages.entries()) expect(page).toMatch(new RegExp(`${at + 1} ?/ ?${count}\\s*$`));
    for (const page of german.pages.filter((one) => /Town \d/.test(one))) expect(page).toMatch(/Gruppe +Angemeldet +Begonnen/);
  });

  it('tells those who listen what is a heading, a table, a head and a cell, and reads repeated heads once', () => {
    const { structure } = german;
    expect(structure).toMatch(/^Document/);
    for (const heading of ['H1', 'H2']) expect(structure).toMatch(new RegExp(`^ +${heading} `, 'm'));
    expect(structure.match(/^ +Table/gm)).toHaveLength(dimensions.length + 2);
    const cityTable = between(structure, '"Nach Stadt"', '"Nach Verwaltungsebene"');
    expect(cityTable.match(/"Angemeldet"/g)).toHaveLength(1);
    expect(cityTable.match(/^ +TD/gm)).toHaveLength((90 + 1) * measures.length);
    expect(structure).toMatch(/^ +Figure/m);
    expect(structure).not.toMatch(/"\d+ \/ \d+"/);
  });

  it('is the same file whenever it is asked for', async () => {
    expect((await pdfIn('de')).bytes.equals(german.bytes)).toBe(true);
  });

  it.each(locales)('speaks the language of the reader, with every sign that its words need: %s', async (locale) => {
    const { pages, bytes } = await pdfIn(locale, { ...longReport(), cities: { rows: [], rest: line(null) } });
    const text = pages.join('\n').replaceAll(/\s+/g, ' ');
    const words = translator(locale) as unknown as (key: string) => string;
    expect(bytes.toString('latin1')).toContain(`/Lang (${locale})`);
    for (const key of ['page.title', 'page.lead', 'define.small', ...measures.map((measure) => `define.${measure}`)]) expect(text).toContain(words(`report:${key}`).replaceAll(/\s+/g, ' '));
    expect(text).not.toContain('\uFFFD');
  });
});
