import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWrite, dropOther, isSameOrEarlier, markSeen, mergeFields, readSeen, takeOther, type FieldWrite, type StoredField } from './version';

const noon = Date.parse('2026-03-02T12:00:00Z');

function write(writeId: string, value: string, more: { seen?: string | null; minute?: number } = {}): FieldWrite {
  return { writeId, value, seen: more.seen ?? null, at: new Date(noon + (more.minute ?? 0) * 60_000) };
}

function after(...writes: FieldWrite[]): StoredField {
  const [first, ...rest] = writes;
  if (!first) throw new Error('needs a write');
  return rest.reduce<StoredField>(applyWrite, applyWrite(null, first));
}

function offered(field: StoredField): string[] {
  return field.others.map((other) => other.value);
}

describe('writes of one page', () => {
  it('follow one another without leaving anything beside', () => {
    const field = after(write('a-1', 'O'), write('a-2', 'Ou'), write('a-3', 'Our', { minute: 1 }));
    expect(field).toMatchObject({ writeId: 'a-3', value: 'Our', others: [] });
  });

  it('that arrive in the wrong order leave the last one written', () => {
    expect(after(write('a-3', 'Our', { minute: 1 }), write('a-1', 'O'), write('a-2', 'Ou'))).toMatchObject({ value: 'Our', others: [] });
  });

  it('change nothing when they come again', () => {
    const field = after(write('a-1', 'O'), write('a-2', 'Ou'));
    expect(applyWrite(field, write('a-2', 'Ou'))).toBe(field);
    expect(applyWrite(field, write('a-1', 'O'))).toBe(field);
  });

  it('in any order and any number of times give the same field', () => {
    const writes = [1, 2, 3, 4, 5].map((n) => write(`a-${n}`, `text ${n}`, { minute: n }));
    const order = fc.array(fc.nat({ max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(order, (indexes) => {
        const delivered = [...indexes.map((index) => writes[index]), ...writes].filter((item) => item !== undefined);
        expect(after(...delivered)).toMatchObject({ value: 'text 5', writeId: 'a-5', others: [] });
      }),
    );
  });
});

describe('a page that had seen the value', () => {
  it('replaces it and leaves nothing beside', () => {
    expect(after(write('a-1', 'first'), write('b-1', 'second', { seen: 'a-1', minute: 1 }))).toMatchObject({ value: 'second', others: [], baseWriteId: 'a-1' });
  });

  it('replaces it even when its clock is behind', () => {
    const field = after(write('a-1', 'first', { minute: 60 }), write('b-1', 'second', { seen: 'a-1' }));
    expect(field).toMatchObject({ value: 'second', others: [] });
    expect(field.savedAt).toEqual(new Date(noon + 60 * 60_000));
  });

  it('counts as having seen the earlier writes of the page it names', () => {
    const field = after(write('a-1', 'O'), write('form', 'Our', { seen: 'a-2', minute: 1 }));
    expect(field).toMatchObject({ value: 'Our', others: [] });
    expect(applyWrite(field, write('a-2', 'Ou'))).toBe(field);
  });

  it('is not undone by a late retry of what it had seen', () => {
    const field = after(write('a-1', 'first'), write('b-1', 'second', { seen: 'a-1', minute: 1 }), write('b-2', 'third', { seen: 'b-1', minute: 2 }));
    expect(applyWrite(field, write('a-1', 'first'))).toBe(field);
  });
});

describe('two pages that had not seen each other', () => {
  it('leave the newer value and keep the older beside it', () => {
    const field = after(write('a-1', 'from A'), write('b-1', 'from B', { minute: 1 }));
    expect([field.value, offered(field)]).toEqual(['from B', ['from A']]);
  });

  it('leave the same when the older one is delivered last', () => {
    const field = after(write('b-1', 'from B', { minute: 1 }), write('a-1', 'from A'));
    expect([field.value, offered(field)]).toEqual(['from B', ['from A']]);
  });

  it('that go on typing in turns keep only the last of each', () => {
    const field = after(write('a-1', 'A'), write('b-1', 'B', { minute: 1 }), write('a-2', 'AA', { minute: 2 }), write('b-2', 'BB', { minute: 3 }));
    expect([field.value, offered(field)]).toEqual(['BB', ['AA']]);
  });

  it('and a third lose nothing', () => {
    const field = after(write('a-1', 'A'), write('b-1', 'B', { minute: 1 }), write('c-1', 'C', { minute: 2 }));
    expect([field.value, offered(field)]).toEqual(['C', ['A', 'B']]);
  });

  it('that wrote the same leave nothing to choose', () => {
    expect(after(write('a-1', 'same'), write('b-1', 'same', { minute: 1 })).others).toEqual([]);
  });

  it('of which one emptied the field offer no empty version, and keep the text', () => {
    expect(offered(after(write('a-1', ''), write('b-1', 'B', { minute: 1 })))).toEqual([]);
    expect(offered(after(write('a-1', 'A'), write('b-1', '', { minute: 1 })))).toEqual(['A']);
  });

  it('never lose the last text of any page, in whatever order writes arrive', () => {
    const writes = ['a', 'b', 'c'].flatMap((page, p) => [1, 2, 3].map((n) => write(`${page}-${n}`, `${page} ${n}`, { minute: n * 3 + p })));
    fc.assert(
      fc.property(fc.shuffledSubarray(writes, { minLength: 9 }), fc.array(fc.nat({ max: 8 }), { maxLength: 5 }), (order, again) => {
        const field = after(...order, ...again.flatMap((index) => order[index] ?? []));
        expect([field.value, ...offered(field)].sort()).toEqual(['a 3', 'b 3', 'c 3']);
        expect(field.value).toBe('c 3');
      }),
    );
  });
});

describe('isSameOrEarlier', () => {
  it('orders numbers as numbers and only within one page', () => {
    expect(isSameOrEarlier('a-9', 'a-10')).toBe(true);
    expect(isSameOrEarlier('a-10', 'a-9')).toBe(false);
    expect(isSameOrEarlier('a-1', 'b-2')).toBe(false);
    expect(isSameOrEarlier('abc', 'abc')).toBe(true);
    expect(isSameOrEarlier('abc', null)).toBe(false);
  });

  it('sees no order between ids that machines made at random', () => {
    expect(isSameOrEarlier('0b8f-4c2a-123456789012', '0b8f-4c2a-223456789012')).toBe(false);
  });
});

describe('the other version', () => {
  const field = after(write('a-1', 'from A'), write('b-1', 'from B', { minute: 1 }));

  it('changes places with the value', () => {
    const chosen = takeOther(field, 'a-1', { writeId: 'x', at: new Date(noon + 120_000) });
    expect(chosen).toMatchObject({ writeId: 'x', value: 'from A', others: [{ writeId: 'b-1', value: 'from B' }] });
  });

  it('can be changed back', () => {
    const once = takeOther(field, 'a-1', { writeId: 'x', at: new Date(noon) });
    const twice = once && takeOther(once, 'b-1', { writeId: 'y', at: new Date(noon) });
    expect(twice).toMatchObject({ value: 'from B', others: [{ value: 'from A' }] });
  });

  it('goes when it is no longer wanted, and the value stays', () => {
    expect(dropOther(field, 'a-1')).toEqual({ ...field, others: [] });
  });

  it('that does not exist can be neither taken nor dropped', () => {
    expect(takeOther(field, 'z-1', { writeId: 'x', at: new Date(noon) })).toBeNull();
    expect(dropOther(field, 'z-1')).toBeNull();
  });
});

describe('mergeFields', () => {
  it('keeps the newer value and the other beside it, whichever comes first', () => {
    const [a, b] = [after(write('a-1', 'guest')), after(write('b-1', 'member', { minute: 1 }))];
    for (const merged of [mergeFields(a, b), mergeFields(b, a)]) {
      expect([merged.value, offered(merged)]).toEqual(['member', ['guest']]);
    }
  });

  it('prefers a text to a newer blank', () => {
    expect(mergeFields(after(write('a-1', 'guest')), after(write('b-1', '', { minute: 1 })))).toMatchObject({ value: 'guest', others: [] });
  });

  it('keeps the versions that were already offered', () => {
    const offering = after(write('a-1', 'A'), write('b-1', 'B', { minute: 1 }));
    expect(offered(mergeFields(offering, after(write('c-1', 'C', { minute: 2 }))))).toEqual(['A', 'B']);
  });
});

describe('the mark of a form without script', () => {
  it('tells a field left alone from a changed one and names the write it showed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (shown, typed) => {
        const mark = markSeen('a-1', shown);
        expect(readSeen(mark, shown)).toEqual({ seen: 'a-1', unchanged: true });
        if (shown !== typed) expect(readSeen(mark, typed).unchanged).toBe(false);
      }),
    );
  });

  it('of a field never saved names no write', () => {
    expect(readSeen(markSeen(null, ''), 'x')).toEqual({ seen: null, unchanged: false });
  });

  it('that is missing stands for a field never saved', () => {
    expect(readSeen('', '')).toEqual({ seen: null, unchanged: true });
    expect(readSeen('', 'x')).toEqual({ seen: null, unchanged: false });
  });
});
