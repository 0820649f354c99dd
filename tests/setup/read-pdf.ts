import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../scripts/system.mjs';

/** What poppler, which shares no code with the writer, reads in a PDF. */
export interface ReadPdf {
  bytes: Buffer;
  /** its title, number of pages, whether it is tagged and so on, by poppler's names */
  info: Record<string, string>;
  /** page by page, as it stands on paper */
  pages: string[];
  /** the tree of elements with their words */
  structure: string;
  fonts: { name: string; isEmbedded: boolean }[];
}

const run = (program: string, ...rest: string[]) => execFileSync(findProgram(program) ?? program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function fontsIn(file: string): ReadPdf['fonts'] {
  const [, rule = '', ...lines] = run('pdffonts', file).trimEnd().split('\n');
  const widths = rule.split(' ').map(({ length }) => length);
  const startOf = (column: number) => widths.slice(0, column).reduce((sum, width) => sum + width + 1, 0);
  return lines.map((line) => ({ name: line.slice(0, widths[0]).trim(), isEmbedded: line.slice(startOf(3), startOf(4)).trim() === 'yes' }));
}

/** Reads a PDF with a reader written apart. */
export async function readPdf(pieces: AsyncIterable<Buffer>): Promise<ReadPdf> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(piece);
  const bytes = Buffer.concat(parts);
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  const file = path.join(folder, 'read.pdf');
  writeFileSync(file, bytes);
  const info = Object.fromEntries(run('pdfinfo', file).trim().split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  const read = { bytes, info, pages, structure: run('pdfinfo', '-struct-text', file), fonts: fontsIn(file) };
  rmSync(folder, { recursive: true });
  return read;
}
