import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../../platform/i18n.server';
import { locales, type Locale } from '../../../platform/locale';
import type { TimingRow } from './timing';
import { TimingPage } from './timing-page';
import { TimingAsk, TimingLine, TimingPart } from './timing-parts';

const render = (element: ReactElement, locale: Locale) => renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{element}</I18nextProvider>);

const row = (locale: Locale, more: Partial<TimingRow> = {}): TimingRow => ({ moduleId: 'm', lessonId: 'l', number: '1.1', session: 1, plannedMinutes: 8, voice: 'learner', locale, spread: null, flag: null, ...more });
const spread = { people: 12, lowerMinutes: 8.5, medianMinutes: 10.4, upperMinutes: 30 };
const rows = [row('en'), row('fr', { spread, flag: 'long' }), row('de', { spread: { ...spread, medianMinutes: 4 }, flag: 'short' }), row('it'), row('es')];
const lesson = { id: 'l', number: '1.1', title: 'A lesson', lang: 'en' as const, plannedMinutes: 8, rows };

const pageIn = (locale: Locale) => (
  <TimingPage
    locale={locale}
    modules={[{ id: 'm', number: 1, version: 1, title: 'A module', lang: 'en' }]}
    filter={{ moduleId: 'm', voice: 'tester' }}
    sessions={[{ session: 1, plannedMinutes: 30, lessons: [{ ...lesson, advice: { what: 'wording', locales: ['fr', 'de'] } }, { ...lesson, id: 'k', advice: { what: 'lesson' } }, { ...lesson, id: 'j', rows: [row('en')], advice: null }] }]}
  />
);

describe('the pages on time', () => {
  it.each(locales)('have all their words in %s, no inline style and no script', (locale) => {
    const parts = (['agreed', 'declined', 'unasked'] as const).map((answer) => <TimingPart key={answer} locale={locale} answer={answer} saved="on" />);
    for (const element of [pageIn(locale), ...parts, <TimingAsk key="a" locale={locale} path="/en/course" />, <TimingLine key="l" locale={locale} lessonId="l" />]) {
      const html = render(element, locale);
      expect(html).not.toMatch(/timing:|\{\{|undefined|style=|<script/);
      expect(html).not.toMatch(/>(part|saved|ask|lesson|page|voice|flag|advice|rule)\.\w+</);
    }
  });

  it('say what stands out in words and in the reader’s numbers, and hide groups that are too small', () => {
    const html = render(pageIn('fr'), 'fr');
    expect(html).toContain('10,4 min');
    expect(html).toContain('plus long que prévu');
    expect(html).toContain('français et allemand');
    expect(html).toContain('moins de 5 personnes');
    expect(html).not.toContain('people');
  });

  it('offer one answer at a time: to agree, or to stop', () => {
    expect(render(<TimingPart locale="en" answer="unasked" saved={null} />, 'en')).toContain('name="on"');
    expect(render(<TimingPart locale="en" answer="agreed" saved={null} />, 'en')).not.toContain('name="on"');
  });

  it('show nothing below a lesson before a script measures', () => {
    expect(render(<TimingLine locale="en" lessonId="l" />, 'en')).toMatch(/^<div[^>]* hidden=""/);
  });
});
