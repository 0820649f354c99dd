// Joiners and marks of direction stay, some scripts need them; what overrides the direction of others or shows nothing goes.
const invisible = /[\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** One line as it is kept: every run of blanks and control characters is one blank. */
export function printableLine(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cc}\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu, ' ').trim();
}

/** A text of several lines as it is kept: line breaks as one sign, at most one empty line in a row, no other control characters. */
export function printableText(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll(invisible, '');
  return lines.replaceAll(/[^\S\n]+\n/g, '\n').replaceAll(/\n{3,}/g, '\n\n').normalize('NFC').trim();
}

/** A name as lists are sorted and searched by it: small letters without accents. */
export function sortKeyOf(name: string): string {
  return printableLine(name).normalize('NFD').replaceAll(/\p{M}+/gu, '').toLowerCase();
}
