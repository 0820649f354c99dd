import { describe, expect, it } from 'vitest';
import { base32Of, codeAt, counterAt, findCounter, setupUri } from './totp';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('codes of an authenticator app', () => {
  // The table of RFC 6238, appendix B, for SHA-1, in its last six figures.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of the standard at second %i', (seconds, code) => {
    expect(codeAt(secret, counterAt(at(seconds)))).toBe(code);
  });
});

describe('findCounter', () => {
  const now = at(1111111111);
  const current = counterAt(now);

  it('takes the code of now, the one before and the one after, and no other', () => {
    const found = [-2, -1, 0, 1, 2].map((beside) => findCounter(secret, codeAt(secret, current + beside), { now, last: null }));
    expect(found).toEqual([null, current - 1, current, current + 1, null]);
  });

  it('takes no code again, and none that is older than one that was taken', () => {
    expect(findCounter(secret, codeAt(secret, current), { now, last: current })).toBeNull();
    expect(findCounter(secret, codeAt(secret, current - 1), { now, last: current })).toBeNull();
    expect(findCounter(secret, codeAt(secret, current + 1), { now, last: current })).toBe(current + 1);
  });

  it.each(['', '1', '000000', '28708', '2870820', 'abcdef', '🗝🗝🗝'])('does not take "%s"', (code) => {
    expect(findCounter(secret, code, { now, last: current + 5 })).toBeNull();
  });
});

describe('setting an app up', () => {
  it('writes base 32 as RFC 4648 does', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32Of(Buffer.from(text)))).toEqual(['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
  });

  it('names issuer and account, whatever signs they have', () => {
    const uri = new URL(setupUri(secret, { issuer: 'UNITES', account: 'ada+x@city.example' }));
    expect(uri.href).toMatch(/^otpauth:\/\/totp\/UNITES:ada%2Bx%40city\.example\?/);
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', issuer: 'UNITES', algorithm: 'SHA1', digits: '6', period: '30' });
  });
});
