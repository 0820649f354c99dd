/** Puts values into a sentence whose places are marked with single braces. */
export function fill(sentence: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (_mark, name: string) => String(values[name] ?? ''));
}
