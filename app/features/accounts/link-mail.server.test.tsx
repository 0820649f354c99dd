import { describe, expect, it } from 'vitest';
import { locales } from '../../platform/locale';
import { linkMail } from './link-mail.server';

const url = 'https://learn.example/de/sign-in/link/abcdef';
const cases = (['sign-in', 'sign-up'] as const).flatMap((reason) => [true, false].map((hasAccount) => ({ reason, hasAccount })));

describe('linkMail', () => {
  it.each(locales)('says four different things in %s, each with the link in both forms', (locale) => {
    const mails = cases.map((one) => linkMail({ ...one, locale, url, minutes: 15 }));
    expect(new Set(mails.map(({ text }) => text)).size).toBe(4);
    for (const { text, html, subject } of mails) {
      expect(text).toContain(`\n${url}\n`);
      expect(html).toContain(`href="${url}"`);
      expect(html).toContain(`<html lang="${locale}">`);
      expect(`${subject}${text}${html}`).not.toMatch(/\{\{|mail:|undefined/);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it('says how long the link is valid', () => {
    expect(linkMail({ reason: 'sign-in', hasAccount: true, locale: 'en', url, minutes: 15 }).text).toContain('15 minutes');
  });
});
