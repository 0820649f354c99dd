import { describe, expect, it } from 'vitest';
import { accountForm, openLinkForm, passwordForm, readForm, signInForm, signUpForm, wayBack } from './accounts';

const good = { name: 'Ada', email: 'ada@city.example', password: 'heron lantern gravel' };

function formOf(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

function faultsOf(fields: Record<string, string>) {
  const read = readForm(signUpForm, formOf(fields));
  return 'refused' in read ? read.refused.faults : {};
}

describe('signUpForm', () => {
  it('keeps addresses in lower case and names without blanks around them', () => {
    expect(readForm(signUpForm, formOf({ ...good, name: '  Ada \n Lovelace ', email: ' Ada@City.Example ' }))).toEqual({
      value: { ...good, name: 'Ada Lovelace' },
    });
  });

  it.each([
    ['an empty name', { name: '  ' }, { name: 'name-missing' }],
    ['a name of control signs', { name: '\u0000\u200b' }, { name: 'name-missing' }],
    ['a name of 81 signs', { name: 'a'.repeat(81) }, { name: 'name-long' }],
    ['no address', { email: '' }, { email: 'email-missing' }],
    ['half an address', { email: 'ada@city' }, { email: 'email-malformed' }],
    ['two addresses', { email: 'a@city.example, b@city.example' }, { email: 'email-malformed' }],
    ['an address with a line break', { email: 'a@city.example\nBcc: b@city.example' }, { email: 'email-malformed' }],
    ['an endless address', { email: `${'a'.repeat(250)}@city.example` }, { email: 'email-malformed' }],
    ['no password', { password: '' }, { password: 'password-missing' }],
    ['a short password', { password: 'heron lantern' }, { password: 'password-short' }],
    ['a password of 129 signs', { password: 'heron lantern gravel '.repeat(7).slice(0, 129) }, { password: 'password-long' }],
    ['a common password', { password: 'Password12345678!' }, { password: 'password-common' }],
    ['the address as password', { password: 'ada@city.example' }, { password: 'password-personal' }],
  ])('refuses %s', (_, fields, faults) => {
    expect(faultsOf({ ...good, ...fields })).toEqual(faults);
  });

  it('takes 80 signs of any script as a name and any signs as a password', () => {
    expect(faultsOf({ ...good, name: '𝒜'.repeat(80), password: 'ключ под ковриком 🗝' })).toEqual({});
    expect(faultsOf({ ...good, password: 'aaabbbcccdddeee' })).toEqual({});
  });

  it('reads a form without any field', () => {
    expect(faultsOf({})).toEqual({ name: 'name-missing', email: 'email-missing', password: 'password-missing' });
  });

  it('gives back what was typed, but never a password', () => {
    const read = readForm(signUpForm, formOf({ ...good, email: 'half' }));
    expect(read).toEqual({ refused: { faults: { email: 'email-malformed' }, typed: { name: 'Ada', email: 'half' } } });
  });

  it('bears a file where a text belongs', () => {
    const data = formOf(good);
    data.set('name', new Blob(['x']), 'x.txt');
    expect(readForm(signUpForm, data)).toEqual({ refused: { faults: { name: 'name-missing' }, typed: { email: good.email } } });
  });
});

describe('signInForm', () => {
  it('asks nothing of a password but that there is one', () => {
    expect(readForm(signInForm, formOf({ email: 'ada@city.example', password: 'x' }))).toMatchObject({ value: { password: 'x' } });
  });

  it('reads the same password typed on different keyboards as the same', () => {
    const read = (typed: string) => readForm(signInForm, formOf({ email: 'ada@city.example', password: typed }));
    expect(read('caf\u00e9')).toEqual(read('cafe\u0301'));
  });
});

describe('openLinkForm', () => {
  const email = 'ada@city.example';

  it('asks for what is needed and takes nothing else', () => {
    expect(readForm(openLinkForm({ email, name: false, password: false }), formOf({ name: 'Eve', password: 'short' }))).toEqual({ value: {} });
    expect(readForm(openLinkForm({ email, name: true, password: true }), formOf({}))).toMatchObject({
      refused: { faults: { name: 'name-missing', password: 'password-missing' } },
    });
  });

  it('refuses a password made from the address of the link', () => {
    const read = readForm(openLinkForm({ email: 'adalovelace@city.example', name: false, password: true }), formOf({ password: 'adalovelace1815' }));
    expect(read).toMatchObject({ refused: { faults: { password: 'password-personal' } } });
  });
});

describe('accountForm', () => {
  it('takes name and language, and nothing else', () => {
    expect(readForm(accountForm, formOf({ name: 'Ada', locale: 'fr', password: 'x', email: 'eve@city.example' }))).toEqual({ value: { name: 'Ada', locale: 'fr' } });
  });

  it('refuses a language we do not speak', () => {
    expect(readForm(accountForm, formOf({ name: 'Ada', locale: 'tlh' }))).toMatchObject({ refused: { faults: { locale: 'locale-unknown' } } });
  });
});

describe('passwordForm', () => {
  const known = { name: 'Ada Lovelace', email: 'analyst@city.example' };
  const faultOf = (typed: string) => {
    const read = readForm(passwordForm(known), formOf({ password: typed }));
    return 'refused' in read ? read.refused.faults.password : null;
  };

  it.each([
    ['heron lantern', 'password-short'],
    ['lovelace lovelace', 'password-personal'],
    ['analyst@city.example', 'password-personal'],
    ['', 'password-missing'],
    ['passwordpassword', 'password-common'],
  ])('refuses "%s"', (typed, fault) => {
    expect(faultOf(typed)).toBe(fault);
  });

  it('wants no capitals, figures or signs, and takes blanks and any script', () => {
    for (const typed of ['heron lantern gravel', 'απλές λέξεις μαζί', '鷺と灯と砂利と海と山と川と空と雲と', '🗝'.repeat(3) + ' heron lantern']) expect(faultOf(typed)).toBeNull();
  });
});

describe('wayBack', () => {
  it.each(['/de/course', '/it', '/en/course/why-co-design/welcome?again=1#quiz', '/fr/account'])('goes back to %s', (to) => {
    expect(wayBack(to, 'en')).toBe(to);
  });

  it.each([
    'https://evil.example', '//evil.example', '/\\evil.example', '/en//evil.example', '/en/\\evil.example', '\\\\evil.example', '/en/..//evil.example',
    'javascript:alert(1)', '/javascript:alert(1)', '/xx/course', '/progress', '/dev/mail', 'en/course', '', '/', '/en/\tcourse', '/en/co urse', ' /en/course',
    '/en/../xx/course', '/en@evil.example', '/en.evil.example', '/en/course\r\nSet-Cookie: a=b', `/en/${'a'.repeat(600)}`, '/en/sign-in', '/de/sign-up?to=x', '/fr/sign-out', '/en/sign-in/link/abc', 7, null, undefined,
  ])('goes to the course instead of %s', (to) => {
    expect(wayBack(to, 'es')).toBe('/es/course');
  });

  it('stays on the site even where the language is none', () => {
    expect(wayBack('//evil.example', '/evil.example')).toBe('/en/course');
  });
});
