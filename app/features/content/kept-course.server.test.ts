import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { smallCourse } from './course-fixture';
import { compileCourse } from './files/course-files';
import { keep, readKept, shelfmarkOf } from './kept-course.server';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function place(key = 'k1') {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  folders.push(folder);
  return { file: path.join(folder, 'deeper', 'course.json'), key };
}

function served() {
  const { course, markings, records } = compileCourse(smallCourse());
  if (!course) throw new Error('no course');
  return { course, markings, records };
}

describe('a compiled course', () => {
  it('is read as it was kept, its keys still for the server only', () => {
    const shelfmark = place();
    const original = served();
    keep(shelfmark, original);
    const again = readKept(shelfmark);
    expect(again?.course).toEqual(original.course);
    expect(again?.records).toEqual(original.records);
    expect(again?.markings.get('check')?.reveal()).toEqual(original.markings.get('check')?.reveal());
    expect(() => JSON.stringify(again?.markings.get('check'))).toThrow();
  });

  it('is not taken for another one', () => {
    const shelfmark = place();
    keep(shelfmark, served());
    expect(readKept({ ...shelfmark, key: 'k2' })).toBeNull();
  });

  it('is absent before it was kept, and where the file is broken off', () => {
    const shelfmark = place();
    expect(readKept(shelfmark)).toBeNull();
    keep(shelfmark, served());
    const whole = readFileSync(shelfmark.file, 'utf8');
    for (const part of ['', 'k1\n', whole.slice(0, -1)]) {
      writeFileSync(shelfmark.file, part);
      expect(readKept(shelfmark)).toBeNull();
    }
  });

  it('does without where nothing can be written', () => {
    const shelfmark = place();
    writeFileSync(path.dirname(shelfmark.file), 'a file where the folder should be');
    keep(shelfmark, served());
    expect(readdirSync(path.dirname(path.dirname(shelfmark.file)))).toEqual(['deeper']);
  });

  it('leaves nothing else behind, and nobody else may read the keys', () => {
    const shelfmark = place();
    keep(shelfmark, served());
    keep(shelfmark, served());
    expect(readdirSync(path.dirname(shelfmark.file))).toEqual(['course.json']);
    expect(statSync(shelfmark.file).mode & 0o077).toBe(0);
  });

  it('is known by what it was made of', () => {
    expect(shelfmarkOf('a')?.key).toBe(shelfmarkOf('a')?.key);
    expect(shelfmarkOf('a')?.key).not.toBe(shelfmarkOf('b')?.key);
    expect(shelfmarkOf('a')?.file).toMatch(/data.course\.json$/);
  });
});
