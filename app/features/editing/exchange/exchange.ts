import type { Locale } from '../../../platform/locale';
import type { BoardState } from '../../content/upkeep/board';

/** One text of one piece, as translators' programs work on it. */
export interface ExchangeUnit {
  /** the worded file of the translation */
  path: string;
  /** the piece in that file */
  key: string;
  /** which of its texts; empty for a block, which has one */
  leaf: string;
  english: string;
  translation: string | null;
  state: BoardState;
  /** what somebody who translates it should know: terms and how they are used */
  notes: readonly string[];
}

/** What goes into a file. */
export interface Exchange {
  locale: Locale;
  units: readonly ExchangeUnit[];
}

/** One text as a file brought it back. */
export interface Brought {
  /** which text it is: `contextOf` of its unit */
  context: string;
  /** the English that was translated */
  english: string;
  /** empty where nobody has translated it */
  translation: string;
  /** its translator calls it finished: not fuzzy, not merely initial */
  isFinished: boolean;
}

/** Why a file cannot be taken at all; each has a sentence in `translations.json`. */
export type ExchangeFault = 'none' | 'too-large' | 'unknown-format' | 'not-utf8' | 'broken' | 'doctype' | 'plural' | 'inline' | 'no-units' | 'other-language';

export type BroughtFile = { locale: string; entries: Brought[] } | { fault: ExchangeFault };

export const exchangeFormats = ['po', 'xliff'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** How a file of each format ends, and what it is on the web. */
export const exchangeTypes: Readonly<Record<ExchangeFormat, { extension: string; type: string }>> = {
  po: { extension: 'po', type: 'text/x-gettext-translation; charset=utf-8' },
  xliff: { extension: 'xlf', type: 'application/xliff+xml; charset=utf-8' },
};

/** A whole language in one file has about one million letters with its English. */
export const maxExchangeBytes = 4 * 1024 * 1024;

/** The name of a text in every format: its file, its piece and which text of the piece. */
export function contextOf({ path, key, leaf }: Pick<ExchangeUnit, 'path' | 'key' | 'leaf'>): string {
  return `${path}#${nameOf({ key, leaf })}`;
}

/** The name of a text within its file. */
export function nameOf({ key, leaf }: Pick<ExchangeUnit, 'key' | 'leaf'>): string {
  return leaf === '' ? key : `${key}.${leaf}`;
}

/** Whether somebody has to look at the translation before it may count: a program wrote it, or the English has changed. */
export function isUnsure(state: BoardState): boolean {
  return state === 'machine' || state === 'outdated';
}
