import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from './text-parts';

const linksIn = (text: string) => partsOf(text).flatMap((part) => ('href' in part ? [[part.href, part.label]] : []));

describe('the words of a post', () => {
  it('are plain but for the addresses of pages', () => {
    expect(partsOf('See https://example.org/a, please.')).toEqual([{ text: 'See ' }, { href: 'https://example.org/a', label: 'example.org/a' }, { text: ', please.' }]);
    expect(partsOf('<script>alert(1)</script> **bold** [a](b)')).toEqual([{ text: '<script>alert(1)</script> **bold** [a](b)' }]);
  });

  it.each([
    ['https://example.org/.', 'https://example.org/', 'example.org'],
    ['(https://example.org/a)', 'https://example.org/a', 'example.org/a'],
    ['https://de.wikipedia.org/wiki/Oulu_(Stadt)', 'https://de.wikipedia.org/wiki/Oulu_(Stadt)', 'de.wikipedia.org/wiki/Oulu_(Stadt)'],
    ['«http://example.org/é»', 'http://example.org/%C3%A9', 'example.org/%C3%A9'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A', 'example.org/A'],
  ])('end an address where its sentence goes on: %s', (text, href, label) => {
    expect(linksIn(text)).toEqual([[href, label]]);
  });

  it('say where an address really leads', () => {
    expect(linksIn('https://еxample.org/')).toEqual([[expect.stringContaining('xn--'), expect.stringMatching(/^xn--/)]]);
    const [[, label = ''] = []] = linksIn(`https://example.org/${'a'.repeat(100)}`);
    expect(label).toMatch(/^example\.org\/a+…$/);
    const host = `${'a'.repeat(60)}.example`;
    expect(linksIn(`https://${host}/x`)[0]?.[1]).toContain(host);
  });

  it.each(['https://unites.eu@evil.example/', 'https://a:b@evil.example', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'http://', 'https://<b>', 'https://[', '//example.org'])('make no link of %s', (text) => {
    expect(partsOf(text)).toEqual([{ text }]);
  });

  it('are all there, whatever they are, and every link is http', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom('https://', 'http://a.b/(', ')', '\n')));
    fc.assert(
      fc.property(words, (pieces) => {
        const parts = partsOf(pieces.join(' '));
        for (const part of parts) if ('href' in part) expect(part.href).toMatch(/^https?:\/\//);
        const plain = parts.flatMap((part) => ('text' in part ? [part.text] : [])).join('');
        expect(pieces.join(' ').length).toBeGreaterThanOrEqual(plain.length);
        if (parts.every((part) => 'text' in part)) expect(plain).toBe(pieces.join(' '));
      }),
    );
  });
});
