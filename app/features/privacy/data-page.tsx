import type { ReactNode } from 'react';
import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import { topicsFor, type KeptTopic } from './kept';
import { periods } from './periods';

export interface DataPageProps {
  locale: Locale;
  isGuest: boolean;
  counts: Partial<Record<KeptTopic['id'], number>>;
  cookies: { guest: string; session: string };
  /** what the address says was done */
  saved: string | null;
}

function KeptTable({ isGuest, counts }: Pick<DataPageProps, 'isGuest' | 'counts'>) {
  const { t } = useWords('privacy');
  return (
    <div className="table-scroll own-kept" role="region" aria-labelledby="kept" tabIndex={0}>
      <table>
        <caption className="visually-hidden">{t('table.title')}</caption>
        <thead>
          <tr>{(['what', 'why', 'long', 'who', 'count'] as const).map((column) => <th key={column} scope="col">{t(`table.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {topicsFor({ user: isGuest ? null : '' }).map(({ id, keptFor, seenBy }) => (
            <tr key={id} data-kept={id}>
              <th scope="row">{t(`topic.${id}.title`)}</th>
              <td data-column={t('table.why')}>{t(`topic.${id}.why`)}</td>
              <td data-column={t('table.long')}>{t(`long.${keptFor}`, periods)}</td>
              <td data-column={t('table.who')}>{t(`who.${seenBy}`)}</td>
              <td data-column={t('table.count')} className="own-count">{counts[id] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card own-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** The way to an end, for accounts with a page of its own, for guests at once. */
function DeletePart({ locale, isGuest }: Pick<DataPageProps, 'locale' | 'isGuest'>) {
  const { t } = useWords('privacy');
  const path = `/${locale}/account/data`;
  if (!isGuest) {
    return (
      <Part id="delete" title={t('delete.title')}>
        <p>{t('delete.short', periods)}</p>
        <p><a className="button quiet" href={`${path}/delete`}>{t('delete.link')}</a></p>
      </Part>
    );
  }
  return (
    <Part id="delete" title={t('guest.title')}>
      <p>{t('guest.text')}</p>
      <form method="post" action={`${path}/forget`}><button className="button quiet">{t('guest.button')}</button></form>
    </Part>
  );
}

const done = { closed: 'delete.done', kept: 'leaving.kept', forgotten: 'guest.done' } as const;
const isDone = (saved: string | null): saved is keyof typeof done => saved !== null && Object.hasOwn(done, saved);

/** What is kept about whoever reads it, who looked at it, and how to take it along. */
export function DataPage({ locale, isGuest, counts, cookies, saved }: DataPageProps) {
  const { t } = useWords('privacy');
  const path = `/${locale}/account/data`;
  return (
    <div className="own-page">
      <h1>{t('data.title')}</h1>
      {isDone(saved) ? <p className="notice good" role="status">{t(done[saved])}</p> : null}
      <p className="lead">{t(isGuest ? 'data.guestLead' : 'data.lead')}</p>
      <h2 id="kept">{t('table.title')}</h2>
      <KeptTable isGuest={isGuest} counts={counts} />
      <Part id="copy" title={t('copy.title')}>
        <p>{t('copy.text')}</p>
        <form method="post" action={`${path}/copy`}><button className="button">{t('copy.button')}</button></form>
      </Part>
      {isGuest ? null : (
        <Part id="looks" title={t('looks.title')}>
          <p>{t('looks.description')}</p>
          <p><a className="button quiet" href={`${path}/looks`}>{t('looks.link')}</a></p>
        </Part>
      )}
      <Part id="measured" title={t('measured.title')}>
        <p>{t('measured.time')}</p>
        <p>{t('measured.cookies', cookies)}</p>
      </Part>
      <DeletePart locale={locale} isGuest={isGuest} />
    </div>
  );
}
