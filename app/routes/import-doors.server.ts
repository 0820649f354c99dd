import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { getBoard } from '../features/editing/desk/desk.server';
import { noFilter } from '../features/editing/desk/desk';
import { maxExchangeBytes } from '../features/editing/exchange/exchange';
import type { ImportAnswer } from '../features/editing/exchange/import-page';
import type { TranslatorRights } from '../features/editing/translators/translator';
import { translator } from '../platform/i18n.server';
import { isLocale, type Locale } from '../platform/locale';
import { privateHeaders } from './form-answers.server';
import { localeOf, type requireTranslator } from './guards';

/** What a file may weigh as a form, whose signs are written as several. */
export const maxFormOfFile = 3 * maxExchangeBytes;

/** The page of the files, for who passed the guard. */
export function importData({ rights }: Awaited<ReturnType<typeof requireTranslator>>, { params }: Pick<LoaderFunctionArgs, 'params'>) {
  const locale = localeOf(params);
  const { modules } = getBoard(noFilter, locale, new Date());
  return data({ locale, modules, rights, title: translator(locale)('translations:files.title') }, { headers: privateHeaders });
}

/** The language that a form names, if its sender may write in it; 403 for another one. */
export function languageOf(form: FormData, rights: TranslatorRights): Locale | null {
  const language = form.get('language');
  if (!isLocale(language)) return null;
  if (rights[language] === undefined) throw new Response(null, { status: 403 });
  return language;
}

/** An answer about a file; what is wrong with it is told with 400. */
export function told(answer: Partial<ImportAnswer>) {
  const whole: ImportAnswer = { fault: null, language: null, file: null, text: '', taken: null, ...answer };
  return data<ImportAnswer>(whole, { status: whole.fault ? 400 : 200, headers: privateHeaders });
}
