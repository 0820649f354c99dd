import type { Term } from '../../content/course';

/** A run of a text: plain, or one that names a term of the glossary. */
export interface TextRun {
  text: string;
  termId: string | null;
}

interface Finder {
  pattern: RegExp;
  idOf: ReadonlyMap<string, string>;
}

const finders = new WeakMap<readonly Term[], Finder>();

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ');

function makeFinder(terms: readonly Term[]): Finder {
  const idOf = new Map(terms.flatMap(({ id, term, forms }) => [term.text, ...forms].map((name) => [plain(name), id] as const)));
  const names = [...idOf.keys()].sort((one, other) => other.length - one.length);
  const sources = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  // What leads somewhere is no word of the text.
  return { pattern: new RegExp(`\\]\\([^)]*\\)|(?<![\\p{L}\\p{N}])(?:${sources.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu'), idOf };
}

function finderOf(terms: readonly Term[]): Finder {
  const finder = finders.get(terms) ?? makeFinder(terms);
  finders.set(terms, finder);
  return finder;
}

/** A text in runs, those that name a term of the glossary apart; the longest name counts. */
export function splitAtTerms(text: string, terms: readonly Term[]): TextRun[] {
  const { pattern, idOf } = finderOf(terms);
  const runs: TextRun[] = [];
  let at = 0;
  const plainUntil = (end: number) => {
    if (end > at) runs.push({ text: text.slice(at, end), termId: null });
  };
  for (const match of text.matchAll(pattern)) {
    const termId = idOf.get(plain(match[0]));
    if (termId === undefined) continue;
    plainUntil(match.index);
    runs.push({ text: match[0], termId });
    at = match.index + match[0].length;
  }
  plainUntil(text.length);
  return runs;
}

/** The terms that texts name or link, each once, in the order in which they come. */
export function listTermsIn(texts: readonly string[], terms: readonly Term[]): string[] {
  const ids = texts.flatMap((text) => {
    const linked = [...text.matchAll(/\]\(term:([a-z0-9-]+)\)/g)].map(([, id = '']) => id);
    return [...splitAtTerms(text, terms).flatMap(({ termId }) => termId ?? []), ...linked];
  });
  return [...new Set(ids)].filter((id) => terms.some((term) => term.id === id));
}
