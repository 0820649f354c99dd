import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Locale } from '../../../platform/locale';
import type { PieceState } from '../piece';
import type { Findings } from './problems';

/** All files of the content by their path below `content/`. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What became of one translatable piece of one file: the board, `content:follow` and `ids.lock` are made of these. */
export interface PieceRecord {
  /** the worded file it stands in, or should stand in */
  path: string;
  /** module, lesson, tool or glossary it belongs to */
  unit: string;
  locale: Locale;
  /** block id, question id, field path; `front` for a front matter */
  key: string;
  state: PieceState;
  /** fingerprint of today's English wording */
  fingerprint: string;
  /** print of its own words, as `readPiece` has it; absent where it has none */
  own?: string;
  /** what the translation says it follows */
  follows?: string;
}

/** The files, and where to note what was found in them. */
export interface Reading {
  files: ContentFiles;
  findings: Findings;
  records: PieceRecord[];
}

/** The name under which authors know a file. */
export function shown(path: string): string {
  return `content/${path}`;
}

/** A YAML file checked against its schema; null when it is absent or wrong, and then the reason is noted. */
export function readYaml<T extends z.ZodType>(reading: Reading, path: string, schema: T): z.infer<T> | null {
  const text = reading.files.get(path);
  if (text === undefined) {
    reading.findings.error({ file: shown(path), where: '', says: 'is not there', remedy: 'Create it; docs/content.md shows its shape.' });
    return null;
  }
  return checkYaml(reading, { path, text }, schema);
}

/** Like `readYaml`, but a file that is not there is no problem. */
export function readOptionalYaml<T extends z.ZodType>(reading: Reading, path: string, schema: T): z.infer<T> | null {
  return reading.files.has(path) ? readYaml(reading, path, schema) : null;
}

/** YAML text of a file (or of its front matter) checked against a schema. */
export function checkYaml<T extends z.ZodType>(reading: Reading, file: { path: string; text: string }, schema: T): z.infer<T> | null {
  const document = parseDocument(file.text, { prettyErrors: true });
  const broken = document.errors[0];
  if (broken) {
    const line = broken.linePos?.[0].line;
    reading.findings.error({
      file: shown(file.path),
      where: line ? `line ${line}` : '',
      says: `is not valid YAML (${broken.message.split('\n')[0]?.replace(/:$/, '')})`,
      remedy: 'Check the indentation, and put a text that holds a colon and a space in quotes.',
    });
    return null;
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) reading.findings.error(explain(shown(file.path), issue));
  return null;
}

function explain(file: string, issue: z.core.$ZodIssue) {
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return { file, where, says: `has something unknown: ${issue.keys.join(', ')}`, remedy: 'Correct the spelling or take it out.' };
  }
  if (issue.code === 'invalid_type') {
    const missing = issue.message.includes('received undefined');
    if (missing) return { file, where, says: 'is missing', remedy: 'Add it.' };
    return { file, where, says: `must be ${article(issue.expected)}`, remedy: issue.expected === 'string' ? 'Put it in quotes.' : 'Correct it.' };
  }
  if (issue.code === 'invalid_value') {
    return { file, where, says: 'is none of the allowed words', remedy: `Choose one of: ${issue.values.map(String).join(', ')}.` };
  }
  if (issue.code === 'invalid_union') {
    return { file, where, says: 'does not fit', remedy: 'Compare it with docs/content.md: the kind may be misspelt, or a number stands where a text belongs.' };
  }
  return { file, where, says: issue.message, remedy: 'Correct it.' };
}

function article(expected: string): string {
  const words: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a set of fields', record: 'a set of fields' };
  return words[expected] ?? `of type ${expected}`;
}
