import { captionText, pieces, readable, readingSeconds, timedCues, type Cue } from './captions';
import type { Script, ScriptSlide } from './script';
import type { Locale } from '../app/platform/locale';
import { nearestPause, secondsOf, track } from './sound';
import { say, sayOrPlay } from './voice';

const LEAD = 0.8;
/** Long enough to follow a synthetic voice, and to finish reading a longer translation. */
const BETWEEN_SENTENCES = 0.55;
const BETWEEN_SLIDES = 0.9;
const TAIL = 1.6;
/** A caption may stand this long after its last word … */
const LINGER = 0.5;
/** … and goes this long before the next one. */
const GAP = 0.04;
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

/** When a sentence is spoken, and when the next one begins. */
interface Span {
  start: number;
  end: number;
  next: number;
}

/** When a caption goes: with its last word or a little later, and never before it could be read if the pause allows it. */
function shownUntil(text: string, { start, end, next }: Span): number {
  return Math.max(end, Math.min(next - GAP, Math.max(end + LINGER, start + readingSeconds(text))));
}

async function cuesOf(text: string, samples: Int16Array, { locale, ...span }: Span & { locale: Locale }): Promise<Cue[]> {
  const texts = pieces(text);
  const weights: number[] = [];
  for (const piece of texts) weights.push(texts.length === 1 ? 1 : (await say(piece, locale)).length);
  const cues = timedCues(texts, weights, span);
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (!before) continue;
    const at = span.start + nearestPause(samples, cue.start - span.start);
    if (at <= before.start || at >= cue.end) continue;
    before.end = at;
    cue.start = at;
  }
  const last = cues.at(-1);
  if (last) last.end = shownUntil(text, span);
  return readable(cues);
}

class Tape {
  readonly parts: Array<Int16Array | number> = [];
  seconds = 0;

  add(part: Int16Array | number): void {
    this.parts.push(part);
    this.seconds += typeof part === 'number' ? part : secondsOf(part);
  }
}

/** Speaks one slide; after each sentence there is time to read it, in whichever language. */
async function speakSlide(slide: ScriptSlide, { locale, tape, after }: { locale: Locale; tape: Tape; after: number }): Promise<TimedSentence[]> {
  const sentences: TimedSentence[] = [];
  for (const [index, text] of slide.say.entries()) {
    const samples = await sayOrPlay(text, locale, slide.recordings[index] ?? null);
    const start = tape.seconds;
    tape.add(samples);
    const end = tape.seconds;
    const rest = index < slide.say.length - 1 ? BETWEEN_SENTENCES : after;
    tape.add(Math.max(rest, start + (slide.readSeconds[index] ?? 0) + GAP - end));
    sentences.push({ start, end, text: captionText(text), cues: await cuesOf(text, samples, { start, end, next: tape.seconds, locale }) });
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
    const after = index < script.slides.length - 1 ? BETWEEN_SLIDES : TAIL;
    const sentences = await speakSlide(slide, { locale: script.locale, tape, after });
    slides.push({ id: slide.id, start, end: tape.seconds, sentences });
  }
  for (const [index, slide] of slides.entries()) slide.end = slides[index + 1]?.start ?? tape.seconds;
  return { samples: track(tape.parts), durationSeconds: tape.seconds, slides };
}

/** Captions of another language on this film's clock: sentence by sentence, up to the next one's beginning. */
export function translatedCues(slides: readonly TimedSlide[], texts: readonly (readonly string[])[]): Cue[] {
  return slides.flatMap((slide, slideIndex) =>
    slide.sentences.flatMap(({ start, end }, index) => {
      const text = texts[slideIndex]?.[index] ?? '';
      const parts = pieces(text);
      const next = (slide.sentences[index + 1] ?? slides[slideIndex + 1]?.sentences[0])?.start ?? slide.end;
      const until = shownUntil(text, { start, end, next });
      return readable(timedCues(parts, parts.map((part) => part.length), { start, end: until }));
    }),
  );
}
