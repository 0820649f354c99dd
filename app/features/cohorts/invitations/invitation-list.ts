import { z } from 'zod';
import { printableLine, sortKeyOf } from '../../../platform/plain-text';
import { looksLikeLanguage } from './language-names';

/** One person of a list as it was pasted or uploaded. */
export interface ListRow {
  /** the line of the list on which the row begins */
  line: number;
  /** what stands there, to be shown to whoever must mend it */
  text: string;
  /** small letters; null when there is no valid address */
  email: string | null;
  name: string;
  /** as it was written; empty when none was named */
  language: string;
}

/** Longer lists are sent in parts. */
export const maxRows = 5000;

const separators = [',', ';', '\t', '|'] as const;
type Separator = (typeof separators)[number];

interface TableRow {
  line: number;
  cells: string[];
}

const signOf: Record<Separator, string> = { ',': ',', ';': ';', '\t': '\\t', '|': '|' };

/** The cells of a text by one separator. A quotation mark that is never closed is a sign like any other. */
function readTable(text: string, separator: Separator): TableRow[] {
  const sign = signOf[separator];
  const cell = new RegExp(`(?:[ \\u00a0]*"((?:[^"]|"")*)"[ \\u00a0]*(?=[${sign}\\n]|$))|([^${sign}\\n]*)`, 'y');
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (!match) break;
    cells.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    line += match[0].split('\n').length - 1;
    const next = text[cell.lastIndex];
    cell.lastIndex += 1;
    if (next === separator) continue;
    rows.push({ line: begins, cells });
    cells = [];
    line += 1;
    begins = line;
  }
  return rows;
}

interface Person {
  address: string;
  name: string;
}

const around = /^[<("'[]+|[>)"'\],;:]+$/g;

/** The people whom one cell names: "ada@x.org bo@x.org", "Ada Okafor <ada@x.org>". */
function peopleIn(cell: string): Person[] {
  const people: Person[] = [];
  let before: string[] = [];
  for (const word of cell.trim().split(/\s+/)) {
    if (!word.includes('@')) {
      before.push(word);
      continue;
    }
    people.push({ address: word.replace(around, '').replace(/^mailto:/i, ''), name: before.join(' ') });
    before = [];
  }
  const [only] = people;
  if (only && people.length === 1 && only.name === '') only.name = before.join(' ');
  return people;
}

const validAddress = z.email().max(254);

function readAddress(typed: string): string | null {
  const address = typed.trim().toLowerCase();
  return validAddress.safeParse(address).success ? address : null;
}

function cleanName(typed: string): string {
  return printableLine(typed.replaceAll('"', ' ')).slice(0, 80);
}

/** Which separator the text is written with: the one by which most cells are exactly one valid address. */
function tableOf(text: string): TableRow[] {
  const tables = separators.map((separator) => {
    const rows = readTable(text, separator);
    const cells = rows.flatMap((row) => row.cells);
    const addresses = cells.filter((cell) => {
      const people = peopleIn(cell);
      return people.length === 1 && readAddress(people[0]?.address ?? '') !== null;
    });
    return { rows, addresses: addresses.length, cells: cells.length };
  });
  const [best] = tables.sort((a, b) => b.addresses - a.addresses || b.cells - a.cells);
  return best?.rows ?? [];
}

type Column = 'email' | 'first' | 'name' | 'last' | 'language';

/** Headings of columns, small letters of any alphabet only. */
const headings: Record<Column, readonly string[]> = {
  email: ['email', 'mail', 'emailaddress', 'mailaddress', 'address', 'emailadresse', 'mailadresse', 'adresse', 'adressemail', 'adresseemail', 'adresseelectronique', 'courriel', 'indirizzo', 'indirizzoemail', 'indirizzomail', 'indirizzodipostaelettronica', 'postaelettronica', 'correo', 'correoelectronico', 'direccion', 'direcciondecorreo', 'direcciondecorreoelectronico'],
  first: ['firstname', 'givenname', 'prenom', 'vorname'],
  name: ['name', 'fullname', 'nom', 'nomcomplet', 'nome', 'nomecompleto', 'nomeecognome', 'nombre', 'nombrecompleto', 'nombreyapellidos', 'participant'],
  last: ['lastname', 'surname', 'familyname', 'nomdefamille', 'nachname', 'familienname', 'cognome', 'apellido', 'apellidos'],
  language: ['language', 'lang', 'locale', 'langue', 'sprache', 'lingua', 'idioma', 'lengua'],
};

function columnOf(heading: string): Column | null {
  const word = sortKeyOf(heading).replaceAll(/[^\p{L}]/gu, '');
  return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(word)) ?? null;
}

function headingOf({ cells }: TableRow): (Column | null)[] | null {
  if (cells.some((cell) => cell.includes('@'))) return null;
  const columns = cells.map(columnOf);
  return columns.includes('email') ? columns : null;
}

function rowOf(line: number, person: Person, language: string): ListRow {
  const name = cleanName(person.name);
  return { line, text: printableLine(person.address).slice(0, 200), email: readAddress(person.address), name, language: printableLine(language).slice(0, 40) };
}

function badRow({ line, cells }: TableRow): ListRow {
  return { line, text: printableLine(cells.join(' ')).slice(0, 200), email: null, name: '', language: '' };
}

/** A row below a heading: each cell is what its column says, and other columns are nobody's business. */
function readByHeading(row: TableRow, columns: readonly (Column | null)[]): ListRow[] {
  const under = (wanted: Column) => row.cells.filter((_, at) => columns[at] === wanted).join(' ');
  const people = peopleIn(under('email'));
  if (people.length === 0) return [badRow(row)];
  const name = [under('first'), under('name'), under('last')].join(' ').trim();
  return people.map((person) => rowOf(row.line, people.length === 1 && name !== '' ? { ...person, name } : person, under('language')));
}

/** A row without a heading: the address gives itself away, then a language, and the first of what is left is the name. */
function readByContent(row: TableRow): ListRow[] {
  const people = row.cells.flatMap(peopleIn);
  const others = row.cells.filter((cell) => cell.trim() !== '' && !cell.includes('@'));
  const [only] = people;
  if (only && people.length === 1) {
    const language = others.find(looksLikeLanguage) ?? '';
    const name = only.name === '' ? (others.find((cell) => cell !== language) ?? '') : only.name;
    return [rowOf(row.line, { ...only, name }, language)];
  }
  const strangers = people.length === 0 ? [badRow(row)] : others.map((cell) => badRow({ line: row.line, cells: [cell] }));
  return [...people.map((person) => rowOf(row.line, person, '')), ...strangers];
}

/**
 * The people of a list: pasted addresses, or a table as spreadsheets write it, with any of four separators, with or without
 * a heading, its columns in any order. What cannot be read comes back as a row without an address; nothing is left out.
 */
export function readList(text: string): ListRow[] {
  const table = tableOf(text.replace(/^\ufeff/, '').replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = table;
  const columns = first ? headingOf(first) : null;
  if (columns) return table.slice(1).flatMap((row) => readByHeading(row, columns));
  return table.flatMap(readByContent);
}
