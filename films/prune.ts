import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { filmManifestSchema, type FilmManifest } from '../app/features/films/film';
import { filesOf } from './film-maker';

const DAY_MS = 86_400_000;

function readManifests(folder: string, names: readonly string[]): FilmManifest[] | null {
  const read = names.map((name) => filmManifestSchema.safeParse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
  return read.every(({ success }) => success) ? read.flatMap(({ data }) => data ?? []) : null;
}

/**
 * Removes from a film's folder what no manifest names any more; returns the names. Nothing goes that is younger than a
 * day or was named less than a day ago: a reader may still have the page open that plays it.
 */
export function prune(folder: string, nowMs: number): string[] {
  const isOld = (name: string) => nowMs - statSync(path.join(folder, name)).mtimeMs > DAY_MS;
  const names = readdirSync(folder);
  const manifestNames = names.filter((name) => /^manifest-.+\.json$/.test(name));
  if (manifestNames.length === 0 || !manifestNames.every(isOld)) return [];
  const manifests = readManifests(folder, manifestNames);
  if (!manifests) return [];
  const kept = new Set([...manifestNames, ...manifests.flatMap(filesOf).map(({ file }) => path.basename(file))]);
  const gone = names.filter((name) => !kept.has(name) && isOld(name));
  for (const name of gone) rmSync(path.join(folder, name), { force: true });
  return gone;
}
