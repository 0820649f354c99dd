import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { smallCourse } from '../course-fixture';
import { readCourse, readFiles } from '../load.server';
import { followEnglish, lockIds } from './upkeep.server';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function write(files: Map<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const lesson = 'modules/01-first/lessons/01-read/lesson.de.md';
const silent = () => (smallCourse().get(lesson) ?? '').replaceAll(/ follows=[0-9a-f]{6} state=machine/g, '');

describe('the folder of the course', () => {
  it('is read with forward slashes, text files only', () => {
    const folder = write(new Map([...smallCourse(), ['notes.txt', 'x']]));
    expect(readFiles(folder)).toEqual(new Map([...smallCourse()].sort(([a], [b]) => (a < b ? -1 : 1))));
  });

  it('gives a course without problems', () => {
    const { course, problems } = readCourse(write(smallCourse()));
    expect([course?.id, problems]).toEqual(['small-course', []]);
  });
});

describe('content:follow', () => {
  it('fills what says nothing yet, in all files, and then has nothing left to do', () => {
    const folder = write(smallCourse({ [lesson]: silent() }));
    expect(followEnglish(folder, [])).toEqual([lesson]);
    expect(readFileSync(path.join(folder, lesson), 'utf8')).toBe(smallCourse().get(lesson));
    expect(followEnglish(folder, [])).toEqual([]);
  });

  it('touches only the given files', () => {
    const folder = write(smallCourse({ [lesson]: silent() }));
    expect(followEnglish(folder, [lesson.replace('.de.', '.fr.')])).toEqual([]);
    expect(readFileSync(path.join(folder, lesson), 'utf8')).toBe(silent());
  });

  it('refuses a file that is no translation', () => {
    const folder = write(smallCourse());
    expect(() => followEnglish(folder, [lesson.replace('.de.', '.en.')])).toThrow('no translated files');
  });
});

describe('content:lock', () => {
  it('adds new ids, keeps old ones and is idempotent', () => {
    const folder = write(smallCourse({ 'ids.lock': 'lesson gone reading retired\n' }));
    expect(lockIds(folder)).toBeGreaterThan(20);
    expect(lockIds(folder)).toBe(0);
    expect(readFileSync(path.join(folder, 'ids.lock'), 'utf8')).toContain('lesson gone reading retired\n');
    expect(readCourse(folder).problems).toEqual([]);
  });
});
