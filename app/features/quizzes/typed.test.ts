import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/locale';
import { groupFields, move, namesOf, orderOf, readControls, readNumber, writeNumber, type QuestionShape } from './typed';

const levels = ['inform', 'consult', 'involve'];
const things = (...ids: string[]) => ids.map((id) => ({ id }));
const q3: QuestionShape = { id: 'q3', kind: 'ordering', options: things(...levels), targets: [] };
const permutation = fc.shuffledSubarray(levels, { minLength: 3 });

describe('an order of items', () => {
  it('gives back every order it was made from', () => {
    fc.assert(
      fc.property(permutation, (order) => {
        expect(orderOf(q3, Object.fromEntries(order.map((id, index) => [id, index + 1])))).toEqual(order);
      }),
    );
  });

  it('is none while a position is missing, given twice or not a position', () => {
    expect([orderOf(q3, {}), orderOf(q3, { inform: 1, consult: 2 }), orderOf(q3, { inform: 1, consult: 1, involve: 2 }), orderOf(q3, { inform: 'x', consult: 1, involve: 2 })]).toEqual([null, null, null, null]);
  });

  it('changes by one place at a move and not at all at its ends', () => {
    expect(move(levels, 'consult', -1)).toEqual(['consult', 'inform', 'involve']);
    expect(move(levels, 'consult', 1)).toEqual(['inform', 'involve', 'consult']);
    expect([move(levels, 'inform', -1), move(levels, 'involve', 1), move(levels, 'stranger', 1)]).toEqual([levels, levels, levels]);
  });

  it('keeps its items whatever is moved, and a move back undoes a move', () => {
    fc.assert(
      fc.property(permutation, fc.constantFrom(...levels), fc.constantFrom<[1 | -1, 1 | -1]>([1, -1], [-1, 1]), (order, item, [there, back]) => {
        const moved = move(order, item, there);
        expect([...moved].sort()).toEqual([...levels].sort());
        if (moved.indexOf(item) !== order.indexOf(item)) expect(move(moved, item, back)).toEqual(order);
      }),
    );
  });
});

describe('the fields of a form', () => {
  it('are named after their question, and after their item where it has parts', () => {
    expect(namesOf(q3)).toEqual(['q3.inform', 'q3.consult', 'q3.involve']);
    expect(namesOf({ ...q3, kind: 'multiple' })).toEqual(['q3']);
  });

  it('are gathered by name, and none are read when one of them is a file', () => {
    expect(groupFields([['q5', 'a'], ['q5', 'c'], ['q1', 'b']])).toEqual(new Map([['q5', ['a', 'c']], ['q1', ['b']]]));
    expect(groupFields([['q5', new Blob(['x'])]])).toBeNull();
  });

  it('say nothing while they are empty', () => {
    for (const kind of ['single', 'multiple', 'ordering', 'matching', 'numeric', 'reflection'] as const) expect(readControls({ ...q3, kind }, new Map(), 'en')).toBeNull();
    expect(readControls({ ...q3, kind: 'reflection' }, new Map([['q3', [' \r\n ']]]), 'en')).toBeNull();
  });
});

describe('a typed number', () => {
  it('takes a decimal comma and a decimal point in every language', () => {
    for (const locale of locales) expect([readNumber('12,5', locale), readNumber('12.5', locale), readNumber(' -3 ', locale), readNumber('−3', locale)]).toEqual([12.5, 12.5, -3, -3]);
  });

  it('takes thousands as the language groups them', () => {
    expect([readNumber('1,200', 'en'), readNumber('1,200.5', 'en'), readNumber('1 200,5', 'fr'), readNumber('1\u202f200', 'fr')]).toEqual([1200, 1200.5, 1200.5, 1200]);
    expect([readNumber('1.200', 'de'), readNumber('1.200.000,25', 'it'), readNumber('1.200', 'es')]).toEqual([1200, 1200000.25, 1200]);
  });

  it('is none when it can be read in two ways or in no way', () => {
    for (const text of ['', 'twelve', '1,2,3', '1.2.3', '1,234,56', '12e3', '0x10', '--1', '-', '.', '5 %', '9'.repeat(41)]) expect(readNumber(text, 'en')).toBeNull();
    expect([readNumber('1,234.5', 'de'), readNumber('1.234,5', 'en')]).toEqual([null, null]);
  });

  it('is read back as it was written, in every language', () => {
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(4)) || 0);
    fc.assert(
      fc.property(numbers, fc.constantFrom(...locales), (value, locale) => {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
      }),
    );
  });
});
