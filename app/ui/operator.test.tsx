import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { i18nOf } from '../platform/i18n.server';
import { locales, type Locale } from '../platform/locale';
import { EuFunding } from './eu-funding';
import { ContactLines, type Operator } from './operator';

const nobody: Operator = { name: null, email: null, euFunding: null, grantingAuthority: null };
const shown = (locale: Locale, content: ReactNode) => renderToStaticMarkup(<I18nextProvider i18n={i18nOf(locale)}>{content}</I18nextProvider>);

describe('the lines on whom to write to', () => {
  it('name the operator and link the address', () => {
    const html = shown('en', <ContactLines operator={{ ...nobody, name: 'City of Oulu', email: 'course@oulu.example' }} />);
    expect(html).toContain('City of Oulu');
    expect(html).toContain('href="mailto:course@oulu.example"');
  });

  it.each([...locales])('say in %s that nobody is named, and never leave a gap', (locale) => {
    const html = shown(locale, <ContactLines operator={nobody} />);
    expect(html).toMatch(/^<p>.{30,}<\/p>$/);
    expect(html).not.toContain('mailto');
    expect(html).not.toContain('{{');
  });

  it('say so too where only the operator’s name is known', () => {
    const html = shown('de', <ContactLines operator={{ ...nobody, name: 'Stadt Düsseldorf' }} />);
    expect(html.match(/<p>/g)).toHaveLength(2);
  });
});

describe('the statement on EU funding', () => {
  it('is left out where the operator states none', () => {
    expect(shown('en', <EuFunding operator={{ ...nobody, grantingAuthority: 'European Commission' }} />)).toBe('');
  });

  it.each([
    ['en', 'Co-funded by the European Union', 'Funded by the European Union'],
    ['fr', 'Cofinancé par l’Union européenne', 'Financé par l’Union européenne'],
    ['de', 'Kofinanziert von der Europäischen Union', 'Finanziert von der Europäischen Union'],
    ['it', 'Cofinanziato dall’Unione europea', 'Finanziato dall’Unione europea'],
    ['es', 'Cofinanciado por la Unión Europea', 'Financiado por la Unión Europea'],
  ] as const)('stands in %s as the Commission words it', (locale, coFunded, funded) => {
    expect(shown(locale, <EuFunding operator={{ ...nobody, euFunding: 'co-funded' }} />)).toContain(`>${coFunded}<`);
    expect(shown(locale, <EuFunding operator={{ ...nobody, euFunding: 'funded' }} />)).toContain(`>${funded}<`);
  });

  it('stands beside the emblem, which repeats nothing to screen readers', () => {
    const html = shown('en', <EuFunding operator={{ ...nobody, euFunding: 'funded' }} />);
    expect(html.match(/<polygon/g)).toHaveLength(12);
    expect(html).toContain('aria-hidden="true"');
  });

  it.each([...locales])('brings in %s the disclaimer that names the granting authority, when there is one', (locale) => {
    const operator: Operator = { ...nobody, euFunding: 'funded', grantingAuthority: 'AMIF-Behörde X' };
    expect(shown(locale, <EuFunding operator={operator} />)).toContain('AMIF-Behörde X');
    expect(shown(locale, <EuFunding operator={{ ...operator, grantingAuthority: null }} />)).not.toContain('eu-disclaimer');
  });
});
