import type { PieceRecord } from '../files/content-files';

/** Which pieces are noted as following today's English: all of a file, or only those that say nothing yet. */
export type Reach = 'all' | 'unrecorded';

/** The text of a translated file after noting that its pieces follow today's English; without a state they become `machine`. */
export function noteFollowing(text: string, records: readonly PieceRecord[], reach: Reach): string {
  const present = records.filter((record) => record.state !== 'missing');
  const [first] = present;
  if (!first) return text;
  return first.path.endsWith('.md') ? noteInMarkdown(text, present, reach) : noteInYaml(text, present, reach);
}

function isMeant(record: PieceRecord, reach: Reach): boolean {
  return reach === 'all' || record.follows === undefined;
}

function noteInMarkdown(text: string, records: PieceRecord[], reach: Reach): string {
  const prints = new Map(records.filter((record) => isMeant(record, reach)).map((record) => [record.key, record.fingerprint]));
  const front = prints.get('front');
  const body = text.replace(/^\{#([a-z0-9-]+)([^}\n]*)\}/gm, (line, id: string, marks: string) => {
    const print = prints.get(id);
    if (!print) return line;
    const kept = marks.trim().split(/\s+/).filter((mark) => mark && !mark.startsWith('follows='));
    const state = kept.some((mark) => mark.startsWith('state=')) ? [] : ['state=machine'];
    const at = kept.findIndex((mark) => mark.startsWith('state='));
    kept.splice(at < 0 ? kept.length : at, 0, `follows=${print}`);
    return `{#${[id, ...kept, ...state].join(' ')}}`;
  });
  return front ? body.replace(/^---\r?\n[\s\S]*?\n---/, (matter) => noteInFront(matter, front)) : body;
}

function noteInFront(matter: string, print: string): string {
  const lines = matter.split('\n');
  const state = lines.find((line) => line.startsWith('state:')) ?? 'state: machine';
  const kept = lines.slice(0, -1).filter((line) => !/^(?:follows|state):/.test(line));
  return [...kept, `follows: '${print}'`, state, '---'].join('\n');
}

/** The two maps are rewritten at the end of the file; everything else stays as its author typed it. */
function noteInYaml(text: string, records: PieceRecord[], reach: Reach): string {
  const states = readMap(text, 'states');
  const lines = withoutMaps(text).trimEnd();
  const follows = records.map((record) => [record.key, isMeant(record, reach) ? record.fingerprint : (record.follows ?? '')] as const);
  const entries = (pairs: (readonly [string, string])[]) => pairs.map(([key, value]) => `  ${key}: ${value}`).join('\n');
  const quoted = follows.filter(([, print]) => print).map(([key, print]) => [key, `'${print}'`] as const);
  const kept = records.map((record) => [record.key, states.get(record.key) ?? 'machine'] as const);
  return `${lines}\nfollows:\n${entries(quoted)}\nstates:\n${entries(kept)}\n`;
}

function readMap(text: string, name: string): Map<string, string> {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (start < 0) return new Map();
  const end = lines.findIndex((line, index) => index > start && /^\S/.test(line));
  const block = lines.slice(start, end < 0 ? lines.length : end).join('\n');
  return new Map([...block.slice(name.length + 1).matchAll(/([A-Za-z0-9_.-]+):\s*['"]?([A-Za-z0-9]+)/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function withoutMaps(text: string): string {
  let inside = false;
  return text
    .split(/\r?\n/)
    .filter((line) => {
      if (/^\S/.test(line)) inside = /^(?:follows|states):/.test(line);
      return !inside;
    })
    .join('\n');
}
