import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { filmManifestSchema, transcriptSchema, type FilmManifest } from '../app/features/films/film';
import type { Locale } from '../app/platform/locale';
import { listOutdatedFilms } from './check';
import { ffmpegPath } from './encoder';
import { makeFilms, tableOf, takeNext, type Result } from './pipeline';

let root = '';
let content = '';
let media = '';
const lessonFolder = () => path.join(content, 'modules', '01-m', 'lessons', '02-l');
const seven = (word: string) => Array.from({ length: 7 }, (_, index) => `${word} ${index + 1}.`);

const narration = (word: string) => ({
  title: `A ${word} film`,
  slides: {
    s1: { chapter: 'Paths', heading: 'Paths', labels: { quick: 'Quick', shared: 'Shared', time: 'time', money: 'money' }, describes: 'Two paths.', say: seven(word) },
    s2: { chapter: 'Levels', heading: 'Levels', labels: { inform: 'a', consult: 'b', involve: 'c', collaborate: 'd', empower: 'e', codesign: 'f' }, describes: 'Five levels.', say: seven(word) },
  },
});
const write = (name: string, value: unknown) => writeFileSync(path.join(lessonFolder(), name), stringify(value));
const order = (more: object = {}) => ({ contentFolder: content, mediaFolder: media, say: () => undefined, ...more });
const manifestPath = (locale: Locale) => path.join(media, 'a-film', `manifest-${locale}.json`);
const manifestOf = (locale: Locale): FilmManifest => filmManifestSchema.parse(JSON.parse(readFileSync(manifestPath(locale), 'utf8')));
const textOf = (file: string) => readFileSync(path.join(media, file), 'utf8');

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'films-'));
  content = path.join(root, 'content');
  media = path.join(root, 'media');
  mkdirSync(lessonFolder(), { recursive: true });
  const slides = [{ id: 's1', picture: 'two-paths', sentences: 7 }, { id: 's2', picture: 'five-levels', sentences: 7 }];
  write('film.yaml', { id: 'a-film', kind: 'narrated', slides });
  write('narration.en.yaml', narration('word'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('making a film', { timeout: 120_000 }, () => {
  let first: Result | null = null;
  beforeAll(async () => {
    first = await makeFilms(order());
  }, 120_000);

  it('makes one film that decodes from the first to the last second', () => {
    expect(first?.failures).toEqual([]);
    const manifest = manifestOf('en');
    const { stderr } = spawnSync(ffmpegPath(), ['-v', 'error', '-i', path.join(media, manifest.video.file), '-f', 'null', '-'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const told = spawnSync(ffmpegPath(), ['-hide_banner', '-i', path.join(media, manifest.video.file)], { encoding: 'utf8' }).stderr;
    expect(told).toMatch(/Video: h264 \(High\).*1280x720/);
    expect(told).toMatch(/Audio: aac.*mono/);
    const [, minutes, seconds] = /Duration: 00:(\d\d):([\d.]+)/.exec(told) ?? [];
    expect(Number(minutes) * 60 + Number(seconds)).toBeCloseTo(manifest.durationSeconds, 0);
  });

  it('puts the index before the pictures, so that playing starts before everything has arrived', () => {
    const video = readFileSync(path.join(media, manifestOf('en').video.file));
    expect(video.indexOf('moov')).toBeGreaterThan(0);
    expect(video.indexOf('moov')).toBeLessThan(video.indexOf('mdat'));
  });

  it('names in its manifest exactly the files that lie there, with their sizes', () => {
    const { video, poster, posterJpeg, sprite, thumbnails, chapters, transcript, captions } = manifestOf('en');
    const named = [video, poster, posterJpeg, sprite, thumbnails, chapters, transcript, ...captions];
    for (const { file, bytes } of named) expect(statSync(path.join(media, file)).size).toBe(bytes);
    const there = readdirSync(path.join(media, 'a-film')).filter((name) => !name.startsWith('manifest-'));
    expect(there.sort()).toEqual(named.map(({ file }) => path.basename(file)).sort());
  });

  it('times transcript, chapters, captions and thumbnails within the film', () => {
    const manifest = manifestOf('en');
    const transcript = transcriptSchema.parse(JSON.parse(textOf(manifest.transcript.file)));
    expect(transcript.chapters.map(({ sentences }) => sentences.length)).toEqual([7, 7]);
    const ends = transcript.chapters.flatMap(({ sentences }) => sentences.map(({ end }) => end));
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(ends.at(-1)).toBeLessThan(manifest.durationSeconds);
    expect(textOf(manifest.chapters.file).match(/-->/g)).toHaveLength(2);
    expect(textOf(manifest.captions[0]?.file ?? '').match(/-->/g)).toHaveLength(14);
    expect(textOf(manifest.thumbnails.file)).toContain(`${path.basename(manifest.sprite.file)}#xywh=0,0,192,108`);
  });

  it('remakes nothing when nothing has changed', async () => {
    const before = statSync(manifestPath('en')).mtimeMs;
    const again = await makeFilms(order());
    expect(again?.made.map(({ seconds }) => seconds)).toEqual([null]);
    expect(statSync(manifestPath('en')).mtimeMs).toBe(before);
  });

  it('adds captions of a new language without touching the film', async () => {
    write('narration.de.yaml', narration('Wort'));
    expect(listOutdatedFilms(order())).toEqual([{ lesson: 'a-film', locale: 'en' }]);
    const video = manifestOf('en').video.file;
    const before = statSync(path.join(media, video)).mtimeMs;
    await makeFilms(order({ locale: 'en' }));
    expect(manifestOf('en').captions.map(({ lang }) => lang)).toEqual(['en', 'de']);
    expect(manifestOf('en').video.file).toBe(video);
    expect(statSync(path.join(media, video)).mtimeMs).toBe(before);
    expect(textOf(manifestOf('en').captions[1]?.file ?? '')).toContain('Wort 1.');
  });

  it('gives a changed film another address and leaves the old one for readers who have it open', async () => {
    const before = manifestOf('en');
    expect(listOutdatedFilms(order())).toEqual([]);
    write('narration.en.yaml', { ...narration('word'), title: 'Another title' });
    expect(listOutdatedFilms(order())).toEqual([{ lesson: 'a-film', locale: 'en' }]);
    await makeFilms(order({ locale: 'en' }));
    expect(listOutdatedFilms(order())).toEqual([]);
    expect(manifestOf('en').hash).not.toBe(before.hash);
    expect(statSync(path.join(media, before.video.file)).size).toBe(before.video.bytes);
  });

  it('lets a film that cannot be made neither stop the others nor leave anything behind', async () => {
    const broken = narration('mot');
    broken.slides.s1.labels.quick = 'a label that is a great deal too long for the card on which it has to stand in the picture';
    write('narration.fr.yaml', broken);
    const result = await makeFilms(order({ first: [{ lesson: 'a-film', locale: 'fr', askedAt: Date.now() }] }));
    expect(result?.failures).toHaveLength(1);
    expect(result?.failures[0]).toMatch(/^a-film \(fr\): Slide s1 \(fr\): .*does not fit/);
    expect(result?.made.map(({ manifest }) => manifest.lang)).toEqual(['en', 'de']);
    const names = readdirSync(path.join(media, 'a-film'));
    expect(names.filter((name) => name.includes('-fr') || name.startsWith('.work') || name.endsWith('.part'))).toEqual([]);
  });

  it('leaves the work to the process that is already at it', async () => {
    const lock = path.join(media, 'films.lock');
    writeFileSync(lock, String(process.ppid));
    expect(await makeFilms(order())).toBeNull();
    rmSync(lock);
  });

  it('ends with a table of lengths and sizes', async () => {
    const result = await makeFilms(order({ locale: 'en' }));
    expect(tableOf(result?.made ?? [])).toMatch(/a-film +en +\d:\d\d +\d+ KB +\d+ KB\/min +unchanged/);
  });
});

describe('what is made next', () => {
  const now = 1_000_000;
  const jobs = () => (['en', 'fr', 'de', 'it'] as const).map((locale) => ({ script: { lesson: 'a-film', locale } }));
  const wish = (locale: 'fr' | 'de' | 'it', secondsAgo: number) => ({ lesson: 'a-film', locale, askedAt: now - secondsAgo * 1000 });
  const next = (order: Parameters<typeof takeNext>[1]) => takeNext(jobs(), order, now)?.script.locale;

  it('is what was asked for first by somebody who still waits', () => {
    expect(next({ first: [wish('it', 40), wish('de', 5), wish('fr', 1)] })).toBe('de');
  });

  it('is what somebody asked for who left, before what nobody asked for', () => {
    expect(next({ first: [wish('it', 40)] })).toBe('it');
    expect(next({ first: [] })).toBe('en');
  });

  it('is nothing that nobody waits for where only that is to be made', () => {
    expect(next({ first: [wish('it', 40)], onlyAsked: true })).toBeUndefined();
    expect(next({ first: [wish('it', 40), wish('fr', 2)], onlyAsked: true })).toBe('fr');
  });
});

describe('the command', () => {
  const run = (...args: string[]) => execFileSync(process.execPath, ['--import', 'tsx', 'films/main.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });

  it('explains itself', () => {
    expect(run('--help')).toContain('--lesson <id>');
  });

  it('refuses a language that the course does not have', () => {
    expect(() => run('--locale', 'pt')).toThrow(/not a language of the course/);
  });

  it('makes nothing where nobody waits and only that is to be made', () => {
    expect(run('--only-asked', '--content', content, '--media', media)).not.toContain('a-film');
  }, 60_000);

  it('works in the background for the film somebody waits for', () => {
    const out = run('--background', '--content', content, '--media', media, '--locale', 'de', '--first', 'a-film:de');
    expect(out).toMatch(/a-film +de .*unchanged/);
  }, 60_000);
});
