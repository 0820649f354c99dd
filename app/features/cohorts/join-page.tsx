import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Cohort, JoinRefusal } from './cohort';

export interface JoinPageProps {
  locale: Locale;
  /** the code as it was typed or stands in the link; empty when none was given yet */
  code: string;
  cohort: Cohort | null;
  refused: JoinRefusal | null;
  hasJoined: boolean;
}

function CodeForm({ locale, code }: Pick<JoinPageProps, 'locale' | 'code'>) {
  const { t } = useWords('cohorts');
  return (
    <form className="stack" method="get" action={`/${locale}/join`}>
      <div className="field">
        <label htmlFor="code">{t('join.code')}</label>
        <input id="code" name="code" type="text" required maxLength={20} autoComplete="off" autoCapitalize="characters" spellCheck={false} defaultValue={code} aria-describedby="code-hint" />
        <p className="hint" id="code-hint">{t('join.codeHint')}</p>
      </div>
      <p><button className="button">{t('join.find')}</button></p>
    </form>
  );
}

function JoinForm({ locale, code, cohort }: { locale: Locale; code: string; cohort: Cohort }) {
  const { t } = useWords('cohorts');
  return (
    <>
      <p className="lead">{t('join.ask', { name: cohort.name })}</p>
      <h2>{t('join.means')}</h2>
      <ul className="ticks">
        <li>{t('join.posts')}</li>
        <li>{t('join.private')}</li>
        <li>{t('join.progress')}</li>
      </ul>
      <form method="post" action={`/${locale}/join/${encodeURIComponent(code)}`}>
        <button className="button">{t('join.button')}</button>
      </form>
    </>
  );
}

function Outcome({ locale, code, cohort, refused, hasJoined }: JoinPageProps) {
  const { t } = useWords('cohorts');
  const name = cohort?.name ?? '';
  const isMember = refused === 'already-member';
  if (refused && !isMember) {
    return (
      <>
        <p className="notice warn" role="alert">{t(`refused.${refused}`, { name })}</p>
        <CodeForm locale={locale} code={refused === 'unknown-code' ? code : ''} />
      </>
    );
  }
  return (
    <>
      <p className="notice good" role="status">{hasJoined ? t('join.joined', { name }) : t('refused.already-member', { name })}</p>
      <p><a className="button" href={`/${locale}/course`}>{t('join.toCourse')}</a></p>
      {cohort === null ? null : <p><a href={`/${locale}/cohorts/${cohort.id}`}>{t('join.toCohort')}</a></p>}
    </>
  );
}

/** Joining a cohort by its code: what that means before it is done, and what came of it. */
export function JoinPage(props: JoinPageProps) {
  const { t } = useWords('cohorts');
  const { locale, code, cohort, refused } = props;
  const isOpen = cohort !== null && refused === null;
  return (
    <div className="cohorts-card card">
      <h1>{t('join.title')}</h1>
      {code === '' ? <p>{t('join.lead')}</p> : null}
      {code === '' ? <CodeForm locale={locale} code="" /> : null}
      {isOpen ? <JoinForm locale={locale} code={code} cohort={cohort} /> : null}
      {code !== '' && !isOpen ? <Outcome {...props} /> : null}
    </div>
  );
}
