import { localeNames, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { InvitationLine } from './invitations.server';

export interface InvitationListProps {
  locale: Locale;
  cohortId: string;
  invitations: { lines: InvitationLine[]; page: number; pages: number; total: number };
}

const open: readonly InvitationLine['state'][] = ['queued', 'waiting', 'expired'];

function Actions({ line, url }: { line: InvitationLine; url: string }) {
  const { t } = useWords('invitations');
  const { id, email, state, mayResend } = line;
  return (
    <td>
      {mayResend ? (
        <form method="post" action={`${url}/${id}/resend`}>
          <button className="link-button" aria-label={t('list.resendTo', { email })}>{t('list.resend')}</button>
        </form>
      ) : null}
      {open.includes(state) ? (
        <form method="post" action={`${url}/${id}/revoke`}>
          <button className="link-button" aria-label={t('list.revokeOf', { email })}>{t('list.revoke')}</button>
        </form>
      ) : null}
    </td>
  );
}

function Lines({ locale, cohortId, invitations: { lines, total } }: InvitationListProps) {
  const { t } = useWords('invitations');
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('list.total', { count: total })}>
      <table>
        <thead>
          <tr>
            {(['address', 'name', 'language', 'state', 'actions'] as const).map((column) => <th key={column} scope="col">{t(`list.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row"><bdi>{line.email}</bdi></th>
              <td><bdi>{line.name}</bdi></td>
              <td lang={line.locale}>{localeNames[line.locale]}</td>
              <td>{t(`state.${line.state}`, { date: dayIn(line.at, locale) })}</td>
              <Actions line={line} url={`/${locale}/cohorts/${cohortId}/invitations`} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The invitations of a cohort with their states; who has not answered can be asked again or no longer. */
export function InvitationList(props: InvitationListProps) {
  const { t } = useWords('invitations');
  const { locale, cohortId, invitations: { page, pages, total } } = props;
  const at = (number: number) => `/${locale}/cohorts/${cohortId}/invite?page=${number}#invitations`;
  return (
    <section className="stack" aria-labelledby="invitations">
      <h2 id="invitations">{t('list.title')}</h2>
      {total === 0 ? <p>{t('list.none')}</p> : <p>{t('list.total', { count: total })}</p>}
      {total === 0 ? null : <Lines {...props} />}
      {pages > 1 ? (
        <nav className="invite-pages" aria-label={t('list.page', { page, pages })}>
          {page > 1 ? <a href={at(page - 1)}>{t('list.newer')}</a> : null}
          <span>{t('list.page', { page, pages })}</span>
          {page < pages ? <a href={at(page + 1)}>{t('list.older')}</a> : null}
        </nav>
      ) : null}
    </section>
  );
}
