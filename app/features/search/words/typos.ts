/** How many slips are forgiven in a word: none in a short one, where every slip is another word. */
export function forgivenEdits(form: string): 0 | 1 | 2 {
  if (form.length < 5) return 0;
  return form.length < 9 ? 1 : 2;
}

const rows = Array.from({ length: 3 }, () => new Uint8Array(64));

/**
 * How many slips lie between two words: a letter left out, added, changed, or two neighbours exchanged.
 * More than `max` are told as `max + 1`.
 */
export function countEdits(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max || b.length >= 64) return max + 1;
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let line = 1; line <= a.length; line += 1) {
    row[0] = line;
    if (fillRow({ a, b, line }, before, [above, row]) > max) return max + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[b.length] ?? 0, max + 1);
}

interface Line {
  a: string;
  b: string;
  line: number;
}

/** Tells whether the two letters that end here are those of the other word the other way round. */
function isExchanged({ a, b, line }: Line, column: number): boolean {
  return column > 1 && line > 1 && a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1];
}

const at = (row: Uint8Array, column: number) => row[column] ?? 0;

/** Fills one line of the table and answers its smallest value. */
function fillRow(line: Line, before: Uint8Array, [above, row]: [Uint8Array, Uint8Array]): number {
  const letter = line.a[line.line - 1];
  let least = line.line;
  for (let column = 1; column <= line.b.length; column += 1) {
    const change = at(above, column - 1) + Number(letter !== line.b[column - 1]);
    const cost = Math.min(at(above, column) + 1, at(row, column - 1) + 1, change);
    row[column] = isExchanged(line, column) ? Math.min(cost, at(before, column - 2) + 1) : cost;
    least = Math.min(least, at(row, column));
  }
  return least;
}

/** Which letters a word holds, one bit each: words that differ in more bits than slips can change need no closer look. */
export function lettersOf(form: string): number {
  let bits = 0;
  for (let at = 0; at < form.length; at += 1) bits |= 1 << (form.charCodeAt(at) % 32);
  return bits;
}

/** Tells in how many letters two words differ at least. */
export function countOtherLetters(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}
