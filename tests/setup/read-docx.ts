import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { findProgram } from '../../scripts/system.mjs';
import { readPdf, type ReadPdf } from './read-pdf';

/** All bytes of a file that comes piece by piece. */
export async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}

/** The files inside an archive, by the list at its end, as a reader written apart finds them. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(bytes.subarray(from, from + packed)));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** A paragraph of a Word file: its style, its words and whether it stands in a table. */
export interface ReadParagraph {
  style: string;
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The paragraphs of a Word file in their order. */
export function readParagraphs(documentXml: string): ReadParagraph[] {
  return [...documentXml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inside)?.[1] ?? 'Normal';
    const pieces = [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)];
    const text = pieces.map(([, words, sign]) => words ?? (sign === 'br' ? '\n' : '\t')).join('');
    return { style, text: text.replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '') };
  });
}

/** A Word file as LibreOffice prints it. */
export async function printDocx(bytes: Buffer): Promise<ReadPdf> {
  const folder = mkdtempSync(path.join(tmpdir(), 'docx-'));
  writeFileSync(path.join(folder, 'read.docx'), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(findProgram('soffice') ?? 'soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'read.docx')], { stdio: 'ignore' });
  const printed = path.join(folder, 'read.pdf');
  if (!existsSync(printed)) throw new Error('LibreOffice could not open the Word file. Where only its spreadsheet is installed, install its Writer (on Debian: apt-get install libreoffice-writer-nogui).');
  const pdf = readFileSync(printed);
  rmSync(folder, { recursive: true });
  return readPdf((async function* () {
    yield pdf;
  })());
}
