import { localeNames, locales, type Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import type { UnitPage as UnitData } from './overview.server';
import { piecePath } from './piece-form';
import { StateWord, UnitTitle } from './text-parts';

export interface UnitPageProps extends UnitData {
  locale: Locale;
  of: Locale;
}

function LanguageForm({ locale, of, unitId }: { locale: Locale; of: Locale; unitId: string }) {
  const { t } = useWords('editing');
  return (
    <form className="editing-filter" method="get" action={`/${locale}/edit/${unitId}`}>
      <div className="field">
        <label htmlFor="language">{t('unit.language')}</label>
        <select id="language" name="language" defaultValue={of}>
          {locales.map((code) => <option key={code} value={code} lang={code}>{localeNames[code]}</option>)}
        </select>
      </div>
      <p><button className="button quiet">{t('unit.show')}</button></p>
    </form>
  );
}

/** The texts of one part of the course in one language, each with the way to change it. */
export function UnitPage({ locale, of, unit, pieces, tool }: UnitPageProps) {
  const { t } = useWords('editing');
  return (
    <>
      <nav className="crumbs"><a href={`/${locale}/edit`}>{t('title')}</a></nav>
      <h1><UnitTitle unit={unit} locale={locale} /></h1>
      <LanguageForm locale={locale} of={of} unitId={unit.id} />
      {tool ? <p>{t('units.tool')} <a href={`/${locale}/edit/${tool.id}?language=${of}`}><UnitTitle unit={tool} locale={locale} /></a></p> : null}
      {pieces.length === 0 ? <p>{t('unit.none')}</p> : null}
      <ul className="editing-list is-pieces" role="list">
        {pieces.map(({ path, key, begins, state, isRevised }) => (
          <li key={`${path} ${key}`} id={`p-${key}`}>
            <code>{key}</code>
            <a href={`/${locale}/${piecePath({ path, key })}`} lang={of}>{begins || key}</a>
            <span className="editing-marks"><StateWord state={state} />{isRevised ? <span className="editing-state is-revised">{t('revised')}</span> : null}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
