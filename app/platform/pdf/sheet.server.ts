import { findFaces, type FaceName } from './faces.server';
import { linesOf, runsOf } from './runs';

type PdfDocument = PDFKit.PDFDocument;
/** A place in the tree of a document's structure. */
export type Element = ReturnType<PdfDocument['struct']>;

export interface SheetOptions {
  title: string;
  /** the language of the whole, as BCP 47 says it */
  lang: string;
  /** stands in the file, so that the same document is the same file */
  madeAt: Date;
  /** without title and number at the foot of each page */
  hasNoFoot?: boolean;
  /** what stands at the foot of every page; the title when left out */
  foot?: string;
}

/** What an element says of itself to those who listen. */
export interface ElementOptions {
  alt?: string;
  scope?: 'Column' | 'Row';
  /** its language, where it is another than the document's */
  lang?: string | undefined;
}

/** How words over the width of the page are written: `keep` is what has to fit below their first line. */
export interface Writing {
  look: Look;
  gap?: number;
  keep?: number;
  lang?: string | undefined;
  /** how far from the left edge */
  indent?: number;
  parent?: Element;
}

/** How words look. */
export interface Look {
  face: FaceName;
  size: number;
  colour: string;
}

/** Dark on white: the ink of the product's pages. */
export const inks = { ink: '#14323e', soft: '#48616b', line: '#dfd3c2', strongLine: '#8a8577', teal: '#15616a' };
export const pageWidth = 595.28;
export const pageHeight = 841.89;
const margin = 57;
const bottom = pageHeight - 68;
const leading = 1.42;

export interface Placed {
  x: number;
  y: number;
  width: number;
}

/** Where lines of words stand and in what element. */
interface Words extends Placed {
  element: Element | null;
  align?: 'start' | 'center' | 'end';
}

/** A4 pages that fill from the top, tagged for those who listen; it knows no domain. */
export class Sheet {
  readonly width = pageWidth - 2 * margin;
  readonly left = margin;
  /** how far down the page is filled */
  y = margin;
  private readonly root: Element;
  /** the bookmark that is open at each depth, the list of all at the start */
  private readonly bookmarks: PDFKit.PDFOutline[] = [];
  /** of words at the size of one point */
  private readonly widths = new Map<string, number>();

  private constructor(readonly doc: PdfDocument, private readonly options: SheetOptions) {
    for (const subset of Object.values(findFaces()).flat()) doc.registerFont(subset.name, subset.bytes);
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
    doc.addPage();
  }

  /** Begins a document. The drawing program is loaded by the first that is asked for, so that it costs nothing before. */
  static async begin(options: SheetOptions): Promise<Sheet> {
    const { default: Document } = await import('pdfkit');
    const { title, lang, madeAt } = options;
    const info = { Title: title, CreationDate: madeAt, ModDate: madeAt, Creator: 'UNITES', Producer: 'UNITES' };
    return new Sheet(new Document({ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, lang, info }), options);
  }

  /** A new element of the structure inside another, or of the whole. */
  add(tag: string, { lang, ...options }: ElementOptions = {}, parent: Element = this.root): Element {
    const element = this.doc.struct(tag, lang === undefined ? options : { ...options, lang });
    parent.add(element);
    return element;
  }

  /** Puts a heading into the list by which readers move about in the file; the depth counts from 1. */
  bookmark(title: string, depth: number): void {
    const known = this.bookmarks.slice(0, depth - 1);
    const item = (known.at(-1) ?? this.doc.outline).addItem(title, { expanded: depth === 1 });
    this.bookmarks.splice(0, this.bookmarks.length, ...known, item);
  }

  /** true while nothing stands on the page */
  get isFresh(): boolean {
    return this.y === margin;
  }

  /** Begins a new page, unless nothing stands on this one yet. */
  turn(): void {
    if (!this.isFresh) this.page();
  }

  /** Draws something as the content of an element; without one it is decoration that is not read out. */
  draw(element: Element | null, tag: string, paint: () => void): void {
    if (element) element.add(this.doc.markStructureContent(tag));
    else this.doc.markContent('Artifact', { type: 'Layout' });
    paint();
    this.doc.endMarkedContent();
  }

  private measure(word: string, face: FaceName): number {
    const key = `${face} ${word}`;
    const width = this.widths.get(key) ?? runsOf(word, findFaces()[face]).reduce((sum, { text, font }) => sum + this.doc.font(font).fontSize(1).widthOfString(text), 0);
    this.widths.set(key, width);
    return width;
  }

  /** The width of words in a line. Words come again and again, so each is measured once. */
  widthOf(words: string, { face, size }: Look): number {
    const parts = words.split(' ');
    return size * parts.reduce((sum, part) => sum + this.measure(part, face), (parts.length - 1) * this.measure(' ', face));
  }

  /** The lines that words need in a width. */
  lines(words: string, width: number, look: Look): string[] {
    return linesOf(words, width, (text) => this.widthOf(text, look));
  }

  /** How high so many lines are. */
  heightOf(lineCount: number, { size }: Look): number {
    return lineCount * size * leading;
  }

  /** Draws one line of words. */
  line(words: string, look: Look, { element, x, y, width, align = 'start' }: Words): void {
    const { face, size, colour } = look;
    const rest = align === 'start' ? 0 : width - this.widthOf(words, look);
    let at = x + (align === 'center' ? rest / 2 : rest);
    this.draw(element, 'Span', () => {
      for (const { text, font } of runsOf(words, findFaces()[face])) {
        this.doc.font(font).fontSize(size).fillColor(colour).text(text, at, y + size * 1.05, { lineBreak: false, baseline: 'alphabetic' });
        at += this.doc.widthOfString(text);
      }
    });
  }

  /** Makes sure that something of this height fits: on this page, or on a new one. Tells whether it is a new one. */
  room(height: number): boolean {
    if (this.y + height <= bottom || this.isFresh) return false;
    this.page();
    return true;
  }

  /** Words over the whole width, over pages where they must; line breaks of their own are kept. */
  write(tag: string, words: string, { look, gap = 0, keep = 0, lang, indent = 0, parent = this.root }: Writing): void {
    const element = this.add(tag, { lang }, parent);
    const width = this.width - indent;
    const lines = words.split('\n').flatMap((paragraph) => this.lines(paragraph, width, look));
    this.room(this.heightOf(lines.length, look) + keep);
    for (const line of lines) {
      this.room(this.heightOf(1, look));
      this.line(line, look, { element, x: this.left + indent, y: this.y, width });
      this.y += this.heightOf(1, look);
    }
    this.y += gap;
  }

  /** Begins a new page. */
  page(): void {
    this.doc.addPage();
    this.y = margin;
  }

  /** Numbers the pages, ends the document, and answers its bytes. */
  async *end(): AsyncGenerator<Buffer> {
    if (!this.options.hasNoFoot) this.writeFeet();
    this.root.end();
    this.doc.end();
    for await (const piece of this.doc) yield piece as Buffer;
  }

  private writeFeet(): void {
    const look: Look = { face: 'text', size: 8.5, colour: inks.soft };
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      const place = { element: null, x: this.left, y: pageHeight - 46, width: this.width };
      this.line(this.options.foot ?? this.options.title, look, place);
      this.line(`${page + 1} / ${count}`, look, { ...place, align: 'end' });
    }
  }
}
