import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, constants } from 'node:fs';
import { promisify } from 'node:util';
import installer from '@ffmpeg-installer/ffmpeg';
import type { Locale } from '../app/platform/locale';
import { pictureHeader, streamHeader } from './matroska';
import { HEIGHT, WIDTH } from './pixels';
import { fromRaw, SAMPLE_RATE } from './sound';

const run = promisify(execFile);
const LOUDNESS_LUFS = -16;
const EQUALISER = 'highpass=f=70,treble=g=6:f=3500:width_type=q:w=0.7';
const QUIETLY = ['-hide_banner', '-loglevel', 'error', '-y'];
/** Pictures per second of a film; only those that differ from the one before are stored. */
export const FRAME_RATE = 25;

const iso3: Record<Locale, string> = { en: 'eng', fr: 'fra', de: 'deu', it: 'ita', es: 'spa' };

/** The ffmpeg that came with the packages, made executable where the installation forgot to. */
export function ffmpegPath(): string {
  try {
    accessSync(installer.path, constants.X_OK);
  } catch {
    chmodSync(installer.path, 0o755);
  }
  return installer.path;
}

/** Runs ffmpeg and waits; its complaints become the error's message. */
export async function ffmpeg(...args: string[]): Promise<void> {
  await run(ffmpegPath(), [...QUIETLY, ...args]);
}

/** Reads any sound file as 16 kHz mono samples. */
export async function decodeSound(file: string): Promise<Int16Array> {
  const args = ['-i', file, '-f', 's16le', '-ac', '1', '-ar', String(SAMPLE_RATE), 'pipe:1'];
  const { stdout } = await run(ffmpegPath(), [...QUIETLY, ...args], { encoding: 'buffer', maxBuffer: 1 << 28 });
  return fromRaw(stdout);
}

async function integratedLoudness(wav: string): Promise<number> {
  const filter = ['-filter_complex', `${EQUALISER},ebur128`, '-f', 'null', '-'];
  const { stderr } = await run(ffmpegPath(), ['-hide_banner', '-nostats', '-i', wav, ...filter], { maxBuffer: 1 << 28 });
  const found = [...stderr.matchAll(/I:\s+(-?[\d.]+) LUFS/g)].at(-1);
  const loudness = Number(found?.[1]);
  if (!(loudness > -60 && loudness < 0)) throw new Error(`The narration has no plausible loudness (${loudness} LUFS).`);
  return loudness;
}

/** The sound filter that brings a narration to the loudness of all films without clipping. */
export async function loudnessFilter(wav: string): Promise<string> {
  const gain = (LOUDNESS_LUFS - (await integratedLoudness(wav))).toFixed(2);
  return `${EQUALISER},volume=${gain}dB,alimiter=limit=0.85:level=disabled:attack=2:release=40`;
}

export interface Recipe {
  wav: string;
  target: string;
  title: string;
  locale: Locale;
  soundFilter: string;
  /** seconds at which a player must be able to start */
  keySeconds: readonly number[];
}

function videoOptions(recipe: Recipe): string[] {
  const colour = 'colorprim=bt709:transfer=bt709:colormatrix=bt709:chroma-qp-offset=-6';
  return [
    ...['-vsync', 'vfr', '-r', String(FRAME_RATE), '-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'animation'],
    ...['-crf', '31', '-profile:v', 'high', '-level', '3.1', '-pix_fmt', 'yuv420p', '-g', '500', '-sc_threshold', '0'],
    ...['-force_key_frames', recipe.keySeconds.join(','), '-x264-params', colour, '-threads', '2'],
  ];
}

function soundOptions({ soundFilter, locale, title }: Recipe): string[] {
  return [
    ...['-af', soundFilter, '-c:a', 'aac', '-b:a', '32k', '-ac', '1', '-ar', '24000'],
    ...['-metadata:s:a:0', `language=${iso3[locale]}`, '-metadata', `title=${title}`],
  ];
}

export interface Shot {
  /** when the picture is first seen */
  seconds: number;
  i420: Buffer;
}

/** Encodes a stream of pictures and a narration as an MP4 that can start before it has arrived whole. */
export async function encode(recipe: Recipe, shots: AsyncIterable<Shot> | Iterable<Shot>): Promise<void> {
  const inputs = ['-f', 'matroska', '-i', 'pipe:0', '-i', recipe.wav, '-map', '0:v', '-map', '1:a'];
  const exact = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart'];
  const args = [...QUIETLY, ...inputs, ...videoOptions(recipe), ...soundOptions(recipe), ...exact, recipe.target];
  const child = spawn(ffmpegPath(), args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const ended = once(child, 'close');
  child.stdin.on('error', () => child.kill());
  child.stdin.write(streamHeader(WIDTH, HEIGHT));
  for await (const { seconds, i420 } of shots) {
    child.stdin.write(pictureHeader(seconds * 1000, i420.length));
    if (!child.stdin.write(i420) && child.exitCode === null) await Promise.race([once(child.stdin, 'drain'), ended]);
    if (child.exitCode !== null) break;
  }
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg stopped (code ${code}): ${Buffer.concat(complaints).toString('utf8').trim()}`);
}
