import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepeatField } from '../content/tool';
import { baseline, completeValues } from './baseline-fixture';
import { freeRow, isComplete, missingFields, shownRows } from './rows';
import { findField, isEmpty, listPaths, rowPath } from './tool';
import { checkValue, readMonth } from './values';

const repeat = baseline.groups[1]?.fields[0] as RepeatField;
const paths = listPaths(baseline);

describe('paths', () => {
  it('name every field of the tool, rows from 1 to the last allowed', () => {
    expect(paths).toContain('city_name');
    expect(paths).toContain('processes.1.name');
    expect(paths).toContain('processes.5.level');
    expect(paths).toHaveLength(3 + 5 * 3 + 6);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('lead back to their field', () => {
    for (const path of paths) expect(findField(baseline, path)?.id).toBe(path.split('.').at(-1));
  });

  it.each([
    ['an unknown name', 'mayor'],
    ['a row that counts from 0', 'processes.0.name'],
    ['a row beyond the last', 'processes.6.name'],
    ['a row written otherwise', 'processes.01.name'],
    ['a repeated field without its row', 'processes'],
    ['a row without its field', 'processes.1'],
    ['an unknown field of a row', 'processes.1.mayor'],
    ['a path too deep', 'processes.1.name.x'],
    ['a plain field with a row', 'city_name.1.name'],
    ['nothing', ''],
    ['a name every object has', '__proto__'],
  ])('of %s lead nowhere', (_, path) => {
    expect(findField(baseline, path)).toBeNull();
    expect(checkValue(baseline, path, 'x')).toEqual({ refused: 'unknown-field' });
  });

  it('lead nowhere for any text but the listed paths', () => {
    fc.assert(fc.property(fc.string(), (text) => (findField(baseline, text) !== null) === paths.includes(text)));
  });
});

describe('checkValue', () => {
  it('lets every field be emptied', () => {
    for (const path of paths) expect(checkValue(baseline, path, ' \n')).toEqual({ value: '' });
  });

  it('takes a text up to its length and refuses one character more', () => {
    expect(checkValue(baseline, 'city_name', 'x'.repeat(80))).toEqual({ value: 'x'.repeat(80) });
    expect(checkValue(baseline, 'city_name', 'x'.repeat(81))).toEqual({ refused: 'too-long' });
  });

  it('counts a line end once, however the browser sent it', () => {
    const typed = `${'x'.repeat(149)}\r\n${'y'.repeat(150)}`;
    expect(checkValue(baseline, 'evidence_design', typed)).toEqual({ value: typed.replace('\r', '') });
  });

  it('keeps a one-line text on one line and drops characters that a database cannot hold', () => {
    expect(checkValue(baseline, 'city_name', 'Our\r\ntown\u0000')).toEqual({ value: 'Our town' });
  });

  it('takes what is blank once its control characters are dropped for an empty field', () => {
    expect(checkValue(baseline, 'city_name', '\u0000\t\u0001')).toEqual({ value: '' });
    expect(checkValue(baseline, 'evidence_design', '\u0002 \n')).toEqual({ value: '' });
  });

  it('takes what the lists know and nothing else', () => {
    expect(checkValue(baseline, 'country', 'ES')).toEqual({ value: 'ES' });
    expect(checkValue(baseline, 'country', 'es')).toEqual({ refused: 'bad-value' });
    expect(checkValue(baseline, 'country', 'XX')).toEqual({ refused: 'bad-value' });
    expect(checkValue(baseline, 'level_of_government', 'regional')).toEqual({ value: 'regional' });
    expect(checkValue(baseline, 'level_of_government', 'global')).toEqual({ refused: 'bad-value' });
  });

  it('takes the whole steps of a scale and nothing between or beyond', () => {
    const taken = ['-1', '0', '2.5', '5', '6', '05', '1e0', ' 1'].filter((step) => 'value' in checkValue(baseline, 'level_design', step));
    expect(taken).toEqual(['0', '5']);
  });

  it('is settled after one pass: what it gives back it takes unchanged', () => {
    const known = fc.constantFrom('ES', 'local', '3', '2019', '05/2019', '5.2019');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(known, fc.string(), fc.string({ unit: 'binary' })), (path, typed) => {
        const first = checkValue(baseline, path, typed);
        if ('value' in first) expect(checkValue(baseline, path, first.value)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('never loses a letter of an ordinary text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aé ß–«»„“ñ👩🏽\n'), maxLength: 100 });
    fc.assert(
      fc.property(letters, (text) => {
        const checked = checkValue(baseline, 'evidence_design', text);
        expect(checked).toEqual({ value: isEmpty(text) ? '' : text });
      }),
    );
  });
});

describe('readMonth', () => {
  it.each([
    ['2019', '2019'],
    ['2019-05', '2019-05'],
    ['2019-5', '2019-05'],
    ['05/2019', '2019-05'],
    ['5.2019', '2019-05'],
    [' 12 / 2019 ', '2019-12'],
  ])('understands %s as %s', (typed, month) => expect(readMonth(typed)).toBe(month));

  it.each(['', 'spring 2019', '19', '2019-13', '00/2019', '13/2019', '2019-05-01', '0019', '20190', '5/2019/1'])('does not guess at "%s"', (typed) =>
    expect(readMonth(typed)).toBeNull(),
  );

  it('reads every month of every year in three ways alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const saved = `${year}-${String(month).padStart(2, '0')}`;
        expect([readMonth(saved), readMonth(`${month}/${year}`), readMonth(`${month}.${year}`)]).toEqual([saved, saved, saved]);
      }),
    );
  });
});

describe('missingFields', () => {
  it('lists every required field of an empty tool, in the order of the page, and one row of a repeated field', () => {
    expect(missingFields(baseline, {})).toEqual([
      'city_name',
      'country',
      'level_of_government',
      'processes.1.name',
      'level_design',
      'evidence_design',
      'level_implementation',
      'level_evaluation',
    ]);
  });

  it('lists nothing once all are filled, whatever optional fields say', () => {
    expect(missingFields(baseline, completeValues)).toEqual([]);
    expect(isComplete(baseline, completeValues)).toBe(true);
  });

  it('takes level 0 as an answer and blanks as none', () => {
    expect(missingFields(baseline, { ...completeValues, level_design: '0', evidence_design: ' \n ' })).toEqual(['evidence_design']);
  });

  it('is content with any whole row, not only the first', () => {
    const { 'processes.1.name': name, ...rest } = completeValues;
    expect(missingFields(baseline, { ...rest, 'processes.4.name': name })).toEqual([]);
  });

  it('asks to finish the row that was begun rather than an empty one', () => {
    const { 'processes.1.name': _, ...rest } = completeValues;
    expect(missingFields(baseline, { ...rest, 'processes.3.since': '2019' })).toEqual(['processes.3.name']);
  });

  it('wants as many rows as the tool says', () => {
    const two = { ...baseline, groups: [{ id: 'g', fields: [{ ...repeat, min: 2 }] }] };
    expect(missingFields(two, { 'processes.2.name': 'Council' })).toEqual(['processes.1.name']);
    expect(missingFields({ ...two, groups: [{ id: 'g', fields: [{ ...repeat, min: 0 }] }] }, {})).toEqual([]);
  });

  it('asks for the first field of a row whose fields are all optional', () => {
    const loose = { ...repeat, fields: repeat.fields.map((field) => ({ ...field, required: false })) };
    expect(missingFields({ ...baseline, groups: [{ id: 'g', fields: [loose] }] }, {})).toEqual(['processes.1.name']);
  });

  it('never grows when one more field is filled', () => {
    const values = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom('x', '', ' '));
    fc.assert(
      fc.property(values, fc.constantFrom(...paths), (some, path) => {
        const before = missingFields(baseline, some);
        expect(missingFields(baseline, { ...some, [path]: 'x' }).length).toBeLessThanOrEqual(before.length);
        expect(before.every((missing) => isEmpty(some[missing]))).toBe(true);
      }),
    );
  });

  it('is empty after filling what it listed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths), fc.constantFrom('x', '')), (some) => {
        const filled = Object.fromEntries(missingFields(baseline, some).map((path) => [path, 'x']));
        expect(isComplete(baseline, { ...some, ...filled })).toBe(true);
      }),
    );
  });
});

describe('rows', () => {
  const at = (...rows: number[]) => Object.fromEntries(rows.map((row) => [rowPath('processes', row, 'name'), 'Council']));

  it('are shown when something stands in them, with blank ones up to the smallest number', () => {
    expect(shownRows(repeat, {})).toEqual(['1']);
    expect(shownRows(repeat, at(2, 4))).toEqual(['2', '4']);
    expect(shownRows({ ...repeat, min: 3 }, at(4))).toEqual(['1', '2', '4']);
  });

  it('that are free come after the last filled one, so that a number seldom means two entries', () => {
    expect(freeRow(repeat, {})).toBe('1');
    expect(freeRow(repeat, at(1, 3))).toBe('4');
    expect(freeRow(repeat, at(2, 5))).toBe('1');
    expect(freeRow(repeat, at(1, 2, 3, 4, 5))).toBeNull();
  });
});
