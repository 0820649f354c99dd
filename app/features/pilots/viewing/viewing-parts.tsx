import { localeNames, type Locale } from '../../../platform/locale';
import { Moment } from '../../../ui/moment';
import { useWords } from '../../../ui/use-words';
import type { ViewingSign } from './viewing';
import type { ViewingLine } from './viewing.server';

/** As whom somebody looks, in a sentence. */
export function AsWhom({ sign: { role, cityId, locales } }: { sign: Pick<ViewingSign, 'role' | 'cityId' | 'locales'> }) {
  const { t } = useWords(['viewing', 'cities']);
  if (role !== 'tester' || cityId === null) return <>{t(`viewing:as.${role}`)}</>;
  return <>{t('viewing:as.tester', { city: t(`cities:${cityId}`), languages: locales.map((code) => localeNames[code]).join(', ') })}</>;
}

/** The button that ends a view. */
export function EndForm({ locale }: { locale: Locale }) {
  const { t } = useWords('viewing');
  return <form method="post" action={`/${locale}/pilots/view/end`}><button className="button quiet" type="submit">{t('banner.end')}</button></form>;
}

/** Says on every page of a view as whom, and ends it. */
export function ViewingBanner({ locale, sign }: { locale: Locale; sign: ViewingSign }) {
  const { t } = useWords('viewing');
  return (
    <aside className="pilot-banner viewing-banner" aria-label={t('banner.label')}>
      <div className="wrap">
        <p><strong><AsWhom sign={sign} /></strong> {t('banner.nothing')} {t('banner.until')} <Moment at={sign.endsAt} locale={locale} /></p>
        <div className="viewing-ways no-print">
          <a href={`/${locale}/pilots/view`}>{t('banner.hub')}</a>
          <EndForm locale={locale} />
        </div>
      </div>
    </aside>
  );
}

/** Views on record: one's own, or those of all editors with who looked. */
export function ViewingTable({ locale, lines, hasNames, label }: { locale: Locale; lines: readonly ViewingLine[]; hasNames: boolean; label: string }) {
  const { t } = useWords(['viewing', 'cities']);
  const columns = [...(hasNames ? (['who'] as const) : []), 'when', 'until', 'as', 'reason'] as const;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={label}>
      <table>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`viewing:record.${column}`)}</th>)}</tr></thead>
        <tbody>
          {lines.map(({ id, by, startedAt, untilAt, role, cityId, locales, reason }) => (
            <tr key={id}>
              {hasNames ? <td><bdi>{by || t('viewing:record.nobody')}</bdi></td> : null}
              <td><Moment at={startedAt} locale={locale} /></td>
              <td><Moment at={untilAt} locale={locale} /></td>
              <td>{t(`viewing:role.${role}`)}{cityId ? `: ${t(`cities:${cityId}`)} (${locales.map((code) => localeNames[code]).join(', ')})` : null}</td>
              <td><bdi>{reason}</bdi></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** In the account of whoever looked: when, as whom and why; nothing for everybody else. */
export function OwnViewings({ locale, lines }: { locale: Locale; lines: readonly ViewingLine[] }) {
  const { t } = useWords('viewing');
  if (lines.length === 0) return null;
  return (
    <section className="card accounts-part" aria-labelledby="views">
      <h2 id="views">{t('record.own')}</h2>
      <ViewingTable locale={locale} lines={lines} hasNames={false} label="views" />
    </section>
  );
}
