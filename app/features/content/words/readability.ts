import type { Locale } from '../../../platform/locale';
import { countSyllables, type SyllableLocale } from './syllables';

export interface Measured {
  words: number;
  sentences: number;
  wordsPerSentence: number;
  /** by the index of the language: more is easier; null without a sentence */
  score: number | null;
}

interface Counts {
  words: number;
  sentences: number;
  syllables: number;
  letters: number;
}

interface Index {
  name: string;
  source: string;
  score: (counts: Counts) => number;
}

const perSentence = ({ words, sentences }: Counts) => words / sentences;
const perWord = ({ syllables, words }: Counts) => syllables / words;

/** One published index per language. They cannot be compared with each other, only with themselves. */
export const indices: Record<Locale, Index> = {
  en: { name: 'Flesch Reading Ease', source: 'R. Flesch, A new readability yardstick, 1948', score: (counts) => 206.835 - 1.015 * perSentence(counts) - 84.6 * perWord(counts) },
  fr: { name: 'Kandel–Moles', source: 'L. Kandel, A. Moles, Application de l’indice de Flesch à la langue française, 1958', score: (counts) => 207 - 1.015 * perSentence(counts) - 73.6 * perWord(counts) },
  de: { name: 'Amstad', source: 'T. Amstad, Wie verständlich sind unsere Zeitungen?, 1978', score: (counts) => 180 - perSentence(counts) - 58.5 * perWord(counts) },
  it: { name: 'Gulpease', source: 'P. Lucisano, M. E. Piemontese, Gulpease: una formula per la predizione della difficoltà dei testi, 1988', score: ({ letters, sentences, words }) => 89 + (300 * sentences - 10 * letters) / words },
  es: { name: 'INFLESZ', source: 'F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito, 1993', score: (counts) => 206.835 - 62.3 * perWord(counts) - perSentence(counts) },
};

/** The words of a text as one counts them on paper: what stands between spaces and holds a letter or a digit. */
export function listWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The sentences of a paragraph; an initial or "z. B." ends none. */
export function listSentences(paragraph: string): string[] {
  return paragraph
    .split(/(?<=(?<![\s(]\p{L})[.!?…]["»”“’)]*)\s+(?=[\p{Lu}\p{N}¿¡«„“"(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => listWords(sentence).length > 0);
}

/** How long and how easy some paragraphs are. */
export function measure(locale: Locale, paragraphs: readonly string[]): Measured {
  const sentences = paragraphs.flatMap(listSentences);
  const words = sentences.flatMap(listWords);
  if (words.length === 0) return { words: 0, sentences: 0, wordsPerSentence: 0, score: null };
  const counts = { words: words.length, sentences: sentences.length, syllables: sumSyllables(locale, words), letters: sum(words.map((word) => word.match(/\p{L}/gu)?.length ?? 0)) };
  return { words: words.length, sentences: sentences.length, wordsPerSentence: perSentence(counts), score: indices[locale].score(counts) };
}

function sumSyllables(locale: Locale, words: string[]): number {
  return locale === 'it' ? 0 : sum(words.map((word) => countSyllables(locale satisfies SyllableLocale, word)));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
