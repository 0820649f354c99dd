import { countEdits, countOtherLetters, forgivenEdits, lettersOf } from './typos';

/** Many words in the room of one text: sorted, each with its number, found from the front, from within and with slips. */
export class WordList {
  readonly size: number;
  private readonly text: string;
  /** where each word begins in the text; one more for the end */
  private readonly starts: Uint32Array;
  private readonly letters: Int32Array;

  /** `words` are sorted by their code units and each there once. */
  constructor(words: readonly string[]) {
    this.size = words.length;
    this.text = `${words.join('\n')}\n`;
    this.starts = new Uint32Array(words.length + 1);
    this.letters = Int32Array.from(words, lettersOf);
    let start = 0;
    words.forEach((word, index) => {
      this.starts[index] = start;
      start += word.length + 1;
    });
    this.starts[words.length] = start;
  }

  /** The word with this number. */
  at(index: number): string {
    return this.text.slice(this.starts[index], (this.starts[index + 1] ?? 0) - 1);
  }

  /** The number of a word; null where the list lacks it. */
  find(word: string): number | null {
    const index = this.firstFrom(word);
    return index < this.size && this.at(index) === word ? index : null;
  }

  /** The numbers of the words that begin so. */
  listBeginning(beginning: string): number[] {
    const first = this.firstFrom(beginning);
    return Array.from({ length: this.firstFrom(`${beginning}\uffff`) - first }, (_, step) => first + step);
  }

  /** The numbers of the words that hold this somewhere behind their beginning. */
  listHolding(part: string): number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(part); at >= 0; at = this.text.indexOf(part, at + 1)) {
      const index = this.wordAround(at);
      if (this.starts[index] !== at && found.at(-1) !== index) found.push(index);
    }
    return found;
  }

  /** The numbers of the words that are this one but for slips, with how many. */
  listNear(word: string): { index: number; edits: number }[] {
    const max = forgivenEdits(word);
    const letters = lettersOf(word);
    const found: { index: number; edits: number }[] = [];
    for (let index = 0; max > 0 && index < this.size; index += 1) {
      if (countOtherLetters(letters, this.letters[index] ?? 0) > 2 * max || Math.abs(this.lengthAt(index) - word.length) > max) continue;
      const edits = countEdits(word, this.at(index), max);
      if (edits <= max) found.push({ index, edits });
    }
    return found;
  }

  private lengthAt(index: number): number {
    return (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0) - 1;
  }

  private firstFrom(word: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private wordAround(at: number): number {
    let [low, high] = [0, this.size - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
