import type { Locale } from '../../../platform/locale';
import type { Term } from '../../content/course';
import { checkText, type Check } from '../desk/checks';
import { contextOf, isUnsure, type Brought, type ExchangeUnit } from './exchange';

/**
 * What becomes of a text that a file brings: it changes; it stays as a machine or the former English had it, but somebody stands for it
 * now; it waits for the other texts of its piece, which are approved together; it is the same; its English is another by now; there is no
 * such text; nobody has finished it; or something does not fit.
 */
export const fates = ['changes', 'fails', 'outdated', 'waits', 'unknown', 'unfinished', 'confirms', 'same'] as const;
export type Fate = (typeof fates)[number];

/** A text that a file brings, and what becomes of it. */
export interface Judged {
  context: string;
  fate: Fate;
  /** as it is now; null where nobody has translated it, or where it is unknown */
  present: string | null;
  brought: string;
  checks: Check[];
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

function fateOf(unit: ExchangeUnit | undefined, { english, translation, isFinished }: Brought, checks: readonly Check[]): Fate {
  if (!unit) return 'unknown';
  const isSame = unit.translation !== null && unit.translation.trim() === translation.trim();
  if (!isFinished) return isSame || translation === '' ? 'same' : 'unfinished';
  if (plain(unit.english) !== plain(english)) return 'outdated';
  if (isSame) return isUnsure(unit.state) ? 'confirms' : 'same';
  return checks.length > 0 ? 'fails' : 'changes';
}

/** A piece has one state: while one of its texts still is a machine's or follows former English, the others wait for it. */
function holdBack(judged: readonly Judged[], units: readonly ExchangeUnit[]): Judged[] {
  const taken = new Set(judged.filter(isTaken).map(({ context }) => context));
  const unsure = units.filter((unit) => isUnsure(unit.state) && !taken.has(contextOf(unit)));
  const held = new Set(unsure.map(({ path, key }) => `${path}#${key}`));
  const pieceOf = new Map(units.map((unit) => [contextOf(unit), `${unit.path}#${unit.key}`]));
  return judged.map((each) => (isTaken(each) && held.has(pieceOf.get(each.context) ?? '') ? { ...each, fate: 'waits' } : each));
}

/** The fate of every text of a file, those first about which somebody has to know, those last of which nobody has. */
export function judge(entries: readonly Brought[], units: readonly ExchangeUnit[], { locale, terms }: { locale: Locale; terms: readonly Term[] }): Judged[] {
  const known = new Map(units.map((unit) => [contextOf(unit), unit]));
  const judged = entries.map((entry): Judged => {
    const unit = known.get(entry.context);
    const checks = unit ? checkText({ locale, english: unit.english, own: entry.translation, terms }) : [];
    const fate = fateOf(unit, entry, checks);
    return { context: entry.context, fate, present: unit?.translation ?? null, brought: entry.translation, checks: fate === 'fails' ? checks : [] };
  });
  return holdBack(judged, units).toSorted((one, other) => fates.indexOf(one.fate) - fates.indexOf(other.fate));
}

/** How many texts have each fate. */
export function countFates(judged: readonly Judged[]): Record<Fate, number> {
  const count = (fate: Fate) => judged.filter((each) => each.fate === fate).length;
  return { changes: count('changes'), confirms: count('confirms'), waits: count('waits'), fails: count('fails'), outdated: count('outdated'), unknown: count('unknown'), unfinished: count('unfinished'), same: count('same') };
}

/** Whether a text of this fate is taken. */
export function isTaken({ fate }: Judged): boolean {
  return fate === 'changes' || fate === 'confirms';
}
