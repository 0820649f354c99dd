import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ffmpegPath } from '../../films/encoder';

/** The note that sounds in a language of the stream, in hertz. */
export const noteOf = { en: 440, de: 1320 };

const languageNames = { en: 'English', de: 'Deutsch' };
type Dubbed = keyof typeof noteOf;
const dubbed = Object.keys(noteOf) as Dubbed[];

const sound = (language: Dubbed) =>
  `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="${languageNames[language]}",LANGUAGE="${language}",DEFAULT=${language === 'en' ? 'YES' : 'NO'},AUTOSELECT=YES,URI="${language}.m3u8"`;

/** A test picture of twelve seconds as an HLS stream, dubbed: another note per language. */
function makeStream(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stream-'));
  const make = (name: string, input: string, codec: string[]) => {
    const hls = ['-f', 'hls', '-hls_time', '2', '-hls_playlist_type', 'vod', '-hls_segment_filename', path.join(folder, `${name}-%d.ts`), path.join(folder, `${name}.m3u8`)];
    execFileSync(ffmpegPath(), ['-hide_banner', '-loglevel', 'error', '-y', '-f', 'lavfi', '-i', input, '-t', '12', ...codec, ...hls]);
  };
  make('picture', 'testsrc=size=320x180:rate=25', ['-c:v', 'libx264', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p', '-g', '50', '-sc_threshold', '0']);
  for (const language of dubbed) make(language, `sine=frequency=${noteOf[language]}:sample_rate=44100`, ['-c:a', 'aac']);
  const master = ['#EXTM3U', '#EXT-X-VERSION:3', ...dubbed.map(sound), '#EXT-X-STREAM-INF:BANDWIDTH=400000,RESOLUTION=320x180,CODECS="avc1.42c00d,mp4a.40.2",AUDIO="sound"', 'picture.m3u8', ''];
  writeFileSync(path.join(folder, 'film.m3u8'), master.join('\n'));
  return folder;
}

/** From now on the film on this page's lessons is a dubbed stream, as if the course named one. */
export async function streamInstead(page: Page): Promise<void> {
  const folder = makeStream();
  await page.route(/\/stream\//, (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    return route.fulfill({ body: readFileSync(path.join(folder, name)), contentType: name.endsWith('.m3u8') ? 'application/vnd.apple.mpegurl' : 'video/mp2t' });
  });
  await page.route(/\/course\/[^/]+\/[^/]+$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const source = '<source src="/stream/film.m3u8" type="application/vnd.apple.mpegurl"/>';
    await route.fulfill({ response, body: html.replace(/<source src="[^"]+" type="video\/mp4"\/>/, source).replace('data-island="film"', 'data-island="film" data-stream=""') });
  });
}

/** The loudest note of what the player plays just now, in hertz. */
export function noteHeard(page: Page): Promise<number> {
  return page.locator('video-js video').evaluate(async (video: HTMLVideoElement & { captureStream(): MediaStream }) => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    context.createMediaStreamSource(video.captureStream()).connect(analyser);
    await context.resume();
    const loudness = new Uint8Array(analyser.frequencyBinCount);
    for (let round = 0; round < 50; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      analyser.getByteFrequencyData(loudness);
      if (Math.max(...loudness) > 100) break;
    }
    await context.close();
    return (loudness.indexOf(Math.max(...loudness)) * context.sampleRate) / analyser.fftSize;
  });
}
