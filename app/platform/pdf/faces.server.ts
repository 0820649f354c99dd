import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { plainFont } from '../pictures/sfnt';
import { coverageOf } from './cmap';
import { lettersWithout, type FontFile } from './runs';

const require = createRequire(import.meta.url);

/** The faces of the product on paper: running text, what stands out, titles. */
export type FaceName = 'text' | 'strong' | 'title';

interface Subset extends FontFile {
  /** the font, as programs read it that know no web fonts */
  bytes: Buffer;
}

// Contextual alternates and ligatures: to look for them in every word takes three quarters of the time of a long document.
const leftOut = ['GSUB'];

const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** The files of a family in one weight, one for each script that the family has. */
function subsetsOf(family: string, weight: number): Subset[] {
  const ranges = JSON.parse(readFileSync(require.resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<string, string>;
  return scripts.flatMap((script) => {
    if (ranges[script] === undefined) return [];
    const woff = readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`));
    return [{ name: `${family}-${script}-${weight}`, coverage: coverageOf(woff), bytes: plainFont(woff, leftOut) }];
  });
}

function readFaces(): Record<FaceName, Subset[]> {
  const strong = subsetsOf('inter', 600);
  return { text: subsetsOf('inter', 400), strong, title: [...subsetsOf('fraunces', 600), ...strong] };
}

let known: ReturnType<typeof readFaces> | undefined;

/** Each face as font files by script, the wanted first; titles in scripts that Fraunces lacks are set in Inter. */
export function findFaces(): Record<FaceName, Subset[]> {
  return (known ??= readFaces());
}

/** The letters of a text that none of our fonts can draw, each once. */
export function undrawable(text: string): string[] {
  return lettersWithout(text, findFaces().strong);
}

/** The face for one name in large letters: that of titles when it draws all of it, so that no name changes its type half-way. */
export function nameFace(name: string): FaceName {
  return lettersWithout(name, findFaces().title.filter((font) => font.name.startsWith('fraunces'))).length === 0 ? 'title' : 'strong';
}
