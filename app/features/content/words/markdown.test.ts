import { describe, expect, it } from 'vitest';
import { compileBlock, compilePhrase, type Place } from './markdown';

const place: Place = {
  page: 'fr',
  lang: 'fr',
  sources: ['W26', 'W5'],
  address: (kind, id, page) => (id === 'nowhere' ? null : `/${page}/${kind}/${id}`),
};
const html = (source: string) => compileBlock(source, place).html;
const says = (source: string) => compileBlock(source, place).faults.map((fault) => fault.says);

describe('a block', () => {
  it('becomes HTML', () => {
    expect(html('One *two* **three**')).toBe('<p>One <em>two</em> <strong>three</strong></p>');
  });

  it('opens the glossary with a button that works without JavaScript', () => {
    expect(html('[Mots](term:tokenism)')).toBe('<p><button type="button" class="term" popovertarget="term-tokenism" data-term="tokenism">Mots</button></p>');
  });

  it('keeps what is written against a term on its line', () => {
    const mots = '<button type="button" class="term" popovertarget="term-x" data-term="x">mots</button>';
    expect(html('de l’[mots](term:x), puis')).toBe(`<p>de <span class="term-bound">l’${mots},</span> puis</p>`);
    expect(html('« [mots](term:x)\u202f; puis')).toBe(`<p>« <span class="term-bound">${mots}\u202f;</span> puis</p>`);
    expect(html('de *[mots](term:x)*.')).toBe(`<p>de <span class="term-bound"><em>${mots}</em>.</span></p>`);
    expect(html('([mots](term:x)/[mots](term:x)) fin')).toBe(`<p><span class="term-bound">(${mots}/</span><span class="term-bound">${mots})</span> fin</p>`);
    expect(html('l’[approche mobilisant l’ensemble](term:x).')).not.toContain('term-bound');
    expect(html('de [mots](term:x) puis')).toBe(`<p>de ${mots} puis</p>`);
  });

  it('lists its terms once, in order of first use', () => {
    expect(compileBlock('[a](term:x) [b](term:y) [c](term:x)', place).terms).toEqual(['x', 'y']);
  });

  it('leads to lessons and modules in the language of the page', () => {
    expect(html('[a](lesson:one) [b](module:two)')).toBe('<p><a href="/fr/lesson/one">a</a> <a href="/fr/module/two">b</a></p>');
  });

  it('keeps the words of a link that leads nowhere', () => {
    expect(html('[a](lesson:nowhere)')).toBe('<p><span>a</span></p>');
  });

  it('cites sources by their number in the lesson, named in the language of the words', () => {
    expect(html('Vu.[^W5]')).toBe('<p>Vu.<a class="cite" href="#source-W5" aria-label="Source 2">2</a></p>');
    expect(compileBlock('Gesehen.[^W26][^W5]', { ...place, lang: 'de' }).html).toContain('aria-label="Quelle 1"');
  });

  it('leaves citation numbers out of its plain text', () => {
    expect(compileBlock('## Titre[^W26]', place)).toMatchObject({ text: 'Titre', level: 2, cites: ['W26'] });
  });

  it('makes a wide table scroll by keyboard, named by its columns', () => {
    const table = html('| Niveau | Promesse |\n| --- | ---: |\n| a | 1 |');
    expect(table).toMatch(/^<div class="table-scroll" tabindex="0" role="region" aria-label="Tableau: Niveau, Promesse"><table>/);
    expect(table).toMatch(/<th scope="col">Niveau<\/th>\s*<th scope="col" class="align-right">/);
    expect(table).not.toContain(' align=');
  });

  it('leaves typography as typed', () => {
    const typed = 'Qui\u202f? «\u202fNous\u202f» – „so“ 20\u00a0000\u00a0€ …';
    expect(html(typed)).toBe(`<p>${typed}</p>`);
  });

  it('counts what stands side by side', () => {
    expect([compileBlock('a\n\nb', place).parts, compileBlock('- a\n- b', place).parts]).toEqual([2, 1]);
  });
});

describe('what a block may not hold', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['text <img src=x onerror=alert(1)>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<svg onload=alert(1)>'],
    ['<div style="color:red" onclick="x()">\n\ntext\n\n</div>'],
  ])('raw HTML is refused and never reaches the page: %s', (source) => {
    expect(says(source).join()).toContain('raw HTML');
    expect(html(source)).not.toMatch(/<(?:script|img|svg|div|a)|onerror|onclick|onload|javascript/);
  });

  it.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](data:text/html,x)'],
    ['[x](https://example.org)'],
    ['[x](//example.org)'],
    ['[x](source:W5)'],
    ['https://example.org'],
    ['me@example.org'],
    ['[x][y]\n\n[y]: javascript:alert(1)'],
  ])('links elsewhere are refused and lose their address: %s', (source) => {
    expect(says(source).join()).toMatch(/links to/);
    expect(html(source)).not.toMatch(/href="(?!#source)/);
  });

  it.each([
    ['![x](https://example.org/a.png)', 'holds a picture'],
    ['# Title', 'holds a heading of level 1'],
    ['Text.[^W99]', "cites W99, which is not among the lesson's sources"],
    ['[^W26]: Own footnote', 'defines a footnote'],
  ])('%s', (source, reason) => {
    expect(says(source)).toContain(reason);
  });

  it('what only looks like HTML is shown as typed', () => {
    expect(html('<svg/onload=alert(1)>')).toBe('<p>&#x3C;svg/onload=alert(1)></p>');
  });

  it('attributes cannot be smuggled in through ids of terms', () => {
    const source = '[x](term:a"onclick="alert(1))';
    expect(says(source)).toHaveLength(1);
    expect(html(source)).not.toContain('"onclick');
  });
});

describe('a phrase', () => {
  const phrase = (source: string) => compilePhrase(source, place);

  it('knows emphasis and terms, and is not a paragraph', () => {
    expect(phrase('*a* [b](term:c)').html).toBe('<em>a</em> <button type="button" class="term" popovertarget="term-c" data-term="c">b</button>');
  });

  it.each(['1. May', '# sign', '- minus', 'a < b & c', '<b>bold</b>', '"quoted"', '> more'])('leaves "%s" as typed', (source) => {
    expect(phrase(source).text).toBe(source);
    expect(phrase(source).html).not.toMatch(/<(?!\/?em|\/?strong|button)/);
  });

  it('has its signs escaped', () => {
    expect(phrase('a < b & <script>').html).toBe('a &#x3C; b &#x26; &#x3C;script>');
  });

  it('is one paragraph', () => {
    expect(phrase('a\n\nb').faults.map((fault) => fault.says)).toEqual(['has more than one paragraph']);
  });
});
