import { contextOf, isUnsure, type Brought, type BroughtFile, type Exchange, type ExchangeUnit } from './exchange';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"\n\t\r]/g, (sign) => escapes[sign] ?? sign)}"`;
}

/** A keyword and its text; a text of several lines has each on its own, as gettext writes it. */
function entry(keyword: string, text: string): string[] {
  if (!text.includes('\n')) return [`${keyword} ${quoted(text)}`];
  return [`${keyword} ""`, ...text.split(/(?<=\n)/).map(quoted)];
}

function headOf({ locale }: Exchange, now: Date): string[] {
  const moment = `${now.toISOString().slice(0, 16).replace('T', ' ')}+0000`;
  const fields = [
    'Project-Id-Version: UNITES',
    'Report-Msgid-Bugs-To: ',
    `POT-Creation-Date: ${moment}`,
    `PO-Revision-Date: ${moment}`,
    'Last-Translator: ',
    'Language-Team: ',
    `Language: ${locale}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return ['msgid ""', 'msgstr ""', ...fields.map((field) => quoted(`${field}\n`))];
}

function unitLines(unit: ExchangeUnit): string[] {
  const notes = [`state: ${unit.state}`, ...unit.notes].flatMap((note) => note.split('\n')).map((note) => `#. ${note}`);
  const flags = isUnsure(unit.state) && unit.translation !== null ? ['#, fuzzy'] : [];
  return ['', ...notes, `#: ${unit.path}`, ...flags, ...entry('msgctxt', contextOf(unit)), ...entry('msgid', unit.english), ...entry('msgstr', unit.translation ?? '')];
}

/** The texts as a PO file; what a machine translated and what is outdated is fuzzy. */
export function writePo(exchange: Exchange, now: Date): string {
  return `${[...headOf(exchange, now), ...exchange.units.flatMap(unitLines)].join('\n')}\n`;
}

const keywords = ['msgctxt', 'msgid', 'msgstr'] as const;
type Keyword = (typeof keywords)[number];
const forNumbers = /^(?:msgid_plural|msgstr\[\d+\])$/;
type Raw = Partial<Record<Keyword, string>> & { isFuzzy: boolean };

/** What is between quotes, without escapes; null where a line is no PO. */
function textOf(literal: string): string | null {
  const inside = /^"((?:[^"\\]|\\.)*)"$/.exec(literal)?.[1];
  return inside === undefined ? null : inside.replaceAll(/\\(.)/g, (_, sign: string) => signs[sign] ?? `\\${sign}`);
}

class Reader {
  readonly entries: Raw[] = [];
  fault: 'broken' | 'plural' | null = null;
  #now: Raw = { isFuzzy: false };
  #keyword: Keyword | null = null;

  line(line: string): void {
    if (line.startsWith('#')) this.#comment(line);
    else if (line.startsWith('"')) this.#more(line);
    else if (line !== '') this.#begin(line);
  }

  end(): void {
    if (this.#now.msgid !== undefined) this.entries.push(this.#now);
    this.#now = { isFuzzy: false };
    this.#keyword = null;
  }

  #comment(line: string): void {
    if (this.#now.msgstr !== undefined) this.end();
    if (line.startsWith('#,') && /\bfuzzy\b/.test(line)) this.#now.isFuzzy = true;
  }

  #more(line: string): void {
    const text = textOf(line);
    if (text === null || this.#keyword === null) this.fault ??= 'broken';
    else this.#now[this.#keyword] += text;
  }

  #begin(line: string): void {
    const [, word = '', literal = ''] = /^(msg\w+(?:\[\d+\])?)\s+(".*")$/.exec(line) ?? [];
    const keyword = keywords.find((known) => known === word);
    const text = textOf(literal);
    if (text === null || keyword === undefined) return void (this.fault ??= forNumbers.test(word) ? 'plural' : 'broken');
    if (keyword !== 'msgstr' && this.#now.msgstr !== undefined) this.end();
    this.#keyword = keyword;
    this.#now[keyword] = text;
  }
}

/** The entry without a name that stands before all others: what the file says of itself. */
function headIn(entries: readonly Raw[]): string {
  return entries.find(({ msgid, msgctxt }) => msgid === '' && msgctxt === undefined)?.msgstr ?? '';
}

function broughtOf({ msgctxt = '', msgid = '', msgstr = '', isFuzzy }: Raw): Brought {
  return { context: msgctxt, english: msgid, translation: msgstr, isFinished: !isFuzzy && msgstr !== '' };
}

/** Reads a PO file in UTF-8; entries of one number only, since no text of the course has forms for numbers. */
export function readPo(text: string): BroughtFile {
  const reader = new Reader();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) reader.line(line.trim());
  reader.end();
  if (reader.fault) return { fault: reader.fault };
  const head = headIn(reader.entries);
  if (/charset=(?!utf-?8\b)/i.test(head)) return { fault: 'not-utf8' };
  const entries = reader.entries.filter(({ msgctxt }) => msgctxt !== undefined).map(broughtOf);
  if (entries.length === 0) return { fault: 'no-units' };
  const [, locale = ''] = /^Language:\s*([A-Za-z]+)/m.exec(head) ?? [];
  return { locale: locale.toLowerCase(), entries };
}
