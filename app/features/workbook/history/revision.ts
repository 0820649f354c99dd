import { isSameOrEarlier, versionOf, type StoredField, type Version } from '../version';

/** What one person writes into a field within so many minutes is one revision. */
export const revisionMinutes = 10;
/** So many revisions a field keeps; the next takes the place of the oldest. */
export const maxRevisions = 100;

/** What one person made of a field. */
export interface Revision {
  revision: number;
  value: string;
  by: string | null;
  /** when it began and when it was last written: ISO moments */
  since: string;
  at: string;
}

/** Who changes a field; `begins` makes it a revision of its own whatever came before. */
export interface Author {
  by: string | null;
  begins?: boolean;
}

/** The place of a revision among those that a field keeps. */
export function slotOf(revision: number): number {
  return revision % maxRevisions;
}

const longText = 40;

/** Tells whether so much was taken away that what stood there must stay in the history. */
function isCut(before: string, after: string): boolean {
  if (after.trim() === '') return before.trim() !== '';
  return before.length >= longText && after.length < before.length / 2;
}

function isWithin(since: string, at: string): boolean {
  return Date.parse(at) - Date.parse(since) < revisionMinutes * 60_000;
}

/** Numbers the versions of one field that have no place in its history yet. */
class Numbering {
  readonly revisions: Revision[] = [];

  constructor(private count: number) {}

  get last(): number {
    return this.count;
  }

  begin(version: Version, at: string): Version {
    this.count += 1;
    return this.note({ ...version, revision: this.count, since: at, at });
  }

  note(version: Version): Version {
    const { revision = 0, value, by = null, since = '', at = '' } = version;
    this.revisions.push({ revision, value, by, since, at });
    return version;
  }
}

/** The version that a new one goes on from, in its own revision: the author's own text, not kept beside, not long ago and not cut down. */
function earlierOf(version: Version, before: readonly Version[], { field, by, at }: { field: StoredField; by: string | null; at: string }): Version | undefined {
  const [standing] = before;
  const isOwn = (each: Version) => (each.by ?? null) === by && (each === standing || isSameOrEarlier(each.writeId, version.writeId));
  const isLeft = (each: Version) => field.others.every((other) => other.writeId !== each.writeId);
  return before.find((each) => isOwn(each) && isLeft(each) && each.since !== undefined && isWithin(each.since, at) && !isCut(each.value, version.value));
}

/**
 * The field after a change with who wrote each version, and what that adds to the field's history. What one person
 * writes within some minutes is one revision; what stood there before the history began becomes its first.
 */
export function follow(stored: StoredField | null, field: StoredField, { by, begins = false }: Author): { field: StoredField; revisions: Revision[] } {
  const numbering = new Numbering(stored?.revisions ?? 0);
  const before = stored ? [versionOf(stored), ...stored.others].map((each) => withHistory(each, stored, numbering)) : [];
  const at = field.savedAt.toISOString();
  const place = (version: Version): Version => {
    const known = before.find((each) => each.writeId === version.writeId);
    if (known) return known;
    const same = before[0]?.value === version.value && !begins ? before[0] : undefined;
    if (same) return { ...version, by: same.by, revision: same.revision, since: same.since, at };
    const earlier = begins ? undefined : earlierOf(version, before, { field, by, at });
    const written = { ...version, by: by ?? undefined, at };
    return earlier ? numbering.note({ ...written, revision: earlier.revision, since: earlier.since }) : numbering.begin(written, at);
  };
  const others = field.others.map(place);
  const { revision, since, by: author } = place({ writeId: field.writeId, value: field.value });
  return { field: { ...field, by: author, revision, since, others, revisions: numbering.last }, revisions: numbering.revisions };
}

function withHistory(version: Version, stored: StoredField, numbering: Numbering): Version {
  if (version.revision !== undefined || version.value.trim() === '') return version;
  return numbering.begin(version, version.at ?? stored.savedAt.toISOString());
}

/** Two histories of one field as one, in the order of time, and the new number of each revision of either. */
export interface UnitedHistory {
  revisions: Revision[];
  /** how many there were; older ones than are kept have gone */
  count: number;
  numbersOfFirst: Map<number, number>;
  numbersOfSecond: Map<number, number>;
}

/** One history out of two of the same field: all that either holds, numbered anew in the order of time. */
export function uniteHistories(first: readonly Revision[], second: readonly Revision[]): UnitedHistory {
  const [numbersOfFirst, numbersOfSecond] = [new Map<number, number>(), new Map<number, number>()];
  const all = [...first.map((revision) => ({ revision, numbers: numbersOfFirst })), ...second.map((revision) => ({ revision, numbers: numbersOfSecond }))];
  all.sort((a, b) => Date.parse(a.revision.since) - Date.parse(b.revision.since) || a.revision.revision - b.revision.revision);
  all.forEach(({ revision, numbers }, at) => numbers.set(revision.revision, at + 1));
  const revisions = all.map(({ revision }, at) => ({ ...revision, revision: at + 1 })).slice(-maxRevisions);
  return { revisions, count: all.length, numbersOfFirst, numbersOfSecond };
}

/** The field with its versions under the new numbers of a united history. */
export function renumber(field: StoredField, numbers: ReadonlyMap<number, number>, count: number): StoredField {
  const numbered = <T extends Version>(version: T): T => ({ ...version, revision: version.revision === undefined ? undefined : numbers.get(version.revision) });
  return { ...numbered(field), others: field.others.map(numbered), revisions: count };
}
