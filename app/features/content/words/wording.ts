import type { Locale } from '../../../platform/locale';
import { masterLocale } from '../../../platform/locale';
import { shown, type Reading } from '../files/content-files';
import { entryText, fingerprint } from '../upkeep/fingerprint';
import { findSlips } from './language';
import { compilePhrase, type Place } from './markdown';
import type { Phrase, Piece, PieceState } from '../piece';

/** What a translated file says about itself. */
export interface Marks {
  follows?: Record<string, string>;
  states?: Record<string, string>;
}

export interface WordingOf {
  reading: Reading;
  path: string;
  unit: string;
  locale: Locale;
  /** true when a gap must be told: the unit is published */
  strict: boolean;
  /** false when the file of this language is not there */
  present: boolean;
  marks: Marks;
  place: Place;
}

/** The same part of a translation and of its English original. */
export interface Both<T> {
  own?: T;
  english?: T;
}

/** One step further down in both. */
export function within<T extends object, K extends keyof T>({ own, english }: Both<T>, key: K): Both<NonNullable<T[K]>> {
  return { own: own?.[key] ?? undefined, english: english?.[key] ?? undefined };
}

/** The state of a translated piece that is there. */
export function stateOf(locale: Locale, marks: { follows?: string; state?: string }, english: string): PieceState {
  if (locale === masterLocale) return 'original';
  if (marks.follows !== undefined && marks.follows !== english) return 'outdated';
  return marks.state === 'reviewed' || marks.state === 'draft' ? marks.state : 'machine';
}

/** One worded YAML file in one language, read beside its English original. */
export class Wording {
  missing = 0;
  readonly terms = new Set<string>();

  constructor(readonly of: WordingOf) {}

  /** Notes what became of an entry (a question, field, term, slide) and opens it for reading. */
  entry(key: string, { own, english }: Both<unknown>): Entry {
    const { reading, path, unit, locale, marks } = this.of;
    const print = fingerprint(entryText(english));
    const follows = marks.follows?.[key];
    const state = own === undefined ? 'missing' : stateOf(locale, { follows, state: marks.states?.[key] }, print);
    reading.records.push({ path, unit, locale, key, state, fingerprint: print, follows, ...(own === undefined ? {} : { own: locale === masterLocale ? print : fingerprint(entryText(own)) }) });
    if (state === 'missing') this.tell(key);
    return new Entry(this, { key, state, absent: state === 'missing' });
  }

  /** Tells the author of a gap, unless the whole file is one. */
  tell(where: string): void {
    const { reading, path, strict, present, locale } = this.of;
    if (!present || locale === masterLocale) return;
    const problem = { file: shown(path), where, says: 'is missing', remedy: 'Add it, or English will stand in.' };
    if (strict) reading.findings.gap(problem);
  }

  /** Tells the author that a text English needs is not there. */
  fail(where: string): void {
    const path = this.of.path.replace(/\.[a-z]{2}\.yaml$/, `.${masterLocale}.yaml`);
    if (this.of.locale !== masterLocale) return;
    this.of.reading.findings.error({ file: shown(path), where, says: 'is missing', remedy: 'Add it.' });
  }
}

/** One entry of a worded file: its pieces, with English standing in one by one. */
export class Entry {
  constructor(
    private readonly wording: Wording,
    private readonly kept: { key: string; state: PieceState; absent: boolean },
  ) {}

  get state(): PieceState {
    return this.kept.state;
  }

  /** A text that must be there. */
  need(where: string, both: Both<string>): Piece {
    const piece = this.piece(where, both);
    if (!piece) this.wording.fail(this.path(where));
    return piece ?? { text: '', lang: masterLocale, state: 'missing' };
  }

  /** A text that may be there. */
  piece(where: string, { own, english }: Both<string>): Piece | undefined {
    const { locale } = this.wording.of;
    if (own !== undefined) {
      this.check(where, own, english);
      return { text: own, lang: locale, state: this.kept.state };
    }
    if (english === undefined) return undefined;
    if (!this.kept.absent) this.wording.tell(this.path(where));
    this.wording.missing += 1;
    return { text: english, lang: masterLocale, state: 'missing' };
  }

  /** Like `need`, with emphasis and glossary terms. */
  needPhrase(where: string, both: Both<string>): Phrase {
    return this.compile(where, this.need(where, both));
  }

  /** Like `piece`, with emphasis and glossary terms. */
  phrase(where: string, both: Both<string>): Phrase | undefined {
    const piece = this.piece(where, both);
    return piece && this.compile(where, piece);
  }

  private path(where: string): string {
    return where ? `${this.kept.key}.${where}` : this.kept.key;
  }

  private compile(where: string, piece: Piece): Phrase {
    const { reading, path, place } = this.wording.of;
    const compiled = compilePhrase(piece.text, { ...place, lang: piece.lang });
    for (const term of compiled.terms) this.wording.terms.add(term);
    for (const fault of piece.state === 'missing' ? [] : compiled.faults) {
      reading.findings.error({ file: shown(path), where: this.path(where), ...fault });
    }
    return { ...piece, text: compiled.text, html: compiled.html };
  }

  private check(where: string, own: string, english: string | undefined): void {
    const { reading, path, locale } = this.wording.of;
    for (const slip of findSlips({ locale, text: own, english })) {
      reading.findings.gap({ file: shown(path), where: this.path(where), ...slip });
    }
  }
}
