import { describe, expect, it } from 'vitest';
import { hashRecoveryCode, makeRecoveryCodes, readRecoveryCode } from './recovery-code.server';

describe('recovery codes', () => {
  it('are ten, all different, in groups that can be read out', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
  });

  it('are read however they are typed', () => {
    const plain = 'a0b11c2d3e4f5g6h';
    expect(['a0b1-1c2d-3e4f-5g6h', ' A0B1 1C2D 3E4F 5G6H ', 'aOb1lc2d3e4f5g6h', 'aob1-ic2d-3e4f-5g6h'].map(readRecoveryCode)).toEqual(Array(4).fill(plain));
  });

  it.each(['', '123456', 'a0b1-1c2d-3e4f-5g6', 'a0b1-1c2d-3e4f-5g6hx', 'a0b1-1c2d-3e4f-5g6u', '🗝'.repeat(16)])('are not "%s"', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });

  it('are kept as a hash that is another one for everybody', () => {
    expect(hashRecoveryCode('ada', 'a0b11c2d3e4f5g6h')).not.toBe(hashRecoveryCode('bo', 'a0b11c2d3e4f5g6h'));
    expect(hashRecoveryCode('ada', 'a0b11c2d3e4f5g6h')).not.toContain('a0b1');
  });
});
