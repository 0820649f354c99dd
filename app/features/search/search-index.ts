import type { Locale } from '../../platform/locale';
import type { Item, Passage } from './findable';
import { stemOf } from './words/stems';
import { WordList } from './words/word-list';
import { listForms } from './words/words';

/** Lists of numbers, one after the other in one array. */
class Lists {
  private readonly starts: Uint32Array;
  private readonly numbers: Uint16Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.numbers = Uint16Array.from(lists.flat());
    this.starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, index) => (this.starts[index + 1] = (this.starts[index] ?? 0) + list.length));
  }

  at(index: number): Uint16Array {
    return this.numbers.subarray(this.starts[index], this.starts[index + 1]);
  }
}

/** Every word of everything that can be found in one language, and where it stands. */
export interface SearchIndex {
  locale: Locale;
  items: Item[];
  passages: Passage[];
  /** the number of the item to which each passage belongs */
  itemOf: Uint16Array;
  forms: WordList;
  /** the numbers of the passages in which each form stands, each once */
  passagesOf: Lists;
  stems: WordList;
  /** the number of each form's stem */
  stemOf: Uint16Array;
  /** the numbers of the forms of each stem */
  formsOf: Lists;
}

interface Gathered {
  stem: string;
  passages: number[];
}

function gather(passages: readonly Passage[]): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  passages.forEach(({ read, lang }, index) => {
    for (const { form, word } of listForms(read())) {
      const known = gathered.get(form) ?? { stem: stemOf(word, lang), passages: [] };
      if (known.passages.at(-1) !== index) known.passages.push(index);
      gathered.set(form, known);
    }
  });
  return gathered;
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Reads everything once and notes its words. */
export function buildIndex(items: Item[], locale: Locale): SearchIndex {
  const passages = items.flatMap((item) => item.passages);
  const gathered = gather(passages);
  const forms = [...gathered.keys()].sort(byCodeUnit);
  const stems = [...new Set([...gathered.values()].map(({ stem }) => stem))].sort(byCodeUnit);
  const numbers = new Map(stems.map((stem, index) => [stem, index]));
  const stemNumbers = forms.map((form) => numbers.get(gathered.get(form)?.stem ?? '') ?? 0);
  const formsOf = stems.map((): number[] => []);
  stemNumbers.forEach((stem, form) => formsOf[stem]?.push(form));
  return {
    locale,
    items,
    passages,
    itemOf: Uint16Array.from(items.flatMap((item, index) => item.passages.map(() => index))),
    forms: new WordList(forms),
    passagesOf: new Lists(forms.map((form) => gathered.get(form)?.passages ?? [])),
    stems: new WordList(stems),
    stemOf: Uint16Array.from(stemNumbers),
    formsOf: new Lists(formsOf),
  };
}
