import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { readList } from './invitation-list';
import { looksLikeLanguage, readLanguage } from './language-names';

const brief = (text: string) => readList(text).map(({ email, name, language }) => [email, name, language]);

describe('pasted addresses', () => {
  it.each([
    ['commas', 'ada@city.example, bo@city.example,cy@city.example'],
    ['semicolons', 'ada@city.example; bo@city.example; cy@city.example;'],
    ['lines', 'ada@city.example\nbo@city.example\r\ncy@city.example\n'],
    ['blanks', 'ada@city.example bo@city.example  cy@city.example'],
    ['tabs', 'ada@city.example\tbo@city.example\tcy@city.example'],
    ['bars', 'ada@city.example|bo@city.example|cy@city.example'],
    ['a byte order mark', '\ufeffada@city.example\nbo@city.example\ncy@city.example'],
    ['signs around them', '<ada@city.example>, (bo@city.example), mailto:cy@city.example'],
    ['large letters', 'ADA@city.example, Bo@City.Example, cy@city.example'],
  ])('are found between %s', (_, text) => {
    expect(readList(text).map(({ email }) => email)).toEqual(['ada@city.example', 'bo@city.example', 'cy@city.example']);
  });

  it('may carry names as mail programs write them', () => {
    expect(brief('Ada Okafor <ada@city.example>; "Okafor, Bo" <bo@city.example>; cy@city.example')).toEqual([
      ['ada@city.example', 'Ada Okafor', ''],
      ['bo@city.example', 'Okafor, Bo', ''],
      ['cy@city.example', '', ''],
    ]);
  });

  it('are none in an empty text', () => {
    expect([readList(''), readList(' \n\t\n'), readList('\ufeff')]).toEqual([[], [], []]);
  });
});

describe('a table', () => {
  const expected = [['ada@city.example', 'Ada Okafor', 'de'], ['bo@city.example', 'Bo', 'French']];

  it.each([',', ';', '\t', '|'])('is read with the separator "%s" and its columns in any order', (sign) => {
    const rows = [['E-Mail', 'Name', 'Sprache'], ['ada@city.example', 'Ada Okafor', 'de'], ['bo@city.example', 'Bo', 'French']];
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]]) {
      const table = (from: string[][]) => from.map((row) => order.map((at) => row[at]).join(sign)).join('\r\n');
      expect(brief(table(rows))).toEqual(expected);
      expect(brief(table(rows.slice(1)))).toEqual(expected);
    }
  });

  it('puts first and last names together, whatever its other columns are', () => {
    expect(brief('Nom;Prénom;Ville;Courriel\nOkafor;Ada;Grenoble;ada@city.example')).toEqual([['ada@city.example', 'Ada Okafor', '']]);
    expect(brief('Nome,Cognome,Indirizzo e-mail,Lingua\nAda,Okafor,ada@city.example,it')).toEqual([['ada@city.example', 'Ada Okafor', 'it']]);
  });

  it('may hold separators, quotation marks and line breaks within quotation marks', () => {
    expect(brief('name,email\n"Okafor, Ada ""Addie""",ada@city.example\n"Bo\nBorg",bo@city.example')).toEqual([['ada@city.example', 'Okafor, Ada Addie', ''], ['bo@city.example', 'Bo Borg', '']]);
  });

  it('keeps to its lines when a quotation mark is never closed', () => {
    expect(brief('name,email\n"Ada,ada@city.example\nBo,bo@city.example')).toEqual([['ada@city.example', 'Ada', ''], ['bo@city.example', 'Bo', '']]);
  });

  it('gives back what cannot be read, with its line', () => {
    const rows = readList('email;name\nada@city.example;Ada\n;Bo\nnobody;Cy\n\ndi@city;Di\n');
    expect(rows.map(({ line, email, text }) => [line, email, text])).toEqual([
      [2, 'ada@city.example', 'ada@city.example'],
      [3, null, 'Bo'],
      [4, null, 'nobody Cy'],
      [6, null, 'di@city'],
    ]);
  });

  it('counts lines inside quotation marks too', () => {
    expect(readList('"Ada\nOkafor";ada@city.example\nbo@city.example').map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('a language', () => {
  it.each([['de', 'de'], ['DE', 'de'], ['de-AT', 'de'], ['es_ES', 'es'], ['Français', 'fr'], ['ALLEMAND', 'de'], ['Español', 'es'], ['pt', null], ['', null], ['Ada', null]])('is read from "%s"', (typed, locale) => {
    expect(readLanguage(typed)).toBe(locale);
  });

  it('that is not ours is still no name', () => {
    expect(brief('ada@city.example,pt,Ada')).toEqual([['ada@city.example', 'Ada', 'pt']]);
    expect([looksLikeLanguage('pt'), looksLikeLanguage('Bo'), looksLikeLanguage('Ada')]).toEqual([true, false, false]);
  });
});

const word = fc.stringMatching(/^[A-Z][a-zé]{2,9}$/);
const person = fc.record({
  email: fc.tuple(fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,8}[a-z0-9]$/), fc.stringMatching(/^[a-z]{2,8}$/)).map(([left, right]) => `${left.replaceAll('..', '.')}@${right}.example`).filter((email) => !/\.@|\.\.|[.+_-]{2}/.test(email)),
  name: fc.oneof(fc.tuple(word, word).map((parts) => parts.join(' ')), fc.tuple(word, word).map((parts) => parts.join(', ')), fc.tuple(word, word).map((parts) => parts.join('; '))),
  language: fc.constantFrom(...locales),
});

describe('whatever list is written', () => {
  it('a table that a spreadsheet wrote is read as it was', () => {
    const quoted = (cell: string, sign: string) => (/["\n]/.test(cell) || cell.includes(sign) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const layout = fc.record({ sign: fc.constantFrom(',', ';', '\t', '|'), order: fc.shuffledSubarray(['email', 'name', 'language'] as const, { minLength: 3 }), heading: fc.boolean(), mark: fc.boolean(), end: fc.constantFrom('\n', '\r\n') });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), layout, (people, { sign, order, heading, mark, end }) => {
        const lines = [...(heading ? [order.join(sign)] : []), ...people.map((one) => order.map((column) => quoted(one[column], sign)).join(sign))];
        const rows = readList((mark ? '\ufeff' : '') + lines.join(end));
        expect(rows.map(({ email, name, language }) => ({ email, name, language }))).toEqual(people);
      }),
      { numRuns: 300 },
    );
  });

  it('every valid address in it is found, and nothing breaks', () => {
    const noise = fc.array(fc.oneof(fc.constantFrom(',', ';', '\t', '|', '"', '""', '\n', '\r\n', ' ', '@', '<', '>', 'x', '\ufeff'), fc.string({ maxLength: 6 })), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(noise, (text) => {
        const rows = readList(text);
        for (const { email, text: shown, name } of rows) {
          expect(email === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)).toBe(true);
          expect(`${shown}${name}`).not.toMatch(/[\n\r\t]/);
        }
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ email }) => email, minLength: 1, maxLength: 20 }), fc.constantFrom(', ', '; ', '\n', ' ', '\t', ' | '), (people, sign) => {
        expect(readList(people.map(({ email }) => email).join(sign)).map(({ email }) => email)).toEqual(people.map(({ email }) => email));
      }),
    );
  });

  it('a long one is read in time', () => {
    const text = Array.from({ length: 5000 }, (_, at) => `"Name ${at};person${at}@city.example;"`).join('\n');
    const begin = process.cpuUsage().user;
    readList(text);
    expect((process.cpuUsage().user - begin) / 1000).toBeLessThan(2000);
  });
});
