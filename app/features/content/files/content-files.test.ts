import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readOptionalYaml, readYaml } from './content-files';
import { Findings, describeProblem, isFatal } from './problems';
import { quizFile, sourcesFile, toolFile } from './schemas';
import { readWorded } from './worded-file';

function reading(text: string, path = 'a.yaml') {
  return { files: new Map([[path, text]]), findings: new Findings(), records: [] };
}

function complain(text: string, schema: z.ZodType): string[] {
  const now = reading(text);
  readYaml(now, 'a.yaml', schema);
  return now.findings.problems.map(describeProblem);
}

describe('what an author reads when a YAML file is wrong', () => {
  const schema = z.strictObject({ title: z.string(), kind: z.enum(['a', 'b']).optional(), parts: z.array(z.string()).optional() });

  it.each([
    ['a missing field', 'kind: a', 'content/a.yaml, title: is missing. Add it.'],
    ['a number for a text', 'title: 12', 'content/a.yaml, title: must be a text. Put it in quotes.'],
    ['a text for a list', 'title: x\nparts: y', 'content/a.yaml, parts: must be a list. Correct it.'],
    ['an unknown field', 'title: x\ntilte: y', 'content/a.yaml: has something unknown: tilte. Correct the spelling or take it out.'],
    ['an unknown word', 'title: x\nkind: c', 'content/a.yaml, kind: is none of the allowed words. Choose one of: a, b.'],
    ['nothing at all', '', 'content/a.yaml: must be a set of fields. Correct it.'],
  ])('%s', (_, text, message) => {
    expect(complain(text, schema)).toEqual([message]);
  });

  it('names the line of broken YAML', () => {
    expect(complain('title: x\nother: a: b', schema)[0]).toMatch(/^content\/a\.yaml, line 2: is not valid YAML/);
  });

  it('refuses a key that is given twice', () => {
    expect(complain('title: x\ntitle: y', schema)[0]).toContain('is not valid YAML');
  });

  it('does not mind an optional file that is absent', () => {
    const now = reading('x');
    expect(readOptionalYaml(now, 'b.yaml', schema)).toBeNull();
    expect(now.findings.problems).toEqual([]);
  });
});

describe('strict files', () => {
  it.each([
    ['an address that is not http', sourcesFile, 'W1: { title: x, url: "javascript:alert(1)" }', 'needs a full address'],
    ['a source code in small letters', sourcesFile, 'w1: { title: x }', 'w1'],
    ['an unknown kind of question', quizFile, 'id: q\nquestions: [{ id: q1, kind: essay, objective: o }]', 'questions.0.kind'],
    ['a key on a reflection', quizFile, 'id: q\nquestions: [{ id: q1, kind: reflection, objective: o, key: a }]', 'has something unknown: key'],
    ['an unknown kind of field', toolFile, 'id: t\ngroups: [{ id: g, fields: [{ id: f, kind: colour }] }]', 'groups.0.fields.0.kind'],
    ['a text without a limit', toolFile, 'id: t\ngroups: [{ id: g, fields: [{ id: f, kind: text }] }]', 'maxLength: is missing'],
  ])('refuse %s', (...row) => {
    const [, schema, text, message] = row;
    expect(complain(text, schema).join('\n')).toContain(message);
  });

  it('turn a year into text', () => {
    expect(sourcesFile.parse({ W1: { title: 'x', year: 1969 } }).W1?.year).toBe('1969');
  });
});

describe('a worded Markdown file', () => {
  const blocksOf = (text: string) => {
    const now = reading(text, 'a.md');
    const file = readWorded(now, 'a.md');
    return { file, lines: now.findings.problems.map(describeProblem) };
  };
  const front = '---\ntitle: x\n---\n';

  it('is read into front matter and blocks', () => {
    const { file, lines } = blocksOf(`${front}\n{#p01 monday follows=3fa9c1 state=draft}\nText\nmore\n\n{#h01}\n## Head\n\n{#c01 case city=oulu}\nCase\n`);
    expect(lines).toEqual([]);
    expect(file?.front).toBe('title: x');
    expect(file?.blocks).toEqual([
      { id: 'p01', kind: 'monday', follows: '3fa9c1', state: 'draft', source: 'Text\nmore' },
      { id: 'h01', kind: 'heading', source: '## Head' },
      { id: 'c01', kind: 'case', city: 'oulu', source: 'Case' },
    ]);
  });

  it.each([
    ['no front matter', 'text', 'has no front matter'],
    ['words before the first block', `${front}\ntext\n{#a}\nb`, 'stands before the first block'],
    ['an unknown mark', `${front}{#a remark}\nb`, 'has an unknown mark "remark"'],
    ['a city that is no pilot city', `${front}{#a case city=london}\nb`, 'has an unknown mark "city=london"'],
    ['an unknown city to wait for', `${front}{#a awaits=anybody}\nb`, 'has an unknown mark "awaits=anybody"'],
    ['a day that does not exist', `${front}{#a checked=2026-02-30}\nb`, 'has an unknown mark "checked=2026-02-30"'],
    ['a mistyped state', `${front}{#a state=done}\nb`, 'has an unknown mark "state=done"'],
    ['an id twice', `${front}{#a}\nb\n{#a}\nc`, 'has the same id as an earlier block'],
    ['an empty block', `${front}{#a}\n\n{#b}\nc`, 'block a: is empty'],
    ['a case without a city', `${front}{#a case}\nb`, 'is a case without a city'],
    ['a broken id line', `${front}{#a}\nb\n{#A B}\nc`, 'looks like the beginning of a block'],
  ])('must not have %s', (_, text, message) => {
    expect(blocksOf(text).lines.join('\n')).toContain(message);
  });

  it('may wait for a city and say when its fact was looked up', () => {
    const { file, lines } = blocksOf(`${front}{#c02 case city=athens awaits=athens checked=2026-11-25}\nCase\n`);
    expect(lines).toEqual([]);
    expect(file?.blocks).toEqual([{ id: 'c02', kind: 'case', city: 'athens', awaits: 'athens', checked: '2026-11-25', source: 'Case' }]);
  });

  it('works with Windows line ends', () => {
    expect(blocksOf('---\r\ntitle: x\r\n---\r\n\r\n{#a}\r\nb\r\nc\r\n').file?.blocks).toEqual([{ id: 'a', kind: 'text', source: 'b\nc' }]);
  });
});

describe('a problem', () => {
  const words = { file: 'content/a', where: 'x', says: 'is so', remedy: 'Do this.' };

  it('reads as one sentence with its remedy', () => {
    expect(describeProblem({ ...words, level: 'error' })).toBe('content/a, x: is so. Do this.');
  });

  it('is fatal as an error, and as a gap only when all must be complete', () => {
    const findings = new Findings();
    findings.error(words);
    findings.warn(words);
    findings.gap(words);
    expect(findings.problems.map((problem) => [isFatal(problem), isFatal(problem, true)])).toEqual([[true, true], [false, false], [false, true]]);
  });
});
