import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { locales, masterLocale } from '../app/platform/locale';
import { findParityFaults } from '../app/platform/parity';

const words = readdirSync(`locales/${masterLocale}`).map((file) => file.replace(/\.json$/, ''));

function read(locale: string, word: string): unknown {
  const file = `locales/${locale}/${word}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const faults = words.flatMap((word) => findParityFaults(word, Object.fromEntries(locales.map((locale) => [locale, read(locale, word)]))));
for (const fault of faults) console.log(fault);
console.log(`${words.length} words in ${locales.length} languages: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
