import { shown, type Reading } from './content-files';
import { pilotCities, type BlockKind } from '../course';

/** A block of a worded Markdown file as its author wrote it. */
export interface WordedBlock {
  id: string;
  kind: BlockKind;
  city?: string;
  /** the pilot city that has not confirmed it yet */
  awaits?: string;
  confirmed?: string;
  /** the day on which its fact was last looked up */
  checked?: string;
  follows?: string;
  state?: string;
  source: string;
}

type Head = Omit<WordedBlock, 'source' | 'kind'> & { kind?: BlockKind };

export interface WordedFile {
  path: string;
  /** YAML of the front matter */
  front: string;
  blocks: WordedBlock[];
}

const idLine = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)((?:\s+[^\s}]+)*)\s*\}\s*$/;
const writtenKinds = ['monday', 'next', 'note', 'example', 'case', 'honesty', 'aim', 'objective'] as const;
const states = ['machine', 'draft', 'reviewed'];

/** The front matter and blocks of a file; null when it is not there or has no front matter. */
export function readWorded(reading: Reading, path: string): WordedFile | null {
  const text = reading.files.get(path);
  if (text === undefined) return null;
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) {
    reading.findings.error({ file: shown(path), where: 'line 1', says: 'has no front matter', remedy: 'Begin the file with a line ---, the title, and another line ---.' });
    return null;
  }
  const front = match[1] ?? '';
  return { path, front, blocks: readBlocks(reading, path, text.slice(match[0].length)) };
}

function readBlocks(reading: Reading, path: string, body: string): WordedBlock[] {
  const blocks: { head: Head; lines: string[] }[] = [];
  for (const line of body.split(/\r?\n/)) {
    const match = idLine.exec(line);
    if (match) {
      blocks.push({ head: readHead(reading, path, { id: match[1] ?? '', marks: (match[2] ?? '').trim() }), lines: [] });
      continue;
    }
    if (line.startsWith('{#')) {
      reading.findings.error({ file: shown(path), where: `line "${line.slice(0, 40)}"`, says: 'looks like the beginning of a block but is none', remedy: 'Write it like {#p01} or {#p01 note}.' });
    }
    const last = blocks.at(-1);
    if (last) last.lines.push(line);
    else if (line.trim()) {
      reading.findings.error({ file: shown(path), where: `line "${line.slice(0, 40)}"`, says: 'stands before the first block', remedy: 'Put a line such as {#p01} above it.' });
    }
  }
  const read = blocks.map(({ head, lines }) => finishBlock(head, lines.join('\n').trim()));
  checkBlocks(reading, path, read);
  return read;
}

function finishBlock(head: Head, source: string): WordedBlock {
  return { ...head, kind: head.kind ?? (/^#{1,6}\s/.test(source) ? 'heading' : 'text'), source };
}

function readHead(reading: Reading, path: string, { id, marks }: { id: string; marks: string }): Head {
  const head: Head = { id };
  for (const mark of marks.split(/\s+/).filter(Boolean)) {
    const read = readMark(mark);
    if (read) Object.assign(head, read);
    else reading.findings.error({ file: shown(path), where: `block ${id}`, says: `has an unknown mark "${mark}"`, remedy: `Known are ${writtenKinds.join(', ')}, city=…, awaits=…, checked=YYYY-MM-DD, confirmed=YYYY-MM-DD, follows=… and state=${states.join('|')}; cities are ${pilotCities.join(', ')}.` });
  }
  return head;
}

const isCity = (value: string) => pilotCities.some((city) => city === value);
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

const markValues: Record<string, (value: string) => boolean> = {
  city: isCity,
  awaits: isCity,
  checked: isDay,
  confirmed: isDay,
  follows: (value) => /^[0-9a-f]{6}$/.test(value),
  state: (value) => states.includes(value),
};

function readMark(mark: string): Partial<Head> | null {
  const kind = writtenKinds.find((known) => known === mark);
  if (kind) return { kind };
  const [name = '', value = ''] = mark.split('=');
  return markValues[name]?.(value) ? { [name]: value } : null;
}

function checkBlocks(reading: Reading, path: string, blocks: WordedBlock[]): void {
  const seen = new Set<string>();
  for (const block of blocks) {
    const where = `block ${block.id}`;
    if (seen.has(block.id)) reading.findings.error({ file: shown(path), where, says: 'has the same id as an earlier block', remedy: 'Give it an id of its own.' });
    seen.add(block.id);
    if (!block.source) reading.findings.error({ file: shown(path), where, says: 'is empty', remedy: 'Write its text or take the block out.' });
    if (block.kind === 'case' && !block.city) reading.findings.error({ file: shown(path), where, says: 'is a case without a city', remedy: 'Write {#… case city=zaragoza}.' });
  }
}
