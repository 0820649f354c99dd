import type { Locale } from '../../../platform/locale';
import { Moment } from '../../../ui/moment';
import { useWords } from '../../../ui/use-words';
import { periods } from '../periods';
import type { LookPage } from './look-log.server';

interface LooksPageProps extends LookPage {
  locale: Locale;
  /** whether this is not the first page */
  isEarlier: boolean;
}

function LookTable({ looks, locale }: Pick<LooksPageProps, 'looks' | 'locale'>) {
  const { t } = useWords('privacy');
  return (
    <div className="table-scroll own-kept" role="region" aria-labelledby="title" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('looks.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('looks.at')}</th>
            <th scope="col">{t('looks.by')}</th>
            <th scope="col">{t('field.what')}</th>
            <th scope="col">{t('field.cohortId')}</th>
          </tr>
        </thead>
        <tbody>
          {looks.map(({ id, by, what, cohort, at }) => (
            <tr key={id}>
              <th scope="row"><Moment at={at} locale={locale} /></th>
              <td data-column={t('looks.by')}><bdi>{by || t('looks.nameless')}</bdi></td>
              <td data-column={t('field.what')}>{t(`looked.${what}`)}</td>
              <td data-column={t('field.cohortId')}><bdi>{cohort}</bdi></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who looked at the reader's data, a page at a time. */
export function LooksPage({ locale, looks, after, isEarlier }: LooksPageProps) {
  const { t } = useWords('privacy');
  const path = `/${locale}/account/data`;
  return (
    <div className="own-page">
      <h1 id="title">{t('looks.title')}</h1>
      <p>{t('looks.lead', periods)}</p>
      {looks.length === 0 ? <p>{t('looks.none')}</p> : <LookTable looks={looks} locale={locale} />}
      <p className="accounts-actions">
        {isEarlier ? <a className="button quiet" href={`${path}/looks`}>{t('looks.latest')}</a> : null}
        {after ? <a className="button quiet" href={`${path}/looks?from=${encodeURIComponent(after)}`}>{t('looks.earlier')}</a> : null}
        <a href={path}>{t('looks.back')}</a>
      </p>
    </div>
  );
}
