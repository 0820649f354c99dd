import type { Locale } from '../../platform/locale';
import type { Fault } from './markdown-faults';

export interface Wordy {
  locale: Locale;
  text: string;
  /** the English wording, when the text translates one */
  english?: string;
}

/** What a wording does against the language rules of the course. */
export function findSlips(_wordy: Wordy): Fault[] {
  return [];
}
