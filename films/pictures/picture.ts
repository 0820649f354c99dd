import { letter, type Lettering } from './lettering';

/** How a layer comes in: from how many pixels away, and how long that takes. */
export interface Entrance {
  dx: number;
  dy: number;
  seconds: number;
  /** false: it moves in at full strength instead of appearing */
  fade: boolean;
}

export const rise: Entrance = { dx: 0, dy: 26, seconds: 0.5, fade: true };
export const appear: Entrance = { dx: 0, dy: 0, seconds: 0.6, fade: true };
/** Moves in over a distance, as somebody walks or something is handed on. */
export const travel = (dx: number, dy: number, seconds: number): Entrance => ({ dx, dy, seconds, fade: false });
/** Appears while moving a little. */
export const glide = (dx: number, dy = 0): Entrance => ({ dx, dy, seconds: 0.6, fade: true });

export interface Layer {
  svg: string;
  /** number of the sentence with which it comes; 0: there from the start */
  from: number;
  /** share of that sentence which is spoken before it comes */
  after?: number;
  /** number of the sentence with which it goes */
  until?: number;
  /** share of that sentence which is spoken before it goes */
  untilAfter?: number;
  enter?: Entrance;
}

export interface Picture {
  /** opaque background */
  base: string;
  layers: Layer[];
}

/** The words of one slide in one language. */
export class Words {
  constructor(
    private readonly slide: { id: string; heading: string; labels: Record<string, string> },
    private readonly locale: string,
  ) {}

  /** A label of the narration, set into a box. */
  async label(key: string, lettering: Lettering): Promise<string> {
    const text = this.slide.labels[key];
    if (text === undefined) throw new Error(`Slide ${this.slide.id} (${this.locale}) has no label "${key}".`);
    return this.set(text, lettering);
  }

  /** The slide's heading, large, across the top. */
  async heading(lettering: Partial<Lettering> = {}): Promise<string> {
    const standard: Lettering = { x: 64, y: 64, width: 1152, height: 72, size: [50, 36], font: 'Fraunces', align: 'left' };
    return this.set(this.slide.heading, { ...standard, ...lettering });
  }

  private async set(text: string, lettering: Lettering): Promise<string> {
    try {
      return await letter(text, lettering);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Slide ${this.slide.id} (${this.locale}): ${reason}`, { cause: error });
    }
  }
}

export type Draw = (words: Words) => Promise<Picture>;

/** A picture as its film's folder lists it. */
export interface Drawing {
  draw: Draw;
  /** fingerprint of how it looks, part of the fingerprint of each film that shows it; a test says which it has to be */
  seal: string;
}
