const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML bears them: signs that it cannot hold are left out. */
export function xmlText(words: string): string {
  return words.replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/gu, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** What every part of the package begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const relationNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

// Office names a language together with a country.
const officeLanguages: Record<string, string> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE', it: 'it-IT', es: 'es-ES' };

/** A language as Office names it. */
export function officeLanguage(lang: string): string {
  return officeLanguages[lang] ?? lang;
}
