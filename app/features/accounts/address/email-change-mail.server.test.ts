import { describe, expect, it } from 'vitest';
import { locales } from '../../../platform/locale';
import { emailChangeMail } from './email-change-mail.server';

const kinds = ['old', 'new', 'taken', 'done'] as const;
const url = 'https://learn.example/de/account/email/abcdef';

describe('emailChangeMail', () => {
  it.each(locales)('says four different things in %s, each with its link and the address it is about', (locale) => {
    const mails = kinds.map((kind) => emailChangeMail({ kind, locale, newEmail: 'next@city.example', url, hours: 24 }));
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(4);
    for (const { subject, text, html } of mails) {
      expect(text).toContain(`\n${url}\n`);
      expect(text).toContain('next@city.example');
      expect(html).toContain(`<html lang="${locale}">`);
      expect(`${subject}${text}${html}`).not.toMatch(/\{\{|mail:|undefined/);
    }
  });
});
