import { locales, type Locale } from '../../../platform/locale';
import { listPublishedLessons, type Course, type Lesson, type Term } from '../course';
import type { Piece } from '../piece';

/** A lesson in which a term is used, and where to find it. */
export interface TermUse {
  number: string;
  title: Piece;
  address: string;
}

export interface GlossaryEntry extends Pick<Term, 'id' | 'term' | 'meaning'> {
  /** the same term in the other languages that have it */
  equivalents: Piece[];
  uses: TermUse[];
}

/** The entries that begin with the same letter. */
export interface GlossaryLetter {
  letter: string;
  entries: GlossaryEntry[];
}

/** The ids of the terms that a lesson uses in one language, in its text, its questions and its tool, each once. */
export function listTermIds(course: Course, lesson: Lesson, locale: Locale): string[] {
  const sheet = lesson.quiz?.sheet[locale];
  const tool = lesson.toolId ? course.tools[lesson.toolId]?.text[locale] : undefined;
  return [...new Set([...lesson.text[locale].terms, ...(sheet?.terms ?? []), ...(tool?.terms ?? [])])];
}

/** The whole glossary in one language, letter by letter in its alphabet, each term with its equivalents and with the published lessons that use it. */
export function listGlossary(course: Course, locale: Locale): GlossaryLetter[] {
  const uses = gatherUses(course, locale);
  const letters = new Map<string, GlossaryEntry[]>();
  const collator = new Intl.Collator(locale, { ignorePunctuation: true });
  const terms = course.terms[locale].toSorted((a, b) => collator.compare(a.term.text, b.term.text));
  for (const { id, term, meaning } of terms) {
    const entry = { id, term, meaning, equivalents: listEquivalents(course, id, term), uses: uses.get(id) ?? [] };
    const letter = initialOf(term.text);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, entries]) => ({ letter, entries }));
}

/** The letter under which a word stands: quotation marks do not count, and a letter with an accent stands with the plain one. */
export function initialOf(word: string): string {
  return (/\p{L}/u.exec(word.normalize('NFD'))?.[0] ?? '').toUpperCase();
}

function gatherUses(course: Course, locale: Locale): Map<string, TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  for (const lesson of listPublishedLessons(course)) {
    const use = { number: lesson.number, title: lesson.text[locale].title, address: `/${locale}/course/${lesson.moduleId}/${lesson.id}` };
    for (const id of listTermIds(course, lesson, locale)) uses.set(id, [...(uses.get(id) ?? []), use]);
  }
  return uses;
}

function listEquivalents(course: Course, id: string, own: Piece): Piece[] {
  return locales.flatMap((other) => {
    const piece = course.terms[other].find((term) => term.id === id)?.term;
    return piece && piece.lang === other && other !== own.lang ? [piece] : [];
  });
}
