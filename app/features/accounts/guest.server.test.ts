import { describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids';
import { dropGuestCookie, guestCookie, guestCookieName, readGuestCookie } from './guest.server';

function valueOf(setCookie: string): string {
  return /^[^=]+=([^;]*)/.exec(setCookie)?.[1] ?? '';
}

describe('the guest’s cookie', () => {
  it('names the learner it was made for', () => {
    const learnerId = newId();
    expect(readGuestCookie(valueOf(guestCookie(learnerId)))).toBe(learnerId);
  });

  it('is out of reach of scripts and other sites', () => {
    expect(guestCookie(newId())).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(dropGuestCookie).toMatch(new RegExp(`^${guestCookieName}=;.*Max-Age=0`));
  });

  it('cannot be forged', () => {
    const [id = '', signature = ''] = valueOf(guestCookie(newId())).split('.');
    const other = newId();
    for (const value of [`${other}.${signature}`, `${id}.${signature.slice(0, -1)}`, `${id}.${'A'.repeat(24)}`, `${id}.`, id, `.${signature}`, `${id}.${signature}x`, '', '%', '../..', 'a'.repeat(5000)]) {
      expect(readGuestCookie(value)).toBeNull();
    }
    expect(readGuestCookie(undefined)).toBeNull();
  });
});
