import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { langOf } from '../../../ui/lang';
import { useWords } from '../../../ui/use-words';
import { cityThemes, type City, type CityText, type Partner } from './cities';
import type { CityUse } from './city-uses';

type CityFacts = Pick<City, 'id' | 'country' | 'shows' | 'confirmed' | 'instruments'> & { text: CityText };

interface CityProps {
  city: CityFacts;
  locale: Locale;
}

/** The country in the reader's language. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

/** Where the statements of a page about a city come from: the city itself, or only the project's factsheet. */
export function CityOrigin({ confirmed, locale }: { confirmed: string | undefined; locale: Locale }) {
  const { t } = useWords('cities');
  return <p className="city-origin">{confirmed ? t('page.confirmed', { date: dayIn(confirmed, locale) }) : t('page.factsheet')}</p>;
}

/** What a city is an example of; what was only planned says so. */
export function CityShows({ shows }: Pick<City, 'shows'>) {
  const { t } = useWords('cities');
  return (
    <ul className="city-shows" role="list">
      {cityThemes.filter((theme) => shows[theme]).map((theme) => (
        <li key={theme} className={`is-${shows[theme]}`}>
          {t(`page.theme.${theme}`)}
          {shows[theme] === 'planned' ? ` (${t('page.planned')})` : null}
        </li>
      ))}
    </ul>
  );
}

function Instruments({ city, locale }: CityProps) {
  return (
    <dl className="city-instruments">
      {city.instruments.map(({ id, name, lang }) => {
        const words = city.text.instruments.find((each) => each.id === id);
        if (!words) return null;
        return (
          <div key={id} id={id}>
            {words.title ? <dt lang={langOf(words.title, locale)}>{words.title.text}</dt> : <dt lang={lang === locale ? undefined : lang}>{name}</dt>}
            <dd lang={langOf(words.text, locale)}>{words.text.text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What a city set out to do, what it could build on, and what others can learn from it. */
export function CityBody({ city, locale }: CityProps) {
  const { t } = useWords('cities');
  const { aim, value } = city.text;
  return (
    <>
      <section id="aim">
        <h2>{t('page.aim')}</h2>
        <p lang={langOf(aim, locale)}>{aim.text}</p>
      </section>
      <section>
        <h2>{t('page.instruments')}</h2>
        <Instruments city={city} locale={locale} />
      </section>
      <section id="value">
        <h2>{t('page.value')}</h2>
        <p lang={langOf(value, locale)}>{value.text}</p>
        <CityShows shows={city.shows} />
      </section>
    </>
  );
}

/** The modules and lessons in which a city's case stands. */
export function CityUses({ uses, locale }: { uses: CityUse[]; locale: Locale }) {
  const { t } = useWords(['cities', 'course']);
  return (
    <ul className="city-uses" role="list">
      {uses.map(({ number, title, address, isMain, lessons }) => (
        <li key={number}>
          <p>
            <a href={address}>{t('course:outline.moduleNumber', { number })}</a> <span lang={langOf(title, locale)}>{title.text}</span>
            {isMain ? <span className="badge">{t('page.mainCase')}</span> : null}
          </p>
          <ul role="list">
            {lessons.map((lesson) => (
              <li key={lesson.number}>
                <a href={lesson.address}>
                  {lesson.number} <span lang={langOf(lesson.title, locale)}>{lesson.title.text}</span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The four organisations that carry the project together with the cities. */
export function Partners({ partners, locale }: { partners: Partner[]; locale: Locale }) {
  return (
    <ul className="cards" role="list">
      {partners.map(({ id, name, text }) => (
        <li key={id} id={id} className="card">
          <h3>{name}</h3>
          <p lang={langOf(text[locale], locale)}>{text[locale].text}</p>
        </li>
      ))}
    </ul>
  );
}
