import { describe, expect, it } from 'vitest';
import { findWeakness } from './passwords';

describe('findWeakness', () => {
  it.each([
    'password12', 'Password123!', 'P@ssw0rd2024', 'passwordpassword', 'Passwort2025', 'motdepasse1', 'Contraseña123', 'iloveyou123', 'qwertyuiop', 'QwertyUiop1',
    'azertyuiop', 'qwertz12345', '1234567890', '0987654321', '1111111111', 'abcabcabcabc', '1q2w3e4r5t', '1qaz2wsx3edc', 'aaaaaaaaaaaa', 'welcome2024', 'Willkommen1!', 'Bienvenue2025', 'benvenuto!!',
    'administrator', 'letmein12345', 'unites2025!', 'superman123', 'abcdefghijkl', 'Football2024', 'qwerty123456', '123456789a', '12345678901234567890',
  ])('refuses %s as one of the first that are tried', (password) => {
    expect(findWeakness(password, [])).toBe('common');
  });

  it.each(['ada@city.example', 'Ada.Lovelace', 'lovelace1815', 'Lovelace!Ada', 'adalovelace12'])('refuses %s as made from the person', (password) => {
    expect(findWeakness(password, ['ada.lovelace@city.example', 'ada@city.example', 'Ada Lovelace'])).toBe('personal');
  });

  it.each(['heron lantern gravel', 'correct horse battery staple', 'blau-Fenster-regnet', 'tR7#kk2mQz', 'ада любит чай', '夜の図書館で猫が眠る', 'my password is long enough', 'lovelace drinks cold tea'])('takes %s', (password) => {
    expect(findWeakness(password, ['lovelace@city.example', 'Ada Lovelace'])).toBeNull();
  });

  it('bears an address and a name that are missing or empty', () => {
    expect(findWeakness('heron lantern gravel', [undefined, '', '@'])).toBeNull();
  });
});
