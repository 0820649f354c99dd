import i18next, { type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { locales, masterLocale, type Locale } from './locale';
import { words, type Translator } from './strings';

const files = import.meta.glob<ResourceLanguage>('../../locales/*/*.json', { eager: true, import: 'default' });

function resourcesOf(locale: Locale): ResourceLanguage {
  return Object.fromEntries(words.map((word) => [word, files[`../../locales/${locale}/${word}.json`] ?? {}]));
}

function createInstance(locale: Locale): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: masterLocale,
    ns: [...words],
    defaultNS: 'common',
    resources: { [locale]: resourcesOf(locale), [masterLocale]: resourcesOf(masterLocale) },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

const instances = Object.fromEntries(locales.map((locale) => [locale, createInstance(locale)])) as Record<Locale, i18n>;

/** The one translation instance of a language, shared by all requests and never changed after start. */
export function i18nOf(locale: Locale): i18n {
  return instances[locale];
}

/** The words of a language outside React: mails, titles, messages of doors. */
export function translator(locale: Locale): Translator {
  return instances[locale].getFixedT(locale);
}
