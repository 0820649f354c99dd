export interface VttCue {
  start: number;
  end: number;
  lines: readonly string[];
}

/** Seconds as a WebVTT time, hours always given. */
export function vttTime(seconds: number): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number) => String(Math.floor(value) % 60).padStart(2, '0');
  const hours = String(Math.floor(ms / 3_600_000)).padStart(2, '0');
  return `${hours}:${two(ms / 60_000)}:${two(ms / 1000)}.${String(ms % 1000).padStart(3, '0')}`;
}

const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A WebVTT file of numbered cues, those without words left out; words are escaped, so they can never end a cue or open a tag. */
export function toVtt(cues: readonly VttCue[]): string {
  const worded = cues.map((cue) => ({ ...cue, lines: cue.lines.filter((line) => line.trim() !== '') })).filter(({ lines }) => lines.length > 0);
  const blocks = worded.map(({ start, end, lines }, index) => {
    const words = lines.map(escaped).join('\n');
    return `${index + 1}\n${vttTime(start)} --> ${vttTime(end)}\n${words}\n`;
  });
  return `WEBVTT\n\n${blocks.join('\n')}`;
}
