import type { i18n } from 'i18next';
import { useContext } from 'react';
import { I18nContext } from 'react-i18next';
import type { LessonKind } from '../content/course';
import { refusals, type LessonState } from './progress';

/** Words that every request needs again: looked up once per language, for looking up costs more than writing them. */
function perLanguage<T>(make: (language: i18n) => T): () => T {
  const made = new WeakMap<i18n, T>();
  return () => {
    const { i18n: language } = useContext(I18nContext);
    const known = made.get(language);
    if (known) return known;
    const words = make(language);
    made.set(language, words);
    return words;
  };
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

/** The few words of which a list of lessons repeats many. */
export interface LineWords {
  kind: (kind: LessonKind) => string;
  state: (state: LessonState | 'notStarted') => string;
  minutes: (count: number) => string;
}

/** The words of lesson lists in the page's language. */
export const useLineWords = perLanguage(
  (language): LineWords => ({
    kind: once((kind) => language.t(`common:kind.${kind}`)),
    state: once((state) => language.t(`common:status.${state}`)),
    minutes: once((count) => language.t('common:minutesShort', { count })),
  }),
);

/** The words of the end of a lesson; `script` is the JSON of those that its island writes. */
export const useDoneWords = perLanguage((language) => {
  const refused = Object.fromEntries(refusals.map((code) => [code, language.t(`learning:refused.${code}`)]));
  const forScript = { done: language.t('common:status.done'), refused };
  return {
    title: language.t('learning:done.title'),
    button: language.t('learning:done.button'),
    done: language.t('learning:done.done'),
    script: JSON.stringify(forScript).replaceAll('<', '\\u003c'),
  };
});

/** The words of the save status. */
export const useSaveWords = perLanguage((language) => ({
  saved: language.t('learning:save.saved'),
  saving: language.t('learning:save.saving'),
  kept: language.t('learning:save.kept'),
  full: language.t('learning:save.full'),
}));
