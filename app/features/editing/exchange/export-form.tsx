import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { Board } from '../desk/desk.server';
import { besideModules } from '../desk/desk';
import { translatedLocales } from '../translators/translator';
import { exchangeFormats } from './exchange';

export interface ExportFormProps {
  locale: Locale;
  /** what to choose from, or the one part that is meant */
  modules?: Board['modules'];
  unit?: string;
  language?: Locale | null;
}

/** Asks for a part of the course in a language as a file for translators' programs. */
export function ExportForm({ locale, modules, unit, language }: ExportFormProps) {
  const { t } = useWords('translations');
  return (
    <form className="desk-filter" method="get" action={`/${locale}/translations/export`}>
      {unit === undefined ? null : <input type="hidden" name="unit" value={unit} />}
      <div className="field">
        <label htmlFor="export-language">{t('board.language')}</label>
        <select id="export-language" name="language" defaultValue={language ?? undefined}>{translatedLocales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}</select>
      </div>
      {modules === undefined ? null : (
        <div className="field">
          <label htmlFor="export-module">{t('board.module')}</label>
          <select id="export-module" name="module">
            <option value="">{t('board.allModules')}</option>
            {modules.map(({ id, number, title }) => <option key={id} value={id} lang={title?.lang}>{number} {title?.text}</option>)}
            <option value={besideModules}>{t('unit.beside')}</option>
          </select>
        </div>
      )}
      <div className="field">
        <label htmlFor="export-format">{t('files.format')}</label>
        <select id="export-format" name="format">{exchangeFormats.map((format) => <option key={format} value={format}>{t(`files.${format}`)}</option>)}</select>
      </div>
      <p><button className="button quiet">{t('files.download')}</button></p>
    </form>
  );
}
