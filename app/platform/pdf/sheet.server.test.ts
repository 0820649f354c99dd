import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../tests/setup/read-pdf';
import { drawBars } from './bars.server';
import { inks, Sheet, type Look } from './sheet.server';
import { writeTable } from './table.server';

const look: Look = { face: 'text', size: 10, colour: inks.ink };
const begin = () => Sheet.begin({ title: 'Μία Stratégie – Łódź', lang: 'fr', madeAt: new Date('2027-05-01T00:00:00.000Z') });
const flat = (pages: readonly string[]) => pages.join(' ').replaceAll(/\s+/g, ' ');

describe('a sheet', () => {
  it('says its title in any script, its language and its time', async () => {
    const sheet = await begin();
    sheet.write('H1', 'Ζωή', { look: { ...look, face: 'title' } });
    const { info, pages } = await readPdf(sheet.end());
    expect(info).toMatchObject({ Title: 'Μία Stratégie – Łódź', Tagged: 'yes', Pages: '1' });
    expect(info.CreationDate).toContain('2027');
    expect(pages[0]).toContain('Ζωή');
  });

  it('carries a long paragraph over pages without losing a word, as one paragraph', async () => {
    const sheet = await begin();
    const words = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ');
    sheet.write('P', words, { look });
    const { pages, structure } = await readPdf(sheet.end());
    expect(pages.length).toBeGreaterThan(1);
    const read = flat(pages);
    for (const word of words.split(' ')) expect(read).toContain(word);
    expect(structure.match(/^ +P /gm)).toHaveLength(1);
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const sheet = await begin();
    while (sheet.y < 700) sheet.write('P', 'Filled.', { look });
    sheet.write('H2', 'Together', { look, keep: 100 });
    sheet.write('P', 'with this.', { look });
    const { pages } = await readPdf(sheet.end());
    expect(pages[0]).not.toContain('Together');
    expect(pages[1]).toMatch(/Together\s+with this\./);
  });
});

describe('a table on paper', () => {
  it('breaks long words inside their column, and names heads of rows and columns', async () => {
    const sheet = await begin();
    const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2);
    writeTable(sheet, { caption: 'Towns', heads: ['Town', 'People'], rows: [{ head: long, cells: ['3107'] }], widths: [1, 3] });
    const { pages, structure } = await readPdf(sheet.end());
    expect(flat(pages).replaceAll(' ', '')).toContain('3107');
    for (const [tag, count] of [['Caption', 1], ['TR', 2], ['TH', 3], ['TD', 1]] as const) expect(structure.match(new RegExp(`^ +${tag}\\b`, 'gm'))).toHaveLength(count);
    expect(structure.replaceAll(/["\s]/g, '')).toContain(long);
  });
});

describe('bars', () => {
  it('are a figure with words, and stand without any value too', async () => {
    const sheet = await begin();
    drawBars(sheet, { label: 'People', alt: 'People by month', bars: [{ name: 'March', value: 0 }], height: 60 });
    drawBars(sheet, { label: 'People', alt: 'Nobody', bars: [], height: 60 });
    const { structure, pages } = await readPdf(sheet.end());
    expect(structure.match(/^ +Figure/gm)).toHaveLength(2);
    expect(pages[0]).toContain('March');
  });
});
