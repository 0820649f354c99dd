import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { authorityLevels, maxCity, namedCountries, type Profile } from './profile';

interface ProfilePartProps {
  locale: Locale;
  profile: Profile;
  isSaved: boolean;
}

/** A small form about somebody's work, with why it is asked; everything may stay empty. */
export function ProfilePart({ locale, profile, isSaved }: ProfilePartProps) {
  const { t } = useWords('report');
  return (
    <section className="card accounts-part" aria-labelledby="work">
      <h2 id="work">{t('work.title')}</h2>
      <p>{t('work.why')}</p>
      {isSaved ? <p className="notice good" role="status">{t('work.saved')}</p> : null}
      <form method="post" action={`/${locale}/account/work`} className="accounts-form">
        <div className="field">
          <label htmlFor="country">{t('work.country')}</label>
          <select id="country" name="country" autoComplete="off" defaultValue={profile.country ?? ''}>
            <option value="">{t('work.nothing')}</option>
            {namedCountries(locale).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </div>
        <div className="field">
          <label htmlFor="city">{t('work.city')}</label>
          <input id="city" name="city" maxLength={maxCity} autoComplete="off" defaultValue={profile.city ?? ''} aria-describedby="city-hint" />
          <p className="hint" id="city-hint">{t('work.cityHint')}</p>
        </div>
        <div className="field">
          <label htmlFor="authorityLevel">{t('work.level')}</label>
          <select id="authorityLevel" name="authorityLevel" defaultValue={profile.authorityLevel ?? ''}>
            <option value="">{t('work.nothing')}</option>
            {authorityLevels.map((level) => <option key={level} value={level}>{t(`level.${level}`)}</option>)}
          </select>
        </div>
        <button className="button" type="submit">{t('work.save')}</button>
      </form>
    </section>
  );
}
