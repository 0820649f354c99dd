import { describe, expect, it } from 'vitest';
import { bytesOf, printDocx, readParagraphs, unzip, type ReadParagraph } from '../../../tests/setup/read-docx';
import { readPdf } from '../../../tests/setup/read-pdf';
import { listFigures, textOf, type Paper } from '../../platform/papers/paper';
import { getCourse } from '../content/load.server';
import { filledStrategy } from './filled-fixture';
import { assembleStrategy } from './strategy';
import { strategyDocx, strategyPdf } from './strategy-files.server';

const course = getCourse();
const paperOf = (locale: 'en' | 'fr' | 'de') => assembleStrategy(filledStrategy(course, locale));
const flat = (words: string) => words.replaceAll(/[\s\u00ad]+/g, '');

/** What a paper says chapter by chapter: every answer under the title of its chapter. */
function saidByChapter(paper: Paper): Map<string, string[]> {
  const chapters = new Map<string, string[]>();
  let said: string[] = [];
  for (const part of paper.parts) {
    if (part.kind === 'heading' && part.level === 1) chapters.set(textOf(part.words), (said = []));
    else if (part.kind === 'facts') said.push(...part.facts.flatMap(({ label, value }) => [label.text, value.text]));
    else if (part.kind === 'list') said.push(...part.items.map(textOf));
    else if (part.kind === 'heading' || part.kind === 'text') said.push(textOf(part.words));
    else if (part.kind === 'table') said.push(...part.rows.flatMap((row) => row.map(({ text }) => text)));
    else if (part.kind === 'figure') said.push(...part.table.rows.flatMap((row) => row.map(({ text }) => text)));
  }
  return chapters;
}

function paragraphsByChapter(paragraphs: readonly ReadParagraph[]): Map<string, string[]> {
  const chapters = new Map<string, string[]>();
  let inside: string[] = [];
  for (const { style, text } of paragraphs) {
    if (style === 'Heading1') chapters.set(text, (inside = []));
    else inside.push(text);
  }
  return chapters;
}

describe('the Word file', () => {
  it('holds every answer under its chapter, with headings, lists and heads of tables that are such', async () => {
    const paper = paperOf('fr');
    const files = unzip(await bytesOf(await strategyDocx(paper)));
    const document = files.get('word/document.xml')?.toString() ?? '';
    const read = paragraphsByChapter(readParagraphs(document));
    const wanted = saidByChapter(paper);
    expect([...read.keys()]).toEqual([...wanted.keys()]);
    for (const [chapter, said] of wanted) expect(read.get(chapter), chapter).toEqual(expect.arrayContaining(said));
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(paper.parts.filter(({ kind }) => kind === 'table' || kind === 'figure').length);
    expect(document).toContain('<w:pStyle w:val="ListBullet"/>');
    expect(document).toContain('<w:numId w:val="2"/>');
  });

  it('says its language, marks words in others, and gives every drawing its words', async () => {
    const paper = assembleStrategy({ ...filledStrategy(course, 'de'), typedIn: 'es' });
    const files = unzip(await bytesOf(await strategyDocx(paper)));
    const document = files.get('word/document.xml')?.toString() ?? '';
    expect(files.get('word/styles.xml')?.toString()).toContain('<w:lang w:val="de-DE"');
    expect(files.get('docProps/core.xml')?.toString()).toContain('<dc:language>de-DE</dc:language>');
    expect(document).toContain('<w:lang w:val="es-ES"/>');
    const figures = listFigures(paper);
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(figures.length);
    for (const { alt } of figures) expect(document).toContain(`descr="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
    expect(files.get('word/footer1.xml')?.toString()).toContain('Übungsentwurf – kein beschlossenes Dokument');
  });

  it('is the same file for the same words', { timeout: 60_000 }, async () => {
    const [one, other] = [await bytesOf(await strategyDocx(paperOf('en'))), await bytesOf(await strategyDocx(paperOf('en')))];
    expect(one.equals(other)).toBe(true);
  });

  it('opens in LibreOffice, which prints it whole, accents and lists intact', { timeout: 120_000 }, async () => {
    const paper = paperOf('fr');
    const { pages, info } = await printDocx(await bytesOf(await strategyDocx(paper)));
    const printed = flat(pages.join(' '));
    expect(Number(info.Pages)).toBeGreaterThan(15);
    for (const chapter of saidByChapter(paper).keys()) expect(printed, chapter).toContain(flat(chapter));
    for (const word of ['•', 'Ébauche', 'Engagementdeparticipation']) expect(printed).toContain(word);
  });
});

describe('the PDF', () => {
  it('is tagged, with bookmarks, figures with words, every chapter, and its language', { timeout: 120_000 }, async () => {
    const paper = paperOf('de');
    const { info, structure, pages, fonts, bytes } = await readPdf(await strategyPdf(paper));
    expect(info).toMatchObject({ Tagged: 'yes', Title: paper.title.text });
    const printed = flat(pages.join(' '));
    for (const [chapter, said] of saidByChapter(paper)) {
      expect(printed, chapter).toContain(flat(chapter));
      for (const words of said.filter((text) => text.length > 3 && text.length < 30 && !text.includes(' '))) expect(printed).toContain(flat(words));
    }
    expect(structure.match(/^ +Figure/gm)).toHaveLength(listFigures(paper).length);
    expect(structure.match(/^ +H2 /gm)?.length).toBe(saidByChapter(paper).size);
    expect(structure).toMatch(/^ +LBody/m);
    expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
    expect(bytes.includes('/Outlines')).toBe(true);
    expect(bytes.includes('(de)')).toBe(true);
  });

  it('is a document too when nothing is written yet', async () => {
    const { pages } = await readPdf(await strategyPdf(assembleStrategy({ ...filledStrategy(course, 'it'), values: {} })));
    expect(pages[0]).toContain('Bozza formativa – documento non adottato');
    expect(pages.join(' ')).toContain('Non ancora scritto');
  });
});
