import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { BackToAccount } from '../sign-ins/sign-in-again';
import { codesInAll } from './second-step';

interface CodesPageProps {
  locale: Locale;
  /** codes that were made a moment ago and not put away yet */
  codes: string[] | null;
  codesLeft: number;
}

function NewCodes({ locale, codes }: { locale: Locale; codes: string[] }) {
  const { t } = useWords('security');
  return (
    <>
      <p>{t('codes.new')}</p>
      <ul className="accounts-codes" role="list" translate="no">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <form method="post" action={`/${locale}/account/codes/keep`}>
        <button className="button" type="submit">{t('codes.kept')}</button>
      </form>
    </>
  );
}

/** Shows recovery codes once, afterwards how many are left, and makes new ones. */
export function CodesPage({ locale, codes, codesLeft }: CodesPageProps) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{t('codes.title')}</h1>
      <p>{t('codes.lead')}</p>
      {codes === null ? (
        <>
          <p>{t('codes.left', { left: codesLeft, all: codesInAll })}</p>
          <form method="post" action={`/${locale}/account/codes/renew`}>
            <button className="button quiet" type="submit">{t('codes.renew')}</button>
          </form>
        </>
      ) : <NewCodes locale={locale} codes={codes} />}
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}
