import type { Locale } from '../../../platform/locale';

/** Italian is measured by letters. */
export type SyllableLocale = Exclude<Locale, 'it'>;

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}]/gu, '');
const count = (word: string, pattern: RegExp) => word.match(pattern)?.length ?? 0;

/** Groups of vowels, less the silent e, more where two vowels are spoken apart. */
function english(word: string): number {
  const silent = /[^aeiouyl]e$|[aeiouy]le$/.test(word) || /[^aeiouysxzcghl]es$|[aeiouy]les$/.test(word) || /[^aeiouytd]ed$/.test(word);
  const apart = count(word, /(?<![ct])ia|io(?![nu])|(?<![ctsg])iou|[aeiouy]ing$|(?<!q)ua(?=[lt])/g);
  return count(word, /[aeiouy]+/g) - (silent ? 1 : 0) + apart;
}

/** Groups of vowels, less the mute e at the end; é and the diaeresis begin anew. */
function french(word: string): number {
  const spoken = word.replace(/ées?$/, 'é').replace(/qu/g, 'q').replace(/gu(?=[eéèêi])/g, 'g').replace(/(?<=[aeiouéèêâîôû])y(?=[aeiouéèêâîôû])/g, 'j');
  const mute = /[^aeiouyéèêàâîïôöùûëü]es?$/.test(spoken) ? 1 : 0;
  return count(spoken, /é|[ïëü]|[aeiouyèêàâîôöùûœæ]+/g) - mute;
}

/** Every vowel, diphthongs and long vowels once. */
function german(word: string): number {
  return count(word.replace(/qu/g, 'q'), /a[aiuy]|äu|e[eiuy]|ie|oo|[aeiouyäöü]/g);
}

/** Every strong or accented vowel, and weak ones that stand alone. */
function spanish(word: string): number {
  const spoken = word.replace(/qu/g, 'q').replace(/gu(?=[eiéí])/g, 'g').replace(/y$/, 'i');
  return count(spoken, /[aeoáéóíú]/g) + count(spoken, /(?<![aeoáéóíúiuü])[iuü]+(?![aeoáéóíúiuü])/g);
}

const counters: Record<SyllableLocale, (word: string) => number> = { en: english, fr: french, de: german, es: spanish };

/** How many syllables a word has, by simple rules: right for most words, good for averages. */
export function countSyllables(locale: SyllableLocale, word: string): number {
  return Math.max(1, counters[locale](plain(word)));
}
