import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../../platform/i18n.server';
import { locales, type Locale } from '../../../platform/locale';
import { linkFaults, linkStates } from './link';
import { LinksPage } from './links-page';

type Props = ComponentProps<typeof LinksPage>;
type Shown = Props['groups'][number]['lines'][number];

const line = (record: Shown['record'], name = 'uni-01'): Shown => ({ url: `https://${name}.example/`, id: `link-${name}`, uses: [{ in: 'library', name, title: 'A guide', lang: 'de' }, { in: 'source', name: 'S2', title: 'A sheet', lang: 'en' }], record });
const answered = { status: 404, fault: null, movedTo: null, checkedAt: '2026-11-26T10:00:00Z', failingSince: '2026-11-20T10:00:00Z' };

function shown(locale: Locale, props: Partial<Props>): string {
  const page = <LinksPage locale={locale} isOn groups={[]} done={null} {...props} />;
  return renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{page}</I18nextProvider>);
}

describe('the page of links', () => {
  it('says where a link stands, what it answered, and since when it fails', () => {
    const html = shown('en', { groups: [{ state: 'failing', lines: [line(answered)] }] });
    for (const part of ['href="/en/library#uni-01"', 'S2', '404', '26 November 2026', '20 November 2026']) expect(html).toContain(part);
  });

  it('names the address to which a link has moved', () => {
    const html = shown('fr', { groups: [{ state: 'moved', lines: [line({ ...answered, status: 200, failingSince: null, movedTo: 'https://new.example/' })] }] });
    expect(html).toContain('href="https://new.example/"');
  });

  it('has one button for each link, whose name tells which', () => {
    const html = shown('de', { groups: [{ state: 'never', lines: [line(null), line(null, 'uni-02')] }] });
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(html).toMatch(/<button[^>]*>[^<]+<span class="visually-hidden"> https:\/\/uni-02\.example\/<\/span>/);
  });

  it('offers no check where none are made, and says why', () => {
    const html = shown('en', { isOn: false, done: 'off', groups: [{ state: 'never', lines: [line(null)] }] });
    expect(html).not.toContain('<form');
    expect(html).toContain('role="alert"');
    expect(html).toContain('LINK_CHECK');
  });

  it.each([...locales])('has words in %s for every state and every fault', (locale) => {
    const lines = linkFaults.map((fault) => line({ ...answered, status: null, fault }, fault));
    const html = shown(locale, { groups: linkStates.map((state) => ({ state, lines })), done: 'asked' });
    expect(html).not.toMatch(/state\.|fault\.|\{\{/);
    expect(html).toContain('role="status"');
  });
});
