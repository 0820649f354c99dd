import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../app/platform/locale';
import { prune } from './prune';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 26);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prune-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, ageHours: number, content: unknown = ''): void {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  utimesSync(file, (now - ageHours * hour) / 1000, (now - ageHours * hour) / 1000);
}

function publish(hash: string, ageHours: number): void {
  const file = (ending: string) => ({ file: `a-film/a-film-en-${hash}${ending}`, bytes: 1 });
  write('manifest-en.json', ageHours, {
    lesson: 'a-film', lang: 'en', hash, durationSeconds: 1,
    video: file('.mp4'), poster: file('.webp'), posterJpeg: file('.jpg'), sprite: file('-s.jpg'), thumbnails: file('-t.vtt'), chapters: file('-c.vtt'), transcript: file('.json'),
    captions: locales.map((lang) => ({ lang, ...file(`.${lang}.vtt`) })),
  });
  write(`a-film-en-${hash}.mp4`, ageHours);
  write(`a-film-en-${hash}.de.vtt`, ageHours);
}

describe('pruning', () => {
  it('removes old films that no manifest names, and keeps everything that one does', () => {
    publish('old', 100);
    publish('new', 30);
    expect(prune(folder, now).sort()).toEqual(['a-film-en-old.de.vtt', 'a-film-en-old.mp4']);
    expect(readdirSync(folder).sort()).toEqual(['a-film-en-new.de.vtt', 'a-film-en-new.mp4', 'manifest-en.json']);
    expect(prune(folder, now)).toEqual([]);
  });

  it('keeps for a day what was replaced, however old it is: somebody may be watching it', () => {
    publish('old', 100);
    publish('new', 23);
    expect(prune(folder, now)).toEqual([]);
  });

  it('keeps what is younger than a day', () => {
    publish('new', 30);
    write('a-film-en-next.mp4', 2);
    expect(prune(folder, now)).toEqual([]);
  });

  it('touches nothing where a manifest is missing or cannot be read', () => {
    write('a-film-en-old.mp4', 100);
    expect(prune(folder, now)).toEqual([]);
    write('manifest-en.json', 100, { hash: 'other form' });
    expect(prune(folder, now)).toEqual([]);
  });
});
