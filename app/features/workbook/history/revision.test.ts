import { describe, expect, it } from 'vitest';
import { applyWrite, takeOther, type StoredField } from '../version';
import { follow, maxRevisions, renumber, revisionMinutes, slotOf, uniteHistories, type Revision } from './revision';

const noon = Date.parse('2027-03-02T12:00:00Z');
const at = (minute: number) => new Date(noon + minute * 60_000);

interface Written {
  by: string;
  value: string;
  minute?: number;
  /** the page's write it had seen; without it, what stands */
  seen?: string | null;
  id?: string;
  begins?: boolean;
}

/** What becomes of a field and its history, write after write. */
function writeAll(writes: readonly Written[], start: StoredField | null = null) {
  let field = start;
  const history = new Map<number, Revision>();
  writes.forEach(({ by, value, minute = 0, seen = field?.writeId ?? null, id = `${by}${writes.length}x${minute}x${value.length}-1`, begins }) => {
    const next = applyWrite(field, { writeId: id, value, seen, at: at(minute) });
    const followed = follow(field, next, { by, begins });
    for (const revision of followed.revisions) history.set(revision.revision, revision);
    field = followed.field;
  });
  return { field: field as StoredField | null, history: [...history.values()].map(({ value, by }) => [by, value]) };
}

describe('what one person writes', () => {
  it('within some minutes is one revision', () => {
    const { field, history } = writeAll([{ by: 'ana', value: 'Z' }, { by: 'ana', value: 'Za', minute: 4 }, { by: 'ana', value: 'Zaragoza', minute: revisionMinutes - 1 }]);
    expect(history).toEqual([['ana', 'Zaragoza']]);
    expect(field).toMatchObject({ by: 'ana', revision: 1, revisions: 1, since: at(0).toISOString() });
  });

  it('later is another revision', () => {
    expect(writeAll([{ by: 'ana', value: 'one' }, { by: 'ana', value: 'two', minute: revisionMinutes }]).history).toEqual([['ana', 'one'], ['ana', 'two']]);
  });

  it('and takes away stays in the history', () => {
    const long = 'a sentence that somebody thought about for nine minutes';
    expect(writeAll([{ by: 'ana', value: long }, { by: 'ana', value: '', minute: 1 }]).history).toEqual([['ana', long], ['ana', '']]);
    expect(writeAll([{ by: 'ana', value: long }, { by: 'ana', value: 'a sentence', minute: 1 }]).history).toHaveLength(2);
    expect(writeAll([{ by: 'ana', value: long }, { by: 'ana', value: long.slice(0, -3), minute: 1 }]).history).toHaveLength(1);
  });

  it('is a revision of its own when it is told to begin one', () => {
    expect(writeAll([{ by: 'ana', value: 'one' }, { by: 'ana', value: 'two', minute: 1, begins: true }]).history).toEqual([['ana', 'one'], ['ana', 'two']]);
  });

  it('adds nothing when it is what stands there already', () => {
    expect(writeAll([{ by: 'ana', value: 'one' }, { by: 'ben', value: 'one', minute: 30 }]).history).toEqual([['ana', 'one']]);
  });
});

describe('what two people write', () => {
  it('one after the other is a revision each', () => {
    expect(writeAll([{ by: 'ana', value: 'one' }, { by: 'ben', value: 'two', minute: 1 }, { by: 'ana', value: 'three', minute: 2 }]).history).toEqual([['ana', 'one'], ['ben', 'two'], ['ana', 'three']]);
  });

  it('at once names who wrote which version, and both are in the history', () => {
    const { field, history } = writeAll([{ by: 'ana', value: 'from Ana', id: 'a-1' }, { by: 'ben', value: 'from Ben', id: 'b-1', seen: null, minute: 1 }]);
    expect(field).toMatchObject({ value: 'from Ben', by: 'ben', others: [{ value: 'from Ana', by: 'ana', at: at(0).toISOString(), revision: 1 }] });
    expect(history).toEqual([['ana', 'from Ana'], ['ben', 'from Ben']]);
  });

  it('while both go on typing stays one revision each, so that the history does not grow with every key', () => {
    const keys = Array.from({ length: 40 }, (_, key): Written => ({ by: key % 2 ? 'ben' : 'ana', value: `${key % 2 ? 'Ben' : 'Ana'} types ${'x'.repeat(key)}`, id: `${key % 2 ? 'b' : 'a'}-${key}`, seen: null, minute: key / 10 }));
    const { field, history } = writeAll(keys);
    expect(history).toHaveLength(2);
    expect(field?.others).toHaveLength(1);
  });

  it('and that came too late to stand is in the history as well', () => {
    const { field, history } = writeAll([{ by: 'ana', value: 'newer', id: 'a-1', minute: 5 }, { by: 'ben', value: 'older', id: 'b-1', seen: null, minute: 1 }]);
    expect(field).toMatchObject({ value: 'newer', by: 'ana', others: [{ value: 'older', by: 'ben' }] });
    expect(history).toEqual([['ana', 'newer'], ['ben', 'older']]);
  });

  it('and one of them chooses is that one’s revision; what stood there keeps its own', () => {
    const { field } = writeAll([{ by: 'ana', value: 'from Ana', id: 'a-1' }, { by: 'ben', value: 'from Ben', id: 'b-1', seen: null, minute: 1 }]);
    const taken = field && takeOther(field, 'a-1', { writeId: 'c-1', at: at(2) });
    const followed = taken && follow(field, taken, { by: 'ben', begins: true });
    expect(followed?.revisions).toMatchObject([{ revision: 3, value: 'from Ana', by: 'ben' }]);
    expect(followed?.field.others).toMatchObject([{ value: 'from Ben', by: 'ben', revision: 2 }]);
  });
});

describe('a field from before there were histories', () => {
  it('keeps what stood in it and beside it as its first revisions', () => {
    const old: StoredField = { writeId: 'o-1', value: 'long ago', baseWriteId: null, savedAt: at(-9000), others: [{ writeId: 'p-1', value: 'beside' }] };
    const { history } = writeAll([{ by: 'ana', value: 'today' }], old);
    expect(history).toEqual([[null, 'long ago'], [null, 'beside'], ['ana', 'today']]);
  });
});

describe('places of revisions', () => {
  it('are a hundred: the next takes that of the oldest', () => {
    expect(slotOf(maxRevisions + 1)).toBe(slotOf(1));
    expect(new Set(Array.from({ length: maxRevisions }, (_, at) => slotOf(at + 1))).size).toBe(maxRevisions);
  });
});

describe('two histories of one field', () => {
  const made = (revision: number, minute: number, value: string): Revision => ({ revision, value, by: null, since: at(minute).toISOString(), at: at(minute).toISOString() });

  it('become one in the order of time, and versions keep theirs under the new number', () => {
    const united = uniteHistories([made(1, 0, 'a'), made(2, 20, 'c')], [made(1, 10, 'b')]);
    expect(united.revisions.map(({ revision, value }) => [revision, value])).toEqual([[1, 'a'], [2, 'b'], [3, 'c']]);
    const field: StoredField = { writeId: 'w', value: 'b', baseWriteId: null, savedAt: at(10), revision: 1, others: [] };
    expect(renumber(field, united.numbersOfSecond, united.count)).toMatchObject({ revision: 2, revisions: 3 });
  });

  it('keep the latest hundred', () => {
    const many = Array.from({ length: 80 }, (_, index) => made(index + 1, index, `a${index}`));
    const united = uniteHistories(many, many);
    expect(united.revisions).toHaveLength(maxRevisions);
    expect(united.revisions.at(-1)?.revision).toBe(160);
  });
});
