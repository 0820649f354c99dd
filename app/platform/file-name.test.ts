import { describe, expect, it } from 'vitest';
import { attachmentAs } from './file-name';

const namesOf = (words: string) => {
  const header = attachmentAs(words, 'pdf');
  const [, plain = '', own = ''] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S+)$/.exec(header) ?? [];
  return { plain, own: decodeURIComponent(own), header };
};

describe('the name of a file', () => {
  it('is in the reader’s letters, with a plain one for old programs', () => {
    expect(namesOf('Ébauche – Málaga')).toMatchObject({ plain: 'Ebauche-Malaga.pdf', own: 'Ébauche – Málaga.pdf' });
    expect(namesOf('Ζωή')).toMatchObject({ plain: 'table.pdf', own: 'Ζωή.pdf' });
  });

  it.each(['a"; filename="b', 'x\r\nSet-Cookie: a=b', '../../etc/passwd', 'a/b\\c:d*e?f<g>h|i'])('lets nothing through that a header or a system reads otherwise: %j', (words) => {
    const { header, own } = namesOf(words);
    expect(header).not.toMatch(/[\r\n]/);
    expect(own).not.toMatch(/["*/:<>?\\|]/);
    expect(header.match(/"/g)).toHaveLength(2);
  });

  it('is never empty nor endless', () => {
    expect(namesOf(' : ').own).toBe('file.pdf');
    expect(namesOf('é'.repeat(500)).own.length).toBeLessThan(90);
  });
});
