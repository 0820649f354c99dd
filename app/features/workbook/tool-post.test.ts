import { describe, expect, it } from 'vitest';
import { baseline } from './baseline-fixture';
import { fieldOp, readToolPost, sortPost, writeOf, type FieldOp } from './tool-post';
import { markSeen } from './version';

const op: FieldOp = { id: 'op1', learner: 'ana', kind: 'field', tool: 'wb-baseline', field: 'city_name', value: 'Ulm', seen: null, at: '2026-03-02T12:00:00.000Z' };
const at = new Date(op.at);

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('an operation', () => {
  it('is taken as the outbox sends it', () => {
    expect(fieldOp.safeParse(op).success).toBe(true);
    expect(fieldOp.safeParse({ ...op, seen: 'page-4', write: 'page-5' }).success).toBe(true);
  });

  it.each([
    ['an id that is not one', { id: 'a b' }],
    ['no value', { value: undefined }],
    ['a value that is not text', { value: 3 }],
    ['a value beyond all measure', { value: 'x'.repeat(20_001) }],
    ['no word on what was seen', { seen: undefined }],
    ['a date that is none', { at: 'yesterday' }],
    ['another kind', { kind: 'answer' }],
  ])('is not taken with %s', (_, wrong) => expect(fieldOp.safeParse({ ...op, ...wrong }).success).toBe(false));

  it('becomes a write under the page\'s own number, else under its id', () => {
    expect(writeOf(baseline, { ...op, write: 'page-5' }, at)).toEqual({ writeId: 'page-5', value: 'Ulm', seen: null, at });
    expect(writeOf(baseline, op, at)).toMatchObject({ writeId: 'op1' });
  });

  it('that the tool cannot hold is refused', () => {
    expect(writeOf(baseline, { ...op, field: 'country' }, at)).toEqual({ refused: 'bad-value' });
  });
});

describe('a posted form', () => {
  it('is read into values, marks and the chosen version', () => {
    const form = formOf({ city_name: 'Ulm', seen: '{"city_name":"a-1~x"}', other: 'processes.1.name~b-2' });
    expect(readToolPost(form)).toEqual({ values: { city_name: 'Ulm' }, seen: { city_name: 'a-1~x' }, other: { fieldId: 'processes.1.name', writeId: 'b-2' }, entry: null, take: null });
  });

  it('without marks or with broken ones has seen nothing', () => {
    for (const seen of ['', 'x', '[]', '{"a":1}', 'null']) expect(readToolPost(formOf({ city_name: 'Ulm', seen })).seen).toEqual({});
    expect(readToolPost(formOf({})).other).toBeNull();
  });

  it('leaves out files', () => {
    const form = formOf({});
    form.set('city_name', new Blob(['x']), 'x.txt');
    expect(readToolPost(form).values).toEqual({});
  });

  it('changes only fields that were changed, and leaves out names the tool does not know', () => {
    const post = { values: { city_name: 'Ulm', country: 'DE', mayor: 'x' }, seen: { city_name: markSeen('a-1', 'Ulm') }, other: null, entry: null, take: null };
    expect(sortPost(baseline, post)).toEqual({ changes: [{ path: 'country', value: 'DE', seen: null }], problems: {} });
  });

  it('gives back as typed what cannot be saved', () => {
    const post = { values: { country: 'XX', city_name: 'Ulm' }, seen: {}, other: null, entry: null, take: null };
    expect(sortPost(baseline, post)).toEqual({ changes: [{ path: 'city_name', value: 'Ulm', seen: null }], problems: { country: 'XX' } });
  });
});
