import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filmManifestSchema, transcriptSchema, type FilmManifest, type Transcript } from '../app/features/films/film';
import { locales, type Locale } from '../app/platform/locale';
import { tooFast, type Cue } from './captions';
import { encode, loudnessFilter } from './encoder';
import { sizeOf, WORKING, writeWhole } from './files';
import { keySeconds, shoot } from './frames';
import { filmHash, fingerprint, type LessonScripts, type Script } from './script';
import { paintSlide } from './slide';
import { toWav } from './sound';
import { finished, thumbnailsVtt, writeSprite, writeStill } from './stills';
import { speakScript, translatedCues, type TimedSlide, type Timeline } from './timeline';
import { toVtt } from './vtt';

type Say = (line: string) => void;

export interface Job {
  lesson: LessonScripts;
  script: Script;
  /** folder of all films */
  mediaFolder: string;
  say: Say;
}

/** Where an app looks for a film in one language. */
export function manifestFile(mediaFolder: string, lesson: string, locale: Locale): string {
  return path.join(mediaFolder, lesson, `manifest-${locale}.json`);
}

const folderOf = ({ mediaFolder, script }: Job) => path.join(mediaFolder, script.lesson);
const stemOf = ({ script }: Job) => `${script.lesson}-${script.locale}-${filmHash(script)}`;

/** What was said when a film was last made; null when it never was, or in another form. */
export function readManifest({ mediaFolder, script }: Pick<Job, 'mediaFolder' | 'script'>): FilmManifest | null {
  const file = manifestFile(mediaFolder, script.lesson, script.locale);
  if (!existsSync(file)) return null;
  const read = filmManifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : null;
}

/** Everything a film consists of but its manifest. */
export const filesOf = (manifest: FilmManifest) => [
  manifest.video, manifest.poster, manifest.posterJpeg, manifest.sprite, manifest.thumbnails, manifest.chapters, manifest.transcript, ...manifest.captions,
];

/** What the captions are made from: sentences of every language that speaks the whole film. */
function captionScripts({ lesson }: Job): Script[] {
  return locales.flatMap((locale) => lesson.scripts[locale] ?? []);
}

function captionsAreCurrent(job: Job, manifest: FilmManifest): boolean {
  const wanted = captionScripts(job).map((script) => `${script.locale}-${captionHash(job, script)}`);
  return manifest.captions.length === wanted.length && manifest.captions.every(({ file }) => wanted.some((part) => file.includes(part)));
}

const captionHash = (job: Job, script: Script) => fingerprint([filmHash(job.script), script.slides.map(({ say }) => say)]).slice(0, 8);
const captionName = (job: Job, script: Script) => `${stemOf(job)}.${script.locale}-${captionHash(job, script)}.vtt`;

/** Whether everything of this film is in place and made from today's words. */
export function isCurrent(job: Job): boolean {
  const manifest = readManifest(job);
  if (manifest?.hash !== filmHash(job.script)) return false;
  const complete = filesOf(manifest).every(({ file, bytes }) => sizeOf(path.join(job.mediaFolder, file)) === bytes);
  return complete && captionsAreCurrent(job, manifest);
}

function transcriptOf(script: Script, slides: readonly TimedSlide[]): Transcript {
  const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
  const chapters = script.slides.map(({ id, chapter, describes }, index) => ({
    id,
    title: chapter,
    start: rounded(slides[index]?.start ?? 0),
    describes,
    sentences: (slides[index]?.sentences ?? []).map(({ start, end, text }) => ({ start: rounded(start), end: rounded(end), text })),
  }));
  return { title: script.title, lang: script.locale, chapters };
}

function warnOfSpeed(job: Job, locale: Locale, cues: readonly Cue[]): void {
  for (const cue of tooFast(cues)) job.say(`  captions ${locale}: hard to read in time at ${cue.start.toFixed(1)} s: ${cue.lines.join(' ')}`);
}

function captionCues(job: Job, script: Script, slides: readonly TimedSlide[]): Cue[] {
  if (script.locale === job.script.locale) return slides.flatMap(({ sentences }) => sentences.flatMap(({ cues }) => cues));
  return translatedCues(slides, script.slides.map(({ say }) => say));
}

function writeCaptions(job: Job, slides: readonly TimedSlide[], folder: string): void {
  for (const script of captionScripts(job)) {
    const cues = captionCues(job, script, slides);
    warnOfSpeed(job, script.locale, cues);
    writeWhole(path.join(folder, captionName(job, script)), toVtt(cues));
  }
}

function chaptersVtt(script: Script, slides: readonly TimedSlide[]): string {
  return toVtt(slides.map(({ start, end }, index) => ({ start, end, lines: [script.slides[index]?.chapter ?? ''] })));
}

async function writePictures(job: Job, timeline: Timeline, folder: string): Promise<void> {
  const { script } = job;
  const stem = path.join(folder, stemOf(job));
  const wav = path.join(folder, 'narration.wav');
  writeWhole(wav, toWav(timeline.samples));
  const paint = async (index: number) => {
    const slide = script.slides[index];
    if (!slide) throw new Error(`There is no slide ${index}.`);
    const painted = await paintSlide(slide, script);
    if (index === 0) for (const ending of ['webp', 'jpg']) await writeStill(finished(painted), `${stem}.${ending}`);
    return painted;
  };
  const recipe = { wav, target: `${stem}.mp4`, title: script.title, locale: script.locale };
  const options = { ...recipe, soundFilter: await loudnessFilter(wav), keySeconds: keySeconds(timeline.slides) };
  await encode(options, shoot({ slides: timeline.slides, durationSeconds: timeline.durationSeconds, painted: paint }));
  await writeSprite(`${stem}.mp4`, timeline.durationSeconds, `${stem}-sprite.jpg`);
}

function publish(job: Job, timeline: Timeline, workFolder: string): FilmManifest {
  const stem = stemOf(job);
  const named = (name: string) => ({ file: `${job.script.lesson}/${name}`, bytes: sizeOf(path.join(workFolder, name)) ?? 0 });
  const manifest: FilmManifest = {
    lesson: job.script.lesson,
    lang: job.script.locale,
    hash: filmHash(job.script),
    durationSeconds: Math.round(timeline.durationSeconds * 1000) / 1000,
    video: named(`${stem}.mp4`),
    poster: named(`${stem}.webp`),
    posterJpeg: named(`${stem}.jpg`),
    sprite: named(`${stem}-sprite.jpg`),
    thumbnails: named(`${stem}-thumbnails.vtt`),
    chapters: named(`${stem}-chapters.vtt`),
    transcript: named(`${stem}-transcript.json`),
    captions: captionScripts(job).map((script) => ({ lang: script.locale, ...named(captionName(job, script)) })),
  };
  for (const { file } of filesOf(manifest)) renameSync(path.join(workFolder, path.basename(file)), path.join(job.mediaFolder, file));
  writeWhole(manifestFile(job.mediaFolder, job.script.lesson, job.script.locale), JSON.stringify(manifest, null, 1));
  return manifest;
}

async function makeWhole(job: Job): Promise<FilmManifest> {
  const workFolder = mkdtempSync(path.join(folderOf(job), `${WORKING}${job.script.locale}-`));
  try {
    const stem = stemOf(job);
    job.say('  speaking');
    const timeline = await speakScript(job.script);
    writeCaptions(job, timeline.slides, workFolder);
    const write = (name: string, content: string) => writeWhole(path.join(workFolder, `${stem}-${name}`), content);
    write('chapters.vtt', chaptersVtt(job.script, timeline.slides));
    write('thumbnails.vtt', thumbnailsVtt(timeline.durationSeconds, `${stem}-sprite.jpg`));
    write('transcript.json', JSON.stringify(transcriptOf(job.script, timeline.slides), null, 1));
    job.say(`  drawing and encoding ${timeline.durationSeconds.toFixed(0)} seconds`);
    await writePictures(job, timeline, workFolder);
    return publish(job, timeline, workFolder);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

function timedAgain(transcript: Transcript, durationSeconds: number): TimedSlide[] {
  return transcript.chapters.map(({ id, start, sentences }, index) => ({
    id,
    start,
    end: transcript.chapters[index + 1]?.start ?? durationSeconds,
    sentences: sentences.map((sentence) => ({ ...sentence, cues: [] })),
  }));
}

/** Remakes only the captions of other languages, on the clock of a film that is still good. */
function refreshCaptions(job: Job, manifest: FilmManifest): FilmManifest {
  const text = readFileSync(path.join(job.mediaFolder, manifest.transcript.file), 'utf8');
  const slides = timedAgain(transcriptSchema.parse(JSON.parse(text)), manifest.durationSeconds);
  const captions = captionScripts(job).map((script) => {
    const file = `${script.lesson}/${captionName(job, script)}`;
    const target = path.join(job.mediaFolder, file);
    if (script.locale !== job.script.locale) {
      const cues = captionCues(job, script, slides);
      warnOfSpeed(job, script.locale, cues);
      writeWhole(target, toVtt(cues));
    }
    return { lang: script.locale, file, bytes: sizeOf(target) ?? 0 };
  });
  const refreshed = { ...manifest, captions };
  writeWhole(manifestFile(job.mediaFolder, manifest.lesson, manifest.lang), JSON.stringify(refreshed, null, 1));
  return refreshed;
}

function filmIsWhole(job: Job, manifest: FilmManifest | null): manifest is FilmManifest {
  if (manifest?.hash !== filmHash(job.script)) return false;
  const own = manifest.captions.filter(({ lang }) => lang === manifest.lang);
  const needed = [...filesOf({ ...manifest, captions: [] }), ...own];
  return own.length === 1 && needed.every(({ file, bytes }) => sizeOf(path.join(job.mediaFolder, file)) === bytes);
}

/** Makes whatever is missing or outdated of one film in one language; the manifest comes last. */
export async function makeFilm(job: Job): Promise<FilmManifest> {
  mkdirSync(folderOf(job), { recursive: true });
  const manifest = readManifest(job);
  if (filmIsWhole(job, manifest)) return refreshCaptions(job, manifest);
  return makeWhole(job);
}
