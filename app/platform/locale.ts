/** The course's languages, English first: the others follow it. */
export const locales = ['en', 'fr', 'de', 'it', 'es'] as const;
export type Locale = (typeof locales)[number];

export const masterLocale: Locale = 'en';

/** Each language's name in itself, for the language switch. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  es: 'Español',
};

/** Tells whether a text names one of the course's languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The reader's best language from an Accept-Language header; English when none of the five is asked for. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag, quality: q ? Number(q.slice(2)) || 0 : 1, index };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { tag } of wishes) {
    const language = tag.split('-')[0];
    if (isLocale(language)) return language;
  }
  return masterLocale;
}
