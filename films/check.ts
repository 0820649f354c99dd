import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import parsers from 'webvtt-parser';
import { transcriptSchema, type FilmManifest } from '../app/features/films/film';
import { readSpriteSheet } from '../app/features/films/thumbnails';
import { locales } from '../app/platform/locale';
import { MAX_CHARACTERS_PER_SECOND, MAX_LINE } from './captions';
import { ffmpegPath } from './encoder';
import { sizeOf } from './files';
import { filesOf, isCurrent, readManifest } from './film-maker';
import { readScripts, type LessonScripts, type Script } from './script';

const run = promisify(execFile);
/** Rounding to milliseconds may cost this much. */
const TOLERANCE = 0.05;

export interface Checked {
  lesson: string;
  locale: string;
  seconds: number;
  bytes: number;
  cues: number;
  /** characters a second of the fastest caption */
  fastest: number;
  faults: string[];
}

interface Parsed {
  startTime: number;
  endTime: number;
  text: string;
}

function parseVtt(file: string): { cues: Parsed[]; faults: string[] } {
  const { cues, errors } = new parsers.WebVTTParser().parse(readFileSync(file, 'utf8'), 'metadata');
  return { cues, faults: errors.map(({ line, message }) => `${path.basename(file)} line ${line}: ${message}`) };
}

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const speedOf = ({ startTime, endTime, text }: Parsed) => plain(text).replaceAll('\n', ' ').length / (endTime - startTime);

function faultsOfCue(cue: Parsed, before: Parsed | undefined): string[] {
  const lines = plain(cue.text).split('\n');
  const at = `caption at ${cue.startTime.toFixed(1)} s`;
  return [
    ...(lines.length > 2 ? [`${at} has ${lines.length} lines`] : []),
    ...(lines.some((line) => line.length > MAX_LINE) ? [`${at} has a line above ${MAX_LINE} characters`] : []),
    ...(speedOf(cue) > MAX_CHARACTERS_PER_SECOND + TOLERANCE ? [`${at} asks for ${speedOf(cue).toFixed(1)} characters a second`] : []),
    ...(before && cue.startTime < before.endTime ? [`${at} begins before the one before ends`] : []),
  ];
}

/** Captions as a player gets them: well formed, two lines of 42, no faster than people read, one after the other. */
function checkCaptions(media: string, { captions }: FilmManifest): Pick<Checked, 'cues' | 'fastest' | 'faults'> {
  const read = captions.map(({ lang, file }) => ({ lang, ...parseVtt(path.join(media, file)) }));
  const faults = read.flatMap(({ lang, cues, faults: broken }) => [...broken, ...cues.flatMap((cue, index) => faultsOfCue(cue, cues[index - 1]).map((fault) => `${lang}: ${fault}`))]);
  const missing = locales.filter((lang) => !read.some((track) => track.lang === lang)).map((lang) => `has no ${lang} captions`);
  const all = read.flatMap(({ cues }) => cues);
  return { cues: all.length, fastest: Math.max(0, ...all.map(speedOf)), faults: [...missing, ...faults] };
}

function checkChapters(media: string, manifest: FilmManifest, script: Script): string[] {
  const { cues, faults } = parseVtt(path.join(media, manifest.chapters.file));
  const names = cues.map(({ text }) => plain(text)).join(' · ');
  const wanted = script.slides.map(({ chapter }) => chapter).join(' · ');
  const { chapters } = transcriptSchema.parse(JSON.parse(readFileSync(path.join(media, manifest.transcript.file), 'utf8')));
  const sentences = chapters.map(({ sentences: said }) => said.length).join();
  return [
    ...faults,
    ...(names === wanted ? [] : ['chapters are not those of the script']),
    ...(Math.abs((cues.at(-1)?.endTime ?? 0) - manifest.durationSeconds) < 0.1 ? [] : ['chapters do not last to the end']),
    ...(sentences === script.slides.map(({ say }) => say.length).join() ? [] : ['the transcript has other sentences than the script']),
  ];
}

async function checkThumbnails(media: string, manifest: FilmManifest): Promise<string[]> {
  const file = path.join(media, manifest.thumbnails.file);
  const { faults } = parseVtt(file);
  const sheet = readSpriteSheet(readFileSync(file, 'utf8'), 'http://localhost/');
  const { stderr } = await run(ffmpegPath(), ['-hide_banner', '-i', path.join(media, manifest.sprite.file), '-f', 'null', '-']);
  const size = sheet && `${sheet.width * sheet.columns}x${sheet.height * sheet.rows}`;
  return [...faults, ...(size && stderr.includes(`, ${size}`) ? [] : [`thumbnails need a sheet of ${size}`])];
}

/** What a decoder complains about from the first to the last picture; one that is not the browser's. */
async function decode(file: string): Promise<string[]> {
  const { stderr } = await run(ffmpegPath(), ['-v', 'error', '-i', file, '-f', 'null', '-'], { maxBuffer: 1 << 24 });
  return stderr.trim() ? [`decoder: ${stderr.trim().split('\n')[0] ?? ''}`] : [];
}

async function checkFilm(media: string, lesson: LessonScripts, script: Script): Promise<Checked> {
  const film = { lesson: script.lesson, locale: script.locale, seconds: 0, bytes: 0, cues: 0, fastest: 0 };
  const job = { lesson, script, mediaFolder: media, say: () => undefined };
  const manifest = readManifest(job);
  if (!manifest) return { ...film, faults: ['is not made yet: npm run films'] };
  const lost = filesOf(manifest).filter(({ file, bytes }) => sizeOf(path.join(media, file)) !== bytes);
  const measured = { ...film, seconds: manifest.durationSeconds, bytes: manifest.video.bytes };
  if (lost.length > 0) return { ...measured, faults: lost.map(({ file }) => `${file} is missing or broken off`) };
  const captions = checkCaptions(media, manifest);
  const faults = [
    ...(isCurrent(job) ? [] : ['is made from other words than today’s: npm run films']),
    ...captions.faults,
    ...checkChapters(media, manifest, script),
    ...(await checkThumbnails(media, manifest)),
    ...(await decode(path.join(media, manifest.video.file))),
  ];
  return { ...measured, ...captions, faults };
}

/** Looks at every film of the course in every language: whole, current, decodable, its text tracks well formed and calm. */
export async function checkFilms({ contentFolder, mediaFolder, say }: { contentFolder: string; mediaFolder: string; say: (line: string) => void }): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const lesson of readScripts(contentFolder)) {
    for (const locale of locales.filter((each) => !lesson.replaced.includes(each))) {
      const script = lesson.scripts[locale];
      const film = script ? await checkFilm(mediaFolder, lesson, script) : { lesson: lesson.lesson, locale, seconds: 0, bytes: 0, cues: 0, fastest: 0, faults: ['has no narration'] };
      checked.push(film);
      for (const fault of film.faults) say(`${film.lesson} (${film.locale}): ${fault}`);
    }
  }
  return checked;
}

/** The films lying in a folder that were made from other words, pictures or voices than today's; those still to be made are none of them. */
export function listOutdatedFilms({ contentFolder, mediaFolder }: { contentFolder: string; mediaFolder: string }): { lesson: string; locale: string }[] {
  return readScripts(contentFolder).flatMap((lesson) =>
    Object.values(lesson.scripts).flatMap((script) => {
      const job = { lesson, script, mediaFolder, say: () => undefined };
      return readManifest(job) && !isCurrent(job) ? [{ lesson: script.lesson, locale: script.locale }] : [];
    }),
  );
}
