import type { Shot } from './encoder';
import { FRAME_RATE } from './encoder';
import { around, clipped, copyBox, FULL, HEIGHT, I420_BYTES, mix, moved, paintOver, toI420, WIDTH, type Box } from './pixels';
import type { PaintedLayer, PaintedSlide } from './slide';
import type { TimedSentence, TimedSlide } from './timeline';

const CROSSFADE = 0.28;
const LEAVE_SECONDS = 0.35;
/** A layer comes a little before the sentence that names it. */
const EARLY = 0.12;
/** Longest stretch of a film without a picture at which a player can start. */
const KEY_EVERY = 12;

const easeOut = (share: number) => 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;
const newPicture = () => Buffer.alloc(WIDTH * HEIGHT * 4, 255);
const onFrame = (seconds: number) => Math.round(seconds * FRAME_RATE) / FRAME_RATE;

/** Where a layer is at one moment. */
export interface Stand {
  opacity: number;
  dx: number;
  dy: number;
}

function moment(sentences: readonly TimedSentence[], number: number, share: number): number {
  if (number === 0) return Number.NEGATIVE_INFINITY;
  const sentence = sentences[number - 1];
  return sentence ? sentence.start - EARLY + (sentence.end - sentence.start) * share : Number.POSITIVE_INFINITY;
}

/** How strong and how far from its place a layer is, `seconds` into the film. */
export function standOf(layer: Omit<PaintedLayer, 'pixels' | 'box'>, sentences: readonly TimedSentence[], seconds: number): Stand {
  const comes = moment(sentences, layer.from, layer.after ?? 0);
  if (seconds < comes) return { opacity: 0, dx: 0, dy: 0 };
  const entrance = layer.enter ?? { dx: 0, dy: 0, seconds: 0.4, fade: true };
  const share = comes === Number.NEGATIVE_INFINITY ? 1 : Math.min(1, (seconds - comes) / entrance.seconds);
  const left = 1 - easeOut(share);
  const goes = layer.until === undefined ? Number.POSITIVE_INFINITY : moment(sentences, layer.until, layer.untilAfter ?? 0);
  const leaving = seconds <= goes ? 1 : Math.max(0, 1 - (seconds - goes) / LEAVE_SECONDS);
  const opacity = (entrance.fade ? Math.min(1, share * 1.6) : 1) * leaving;
  return { opacity, dx: Math.round(entrance.dx * left), dy: Math.round(entrance.dy * left) };
}

const same = (a: Stand, b: Stand | undefined) => b !== undefined && a.opacity === b.opacity && a.dx === b.dx && a.dy === b.dy;

/** One slide that remembers what it last showed and repaints only what moved. */
class Stage {
  readonly picture = newPicture();
  private stands: Stand[] = [];

  constructor(
    private readonly slide: PaintedSlide,
    private readonly sentences: readonly TimedSentence[],
  ) {}

  /** Paints the moment; the box that changed, or null. */
  paint(seconds: number): Box | null {
    const stands = this.slide.layers.map((layer) => standOf(layer, this.sentences, seconds));
    const first = this.stands.length === 0;
    let changed: Box | null = first ? FULL : null;
    for (const [index, stand] of stands.entries()) {
      const layer = this.slide.layers[index];
      const before = this.stands[index];
      if (first || !layer || !before || same(stand, before)) continue;
      changed = around(changed, around(moved(layer.box, stand.dx, stand.dy), moved(layer.box, before.dx, before.dy)));
    }
    this.stands = stands;
    if (changed) this.repaint(clipped(changed, FULL));
    return changed;
  }

  private repaint(clip: Box): void {
    copyBox(this.slide.base, this.picture, clip);
    for (const [index, { pixels, box }] of this.slide.layers.entries()) {
      const stand = this.stands[index];
      if (stand) paintOver(this.picture, pixels, { ...stand, box, clip });
    }
  }
}

/** The seconds at which every player must be able to start: each slide's first full picture, and in between. */
export function keySeconds(slides: readonly TimedSlide[]): number[] {
  const keys = new Set([0]);
  for (const [index, { start, end }] of slides.entries()) {
    const first = index === 0 ? 0 : onFrame(start + CROSSFADE);
    for (let at = first; at === first || at < end - 3; at += KEY_EVERY) keys.add(onFrame(at));
  }
  return [...keys].sort((a, b) => a - b);
}

export interface Direction {
  slides: readonly TimedSlide[];
  durationSeconds: number;
  /** paints the slide with this index */
  painted: (index: number) => Promise<PaintedSlide>;
}

function isDue(frame: number, frames: number, keys: ReadonlySet<number>): boolean {
  return frame % FRAME_RATE === 0 || frame === frames - 1 || keys.has(onFrame(frame / FRAME_RATE));
}

class Camera {
  readonly i420 = Buffer.alloc(I420_BYTES);
  private readonly blended = newPicture();
  private readonly last = newPicture();
  private wasFading = false;

  cut(from: Buffer | undefined): void {
    if (from) from.copy(this.last);
  }

  /** Takes the stage's picture, cross-faded with the last slide's end; true when something is new. */
  take(stage: Stage, seconds: number, share: number): boolean {
    const changed = stage.paint(seconds);
    const fading = share < 1;
    if (fading) mix(this.blended, [this.last, stage.picture], easeOut(share));
    const box = fading || this.wasFading ? FULL : changed;
    this.wasFading = fading;
    if (box) toI420(fading ? this.blended : stage.picture, this.i420, box);
    return box !== null;
  }
}

/** All pictures of a film that differ from the one before, one a second in between so that seeking stays exact. */
export async function* shoot({ slides, durationSeconds, painted }: Direction): AsyncGenerator<Shot> {
  const frames = Math.ceil(durationSeconds * FRAME_RATE);
  const keys = new Set(keySeconds(slides));
  const camera = new Camera();
  let stage: Stage | undefined;
  let current = -1;
  for (let frame = 0; frame < frames; frame++) {
    const seconds = frame / FRAME_RATE;
    const found = slides.findIndex(({ end }) => seconds < end - 1e-6);
    const index = found < 0 ? slides.length - 1 : found;
    const slide = slides[index];
    if (!slide) return;
    if (index !== current) {
      camera.cut(stage?.picture);
      stage = new Stage(await painted(index), slide.sentences);
      current = index;
    }
    const share = index === 0 ? 1 : (seconds - slide.start + 1 / FRAME_RATE) / CROSSFADE;
    const fresh = stage ? camera.take(stage, seconds, share) : false;
    if (fresh || isDue(frame, frames, keys)) yield { seconds, i420: Buffer.from(camera.i420) };
  }
}
