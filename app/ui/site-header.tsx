import { useLocation } from '@remix-run/react';
import { localeNames, locales, type Locale } from '../platform/locale';
import { EuFunding } from './eu-funding';
import { useOperator } from './operator';
import { SearchForm, SearchLink } from './search-form';
import { Slot } from './slot';
import { useWords } from './use-words';

/** The product's sign: seven seats around one table. */
export function Sign() {
  const seats = Array.from({ length: 7 }, (_, index) => (index / 7) * 2 * Math.PI - Math.PI / 2);
  return (
    <svg className="sign" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle className="sign-table" cx="20" cy="20" r="7" />
      {seats.map((angle) => (
        <circle key={angle} className="sign-seat" cx={(20 + 14.5 * Math.cos(angle)).toFixed(2)} cy={(20 + 14.5 * Math.sin(angle)).toFixed(2)} r="3.6" />
      ))}
    </svg>
  );
}

function LanguageSwitch({ locale }: { locale: Locale }) {
  const { t } = useWords('common');
  const rest = useLocation().pathname.split('/').slice(2).join('/');
  return (
    <nav className="languages" aria-label={t('languages.label')} data-island="page">
      <ul>
        {locales.map((code) => (
          <li key={code}>
            <a href={`/${code}${rest && `/${rest}`}`} hrefLang={code} lang={code} title={localeNames[code]} aria-current={code === locale ? 'true' : undefined} data-no-prefetch="">
              <span aria-hidden="true">{code.toUpperCase()}</span>
              <span className="visually-hidden">{localeNames[code]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The head of every page: who we are, where to go, who you are, which language. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const { t } = useWords(['course', 'common']);
  const isSearch = useLocation().pathname === `/${locale}/search`;
  return (
    <header className="site-header">
      <a className="skip" href="#main">{t('common:skip')}</a>
      <div className="wrap site-bar">
        <a className="brand" href={`/${locale}`}>
          <Sign />
          <span>{t('common:site')}</span>
        </a>
        <nav className="site-nav" aria-label={t('nav.label')}>
          <a href={`/${locale}/course`}>{t('nav.course')}</a>
          <a href={`/${locale}/about`}>{t('nav.about')}</a>
        </nav>
        {isSearch ? null : (
          <>
            <SearchForm locale={locale} />
            <SearchLink locale={locale} />
          </>
        )}
        <Slot name="account" />
        <LanguageSwitch locale={locale} />
      </div>
    </header>
  );
}

/** The foot of every page. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const { t } = useWords(['course', 'common']);
  const operator = useOperator();
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{t('footer.line')}</p>
        <p>
          <a href={`/${locale}/course`}>{t('footer.outline')}</a>
          <a href={`/${locale}/cities`}>{t('footer.cities')}</a>
          <a href={`/${locale}/charter`}>{t('footer.charter')}</a>
          <a href={`/${locale}/library`}>{t('footer.library')}</a>
          <a href={`/${locale}/glossary`}>{t('footer.glossary')}</a>
          <a href={`/${locale}/changes`}>{t('footer.changes')}</a>
          <a href={`/${locale}/about`}>{t('footer.about')}</a>
          <a href={`/${locale}/accessibility`}>{t('footer.accessibility')}</a>
          <a href={`/${locale}/privacy`}>{t('footer.privacy')}</a>
        </p>
        <EuFunding operator={operator} />
      </div>
    </footer>
  );
}
