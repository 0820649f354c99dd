import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';

/** Says that what stands on a page needs a recent sign-in, and leads there and back. */
export function SignInAgain({ locale, title, path }: { locale: Locale; title: string; path: string }) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{title}</h1>
      <p>{t('again.text')}</p>
      <p className="accounts-actions">
        <a className="button" href={`/${locale}/sign-in?to=${encodeURIComponent(path)}`}>{t('again.button')}</a>
        <BackToAccount locale={locale} />
      </p>
    </div>
  );
}

/** The way back to the page of the account. */
export function BackToAccount({ locale }: { locale: Locale }) {
  const { t } = useWords('security');
  return <a href={`/${locale}/account`}>{t('again.back')}</a>;
}
