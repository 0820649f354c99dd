import { localeNames, type Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { countFates, fates, mailed, maxInvited, type PlannedRow } from './invitation';
import { InvitationList, type InvitationListProps } from './invitation-list-part';

/** What was wrong with a list; each code has a sentence in `invitations.json`. */
export type ListFault = 'list-empty' | 'list-long' | 'list-no-text' | 'nobody' | 'archived';

/** What the page shows after a list was checked or refused. */
export interface ListAnswer {
  text: string;
  fault: ListFault | null;
  /** how many rows a list may have */
  maxRows: number;
  plan: { rows: PlannedRow[]; list: string } | null;
}

export interface InvitePageProps {
  locale: Locale;
  cohort: { id: string; name: string; isArchived: boolean };
  invitations: InvitationListProps['invitations'];
  answer: ListAnswer | null;
}

function FateTable({ rows }: { rows: PlannedRow[] }) {
  const { t } = useWords('invitations');
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('plan.caption')}>
      <table className="invite-plan">
        <caption>{t('plan.caption')}</caption>
        <thead>
          <tr>
            {(['line', 'entry', 'name', 'language', 'fate'] as const).map((column) => <th key={column} scope="col">{t(`plan.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, text, email, name, locale, language, isLanguageUnknown, fate }, at) => (
            <tr key={at} className={mailed.includes(fate) ? 'invite-mailed' : undefined}>
              <td>{line}</td>
              <th scope="row"><bdi>{email ?? text}</bdi></th>
              <td><bdi>{name}</bdi></td>
              <td>{email === null ? null : <><span lang={locale}>{localeNames[locale]}</span>{isLanguageUnknown ? ` (${t('plan.unknownLanguage', { typed: language })})` : null}</>}</td>
              <td>{t(`fate.${fate}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Plan({ locale, cohort, plan }: Pick<InvitePageProps, 'locale' | 'cohort'> & { plan: NonNullable<ListAnswer['plan']> }) {
  const { t } = useWords('invitations');
  const counts = countFates(plan.rows);
  const sent = mailed.reduce((sum, fate) => sum + counts[fate], 0);
  return (
    <section className="stack" aria-labelledby="plan">
      <h2 id="plan" tabIndex={-1}>{t('plan.title')}</h2>
      <p role="status">{t('plan.lead')}</p>
      <ul>
        {fates.filter((fate) => counts[fate] > 0).map((fate) => <li key={fate}>{t(`count.${fate}`, { count: counts[fate] })}</li>)}
      </ul>
      {sent === 0 ? <p className="notice">{t('plan.nobody')}</p> : (
        <form method="post" action={`/${locale}/cohorts/${cohort.id}/invite/send`}>
          <textarea name="list" hidden readOnly value={plan.list} />
          <button className="button">{t('plan.send', { count: sent })}</button>
        </form>
      )}
      <FateTable rows={plan.rows} />
    </section>
  );
}

function ListForm({ locale, cohort, answer }: Pick<InvitePageProps, 'locale' | 'cohort' | 'answer'>) {
  const { t } = useWords('invitations');
  const fault = answer?.fault ?? null;
  return (
    <form className="stack" method="post" encType="multipart/form-data" action={`/${locale}/cohorts/${cohort.id}/invite`}>
      <div className="field">
        <label htmlFor="list">{t('invite.text')}</label>
        <p className="hint" id="list-hint">{t('invite.textHint', { max: maxInvited })}</p>
        <textarea id="list" name="list" rows={8} spellCheck={false} autoComplete="off" defaultValue={answer?.text} aria-describedby="list-hint" aria-invalid={fault ? true : undefined} />
      </div>
      <div className="field">
        <label htmlFor="file">{t('invite.file')}</label>
        <p className="hint" id="file-hint">{t('invite.fileHint')}</p>
        <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" aria-describedby="file-hint" />
      </div>
      <p><button className={answer?.plan ? 'button quiet' : 'button'}>{t('invite.check')}</button></p>
    </form>
  );
}

/** Inviting by a list: the list, what would become of each of its rows, and the invitations there are. */
export function InvitePage({ locale, cohort, invitations, answer }: InvitePageProps) {
  const { t } = useWords('invitations');
  const form = <ListForm locale={locale} cohort={cohort} answer={answer} />;
  return (
    <>
      {answer?.fault ? <p className="notice warn" role="alert">{t(`fault.${answer.fault}`, { max: answer.maxRows })}</p> : null}
      {cohort.isArchived ? <p className="notice">{t('invite.archived')}</p> : null}
      {answer?.plan ? <Plan locale={locale} cohort={cohort} plan={answer.plan} /> : null}
      {cohort.isArchived ? null : answer?.plan ? <details><summary>{t('invite.change')}</summary>{form}</details> : <section className="stack"><p>{t('invite.lead')}</p>{form}</section>}
      <InvitationList locale={locale} cohortId={cohort.id} invitations={invitations} />
    </>
  );
}
