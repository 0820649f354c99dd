import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';

/** One way to sign in: what it is, how it stands, and where it is changed. */
export interface SecurityRow {
  key: 'email' | 'password' | 'organisation' | 'passkeys' | 'app' | 'codes';
  state: string;
  /** ends the link's words, for those who hear them alone */
  path: string;
  action: string;
}

/** What was changed a moment ago, as the address of the page says it. */
const changes = ['password', 'withdrawn', 'appOff', 'codesKept', 'unlinked'] as const;

interface SecurityPartProps {
  locale: Locale;
  rows: readonly SecurityRow[];
  /** what the address says was saved */
  saved: string | null;
}

/** How somebody signs in, one row a way. */
export function SecurityPart({ locale, rows, saved }: SecurityPartProps) {
  const { t } = useWords('security');
  const change = changes.find((known) => known === saved);
  return (
    <section className="card accounts-part" aria-labelledby="security">
      <h2 id="security">{t('part.title')}</h2>
      {change ? <p className="notice good" role="status">{t(`saved.${change}`)}</p> : null}
      <ul className="accounts-rows" role="list">
        {rows.map(({ key, state, path, action }) => (
          <li className="accounts-row" key={key}>
            <p className="accounts-row-text">
              <strong>{t(`part.${key}`)}</strong>
              <span>{state}</span>
            </p>
            <a className="button quiet small" href={`/${locale}/account/${path}`} aria-label={`${action}: ${t(`part.${key}`)}`}>{action}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
