import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFaces } from '../pdf/faces.server';
import { opaquePng } from './png';

let known: string[] | undefined;

/** The faces of running text as files that the drawing program can read; they lie in a folder of this process. */
function fontFiles(): string[] {
  if (known) return known;
  const folder = mkdtempSync(path.join(tmpdir(), 'type-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { text, strong } = findFaces();
  known = [...text, ...strong].map(({ name, bytes }) => {
    const plain = path.join(folder, `${name}.ttf`);
    writeFileSync(plain, bytes);
    return plain;
  });
  return known;
}

/** How many pixels a unit of a drawing gets: sharp in print at the sizes of a page. */
const zoom = 3;

/** A drawing (SVG with its colours) as PNG on white, made outside this thread. */
export async function paintPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' };
  const image = await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: zoom }, background: '#ffffff' });
  return opaquePng(image);
}
