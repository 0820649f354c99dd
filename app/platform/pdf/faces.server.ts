import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage, type FontFile } from './runs';

const require = createRequire(import.meta.url);

/** The faces of the product on paper: running text, what stands out, titles. */
export type FaceName = 'text' | 'strong' | 'title';

interface Subset extends FontFile {
  /** the file's path */
  path: string;
}

const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** The files of a family in one weight, one for each script that the family has. */
function subsetsOf(family: string, weight: number): Subset[] {
  const ranges = JSON.parse(readFileSync(require.resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Record<string, string>;
  return scripts.flatMap((script) => {
    const range = ranges[script];
    if (range === undefined) return [];
    const path = require.resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`);
    return [{ name: `${family}-${script}-${weight}`, coverage: readCoverage(range), path }];
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
