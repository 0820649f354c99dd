import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printableLine, printableText } from './plain-text';

describe('printableLine', () => {
  it('is one line, without what shows nothing or turns the writing of others', () => {
    expect(printableLine('  Ada\r\n\tLovelace\u0000 ')).toBe('Ada Lovelace');
    expect(printableLine('\u202eevil\u200b\ufeff')).toBe('evil');
    expect(printableLine('\u200b \u0007')).toBe('');
  });

  it('leaves names of every script as they are written', () => {
    for (const name of ['Zoë', 'أمينة', 'می‌خواهم', 'ᏣᎳᎩ', '李小龍']) expect(printableLine(name)).toBe(name);
  });
});

describe('printableText', () => {
  it('keeps line breaks and tabs, at most one empty line in a row', () => {
    expect(printableText('One\r\ntwo\rthree\u2028four')).toBe('One\ntwo\nthree\nfour');
    expect(printableText('\n\nOne  \n\n \n\n\tTwo\n')).toBe('One\n\n\tTwo'.trim());
  });

  it('drops control characters and overrides of direction, and keeps marks of direction', () => {
    expect(printableText('a\u0000b\u0007c\u001b[31m')).toBe('abc[31m');
    expect(printableText('\u202eabc\u202c \u200fעברית\u200e')).toBe('abc \u200fעברית\u200e');
  });

  it('changes nothing the second time, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printableText(text);
        expect(printableText(once)).toBe(once);
        expect(once).not.toMatch(/[^\P{Cc}\n\t]|\n{3}/u);
        expect(printableLine(printableLine(text))).toBe(printableLine(text));
      }),
    );
  });
});
