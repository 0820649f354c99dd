import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { LessonBlocks } from './blocks';
import { placeCard } from './card-position';
import type { Block, LessonText } from './course';
import { GlossaryPopovers } from './glossary-popovers';
import { SourceList } from './sources';

function render(locale: Locale, element: ReactElement): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);
}

const block = (id: string, rest: Partial<Block> = {}): Block => ({ id, kind: 'text', html: `<p>${id}</p>`, lang: 'de', state: 'machine', ...rest });

function textOf(blocks: Block[], rest: Partial<LessonText> = {}): LessonText {
  const piece = { text: 'x', lang: 'de', state: 'machine' } as const;
  const missing = blocks.filter((part) => part.state === 'missing').length;
  return { title: piece, summary: piece, blocks, terms: [], headings: [], missing, ...rest };
}

const lesson = (blocks: Block[], rest: Partial<LessonText> = {}) => render('de', <LessonBlocks text={textOf(blocks, rest)} lesson={{ number: '4.5' }} locale="de" />);

describe('the text of a lesson', () => {
  it('gives every block an element with its id', () => {
    const html = lesson([block('p01'), block('p02', { kind: 'note' })]);
    expect(html).toMatch(/<div id="p01" class="content-block content-text" data-block="" data-number="m4.l5.p01">/);
    expect(html).toMatch(/<div id="p02" class="content-block content-note"/);
  });

  it('names the city of a case in the language of the page', () => {
    expect(lesson([block('c01', { kind: 'case', caseCity: 'zaragoza' })])).toContain('Saragossa');
  });

  it('marks only what fell back with its language', () => {
    const html = lesson([block('p01'), block('p02', { lang: 'en', state: 'missing' })]);
    expect(html.match(/lang="en"/g)).toHaveLength(1);
  });

  it('says on top what is missing, with a way there', () => {
    const html = lesson([block('p01'), block('p02', { lang: 'en', state: 'missing' })]);
    expect(html).toMatch(/content-missing.*href="#p02".*id="p01"/);
  });

  it('names title and summary among what is missing', () => {
    const gone = { text: 'x', lang: 'en', state: 'missing' } as const;
    expect(lesson([block('p01')], { title: gone, summary: gone, missing: 2 }).match(/<li>/g)).toHaveLength(2);
  });

  it('says nothing when all is there', () => {
    expect(lesson([block('p01')])).not.toContain('content-missing');
  });

  it('carries a note beside an outdated block', () => {
    expect(lesson([block('p01', { state: 'outdated' }), block('p02')]).match(/content-outdated/g)).toHaveLength(1);
  });

  it.each([
    ['en', 'Checked on 25 November 2026'],
    ['fr', 'Vérifié le 25 novembre 2026'],
    ['de', 'Geprüft am 25. November 2026'],
    ['it', 'Verificato il 25 novembre 2026'],
    ['es', 'Comprobado el 25 de noviembre de 2026'],
  ] as const)('says in %s when a fact was looked up', (locale, words) => {
    const html = render(locale, <LessonBlocks text={textOf([block('p01', { checked: '2026-11-25' })])} lesson={{ number: '4.5' }} locale={locale} />);
    expect(html).toContain(`<p class="content-checked">${words}</p>`);
  });
});

describe('the sources of a lesson', () => {
  const html = render('fr', <SourceList locale="fr" sources={[{ code: 'W1', title: 'A book', lang: 'en', author: 'An author', year: '1969' }, { code: 'W2', title: 'Une page', lang: 'fr', url: 'https://example.org/x', timeSensitive: true }]} />);

  it('stand under the ids their citations lead to, in order', () => {
    expect(html).toMatch(/<ol><li id="source-W1">.*<li id="source-W2">/);
  });

  it('say title, author, year and a foreign language', () => {
    expect(html).toContain('<cite lang="en">A book</cite>. An author, 1969 (anglais)');
  });

  it('open without telling where the reader came from', () => {
    expect(html).toContain('<a href="https://example.org/x" rel="noopener noreferrer"><cite>Une page</cite></a>');
  });

  it('take no room when there are none', () => {
    expect(render('fr', <SourceList locale="fr" sources={[]} />)).toBe('');
  });
});

describe('the glossary of a page', () => {
  const term = { id: 'tokenism', group: 'g', forms: [], term: { text: 'Alibi', lang: 'de', state: 'machine' }, meaning: { text: 'for show', lang: 'en', state: 'missing' } } as const;

  it('has a popover for each term, each part in its own language', () => {
    expect(render('de', <GlossaryPopovers locale="de" terms={[{ ...term, forms: [] }]} />)).toBe(
      '<div data-island="terms"><div id="term-tokenism" class="term-card" popover="auto"><p class="term-card-term">Alibi</p><p lang="en">for show</p></div></div>',
    );
  });

  it('is absent without terms', () => {
    expect(render('de', <GlossaryPopovers locale="de" terms={[]} />)).toBe('');
  });
});

describe('the place of a card', () => {
  const view = { width: 320, height: 600 };
  const card = { width: 200, height: 100 };

  it('is below its word', () => {
    expect(placeCard({ left: 40, top: 100, width: 50, height: 20 }, card, view)).toEqual({ left: 40, top: 126 });
  });

  it('is above when there is no room below', () => {
    expect(placeCard({ left: 40, top: 560, width: 50, height: 20 }, card, view)).toEqual({ left: 40, top: 454 });
  });

  it('never leaves the window', () => {
    expect(placeCard({ left: 300, top: 20, width: 50, height: 20 }, { width: 304, height: 590 }, view)).toEqual({ left: 8, top: 8 });
  });
});
