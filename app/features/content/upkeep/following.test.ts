import { describe, expect, it } from 'vitest';
import { changed, smallCourse } from '../course-fixture';
import { compileCourse } from '../files/course-files';
import { entryText, filesFingerprint, fingerprint } from './fingerprint';
import { noteFollowing, type Reach } from './following';

const lesson = 'modules/01-first/lessons/01-read/lesson';
const quiz = 'modules/01-first/lessons/04-check/quiz';

function note(path: string, changes: Record<string, string>, reach: Reach): string {
  const files = smallCourse(changes);
  const records = compileCourse(files).records.filter((record) => record.path === path);
  return noteFollowing(files.get(path) ?? '', records, reach);
}

describe('a fingerprint', () => {
  it('is six hexadecimal digits of the words, not of their line breaks', () => {
    expect(fingerprint('One two\nthree')).toMatch(/^[0-9a-f]{6}$/);
    expect(fingerprint(' One  two three\n')).toBe(fingerprint('One two\nthree'));
    expect(fingerprint('One two four')).not.toBe(fingerprint('One two three'));
  });

  it('of an entry does not depend on the order of its fields', () => {
    expect(entryText({ b: ['x', 'y'], a: 1, c: undefined })).toBe(entryText({ a: 1, b: ['x', 'y'] }));
    expect(entryText({ a: 'x' })).not.toBe(entryText({ b: 'x' }));
  });

  it('of all files notices a renamed file', () => {
    expect(filesFingerprint(new Map([['a', 'x']]))).not.toBe(filesFingerprint(new Map([['b', 'x']])));
  });
});

describe('noting what translations follow', () => {
  const outdated = changed(`${lesson}.en.md`, '## en Part', '## en Other part');

  it('leaves a file alone that follows today\'s English', () => {
    expect(note(`${lesson}.de.md`, {}, 'all')).toBe(smallCourse().get(`${lesson}.de.md`));
    expect(note(`${quiz}.de.yaml`, {}, 'all')).toBe(smallCourse().get(`${quiz}.de.yaml`));
  });

  it('makes outdated blocks of the given files current', () => {
    const text = note(`${lesson}.de.md`, outdated, 'all');
    const { course } = compileCourse(smallCourse({ ...outdated, [`${lesson}.de.md`]: text }));
    expect(course?.modules[0]?.lessons[0]?.text.de.blocks.map((block) => block.state)).toEqual(['machine', 'machine', 'machine', 'machine']);
  });

  it('leaves outdated blocks outdated when only silent pieces are asked for', () => {
    expect(note(`${lesson}.de.md`, outdated, 'unrecorded')).toBe(smallCourse().get(`${lesson}.de.md`));
  });

  it('keeps kind, city and state of a block', () => {
    const text = (smallCourse().get(`${lesson}.de.md`) ?? '').replace(/\{#c01[^}]*\}/, '{#c01 case city=zaragoza state=reviewed}');
    expect(note(`${lesson}.de.md`, { [`${lesson}.de.md`]: text }, 'unrecorded')).toMatch(/\{#c01 case city=zaragoza follows=[0-9a-f]{6} state=reviewed\}/);
  });

  it('writes the front matter once', () => {
    const bare = { [`${lesson}.de.md`]: (smallCourse().get(`${lesson}.de.md`) ?? '').replace(/follows: .*\nstate: .*\n/, '') };
    const text = note(`${lesson}.de.md`, bare, 'unrecorded');
    expect(text).toMatch(/^---\ntitle: de Read\nsummary: de Why\nfollows: '[0-9a-f]{6}'\nstate: machine\n---\n/);
    expect(text.match(/^follows:/gm)).toHaveLength(1);
  });

  it('keeps states of a YAML file and everything its author typed', () => {
    const text = (smallCourse().get(`${quiz}.de.yaml`) ?? '').replace('  q2: machine', '  q2: reviewed').replace('intro:', '# a remark\nintro:');
    const noted = note(`${quiz}.de.yaml`, { [`${quiz}.de.yaml`]: text }, 'all');
    expect(noted).toBe(text);
  });

  it('does not touch a file without records', () => {
    expect(noteFollowing('x', [], 'all')).toBe('x');
  });
});
