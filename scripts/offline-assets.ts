/** A file of the build as the list needs it. */
export interface BuiltFile {
  name: string;
  bytes: number;
  text: () => string;
}

/** The film player and its streams are larger than this; without a network there are no films. */
const maxScriptBytes = 60_000;
const entryName = /^entry\.client-([\w-]+)\.js$/;
const isStyle = (name: string) => /^(?:root|styles)-[\w-]+\.css$/.test(name);
/** Letters beyond Latin-1 come with whoever needs them. */
const isFont = (name: string) => name.endsWith('.woff2') && !name.includes('-ext-');
const reference = /["'(](?:\.\/|\/?assets\/)([\w.-]+\.(?:js|woff2))["')]/g;

function isNeeded({ name, bytes }: BuiltFile): boolean {
  return name.endsWith('.js') ? bytes <= maxScriptBytes : isStyle(name) || isFont(name);
}

function referencesOf(file: BuiltFile): string[] {
  return file.name.endsWith('.woff2') ? [] : [...file.text().matchAll(reference)].map(([, name = '']) => name);
}

/** The files that a kept page may ask for without a network: what the entry can load, the style sheet and its fonts. */
export function listAssets(files: readonly BuiltFile[]): { build: string; assets: string[] } {
  const needed = new Map(files.filter(isNeeded).map((file) => [file.name, file]));
  const entry = files.find(({ name }) => entryName.test(name));
  const found = new Set<string>();
  const queue = files.map(({ name }) => name).filter((name) => name === entry?.name || isStyle(name));
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const file = needed.get(name);
    if (!file || found.has(name)) continue;
    found.add(name);
    queue.push(...referencesOf(file));
  }
  return { build: entryName.exec(entry?.name ?? '')?.[1] ?? 'none', assets: [...found].sort().map((name) => `/assets/${name}`) };
}
