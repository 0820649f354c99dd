import type { Locale } from '../../../platform/locale';
import { QrCode } from '../../../ui/qr-code';
import { useWords } from '../../../ui/use-words';
import type { RefusedForm } from '../accounts';
import { Field, FormFault } from '../form-fields';
import { BackToAccount } from '../sign-ins/sign-in-again';

export interface AppPageProps {
  locale: Locale;
  hasApp: boolean;
  /** what the app must be told, once somebody began */
  setup: { uri: string; key: string } | null;
  form: RefusedForm;
  sentence?: string | null;
}

function Command({ locale, to, words, isQuiet = false }: { locale: Locale; to: 'begin' | 'remove'; words: string; isQuiet?: boolean }) {
  return (
    <form method="post" action={`/${locale}/account/app/${to}`}>
      <button className={isQuiet ? 'button quiet' : 'button'} type="submit">{words}</button>
    </form>
  );
}

function Setup({ locale, setup, form, sentence }: AppPageProps & { setup: { uri: string; key: string } }) {
  const { t } = useWords('security');
  return (
    <>
      <FormFault form={form} sentence={sentence} />
      <ol className="accounts-steps">
        <li><div className="accounts-step">
          <p>{t('app.scan')}</p>
          <div className="accounts-qr"><QrCode address={setup.uri} label={t('app.qr')} /></div>
          <p>{t('app.orType')}</p>
          <p className="accounts-code" translate="no">{setup.key}</p>
          <p><a href={setup.uri}>{t('app.open')}</a></p>
        </div></li>
        <li><div className="accounts-step">
          <p>{t('app.typeCode')}</p>
          <form method="post" action={`/${locale}/account/app`} className="accounts-form">
            <CodeField form={form} />
            <button className="button" type="submit">{t('app.confirm')}</button>
          </form>
        </div></li>
      </ol>
      <Command locale={locale} to="begin" words={t('app.another')} isQuiet />
    </>
  );
}

/** The field for a code: figures first, and phones offer the code that they see. */
export function CodeField({ form, hint }: { form: RefusedForm; hint?: string }) {
  return <Field name="code" form={form} hint={hint} input={{ type: 'text', inputMode: hint === undefined ? 'numeric' : 'text', autoComplete: 'one-time-code', autoCapitalize: 'none', spellCheck: false, maxLength: 64, required: true }} />;
}

/** Sets an authenticator app up, or removes it. */
export function AppPage(props: AppPageProps) {
  const { t } = useWords('security');
  const { locale, hasApp, setup } = props;
  return (
    <div className="accounts-card card">
      <h1>{t('app.title')}</h1>
      <p>{t(hasApp ? 'app.on' : 'app.lead')}</p>
      {hasApp ? <Command locale={locale} to="remove" words={t('app.remove')} isQuiet /> : null}
      {!hasApp && setup === null ? <Command locale={locale} to="begin" words={t('app.begin')} /> : null}
      {!hasApp && setup !== null ? <Setup {...props} setup={setup} /> : null}
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}
