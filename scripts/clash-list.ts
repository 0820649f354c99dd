import type { Clash } from '../app/features/editing/revisions/sync';

const wordsIn = (words: Clash['files']) => Object.entries(words ?? {}).map(([place, text]) => `      ${place ? `${place}: ` : ''}${text}`).join('\n');

/** Prints pieces that were changed in two places, both wordings of each, and what to do. */
export function printClashes(clashes: readonly Clash[]): void {
  if (clashes.length === 0) return;
  console.log(`\n${clashes.length} changed both in the files and in the browser; neither was written over the other:`);
  for (const { path, key, files, published } of clashes) console.log(`\n  content/${path}, ${key}\n    files:\n${wordsIn(files)}\n    published:\n${wordsIn(published)}`);
  console.log('\nDecide in the browser (Edit the course), or give the file the words that count.');
}
