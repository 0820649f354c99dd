import type { Locale } from '../../platform/locale';
import { dayIn } from '../../ui/day';
import { useWords } from '../../ui/use-words';
import { shown } from './certificate';

interface VerifyFormProps {
  locale: Locale;
  typed?: string;
  sentence?: string | null;
}

/** Asks for a verification code. */
export function VerifyForm({ locale, typed = '', sentence = null }: VerifyFormProps) {
  const { t } = useWords('certificates');
  return (
    <form method="get" action={`/${locale}/verify`} className="stack verify-form">
      <div className="field">
        <label htmlFor="code">{t('verify.label')}</label>
        <input id="code" name="code" type="text" autoComplete="off" autoCapitalize="characters" spellCheck={false} required maxLength={40} defaultValue={typed} aria-describedby={sentence ? 'code-hint code-fault' : 'code-hint'} aria-invalid={sentence ? true : undefined} />
        <p className="hint" id="code-hint">{t('verify.hint', { example: '7KQM-4XRD-9T2A' })}</p>
        {sentence ? <p className="error" id="code-fault" role="alert">{sentence}</p> : null}
      </div>
      <p><button className="button" type="submit">{t('verify.button')}</button></p>
    </form>
  );
}

/** What a code stands for, as its page shows it; moments as texts. */
export type ShownVerdict =
  | { status: 'valid'; number: string; name: string; completedAt: string; issuedAt: string; course: string; hours: number; modules: string[] }
  | { status: 'replaced' | 'withdrawn'; number: string; since: string }
  | { status: 'unknown' };

const tones = { valid: 'good', replaced: 'warn', withdrawn: 'warn', unknown: 'warn' } as const;

function Facts({ verdict, locale }: { verdict: Extract<ShownVerdict, { status: 'valid' }>; locale: Locale }) {
  const { t } = useWords('certificates');
  const { number, name, completedAt, issuedAt, course, hours, modules } = verdict;
  return (
    <section className="card stack" aria-label={t('held.card', { name })}>
      <dl className="certificate-facts">
        <div><dt>{t('held.name')}</dt><dd>{name}</dd></div>
        <div><dt>{t('held.course')}</dt><dd>{course}</dd></div>
        <div><dt>{t('held.completed')}</dt><dd>{dayIn(completedAt, locale)}</dd></div>
        <div><dt>{t('verify.workload')}</dt><dd>{t('paper.hours', { count: hours })}</dd></div>
        <div><dt>{t('held.issuedOn')}</dt><dd>{dayIn(issuedAt, locale)}</dd></div>
        <div><dt>{t('held.number')}</dt><dd>{shown(number)}</dd></div>
      </dl>
      <h2>{t('verify.modules')}</h2>
      <ol>{modules.map((title) => <li key={title}>{title}</li>)}</ol>
      <p className="fine">{t('verify.nature')}</p>
    </section>
  );
}

/** Says what a code stands for: valid and whose, replaced, withdrawn or unknown. */
export function VerdictPart({ verdict, locale }: { verdict: ShownVerdict; locale: Locale }) {
  const { t } = useWords('certificates');
  const date = verdict.status === 'unknown' ? '' : dayIn(verdict.status === 'valid' ? verdict.completedAt : verdict.since, locale);
  const name = verdict.status === 'valid' ? verdict.name : '';
  return (
    <>
      <header className="page-head">
        <p className="kicker">{t('verify.title')}</p>
        <h1>{t(`verify.${verdict.status}Title`)}</h1>
      </header>
      <p className={`notice ${tones[verdict.status]}`}>{t(`verify.${verdict.status}Text`, { date, name })}</p>
      {verdict.status === 'valid' ? <Facts verdict={verdict} locale={locale} /> : null}
      {verdict.status === 'replaced' || verdict.status === 'withdrawn' ? <p className="fine">{t('held.number')} {shown(verdict.number)}</p> : null}
    </>
  );
}
