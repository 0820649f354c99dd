import { all, row, type Row } from './doors-row';

const piece = '?file=modules/01-why-co-design/lessons/03-what-co-design-is/lesson.fr.md&piece=p01';
const editors = 'in no no no no ok no ok no no';
const nobody = 'in no no no no no no no no no';
const told = 'in no no no no bad no bad no no';

/** The translation desk: editors look, and name translators; nobody here is one, so that nobody writes. */
export const doorsOfTranslations: readonly Row[] = [
  row('GET routes/translator/translations.tsx', '/en/translations', editors),
  row('GET routes/admin/translators.tsx', '/en/translations/translators', editors),
  row('POST routes/admin/translators.tsx', '/en/translations/translators', told),
  row('GET routes/admin/remove-translator.ts', '/en/translations/translators/{translator}/remove', all('to')),
  row('POST routes/admin/remove-translator.ts', '/en/translations/translators/{translator}/remove', 'in no no no no none no none no no'),
  row('GET routes/translator/translation-unit.tsx', '/en/translations/units/what-co-design-is', editors),
  row('GET routes/translator/translation-piece.tsx', `/en/translations/piece${piece}`, editors),
  row('GET routes/translator/save-translation.tsx', `/en/translations/piece/save${piece}`, editors),
  row('POST routes/translator/save-translation.tsx', `/en/translations/piece/save${piece}`, nobody),
  row('GET routes/translator/approve-translation.tsx', `/en/translations/piece/approve${piece}`, editors),
  row('POST routes/translator/approve-translation.tsx', `/en/translations/piece/approve${piece}`, nobody),
  row('GET routes/translator/export-translations.ts', '/en/translations/export?language=fr&unit=what-co-design-is&format=po', editors),
  row('GET routes/translator/import-translations.tsx', '/en/translations/import', editors),
  row('POST routes/translator/import-translations.tsx', '/en/translations/import', told),
  row('GET routes/translator/take-translations.tsx', '/en/translations/import/take', editors),
  row('POST routes/translator/take-translations.tsx', '/en/translations/import/take', told),
];
