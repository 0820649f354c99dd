import type { Locale } from '../../platform/locale';

/** How far a translated piece can be trusted; `original` is English, `missing` is English standing in. */
export type PieceState = 'original' | 'machine' | 'draft' | 'reviewed' | 'outdated' | 'missing';

/** A worded piece of plain text, in the language it really is in. */
export interface Piece {
  text: string;
  lang: Locale;
  state: PieceState;
}

/** A piece that may hold emphasis and glossary terms: `html` is sanitised, `text` is the same without marks. */
export interface Phrase extends Piece {
  html: string;
}

export type ByLocale<T> = Record<Locale, T>;
