import { encode } from 'uqr';
import { nameFace } from '../../platform/pdf/faces.server';
import { inks, pageHeight, pageWidth, Sheet, type Element, type Look } from '../../platform/pdf/sheet.server';
import { cornersOf, emblemHeight, emblemWidth, listStars } from '../../ui/eu-emblem';
import type { PaperWords } from './paper-words';

/** The statement of who pays, in the words of each language; null where the operator states none. */
export type FundingWords = ((locale: PaperWords['locale']) => string) | null;

const colours = { ochre: '#c98a1b', coral: '#b23f25', paper: '#fbf6ee', pale: '#dcecea', white: '#ffffff', line: '#dfd3c2' };
const bandHeight = 104;
const footTop = 632;
const qrSize = 92;

const looks = {
  brand: { face: 'title', size: 22, colour: colours.white },
  number: { face: 'text', size: 9.5, colour: colours.pale },
  title: { face: 'title', size: 29, colour: inks.ink },
  soft: { face: 'text', size: 11, colour: inks.soft },
  course: { face: 'title', size: 18, colour: inks.teal },
  head: { face: 'text', size: 9, colour: inks.soft },
  value: { face: 'strong', size: 12.5, colour: inks.ink },
  part: { face: 'strong', size: 11, colour: inks.ink },
  line: { face: 'text', size: 10.5, colour: inks.ink },
  count: { face: 'strong', size: 10.5, colour: inks.teal },
  code: { face: 'strong', size: 10.5, colour: inks.ink },
  fine: { face: 'text', size: 9, colour: inks.soft },
  text: { face: 'text', size: 10.5, colour: inks.ink },
  chapter: { face: 'title', size: 14, colour: inks.teal },
} satisfies Record<string, Look>;

interface Put {
  tag: string;
  look: Look;
  parent: Element;
  x?: number;
  width?: number;
  gap?: number;
}

/** Words below what is there, in a column; the next ones go below them. */
function put(sheet: Sheet, words: string, { tag, look, parent, x = sheet.left, width = sheet.width, gap = 0 }: Put): void {
  const element = sheet.add(tag, {}, parent);
  for (const line of sheet.lines(words, width, look)) {
    sheet.line(line, look, { element, x, y: sheet.y, width });
    sheet.y += sheet.heightOf(1, look);
  }
  sheet.y += gap;
}

/** The product's sign: seven seats around one table. */
function drawSign({ doc }: Sheet, { x, y, size }: { x: number; y: number; size: number }): void {
  const [middleX, middleY, unit] = [x + size / 2, y + size / 2, size / 40];
  doc.circle(middleX, middleY, 7 * unit).fill(colours.white);
  for (let seat = 0; seat < 7; seat += 1) {
    const angle = (seat / 7) * 2 * Math.PI - Math.PI / 2;
    doc.circle(middleX + 14.5 * unit * Math.cos(angle), middleY + 14.5 * unit * Math.sin(angle), 3.6 * unit).fill(seat === 0 ? '#f2c66a' : colours.pale);
  }
}

function drawBand(sheet: Sheet): void {
  sheet.draw(null, 'Artifact', () => {
    sheet.doc.rect(0, 0, pageWidth, bandHeight).fill(inks.teal);
    sheet.doc.rect(0, bandHeight, pageWidth, 4).fill(colours.ochre);
    drawSign(sheet, { x: sheet.left - 4, y: 26, size: 54 });
  });
}

const nameSizes = [34, 30, 26, 22];

/** The name as large as two lines allow, in one type from end to end. */
function nameLook(sheet: Sheet, name: string): Look {
  const face = nameFace(name);
  const look = (size: number): Look => ({ face, size, colour: inks.ink });
  const fits = nameSizes.find((size) => sheet.lines(name, sheet.width, look(size)).length <= (size > 30 ? 1 : 2));
  return look(fits ?? 20);
}

function writeHead(sheet: Sheet, words: PaperWords, parent: Element): void {
  drawBand(sheet);
  sheet.line('UNITES', looks.brand, { element: sheet.add('P', {}, parent), x: sheet.left + 62, y: 37, width: 200 });
  sheet.y = bandHeight + 40;
  put(sheet, words.title, { tag: 'H1', look: looks.title, parent, gap: 14 });
  put(sheet, words.certifies, { tag: 'P', look: looks.soft, parent, gap: 4 });
  put(sheet, words.name, { tag: 'P', look: nameLook(sheet, words.name), parent, gap: 6 });
  sheet.draw(null, 'Artifact', () => sheet.doc.rect(sheet.left, sheet.y, 64, 3).fill(colours.ochre));
  sheet.y += 14;
  put(sheet, words.completed, { tag: 'P', look: looks.soft, parent, gap: 3 });
  put(sheet, words.course, { tag: 'P', look: looks.course, parent, gap: 14 });
}

function writeFacts(sheet: Sheet, { facts }: PaperWords, parent: Element): void {
  const [top, width] = [sheet.y, sheet.width / facts.length];
  sheet.draw(null, 'Artifact', () => sheet.doc.moveTo(sheet.left, top).lineTo(sheet.left + sheet.width, top).lineWidth(0.75).strokeColor(colours.line).stroke());
  for (const [at, { head, value }] of facts.entries()) {
    sheet.y = top + 10;
    const place = { parent, x: sheet.left + at * width, width: width - 10 };
    put(sheet, head, { tag: 'P', ...place, look: looks.head });
    put(sheet, value, { tag: 'P', ...place, look: looks.value });
  }
  sheet.y += 16;
}

function writeList(sheet: Sheet, items: readonly string[], parent: Element): void {
  const list = sheet.add('L', {}, parent);
  for (const [at, item] of items.entries()) {
    const entry = sheet.add('LI', {}, list);
    sheet.line(String(at + 1), looks.count, { element: sheet.add('Lbl', {}, entry), x: sheet.left, y: sheet.y, width: 16 });
    put(sheet, item, { tag: 'LBody', look: looks.line, parent: entry, x: sheet.left + 20, width: sheet.width - 20, gap: 2 });
  }
}

function drawQr(sheet: Sheet, { address, qr }: PaperWords, parent: Element): void {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const unit = qrSize / size;
  sheet.draw(sheet.add('Figure', { alt: qr }, parent), 'Figure', () => {
    for (const [y, row] of data.entries()) {
      for (const [x, isDark] of row.entries()) if (isDark) sheet.doc.rect(sheet.left + x * unit, footTop + 20 + y * unit, unit + 0.05, unit + 0.05);
    }
    sheet.doc.fill('#000000');
  });
}

function drawFunding(sheet: Sheet, statement: string, parent: Element): void {
  const [width, height, y] = [42, 28, pageHeight - 54];
  sheet.draw(null, 'Artifact', () => {
    sheet.doc.rect(sheet.left, y, width, height).fill('#003399');
    for (const star of listStars()) {
      const corners = cornersOf(star).map(({ x, y: down }): [number, number] => [sheet.left + (x / emblemWidth) * width, y + (down / emblemHeight) * height]);
      sheet.doc.polygon(...corners).fill('#ffcc00');
    }
  });
  sheet.y = y + 7;
  put(sheet, statement, { tag: 'P', look: { ...looks.part, size: 10 }, parent, x: sheet.left + width + 10, width: 360 });
}

function writeFoot(sheet: Sheet, words: PaperWords, parent: Element): void {
  sheet.draw(null, 'Artifact', () => sheet.doc.rect(0, footTop, pageWidth, pageHeight - footTop).fill(colours.paper));
  drawQr(sheet, words, parent);
  const place = { parent, x: sheet.left + qrSize + 24, width: sheet.width - qrSize - 24 };
  sheet.y = footTop + 18;
  put(sheet, words.verifyTitle, { tag: 'H2', ...place, look: looks.part, gap: 2 });
  put(sheet, words.verifyText, { tag: 'P', ...place, look: looks.fine, gap: 4 });
  put(sheet, words.nature, { tag: 'P', ...place, look: looks.fine, gap: 4 });
  put(sheet, words.issuedBy, { tag: 'P', ...place, look: looks.fine });
  sheet.y = footTop + 20 + qrSize + 4;
  put(sheet, words.code, { tag: 'P', look: looks.code, parent, width: qrSize + 24 });
}

function writeFront(sheet: Sheet, words: PaperWords, parent: Element): void {
  writeHead(sheet, words, parent);
  writeFacts(sheet, words, parent);
  put(sheet, words.modulesHead, { tag: 'H2', look: looks.part, parent, gap: 4 });
  writeList(sheet, words.modules, parent);
  writeFoot(sheet, words, parent);
}

function writeBack(sheet: Sheet, words: PaperWords, parent: Element): void {
  sheet.page();
  sheet.draw(null, 'Artifact', () => sheet.doc.rect(0, 0, pageWidth, 8).fill(inks.teal).rect(0, 8, pageWidth, 3).fill(colours.ochre));
  put(sheet, words.about, { tag: 'H1', look: { ...looks.title, size: 22 }, parent, gap: 4 });
  put(sheet, words.course, { tag: 'P', look: looks.soft, parent, gap: 18 });
  put(sheet, words.outcomesHead, { tag: 'H2', look: looks.chapter, parent, gap: 4 });
  put(sheet, words.outcomesLead, { tag: 'P', look: looks.text, parent, gap: 6 });
  writeList(sheet, words.outcomes, parent);
  for (const { head, text } of words.chapters) {
    sheet.y += 14;
    put(sheet, head, { tag: 'H2', look: looks.chapter, parent, gap: 4 });
    put(sheet, text, { tag: 'P', look: looks.text, parent });
  }
  sheet.y += 14;
  put(sheet, words.nature, { tag: 'P', look: looks.fine, parent });
}

/** The certificate on paper: two pages A4 in each of the languages given, tagged; the first language is the document's. */
export async function certificatePdf(pages: readonly [PaperWords, ...PaperWords[]], { issuedAt, funding }: { issuedAt: Date; funding: FundingWords }): Promise<AsyncIterable<Buffer>> {
  const [first] = pages;
  const sheet = await Sheet.begin({ title: `${first.title}: ${first.name}`, lang: first.locale, madeAt: issuedAt, hasNoFoot: true });
  for (const [at, words] of pages.entries()) {
    if (at > 0) sheet.page();
    const part = sheet.add('Sect', { lang: words.locale });
    writeFront(sheet, words, part);
    if (funding) drawFunding(sheet, funding(words.locale), part);
    writeBack(sheet, words, part);
  }
  return sheet.end();
}
