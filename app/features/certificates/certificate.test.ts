import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCode, newNumber, readCode, readName, shown, verifyUrl } from './certificate';

const all = () => [];

describe('a verification code', () => {
  it('is read back however it was typed', () => {
    expect(readCode(' 7kqm-4xrd 9t2a ')).toBe('7KQM4XRD9T2A');
    expect(readCode('7KQM–4XRD—9T2A')).toBe('7KQM4XRD9T2A');
    expect(readCode('OIL0-1111-2222')).toBe('011011112222');
    for (const wrong of ['', '7KQM', '7KQM-4XRD-9T2A-1', '7KQM-4XRD-9T2U', 'unknown']) expect(readCode(wrong)).toBeNull();
  });

  it('is shown in groups that are read back, and never the same twice', () => {
    fc.assert(fc.property(fc.constant(null), () => {
      const code = newCode();
      expect(shown(code)).toMatch(/^.{4}-.{4}-.{4}$/);
      expect(readCode(shown(code))).toBe(code);
      expect(newCode()).not.toBe(code);
    }));
    expect(shown(newNumber())).toMatch(/^.{4}-.{4}$/);
  });

  it('stands in the address of its page', () => {
    expect(verifyUrl('https://learn.example/', '7KQM4XRD9T2A')).toBe('https://learn.example/verify/7KQM-4XRD-9T2A');
  });
});

describe('a name', () => {
  it('is one line without what nobody sees', () => {
    expect(readName(' Anna\n Škvorecká\u202E ', all)).toEqual({ name: 'Anna Škvorecká' });
  });

  it('needs a letter, has a length, and is written in letters that can be drawn', () => {
    expect(readName(' 12 ', all)).toEqual({ fault: 'missing' });
    expect(readName('a'.repeat(101), all)).toEqual({ fault: 'long' });
    expect(readName('a'.repeat(100), all)).toEqual({ name: 'a'.repeat(100) });
    expect(readName('山', (text) => [...text])).toEqual({ fault: 'script', letters: ['山'] });
  });
});
