/** A text in one line: only its words and signs count, not where lines end. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** A run of words that two texts share, that only the former has, or only the present one. */
export interface Difference {
  how: 'same' | 'gone' | 'new';
  text: string;
}

/** For each pair of places, how many words the rests of both texts share in order. */
function sharedRests(these: readonly string[], those: readonly string[]): number[][] {
  const rests = Array.from({ length: these.length + 1 }, () => Array<number>(those.length + 1).fill(0));
  for (let one = these.length - 1; one >= 0; one -= 1) {
    for (let other = those.length - 1; other >= 0; other -= 1) {
      const [row, below] = [rests[one] ?? [], rests[one + 1] ?? []];
      row[other] = these[one] === those[other] ? (below[other + 1] ?? 0) + 1 : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return rests;
}

function joined(words: readonly Difference[]): Difference[] {
  const runs: Difference[] = [];
  for (const { how, text } of words) {
    const last = runs.at(-1);
    if (last?.how === how) last.text += ` ${text}`;
    else runs.push({ how, text });
  }
  return runs;
}

/** Which word comes next while two texts are read side by side. */
function nextWord(one: string | undefined, other: string | undefined, isFormerFirst: boolean): Difference {
  if (one !== undefined && one === other) return { how: 'same', text: one };
  if (other === undefined || (one !== undefined && isFormerFirst)) return { how: 'gone', text: one ?? '' };
  return { how: 'new', text: other };
}

/** What became of a text, word by word. */
export function differencesOf(former: string, present: string): Difference[] {
  const [these, those] = [oneLine(former).split(' ').filter(Boolean), oneLine(present).split(' ').filter(Boolean)];
  const rests = sharedRests(these, those);
  const restAt = (one: number, other: number) => rests[one]?.[other] ?? 0;
  const words: Difference[] = [];
  let [one, other] = [0, 0];
  while (one < these.length || other < those.length) {
    const next = nextWord(these[one], those[other], restAt(one + 1, other) >= restAt(one, other + 1));
    words.push(next);
    if (next.how !== 'new') one += 1;
    if (next.how !== 'gone') other += 1;
  }
  return joined(words);
}
