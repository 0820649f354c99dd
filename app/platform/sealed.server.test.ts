import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed.server';

describe('what is sealed', () => {
  it('is read for its purpose, and looks different each time', () => {
    const [first, second] = [seal('codes', 'abc é 🗝'), seal('codes', 'abc é 🗝')];
    expect(first).not.toBe(second);
    expect([unseal('codes', first), unseal('codes', second)]).toEqual(['abc é 🗝', 'abc é 🗝']);
    expect(first).not.toContain('abc');
  });

  it('is nothing for another purpose, changed or cut', () => {
    const sealed = seal('codes', 'abc');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const given of [changed, sealed.slice(0, 30), '', 'x']) expect(unseal('codes', given)).toBeNull();
    expect(unseal('app', sealed)).toBeNull();
  });
});
