import { createHash } from 'node:crypto';

/** Six hexadecimal digits that change when a wording changes, but not when only its line breaks or spaces do. */
export function fingerprint(text: string): string {
  const normal = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(normal).digest('hex').slice(0, 6);
}

/** The words of an entry of a YAML file as one text, whatever the order of its fields. */
export function entryText(entry: unknown): string {
  if (Array.isArray(entry)) return entry.map(entryText).join('\n');
  if (typeof entry !== 'object' || entry === null) return String(entry ?? '');
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${entryText(value)}`)
    .join('\n');
}

/** A fingerprint of all files together: it changes when any of them does. */
export function filesFingerprint(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].sort()) hash.update(`${path}\0${files.get(path) ?? ''}\0`);
  return hash.digest('hex').slice(0, 12);
}
