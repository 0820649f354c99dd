import type { Locale } from '../platform/locale';
import { useWords } from './use-words';

function Lens() {
  return (
    <svg className="search-lens" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </svg>
  );
}

interface FormProps {
  locale: Locale;
  /** what was asked, on the page of its answers */
  typed?: string;
  isWide?: boolean;
}

/** The field in which somebody asks, a plain form; its code is fetched when somebody goes into it. */
export function SearchForm({ locale, typed, isWide = false }: FormProps) {
  const { t } = useWords('search');
  const id = isWide ? 'search-wide' : 'search';
  return (
    <form className={isWide ? 'search-form is-wide' : 'search-form'} role="search" action={`/${locale}/search`} aria-label={t('label')} data-search={`/${locale}/search/suggest`} data-offline={t('offline')} data-label={t('suggestions')}>
      <label className="visually-hidden" htmlFor={id}>{t('field')}</label>
      <input id={id} type="search" name="q" defaultValue={typed} placeholder={t('label')} autoComplete="off" autoCapitalize="off" spellCheck="false" enterKeyHint="search" />
      <button type="submit">
        <Lens />
        <span className={isWide ? undefined : 'visually-hidden'}>{t('button')}</span>
      </button>
    </form>
  );
}

/** Where there is no room for a field: the way to the page that has one. */
export function SearchLink({ locale }: { locale: Locale }) {
  const { t } = useWords('search');
  return (
    <a className="search-link" href={`/${locale}/search`}>
      <Lens />
      <span className="visually-hidden">{t('label')}</span>
    </a>
  );
}
