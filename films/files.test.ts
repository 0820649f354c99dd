import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sizeOf, sweep, writeWhole } from './files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file written whole', () => {
  it('replaces the old content and leaves nothing else behind', () => {
    const file = path.join(folder, 'deep', 'manifest.json');
    writeWhole(file, 'old');
    writeWhole(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(path.dirname(file))).toEqual(['manifest.json']);
  });

  it('leaves the old content alone when the new one cannot be written', () => {
    mkdirSync(path.join(folder, 'taken', 'inside'), { recursive: true });
    expect(() => writeWhole(path.join(folder, 'taken'), 'new')).toThrow();
    expect(readdirSync(path.join(folder, 'taken'))).toEqual(['inside']);
  });

  it('has a size; a missing one has none', () => {
    writeWhole(path.join(folder, 'a'), 'four');
    expect(sizeOf(path.join(folder, 'a'))).toBe(4);
    expect(sizeOf(path.join(folder, 'b'))).toBeNull();
  });
});

describe('sweeping', () => {
  it('removes what a killed run left and keeps everything finished', () => {
    mkdirSync(path.join(folder, '.work-en-abc'));
    writeFileSync(path.join(folder, '.work-en-abc', 'narration.wav'), '');
    writeFileSync(path.join(folder, 'manifest-en.json.1a2b.part'), '');
    writeFileSync(path.join(folder, 'manifest-en.json'), '{}');
    writeFileSync(path.join(folder, 'making-it-happen-en-abc.mp4'), '');
    sweep(folder);
    expect(readdirSync(folder)).toEqual(['making-it-happen-en-abc.mp4', 'manifest-en.json']);
  });
});
