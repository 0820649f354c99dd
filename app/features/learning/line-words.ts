import type { i18n } from 'i18next';
import type { LessonKind } from '../content/course';
import type { LessonState } from './progress';

export type LineState = LessonState | 'notStarted';

/** The few words of which a list repeats many. */
export interface LineWords {
  kind: (kind: LessonKind) => string;
  state: (state: LineState) => string;
  minutes: (count: number) => string;
}

const kept = new WeakMap<i18n, LineWords>();

/** The words of lesson lists in a language; each is looked up once, for a list has many rows. */
export function lineWords(language: i18n): LineWords {
  const known = kept.get(language);
  if (known) return known;
  const words: LineWords = {
    kind: once((kind) => language.t(`common:kind.${kind}`)),
    state: once((state) => language.t(`common:status.${state}`)),
    minutes: once((count) => language.t('common:minutesShort', { count })),
  };
  kept.set(language, words);
  return words;
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
