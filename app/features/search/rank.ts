import { matchWord, type Matches } from './match';
import type { SearchIndex } from './search-index';
import { isSmallWord } from './words/small-words';
import type { Token } from './words/words';

/** A word of a question with everything that answers it. */
export interface AskedWord {
  matches: Matches;
  /** how rare it is: what stands everywhere decides little */
  rarity: number;
  /** the best answer in each passage, 0 where there is none */
  inPassage: Float32Array;
}

/** A passage that answers a question, with how well. */
interface Found {
  passage: number;
  score: number;
}

export interface Ranked {
  item: number;
  score: number;
  /** the part of the words that it answers, by how rare they are */
  share: number;
  /** the best first */
  passages: Found[];
}

function askWord(index: SearchIndex, matches: Matches): AskedWord {
  const inPassage = new Float32Array(index.passages.length);
  let count = 0;
  for (const [form, value] of matches) {
    for (const passage of index.passagesOf.at(form)) {
      if (inPassage[passage] === 0) count += 1;
      inPassage[passage] = Math.max(inPassage[passage] ?? 0, value);
    }
  }
  return { matches, rarity: Math.log(1 + index.passages.length / Math.max(1, count)), inPassage };
}

/** The words that decide; where a question has only small ones, those. Words that nothing answers are left aside. */
export function askWords(index: SearchIndex, tokens: readonly Token[]): AskedWord[] {
  const deciding = tokens.filter(({ form }) => !isSmallWord(form, index.locale));
  const asked = deciding.length > 0 ? deciding : tokens;
  const last = tokens.at(-1);
  return asked.map((token) => askWord(index, matchWord(index, token, token === last))).filter(({ matches }) => matches.size > 0);
}

function scorePassage(index: SearchIndex, words: readonly AskedWord[], passage: number): number {
  let [sum, found, all] = [0, 0, 0];
  for (const { rarity, inPassage } of words) {
    const value = inPassage[passage] ?? 0;
    sum += rarity * value;
    all += rarity;
    if (value > 0) found += rarity;
  }
  return sum * (found / all) ** 2 * (index.passages[passage]?.weight ?? 1);
}

function scoreItem(index: SearchIndex, words: readonly AskedWord[], numbers: readonly number[]): Omit<Ranked, 'item'> {
  const best = words.map(({ inPassage }) => Math.max(...numbers.map((passage) => (inPassage[passage] ?? 0) * (index.passages[passage]?.weight ?? 1))));
  const weigh = (value: (at: number) => number) => words.reduce((sum, { rarity }, at) => sum + rarity * value(at), 0);
  const share = weigh((at) => ((best[at] ?? 0) > 0 ? 1 : 0)) / weigh(() => 1);
  const passages = numbers.map((passage) => ({ passage, score: scorePassage(index, words, passage) })).sort((a, b) => b.score - a.score || a.passage - b.passage);
  return { score: weigh((at) => best[at] ?? 0) * share ** 2 + (passages[0]?.score ?? 0), share, passages };
}

function gatherByItem(index: SearchIndex, words: readonly AskedWord[]): Map<number, number[]> {
  const byItem = new Map<number, number[]>();
  index.itemOf.forEach((item, passage) => {
    if (!words.some(({ inPassage }) => inPassage[passage])) return;
    const known = byItem.get(item);
    if (known) known.push(passage);
    else byItem.set(item, [passage]);
  });
  return byItem;
}

/** Whoever has all words comes first; what has less than half of them is left out where something has all. */
const leastShare = 0.5;
const isWhole = ({ share }: Ranked) => share > 0.999;

/** Everything that answers the words, the best first: all words over some, titles over text, the word itself over its kin. */
export function rank(index: SearchIndex, words: readonly AskedWord[]): Ranked[] {
  if (words.length === 0) return [];
  const found = [...gatherByItem(index, words)].map(([item, numbers]) => ({ item, ...scoreItem(index, words, numbers) }));
  const sorted = found.sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || b.score - a.score || a.item - b.item);
  const [first] = sorted;
  return first && isWhole(first) ? sorted.filter(({ share }) => share >= leastShare) : sorted;
}
