import type { Locale } from '../../platform/locale';
import type { ByLocale, Piece, PieceState } from './piece';

export interface Slide {
  id: string;
  picture: string;
  /** how many sentences are spoken over it, in every language */
  sentences: number;
}

export interface FilmFile {
  url: string;
  type: string;
  /** the whole film as one MP4, beside a stream: for keeping, and for browsers that play no streams by themselves */
  download?: string;
  captions: Partial<Record<Locale, string>>;
}

export type FilmDefinition =
  /** `sources`: filmed originals that replace the slide film in their language */
  | { id: string; kind: 'narrated'; sources: Partial<Record<Locale, FilmFile>>; slides: Slide[] }
  | { id: string; kind: 'file' | 'embed'; poster?: string; sources: Partial<Record<Locale, FilmFile>>; slides: Slide[] };

export interface SlideText {
  id: string;
  chapter: Piece;
  heading: Piece;
  labels: Record<string, Piece>;
  /** the picture in words */
  describes: Piece;
  say: string[];
  /** language and state of the sentences */
  lang: Locale;
  state: PieceState;
}

export interface Narration {
  title: Piece;
  slides: SlideText[];
  missing: number;
}

export interface Film {
  definition: FilmDefinition;
  narration: ByLocale<Narration>;
}
