import { ffmpeg } from './encoder';
import { FULL, HEIGHT, paintOver, WIDTH } from './pixels';
import type { PaintedSlide } from './slide';
import { writeWhole } from './files';
import { toVtt } from './vtt';

const EVERY_SECONDS = 5;
const COLUMNS = 8;
const THUMB = { width: 192, height: 108 };

/** A slide as it stands at its end: what does not go away lies on the background. */
export function finished({ base, layers }: PaintedSlide): Buffer {
  const picture = Buffer.from(base);
  for (const { pixels, box, until } of layers) {
    if (until === undefined) paintOver(picture, pixels, { box, dx: 0, dy: 0, opacity: 1, clip: FULL });
  }
  return picture;
}

/** Writes a still picture; the file's ending chooses the format. */
export async function writeStill(picture: Buffer, file: string): Promise<void> {
  const raw = `${file}.rgba`;
  writeWhole(raw, picture);
  const quality = file.endsWith('.webp') ? ['-c:v', 'libwebp', '-quality', '80'] : ['-q:v', '4'];
  await ffmpeg('-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${WIDTH}x${HEIGHT}`, '-i', raw, '-frames:v', '1', ...quality, file);
}

/** Writes one sheet with a small picture for each five seconds of a film. */
export async function writeSprite(video: string, durationSeconds: number, file: string): Promise<void> {
  const rows = Math.ceil(Math.ceil(durationSeconds / EVERY_SECONDS) / COLUMNS);
  const scale = `scale=${THUMB.width}:${THUMB.height}:flags=area:in_color_matrix=bt709:out_color_matrix=bt601`;
  const filter = `fps=1/${EVERY_SECONDS}:round=up,${scale},tile=${COLUMNS}x${rows}`;
  await ffmpeg('-i', video, '-vf', filter, '-frames:v', '1', '-q:v', '5', file);
}

/** Says which part of the sheet shows which seconds. */
export function thumbnailsVtt(durationSeconds: number, sprite: string): string {
  const count = Math.ceil(durationSeconds / EVERY_SECONDS);
  const cues = Array.from({ length: count }, (_, index) => {
    const x = (index % COLUMNS) * THUMB.width;
    const y = Math.floor(index / COLUMNS) * THUMB.height;
    const start = index * EVERY_SECONDS;
    const place = `${sprite}#xywh=${x},${y},${THUMB.width},${THUMB.height}`;
    return { start, end: Math.min(start + EVERY_SECONDS, durationSeconds), lines: [place] };
  });
  return toVtt(cues);
}
