/** Where the small pictures of a film lie in their sheet. */
export interface SpriteSheet {
  url: string;
  width: number;
  height: number;
  columns: number;
  rows: number;
  /** seconds between two pictures */
  interval: number;
}

const cue = /([\d:.]+)\s+-->\s+[\d:.]+.*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g;

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Reads a WebVTT file of thumbnails (`sheet.jpg#xywh=x,y,w,h` per cue); null when it names none. */
export function readSpriteSheet(vtt: string, baseUrl: string): SpriteSheet | null {
  const cues = [...vtt.matchAll(cue)].map(([, start = '0', file = '', ...box]) => ({ start: secondsOf(start), file, box: box.map(Number) }));
  const [first, second] = cues;
  const [, , width = 0, height = 0] = first?.box ?? [];
  if (!first || !second || width === 0 || height === 0) return null;
  return {
    url: new URL(first.file, baseUrl).href,
    width,
    height,
    columns: Math.max(...cues.map(({ box }) => (box[0] ?? 0) / width)) + 1,
    rows: Math.max(...cues.map(({ box }) => (box[1] ?? 0) / height)) + 1,
    interval: second.start - first.start,
  };
}
