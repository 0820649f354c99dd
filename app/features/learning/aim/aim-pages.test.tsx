import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../../platform/i18n.server';
import { locales, type Locale } from '../../../platform/locale';
import type { Aim } from '../../content/aims/aims';
import type { Module } from '../../content/course';
import { byLocale } from '../../content/files/shelf';
import type { Piece } from '../../content/piece';
import { AimCard, AimOfModule } from './aim-card';
import { AimForm } from './aim-form';

const piece = (text: string, lang: Locale = 'en'): Piece => ({ text, lang, state: 'machine' });

function moduleOf(id: string, status: Module['status'] = 'published'): Module {
  const lessons = [{ id: `${id}-a` }, { id: `${id}-b` }];
  return { id, status, lessons, text: byLocale((lng) => ({ title: piece(`Module ${id}`, lng) })) } as unknown as Module;
}

const modules = [moduleOf('one'), moduleOf('two'), moduleOf('three', 'draft')];
const aim: Aim = {
  id: 'renew',
  cities: ['oulu'],
  first: ['two'],
  text: byLocale((lng) => ({ title: piece('Renew it'), text: piece(`Again ${lng}`, lng), modules: { two: piece('Look back') }, tools: {} })),
};

function html(element: ReactElement, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);
}

const titlesIn = (markup: string) => [...markup.matchAll(/Module (\w+)/g)].map((match) => match[1]);

describe('the card of the aim', () => {
  it('leads to the choice while there is none, in every language', () => {
    const cards = locales.map((locale) => html(<AimCard aim={null} modules={modules} states={{}} locale={locale} />, locale));
    cards.forEach((card, at) => expect(card).toContain(`href="/${locales[at] ?? ''}/aim"`));
    expect(new Set(cards).size).toBe(locales.length);
  });

  it('recommends an order, with what to look for where it begins', () => {
    const card = html(<AimCard aim={aim} modules={modules} states={{}} locale="en" />);
    expect(titlesIn(card)).toEqual(['two', 'one', 'three']);
    expect(card).toContain('Look back');
  });

  it('links modules that are open only, and says which are done', () => {
    const card = html(<AimCard aim={aim} modules={modules} states={{ 'one-a': 'done', 'one-b': 'done', 'two-a': 'done' }} locale="en" />);
    expect(card).toContain('href="/en/course/two"');
    expect(card).not.toContain('href="/en/course/three"');
    expect(card.match(/class="badge"/g)).toHaveLength(1);
  });

  it('marks what stands in English', () => {
    const card = html(<AimCard aim={aim} modules={modules} states={{}} locale="de" />, 'de');
    expect(card).toContain('<h2 id="aim-title" lang="en">Renew it</h2>');
    expect(card).toContain('<p>Again de</p>');
  });
});

describe('the aim on a module\'s page', () => {
  it('gives the module\'s place and what to look for where the aim begins with it, and nothing elsewhere', () => {
    expect(html(<AimOfModule aim={aim} moduleId="two" locale="en" />)).toContain('Look back');
    expect(html(<AimOfModule aim={aim} moduleId="one" locale="en" />)).toBe('');
    expect(html(<AimOfModule aim={null} moduleId="two" locale="en" />)).toBe('');
  });
});

describe('the form of the aim', () => {
  const lines = [{ id: 'renew', title: piece('Renew'), text: piece('Again'), first: [piece('Module two')], cities: [{ name: 'Oulu', address: '/en/cities/oulu' }] }];

  it('offers every aim and none, with what is chosen', () => {
    const form = html(<AimForm lines={lines} chosen="renew" locale="en" isUnknown={false} />);
    expect([...form.matchAll(/value="(\w*)"( checked="")?|checked="" value="(\w*)"/g)].length).toBeGreaterThanOrEqual(2);
    expect(form.match(/checked=""/g)).toHaveLength(1);
    expect(form).toContain('href="/en/cities/oulu"');
    expect(form).not.toContain('role="alert"');
  });

  it('says when what was sent is no aim', () => {
    for (const locale of locales) expect(html(<AimForm lines={lines} chosen={null} locale={locale} isUnknown />, locale)).toContain('role="alert"');
  });
});
