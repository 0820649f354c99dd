/** Columns that hold more than one value as JSON. */
const nested = new Set(['answers', 'marks', 'answer', 'otherValues', 'content', 'lessons', 'doneModules', 'spans', 'subject', 'locales', 'weekdays', 'pauses']);
/** What names other people or writes of ours inside such a value. */
const inner = new Set(['by', 'writeId']);

function readNested(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => (inner.has(name) ? undefined : value));
  } catch {
    return text;
  }
}

/** A row as people and programs read it: what is stored as JSON is taken apart, numbers of ours inside it left out. */
export function readStored(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, nested.has(column) && typeof value === 'string' ? readNested(value) : value]));
}
