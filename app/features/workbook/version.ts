/** One wording of a field and the write that brought it. */
export interface Version {
  writeId: string;
  value: string;
  /** the learner who wrote it, as far as it is known */
  by?: string | undefined;
  /** when, as far as it is known: an ISO moment */
  at?: string | undefined;
  /** the revision of the field's history that holds it, and when that began: an ISO moment */
  revision?: number | undefined;
  since?: string | undefined;
}

/** A field as it stands: its value, and what was written elsewhere without having been seen. */
export interface StoredField extends Version {
  /** the write that the value's page had seen */
  baseWriteId: string | null;
  others: readonly Version[];
  savedAt: Date;
  /** how many revisions the field has had */
  revisions?: number | undefined;
}

export interface FieldWrite {
  writeId: string;
  value: string;
  /** write id of the value that the page had last seen from the server */
  seen: string | null;
  at: Date;
}

/** What stands in a field as one of its versions. */
export function versionOf({ writeId, value, by, revision, since, savedAt }: StoredField): Version {
  return { writeId, value, by, revision, since, at: savedAt.toISOString() };
}

// A page numbers its writes: <page>-<number>. Ids without a number stand alone.
function readId(writeId: string): { page: string; number: number } | null {
  const [, page, number] = /^(.+)-(\d{1,9})$/.exec(writeId) ?? [];
  return page === undefined ? null : { page, number: Number(number) };
}

/** Tells whether a write came from the same page as another one, at the same time or before it. */
export function isSameOrEarlier(writeId: string, than: string | null): boolean {
  if (than === null) return false;
  if (writeId === than) return true;
  const [a, b] = [readId(writeId), readId(than)];
  return a !== null && b !== null && a.page === b.page && a.number <= b.number;
}

function isKnown(stored: StoredField, writeId: string): boolean {
  const known = [stored.writeId, stored.baseWriteId, ...stored.others.map((other) => other.writeId)];
  return known.some((id) => isSameOrEarlier(writeId, id));
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

// What is blank, stands in the field already, or was rewritten by its own page is nothing to offer.
function keepOthers(current: Pick<Version, 'writeId' | 'value'>, others: readonly Version[]): Version[] {
  const worth = others.filter(
    ({ writeId, value }) => value.trim() !== '' && value !== current.value && !isSameOrEarlier(writeId, current.writeId),
  );
  return worth.filter(
    (other, index) => !worth.some((rival, at) => at > index && (rival.value === other.value || isSameOrEarlier(other.writeId, rival.writeId))),
  );
}

function replace(stored: StoredField, write: FieldWrite, overwritten: readonly Version[]): StoredField {
  const { writeId, value } = write;
  const ownPage = isSameOrEarlier(stored.writeId, writeId);
  const seen = isSameOrEarlier(stored.writeId, write.seen) ? write.seen : stored.writeId;
  return {
    writeId,
    value,
    baseWriteId: ownPage ? stored.baseWriteId : seen,
    others: keepOthers(write, [...stored.others, ...overwritten]),
    savedAt: later(write.at, stored.savedAt),
  };
}

/**
 * The field after a write. The same write again changes nothing, a page's own later write follows its earlier one,
 * and of two writes that had not seen each other the newer stands while the older one is kept beside it.
 */
export function applyWrite(stored: StoredField | null, write: FieldWrite): StoredField {
  const { writeId, value } = write;
  if (!stored) return { writeId, value, baseWriteId: write.seen, others: [], savedAt: write.at };
  if (isKnown(stored, writeId)) return stored;
  const follows = isSameOrEarlier(stored.writeId, write.seen) || isSameOrEarlier(stored.writeId, writeId);
  if (follows) return replace(stored, write, []);
  if (write.at >= stored.savedAt) return replace(stored, write, [versionOf(stored)]);
  return { ...stored, others: keepOthers(stored, [...stored.others, { writeId, value }]) };
}

/** One field out of two learners' who turn out to be one: the newer stands, the other is kept beside it. */
export function mergeFields(a: StoredField, b: StoredField): StoredField {
  const [newer, older] = b.savedAt > a.savedAt ? [b, a] : [a, b];
  const blank = newer.value.trim() === '' && older.value.trim() !== '';
  const [kept, other] = blank ? [older, newer] : [newer, older];
  const others = [...older.others, ...newer.others, versionOf(other)];
  return { ...kept, others: keepOthers(kept, others), savedAt: newer.savedAt };
}

/** One field that somebody brings into a workbook: what stands there stays, what is brought fills it where it is empty and is kept beside it where it is not. */
export function joinFields(ours: StoredField, theirs: StoredField): StoredField {
  const fills = ours.value.trim() === '' && theirs.value.trim() !== '';
  const [kept, other] = fills ? [theirs, ours] : [ours, theirs];
  const others = [...theirs.others, ...ours.others, versionOf(other)];
  return { ...kept, others: keepOthers(kept, others), savedAt: later(ours.savedAt, theirs.savedAt) };
}

/** The field with one of its other versions in its place and its present value kept beside; null when there is no such version. */
export function takeOther(stored: StoredField, otherWriteId: string, write: { writeId: string; at: Date }): StoredField | null {
  const chosen = stored.others.find((other) => other.writeId === otherWriteId);
  if (!chosen) return null;
  const rest = stored.others.filter((other) => other !== chosen);
  const next = { ...write, value: chosen.value, seen: stored.writeId };
  return replace({ ...stored, others: rest }, next, [versionOf(stored)]);
}

/** The field without one of its other versions, which its writer no longer wants; null when there is no such version. */
export function dropOther(stored: StoredField, otherWriteId: string): StoredField | null {
  const rest = stored.others.filter((other) => other.writeId !== otherWriteId);
  return rest.length === stored.others.length ? null : { ...stored, others: rest };
}

// FNV-1a: enough to tell "left as it was" from "changed", without sending every value twice.
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What a form without script sends along with a field: which write it showed and what stood there. */
export function markSeen(writeId: string | null, value: string): string {
  return `${writeId ?? ''}~${fingerprint(value)}`;
}

/** The write that a form's mark names, and whether the value is still the one that the form showed. */
export function readSeen(mark: string, value: string): { seen: string | null; unchanged: boolean } {
  const [seen = '', print = fingerprint('')] = mark.split('~');
  return { seen: /^[A-Za-z0-9-]{1,40}$/.test(seen) ? seen : null, unchanged: print === fingerprint(value) };
}
