import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { setInYaml, type YamlPath } from './yaml-text';

const file = `# for authors
title: A plain title
intro: >-
  A text over
  two lines.
fields:
  name: { label: Name, hint: 'As printed' }
  note:
    label: Note # with a remark
    options:
      a: One
scales:
  level: [None, Some]
`;

const at = (text: string, place: YamlPath) => place.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], parse(text));

describe('a value of a YAML file', () => {
  it.each([
    [['title'], 'Another: title'],
    [['intro'], 'One line'],
    [['fields', 'name', 'hint'], 'It’s “new”'],
    [['fields', 'note', 'label'], 'Note 2'],
    [['fields', 'note', 'options', 'a'], 'Two'],
    [['scales', 'level'], ['No', 'Yes']],
    [['scales', 'level', 1], 'More'],
  ] as [YamlPath, string | string[]][])('is replaced at %j, and nothing else changes', (place, value) => {
    const changed = setInYaml(file, place, value);
    expect(at(changed, place)).toEqual(value);
    const same = changed.split('\n').filter((line) => file.split('\n').includes(line));
    expect(file.split('\n').length - same.length).toBeLessThanOrEqual(3);
    expect(changed).toContain('# for authors');
  });

  it.each([
    [['fields', 'name', 'row'], 'A row'],
    [['fields', 'note', 'options', 'true'], 'Yes'],
    [['fields', 'new', 'label'], 'New'],
    [['follows', 'name'], 'abc123'],
    [['summary'], ''],
  ] as [YamlPath, string][])('is added at %j, where nothing stood', (place, value) => {
    const changed = setInYaml(file, place, value);
    expect(at(changed, place)).toEqual(value);
    const rest = parse(changed) as Record<string, unknown>;
    expect(rest.title).toBe('A plain title');
    for (const line of file.split('\n').filter((each) => !each.includes('{'))) expect(changed).toContain(line);
  });

  it('begins an empty file', () => {
    expect(setInYaml('', ['questions', 'q1', 'prompt'], 'Why?')).toBe('questions: { q1: { prompt: "Why?" } }\n');
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const place of [['intro'], ['fields', 'name', 'hint'], ['fields', 'note', 'extra']]) expect(at(setInYaml(file, place, text), place)).toBe(text);
      }),
    );
  });

  it('is refused where the file is broken or another kind of thing stands', () => {
    expect(() => setInYaml('a: [', ['a'], 'b')).toThrow('valid YAML');
    expect(() => setInYaml('- a\n- b\n', ['x'], 'b')).toThrow('stand');
  });

  it('can be set anywhere in the files of the course', () => {
    const files = readdirSync('content', { recursive: true, withFileTypes: true }).filter(({ name }) => /\.(?:fr|en)\.yaml$/.test(name));
    for (const entry of files.filter((_, index) => index % 6 === 0)) {
      const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
      for (const place of listTexts(parse(text)).filter((_, index) => index % 11 === 0)) {
        const changed = setInYaml(text, place, 'New words: “here”');
        expect(at(changed, place)).toBe('New words: “here”');
        const [before, after] = [parse(text), parse(changed)] as [unknown, unknown];
        expect(listTexts(after)).toEqual(listTexts(before));
      }
    }
  });
});

function listTexts(value: unknown, place: YamlPath = []): YamlPath[] {
  if (typeof value === 'string') return [place];
  if (Array.isArray(value)) return value.flatMap((part, index) => listTexts(part, [...place, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => listTexts(part, [...place, name]));
}
