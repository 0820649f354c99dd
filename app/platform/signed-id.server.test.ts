import { describe, expect, it } from 'vitest';
import { newId } from './ids';
import { loggedPath } from './logged-path';
import { readSignedId, signId } from './signed-id.server';

describe('a signed id', () => {
  const id = newId();
  const token = signId('invitation', id);

  it('is read again for its purpose only', () => {
    expect(readSignedId('invitation', token)).toBe(id);
    expect(readSignedId('unsubscribe', token)).toBeNull();
  });

  it('is refused when anything of it was changed', () => {
    const changed = [...token].map((sign, at) => `${token.slice(0, at)}${sign === 'a' ? 'b' : 'a'}${token.slice(at + 1)}`);
    for (const forged of [...changed, '', token.slice(1), `${token}0`, `${newId()}${token.slice(16)}`, '../../etc']) expect(readSignedId('invitation', forged)).toBeNull();
  });

  it('stands in no log', () => {
    expect(loggedPath(`/de/invitation/${token}`)).toBe('/de/invitation/…');
  });
});
