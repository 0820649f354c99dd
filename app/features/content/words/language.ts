import type { Locale } from '../../../platform/locale';
import type { Fault } from './markdown-faults';

export interface Wordy {
  locale: Locale;
  text: string;
  /** the English wording, when the text translates one */
  english?: string;
}

interface Rule {
  pattern: RegExp;
  says: string;
  remedy: string;
}

const people = 'Name persons before their status, as the glossary does.';
const metaphor = 'Leave out water, war and weight: say how many people came, when and from where.';

/** Words our own voice does not use; whole words, in any case. */
function words(list: string[], remedy: string): Rule {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return { pattern, says: 'uses', remedy };
}

const rules: Record<Locale, Rule[]> = {
  en: [
    words(['(?:migration|refugee|migrant) (?:waves?|floods?|flows?|streams?|crisis)', '(?:waves?|floods?|flows?|streams?) of (?:migrants|refugees|people)', 'burden', 'front ?lines?'], metaphor),
    words(['illegals?', 'illegal (?:im)?migrants?', 'hard-to-reach', 'hard to reach (?:groups?|people|communities)'], people),
  ],
  fr: [
    { pattern: /\p{L}[·•‧]\p{L}/gu, says: 'uses a median point', remedy: 'Write "personnes + adjective", a collective word or both forms.' },
    words(['flux migratoires?', 'vagues? (?:migratoires?|de migrants?|de réfugiés?)', 'fardeau'], metaphor),
    words(['clandestins?', 'clandestines?', 'illégaux', '(?:migrants?|immigrés?) (?:illégaux|illégal)'], people),
  ],
  de: [
    { pattern: /\p{Ll}(?:\*|_)in(?:nen)?(?!\p{L})|\p{Ll}Innen(?!\p{L})/gu, says: 'uses another gender sign than the colon', remedy: 'Write the neutral word or the colon form, such as Bürger:innen.' },
    words(['Flüchtlingswellen?', 'Flüchtlingsströme?', 'Flüchtlingskrise', 'Asylantenflut', 'Migrationswellen?'], metaphor),
    words(['Asylant(?:en|in|innen)?', 'Ausländer(?:n|in|innen)?', 'Illegale[nr]?', 'Wirtschaftsflüchtlinge?'], people),
  ],
  it: [
    { pattern: /\p{L}ə|ə\p{L}|\p{Ll}\*(?!\p{L})/gu, says: 'uses a schwa or an asterisk', remedy: 'Write "persone + aggettivo", a collective word or both forms.' },
    words(['ondat[ae] (?:migratori[ae]|di migranti|di profughi)', 'flussi migratori', 'emergenza migranti'], metaphor),
    words(['extracomunitari[aeo]?', 'clandestin[aeio]', 'immigrati', 'profughi', 'coprogettazione'], people),
  ],
  es: [
    { pattern: /\p{L}@(?![\p{L}\p{N}.-]+\.\p{L}{2,})|\p{L}(?<!e)xs(?!\p{L})|\p{Ll}[oae]s?\/[oae]s?(?!\p{L})/gu, says: 'uses @, x or a slash for gender', remedy: 'Write "personas + adjetivo", a collective word or both forms.' },
    words(['oleadas? (?:migratorias?|de migrantes|de refugiados)', 'avalanchas? de (?:migrantes|inmigrantes)'], metaphor),
    words(['ilegales', 'inmigrantes ilegales', 'MENAs?', 'sin papeles'], people),
  ],
};

/** The project's own titles that a rule would stop: they are quoted as they are. */
const givenTitles = /Come co-progettare le strategie di integrazione con gli immigrati e gli altri stakeholder/g;

const quotations = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|‘[^’]*’/g;

/** Markdown's own asterisks are no gender signs: they open before a word, not inside one. */
const emphasis = /(?<![\p{L}\p{N}])(\*{1,3})(?=\S)([^*]*\S)\1(?!\p{L})/gu;

/** Words and signs of a text that our own voice does not use, each once. */
export function listAvoided({ locale, text }: Wordy): (Fault & { found: string })[] {
  const own = text.replace(givenTitles, ' ').replace(quotations, ' ').replace(/\]\([^)]*\)/g, '] ').replace(emphasis, '$2');
  return rules[locale].flatMap(({ pattern, says, remedy }) =>
    [...new Set([...own.matchAll(pattern)].map((match) => match[0]))].map((found) => ({ found, says: `${says} "${found}" outside a quotation`, remedy })),
  );
}

/** What a wording does against the language rules of the course: words and signs, then numbers, sources, placeholders and links. */
export function findSlips(wordy: Wordy): Fault[] {
  const { locale, text, english } = wordy;
  const used = listAvoided(wordy).map(({ found, says, remedy }) => ({ what: 'avoided' as const, about: found, says, remedy }));
  return english === undefined || locale === 'en' ? used : [...used, ...listUnlike(text, english).map(faultOf)];
}

/** Colon forms per 100 words of a German text; more than two are hard to read aloud. */
export function colonsPerHundredWords(text: string): number {
  const count = [...text.matchAll(/\p{Ll}:in(?:nen)?/gu)].length;
  const total = text.split(/\s+/).filter(Boolean).length;
  return total === 0 ? 0 : (count * 100) / total;
}

/** What a translation has to have as English has it. */
const comparedKinds = {
  numbers: { list: listNumbers, remedy: 'Check them against English.' },
  sources: { list: listCites, remedy: 'Cite the same sources as English.' },
  placeholders: { list: listPlaceholders, remedy: 'Keep {{…}} as in English, letter by letter.' },
  links: { list: listLinks, remedy: 'Link to the same terms and lessons as English.' },
};
export type ComparedKind = keyof typeof comparedKinds;

/** What a translation has less or more than English. */
export interface Unlike {
  kind: ComparedKind;
  lacks: string[];
  adds: string[];
}

/** Numbers, sources, placeholders and links in which a translation differs from English. */
export function listUnlike(text: string, english: string): Unlike[] {
  const kinds = Object.keys(comparedKinds) as ComparedKind[];
  return kinds.flatMap((kind) => {
    const { list } = comparedKinds[kind];
    const [own, original] = [list(text), list(english)];
    const [lacks, adds] = [without(original, own), without(own, original)];
    return lacks.length + adds.length === 0 ? [] : [{ kind, lacks, adds }];
  });
}

function faultOf({ kind, lacks, adds }: Unlike): Fault {
  const parts = [lacks.length ? `lacks ${lacks.join(', ')}` : '', adds.length ? `adds ${adds.join(', ')}` : ''].filter(Boolean);
  return { what: kind, about: [...lacks.map((item) => `− ${item}`), ...adds.map((item) => `+ ${item}`)].join(', '), says: `has other ${kind} than English: ${parts.join('; ')}`, remedy: comparedKinds[kind].remedy };
}

function without(list: string[], other: string[]): string[] {
  const rest = [...other];
  return list.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Numbers as digits, whatever separates thousands and decimals; each counts once, because a language may repeat or group. */
function listNumbers(text: string): string[] {
  const plain = text.replace(/\]\([^)]*\)|\[\^[^\]]*\]|\{\{[^}]*\}\}/g, ' ');
  const found = [...plain.matchAll(/\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?/g)].map((match) => match[0].replace(/\D/g, ''));
  return [...new Set(found)].sort();
}

/** The source codes a text cites, in alphabetical order. */
export function listCites(text: string): string[] {
  return [...text.matchAll(/\[\^([A-Za-z0-9-]+)\]/g)].flatMap((match) => match[1] ?? []).sort();
}

function listPlaceholders(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]*\}\}/g)].map((match) => match[0]).sort();
}

function listLinks(text: string): string[] {
  return [...text.matchAll(/\]\(((?:term|lesson|module):[a-z0-9-]+)\)/g)].flatMap((match) => match[1] ?? []).sort();
}
