import { setImmediate as letOthers } from 'node:timers/promises';
import { inks, Sheet, type Look } from '../pdf/sheet.server';
import { writeTable, type PdfWords } from '../pdf/table.server';
import { textOf, type Cell, type Fact, type Figure, type Level, type Paper, type PaperTable, type Part, type Run } from './paper';
import { figureSize } from './figure-size';

/** The drawings of a paper as PNG, by their ids. */
export type Pictures = ReadonlyMap<string, Buffer>;

const ochre = '#8a5a0b';
const looks = {
  mark: { face: 'strong', size: 9.5, colour: ochre },
  title: { face: 'title', size: 28, colour: inks.ink },
  lead: { face: 'text', size: 13, colour: inks.soft },
  text: { face: 'text', size: 10.5, colour: inks.ink },
  small: { face: 'text', size: 9, colour: inks.soft },
  open: { face: 'text', size: 10, colour: ochre },
  label: { face: 'text', size: 9, colour: inks.soft },
  note: { face: 'strong', size: 10, colour: inks.teal },
} satisfies Record<string, Look>;

const headings: Record<Level, { look: Look; above: number; gap: number; keep: number }> = {
  1: { look: { face: 'title', size: 18, colour: inks.teal }, above: 16, gap: 8, keep: 90 },
  2: { look: { face: 'title', size: 13.5, colour: inks.ink }, above: 10, gap: 5, keep: 60 },
  3: { look: { face: 'strong', size: 11, colour: inks.ink }, above: 6, gap: 3, keep: 50 },
  4: { look: { face: 'strong', size: 10, colour: inks.soft }, above: 4, gap: 2, keep: 44 },
};

// An element has one language; where words of two stand in one line, it is the document's.
function langOfRuns(words: readonly Run[]): string | undefined {
  const [first] = words;
  return words.every(({ lang }) => lang === first?.lang) ? first?.lang : undefined;
}

function wordsOf({ text, lang, isOpen }: Cell, look: Look): PdfWords {
  return { text: isOpen ? `[${text}]` : text, lang, look: isOpen ? { ...looks.open, size: look.size } : look };
}

/** How much of what comes next has to stand below a heading: further headings, and a drawing with the head of its table. */
function keepOf(next: readonly Part[], keep: number): number {
  const after = next.findIndex(({ kind }) => kind !== 'heading');
  const [first] = after === -1 ? [] : next.slice(after);
  const above = Math.max(0, after) * 34;
  return Math.max(keep, above + (first?.kind === 'figure' ? figureSize(first).height + 90 : 60));
}

function writeHeading(sheet: Sheet, { level, words }: Extract<Part, { kind: 'heading' }>, next: readonly Part[]): void {
  const { look, above, gap, keep } = headings[level];
  if (!sheet.isFresh) sheet.y += above;
  const text = textOf(words);
  sheet.write(`H${level + 1}`, text, { look, gap, keep: keepOf(next, keep), lang: langOfRuns(words) });
  if (level <= 2) sheet.bookmark(text, level);
}

function writeText(sheet: Sheet, { words, tone }: Extract<Part, { kind: 'text' }>): void {
  const text = textOf(words);
  sheet.write('P', tone === 'open' ? `[${text}]` : text, { look: tone ? looks[tone] : looks.text, gap: tone === 'lead' ? 18 : 8, lang: langOfRuns(words) });
}

const indent = 16;

function writeList(sheet: Sheet, { items, isOrdered }: { items: readonly (readonly Run[])[]; isOrdered?: boolean }): void {
  const list = sheet.add('L');
  for (const [at, words] of items.entries()) {
    const text = textOf(words);
    const item = sheet.add('LI', {}, list);
    const lines = sheet.lines(text, sheet.width - indent, looks.text).length;
    sheet.room(sheet.heightOf(Math.min(lines, 3), looks.text));
    sheet.line(isOrdered ? `${at + 1}.` : '•', looks.text, { element: sheet.add('Lbl', {}, item), x: sheet.left, y: sheet.y, width: indent });
    sheet.write('LBody', text, { look: looks.text, gap: 3, indent: isOrdered ? indent + 6 : indent, lang: langOfRuns(words), parent: item });
  }
  sheet.y += 7;
}

function writeFacts(sheet: Sheet, facts: readonly Fact[]): void {
  const rows = facts.map(({ label, value }) => ({ head: wordsOf(label, looks.label), cells: [wordsOf(value, { ...looks.text, size: 10 })] }));
  writeTable(sheet, { caption: '', heads: [], rows, widths: [3, 7], holdsWords: true });
  sheet.y -= 6;
}

function writeWords(sheet: Sheet, { caption, heads, rows, widths }: PaperTable): void {
  const look: Look = { ...looks.text, size: 9.5 };
  writeTable(sheet, {
    caption: caption.text,
    heads: heads.map(({ text }) => text),
    rows: rows.map(([first = { text: '' }, ...cells]) => ({ head: wordsOf(first, look), cells: cells.map((cell) => wordsOf(cell, look)) })),
    widths: widths ?? heads.map(() => 1),
    holdsWords: true,
  });
}

function writeNotes(sheet: Sheet, { title, items }: Extract<Part, { kind: 'notes' }>): void {
  sheet.write('P', title.text, { look: looks.note, gap: 3, keep: 40 });
  writeList(sheet, { items: items.map((item) => [item]) });
}

function writeFigure(sheet: Sheet, figure: Figure, picture: Buffer | undefined): void {
  const { width, height } = figureSize(figure);
  sheet.write('P', figure.title.text, { look: looks.note, gap: 4, keep: picture ? height + 20 : 40, lang: figure.title.lang });
  if (picture) {
    const top = sheet.y;
    sheet.draw(sheet.add('Figure', { alt: figure.alt }), 'Figure', () => sheet.doc.image(picture, sheet.left, top, { width, height }));
    sheet.y = top + height + 6;
  }
  if (figure.key !== null) sheet.write('P', figure.key, { look: looks.small, gap: 4 });
  sheet.y += 4;
  writeWords(sheet, figure.table);
}

interface Surroundings {
  pictures: Pictures;
  /** the parts behind this one, as far as they matter */
  next: readonly Part[];
}

function writePart(sheet: Sheet, part: Part, { pictures, next }: Surroundings): void {
  switch (part.kind) {
    case 'heading':
      return writeHeading(sheet, part, next);
    case 'text':
      return writeText(sheet, part);
    case 'list':
      return writeList(sheet, part);
    case 'facts':
      return writeFacts(sheet, part.facts);
    case 'notes':
      return writeNotes(sheet, part);
    case 'table':
      return writeWords(sheet, part);
    case 'figure':
      return writeFigure(sheet, part, pictures.get(part.id));
    default:
      return sheet.turn();
  }
}

/** A paper as tagged PDF on A4, with bookmarks for chapters and what is inside them. */
export async function paperPdf(paper: Paper, pictures: Pictures): Promise<AsyncIterable<Buffer>> {
  const { title, mark, lang, madeAt } = paper;
  const sheet = await Sheet.begin({ title: title.text, lang, madeAt, foot: `${title.text} · ${mark}` });
  sheet.y += 40;
  sheet.write('P', mark, { look: looks.mark, gap: 10 });
  sheet.write('H1', title.text, { look: looks.title, gap: 6, lang: title.lang });
  for (const [at, part] of paper.parts.entries()) {
    writePart(sheet, part, { pictures, next: paper.parts.slice(at + 1, at + 5) });
    // A long paper takes tenths of a second; saves of learners are answered in between.
    if (at % 8 === 7) await letOthers();
  }
  return sheet.end();
}
