import { describe, expect, it } from 'vitest';
import { mayApprove, mayWrite, readTranslator, translatedLocales, typedTranslator } from './translator';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const whole = { email: ' fleur@lyon.example ', language: 'fr', function: 'reviews' };

describe('who is to be a translator', () => {
  it('has an address, one of the languages that follow English, and a function', () => {
    expect(readTranslator(typedTranslator(formOf(whole)))).toEqual({ input: { email: 'fleur@lyon.example', language: 'fr', function: 'reviews' } });
    expect(translatedLocales).toEqual(['fr', 'de', 'it', 'es']);
  });

  it('is told what is missing, field by field', () => {
    expect(readTranslator(typedTranslator(formOf({})))).toEqual({ faults: { email: 'email-missing', language: 'language-missing', function: 'function-missing' } });
    expect(readTranslator(typedTranslator(formOf({ ...whole, email: 'fleur', function: 'rules' })))).toEqual({ faults: { email: 'email-missing', function: 'function-missing' } });
  });

  it('translates into no language of others, and not into English', () => {
    for (const language of ['en', 'pt', '']) expect(readTranslator(typedTranslator(formOf({ ...whole, language })))).toEqual({ faults: { language: 'language-missing' } });
  });

  it('sends no more than a field holds', () => {
    expect(typedTranslator(formOf({ ...whole, email: 'a'.repeat(9999) })).email).toHaveLength(254);
  });
});

describe('rights', () => {
  it('are given language by language; whoever reviews also writes', () => {
    const rights = { fr: 'translates', de: 'reviews' } as const;
    expect((['fr', 'de', 'it', 'en'] as const).map((locale) => [mayWrite(rights, locale), mayApprove(rights, locale)])).toEqual([[true, false], [true, true], [false, false], [false, false]]);
  });
});
