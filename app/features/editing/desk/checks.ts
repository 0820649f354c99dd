import type { Locale } from '../../../platform/locale';
import type { Term } from '../../content/course';
import { listAvoided, listUnlike, type Unlike } from '../../content/words/language';
import { listMisnamed } from '../../content/words/linked-terms';

/** What somebody should look at before a text is approved; each kind has a sentence in `translations.json`. */
export type Check =
  | Unlike
  | { kind: 'avoided'; found: string }
  | { kind: 'term'; words: string; name: string }
  | { kind: 'lines' | 'empty' };

interface Checked {
  locale: Locale;
  english: string;
  own: string;
  /** the glossary in the language of the translation */
  terms: readonly Term[];
}

/** Lists, quotations and tables of Markdown; a program that folds lines makes one sentence of them. */
const isList = (text: string) => [...text.matchAll(/^\s*(?:[-*+>|]|\d+[.)])\s*\S/gm)].length > 1;

/** Everything that a translation has otherwise than English has it, or than the language rules and the glossary want it. */
export function checkText({ locale, english, own, terms }: Checked): Check[] {
  if (own.trim() === '') return english.trim() === '' ? [] : [{ kind: 'empty' }];
  return [
    ...listUnlike(own, english),
    ...(isList(english) && !isList(own) ? [{ kind: 'lines' } as const] : []),
    ...listMisnamed(own, locale, terms).map(({ term, words }) => ({ kind: 'term', words, name: term.term.text }) as const),
    ...listAvoided({ locale, text: own }).map(({ found }) => ({ kind: 'avoided', found }) as const),
  ];
}
