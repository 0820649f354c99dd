/** Which characters a font file holds: first and last code point of each stretch. */
export type Coverage = readonly (readonly [first: number, last: number])[];

export interface FontFile {
  name: string;
  coverage: Coverage;
}

/** Part of a text that one font file draws. */
export interface Run {
  text: string;
  font: string;
}

const holds = ({ coverage }: FontFile, letter: string): boolean =>
  [...letter].every((sign) => coverage.some(([first, last]) => first <= (sign.codePointAt(0) ?? 0) && (sign.codePointAt(0) ?? 0) <= last));

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text as it is drawn: composed letters, one kind of blank between words, nothing that draws nothing. */
function plainOf(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, (blank) => (/^[\u00A0\u202F]+$/.test(blank) ? '\u00A0' : ' ')).replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
}

/** The letters of a text that none of these fonts draws, each once. */
export function lettersWithout(text: string, fonts: readonly FontFile[]): string[] {
  const missing = [...letters.segment(plainOf(text))].map(({ segment }) => segment).filter((segment) => !fonts.some((font) => holds(font, segment)));
  return [...new Set(missing)];
}

// Nearly all words: single letters of Western Europe between single blanks, all of which the first font holds. To ask this is much quicker.
const plainWords = /^(?! )(?:[!-~¡-¬®-ÿ]| (?! ))*$/;

function plainRuns(text: string, [usual]: readonly FontFile[]): Run[] | null {
  if (!usual || !plainWords.test(text) || !holds(usual, text)) return null;
  return text === '' ? [] : [{ text, font: usual.name }];
}

/**
 * Cuts a text into runs, each drawn by the first of the fonts that holds all of it; a run goes on as long as its font can.
 * Letters stay with their accents, signs that draw nothing are left out, and what no font holds falls to the first.
 */
export function runsOf(text: string, fonts: readonly FontFile[]): Run[] {
  const quick = plainRuns(text, fonts);
  if (quick) return quick;
  const runs: Run[] = [];
  for (const { segment } of letters.segment(plainOf(text))) {
    const last = runs.at(-1);
    const current = fonts.find(({ name }) => name === last?.font);
    if (last && current && holds(current, segment)) last.text += segment;
    else runs.push({ text: segment, font: (fonts.find((font) => holds(font, segment)) ?? fonts[0])?.name ?? '' });
  }
  return runs;
}

/** Breaks a text into lines at its blanks; a word wider than a line is broken where the line is full. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (word: string): void => {
    for (const { segment } of letters.segment(word)) {
      if (line !== '' && widthOf(line + segment) > width) line = (lines.push(line), '');
      line += segment;
    }
  };
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    if (line !== '' && widthOf(`${line} ${word}`) <= width) line += ` ${word}`;
    else {
      if (line !== '') lines.push(line);
      line = '';
      if (widthOf(word) <= width) line = word;
      else add(word);
    }
  }
  return line === '' ? lines : [...lines, line];
}
