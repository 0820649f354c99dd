import { findSpellingFaults } from '../app/features/content/upkeep/spelling.server';
import { locales } from '../app/platform/locale';
import { findProgram } from './system.mjs';

// npm run content:spelling: every word of the course and the interface against a dictionary of its language.
const hunspell = findProgram('hunspell');
let count = 0;
for (const locale of locales) {
  for (const { word, files } of findSpellingFaults(hunspell, locale)) {
    count += 1;
    if (files.length === 0) console.log(`content/spelling/${locale}.txt: "${word}" stands in no text, or the dictionary has it. Take it out.`);
    else console.log(`${files[0]}${files.length > 1 ? ` and ${files.length - 1} more` : ''}: "${word}" is in no dictionary (${locale}). Mend it, or add it to content/spelling/${locale}.txt (a name: names.txt).`);
  }
}
console.log(`spelling in ${locales.length} languages: ${count} faults`);
process.exitCode = count === 0 ? 0 : 1;
