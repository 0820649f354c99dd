import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';

const goes = ['account', 'workbook', 'words', 'cohort', 'tried'] as const;
const stays = ['figures', 'team', 'certificate', 'report', 'places', 'trainer', 'pilot', 'remarks', 'backups'] as const;

interface LeavePageProps {
  locale: Locale;
  /** when the account would be deleted */
  day: string;
  isWrong: boolean;
}

function ConfirmForm({ isWrong }: Pick<LeavePageProps, 'isWrong'>) {
  const { t } = useWords('privacy');
  return (
    <form method="post" className="card own-part">
      <h2>{t('delete.confirmTitle')}</h2>
      <div className="field">
        <label htmlFor="confirm">{t('delete.confirm', { word: t('delete.word') })}</label>
        <input id="confirm" name="confirm" autoComplete="off" required aria-invalid={isWrong || undefined} aria-describedby={isWrong ? 'confirm-fault' : undefined} />
        {isWrong ? <p className="fault" id="confirm-fault" role="alert">{t('delete.fault.confirm')}</p> : null}
      </div>
      <button className="button">{t('delete.button')}</button>
    </form>
  );
}

/** What goes and what stays when an account is deleted, and the form that asks for it. */
export function LeavePage({ locale, day, isWrong }: LeavePageProps) {
  const { t } = useWords('privacy');
  return (
    <div className="own-page">
      <h1>{t('delete.title')}</h1>
      <p className="lead">{t('delete.lead', { day: dayIn(day, locale) })}</p>
      <section className="own-part" aria-labelledby="goes">
        <h2 id="goes">{t('delete.goesTitle')}</h2>
        <ul>{goes.map((key) => <li key={key}>{t(`delete.goes.${key}`)}</li>)}</ul>
      </section>
      <section className="own-part" aria-labelledby="stays">
        <h2 id="stays">{t('delete.staysTitle')}</h2>
        <ul>{stays.map((key) => <li key={key}>{t(`delete.stays.${key}`)}</li>)}</ul>
      </section>
      <p><a className="button quiet" href={`/${locale}/account/data#copy`}>{t('delete.copyFirst')}</a></p>
      <ConfirmForm isWrong={isWrong} />
      <p><a href={`/${locale}/account/data`}>{t('looks.back')}</a></p>
    </div>
  );
}

/** The offer to keep an account that waits for its deletion. */
export function LeavingPage({ locale, day }: Omit<LeavePageProps, 'isWrong'>) {
  const { t } = useWords('privacy');
  return (
    <div className="accounts-card card">
      <h1>{t('leaving.title')}</h1>
      <p>{t('leaving.text', { day: dayIn(day, locale) })}</p>
      <form method="post"><button className="button">{t('leaving.keep')}</button></form>
      <form method="post" action={`/${locale}/sign-out`}><button className="button quiet">{t('leaving.signOut')}</button></form>
      <p><a href={`/${locale}/account/data#copy`}>{t('copy.title')}</a></p>
    </div>
  );
}
