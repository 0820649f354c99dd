import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file so that a reader sees the old content or the new, never a part; a kill leaves only a `.part` file. */
export function writeWhole(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  writeFileSync(part, content);
  renameSync(part, file);
}

/** A file's size in bytes, null when it is not there. */
export function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** How the names of working folders begin: like those of no lesson. */
export const WORKING = '.work-';

/** Removes what a killed run left behind: unfinished files and working folders. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.part') || name.startsWith(WORKING)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
