import { localeNames, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { pilotCities } from '../../content/course';
import type { RequiredView } from './board.server';

/** A rule as it comes out of a page's data, where moments are texts. */
export interface ShownRequired extends Omit<RequiredView, 'actedAt'> {
  actedAt: Date | string | null;
}

/** Whose sign-offs publishing asks for, who set that, and the form that sets it anew. */
export function RequiredPart({ locale, moduleId, language, required }: { locale: Locale; moduleId: string; language: Locale; required: ShownRequired }) {
  const { t } = useWords(['pilots', 'cities']);
  const { cities, isChosen, actedAt, by } = required;
  const names = new Intl.ListFormat(locale).format(cities.map((cityId) => t(`cities:${cityId}`)));
  return (
    <div className="pilots-part">
      <p>{cities.length === 0 ? t('pilots:required.nobody') : t('pilots:required.cities', { cities: names })} {isChosen ? null : t('pilots:required.usual')}</p>
      {actedAt === null ? null : <p className="hint">{t('pilots:required.by', { name: by || t('pilots:record.nobody'), day: dayIn(actedAt, locale) })}</p>}
      <details>
        <summary>{t('pilots:required.change')}<span className="visually-hidden"> ({localeNames[language]})</span></summary>
        <form className="stack" method="post" action={`/${locale}/pilots/${moduleId}/required`}>
          <input type="hidden" name="language" value={language} />
          <p><label className="pilot-check"><input type="radio" name="rule" value="usual" defaultChecked={!isChosen} /> {t('pilots:required.asUsual')}</label></p>
          <p><label className="pilot-check"><input type="radio" name="rule" value="chosen" defaultChecked={isChosen} /> {t('pilots:required.chosen')}</label></p>
          <fieldset className="pilots-choices">
            <legend>{t('pilots:testers.city')}</legend>
            {pilotCities.map((cityId) => <label key={cityId}><input type="checkbox" name="cities" value={cityId} defaultChecked={isChosen && cities.includes(cityId)} /> {t(`cities:${cityId}`)}</label>)}
          </fieldset>
          <p className="hint">{t('pilots:required.hint')}</p>
          <p><button className="button quiet small">{t('pilots:required.save')}<span className="visually-hidden"> ({localeNames[language]})</span></button></p>
        </form>
      </details>
    </div>
  );
}
