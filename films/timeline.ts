import { captionText, pieces, timedCues, type Cue } from './captions';
import type { Script, ScriptSlide } from './script';
import { nearestPause, secondsOf, track } from './sound';
import { say, sayOrPlay } from './voice';

const LEAD = 0.8;
/** Long enough to follow a synthetic voice, and to finish reading a longer translation. */
const BETWEEN_SENTENCES = 0.55;
const BETWEEN_SLIDES = 0.9;
const TAIL = 1.6;
/** The next slide comes in this long before its first word. */
const CUT = 0.35;

export interface TimedSentence {
  start: number;
  end: number;
  text: string;
  cues: Cue[];
}

export interface TimedSlide {
  id: string;
  start: number;
  end: number;
  sentences: TimedSentence[];
}

export interface Timeline {
  samples: Int16Array;
  durationSeconds: number;
  slides: TimedSlide[];
}

async function cuesOf(text: string, samples: Int16Array, span: { start: number; end: number; script: Script }): Promise<Cue[]> {
  const texts = pieces(text);
  if (texts.length === 1) return timedCues(texts, [1], span);
  const weights: number[] = [];
  for (const piece of texts) weights.push((await say(piece, span.script.locale)).length);
  const cues = timedCues(texts, weights, span);
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (!before) continue;
    const at = span.start + nearestPause(samples, cue.start - span.start);
    if (at <= before.start || at >= cue.end) continue;
    before.end = at;
    cue.start = at;
  }
  return cues;
}

class Tape {
  readonly parts: Array<Int16Array | number> = [];
  seconds = 0;

  add(part: Int16Array | number): void {
    this.parts.push(part);
    this.seconds += typeof part === 'number' ? part : secondsOf(part);
  }
}

async function speakSlide(slide: ScriptSlide, script: Script, tape: Tape): Promise<TimedSentence[]> {
  const sentences: TimedSentence[] = [];
  for (const [index, text] of slide.say.entries()) {
    if (index > 0) tape.add(BETWEEN_SENTENCES);
    const samples = await sayOrPlay(text, script.locale, slide.recordings[index] ?? null);
    const start = tape.seconds;
    tape.add(samples);
    const span = { start, end: tape.seconds, script };
    sentences.push({ start, end: span.end, text: captionText(text), cues: await cuesOf(text, samples, span) });
  }
  return sentences;
}

/** Speaks a whole script and says to the millisecond when each slide, sentence and caption begins and ends. */
export async function speakScript(script: Script): Promise<Timeline> {
  const tape = new Tape();
  tape.add(LEAD);
  const slides: TimedSlide[] = [];
  for (const [index, slide] of script.slides.entries()) {
    const start = index === 0 ? 0 : tape.seconds - CUT;
    const sentences = await speakSlide(slide, script, tape);
    tape.add(index < script.slides.length - 1 ? BETWEEN_SLIDES : TAIL);
    slides.push({ id: slide.id, start, end: tape.seconds, sentences });
  }
  for (const [index, slide] of slides.entries()) slide.end = slides[index + 1]?.start ?? tape.seconds;
  return { samples: track(tape.parts), durationSeconds: tape.seconds, slides };
}

/** Captions of another language on this film's clock: sentence by sentence, up to the next one's beginning. */
export function translatedCues(slides: readonly TimedSlide[], texts: readonly (readonly string[])[]): Cue[] {
  return slides.flatMap((slide, slideIndex) =>
    slide.sentences.flatMap(({ start, end }, index) => {
      const parts = pieces(texts[slideIndex]?.[index] ?? '');
      const next = slide.sentences[index + 1]?.start ?? Math.min(slide.end + 0.3, end + 0.8);
      const until = Math.max(end, Math.min(next - 0.04, end + 0.5));
      return timedCues(parts, parts.map((part) => part.length), { start, end: until });
    }),
  );
}
