import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { RefusedForm } from '../accounts';
import { Field, FormFault } from '../form-fields';
import { BackToAccount } from '../sign-ins/sign-in-again';
import { PasskeyForm } from './passkey-form';
import type { ShownPasskey } from './passkeys';

interface PageProps {
  locale: Locale;
  form: RefusedForm;
  sentence?: string | null;
}

interface PasskeysPageProps extends PageProps {
  passkeys: readonly ShownPasskey[];
  /** what a new one is called unless its owner says otherwise */
  suggested: string;
  /** what was changed a moment ago, as the address says it */
  saved: string | null;
}

/** When a passkey was made and used. */
function Dates({ locale, passkey: { createdAt, usedAt } }: { locale: Locale; passkey: ShownPasskey }) {
  const { t } = useWords('security');
  return (
    <>
      <span className="accounts-fine">{t('passkeys.added', { date: dayIn(createdAt, locale) })}</span>
      <span className="accounts-fine">{usedAt === null ? t('passkeys.unused') : t('passkeys.used', { date: dayIn(usedAt, locale) })}</span>
    </>
  );
}

const changes = ['added', 'renamed', 'removed'] as const;

/** The passkeys of somebody, and the form that adds one. */
export function PasskeysPage({ locale, passkeys, suggested, saved, form, sentence }: PasskeysPageProps) {
  const { t } = useWords('security');
  const here = `/${locale}/account/passkeys`;
  const change = changes.find((known) => known === saved);
  return (
    <div className="accounts-card card">
      <h1>{t('passkeys.title')}</h1>
      <p>{t('passkeys.lead')}</p>
      {change ? <p className="notice good" role="status">{t(`passkeys.saved.${change}`)}</p> : null}
      {passkeys.length === 0 ? null : (
        <ul className="accounts-rows" role="list">
          {passkeys.map((passkey) => (
            <li className="accounts-row" key={passkey.id}>
              <p className="accounts-row-text">
                <strong>{passkey.name}</strong>
                <Dates locale={locale} passkey={passkey} />
              </p>
              <a className="button quiet small" href={`${here}/${passkey.id}`} aria-label={`${t('part.change')}: ${passkey.name}`}>{t('part.change')}</a>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('passkeys.addTitle')}</h2>
      <FormFault form={form} sentence={sentence} />
      <PasskeyForm action={here} ask={`${here}/ask`} kind="make" button={t('passkeys.add')}>
        <Field name="name" label="passkeyName" form={form} hint={t('passkeys.nameHint')} input={{ type: 'text', autoComplete: 'off', required: true, maxLength: 80, defaultValue: suggested }} />
      </PasskeyForm>
      <p><BackToAccount locale={locale} /></p>
    </div>
  );
}

/** One passkey: its name, to be changed, and the button that removes it. */
export function PasskeyPage({ locale, passkey, isLast, form, sentence }: PageProps & { passkey: ShownPasskey; isLast: boolean }) {
  const { t } = useWords('security');
  const here = `/${locale}/account/passkeys/${passkey.id}`;
  return (
    <div className="accounts-card card">
      <h1>{t('passkeys.one', { name: passkey.name })}</h1>
      <p className="accounts-row-text"><Dates locale={locale} passkey={passkey} /></p>
      <FormFault form={form} sentence={sentence} />
      <form method="post" action={here} className="accounts-form">
        <Field name="name" label="passkeyName" form={form} input={{ type: 'text', autoComplete: 'off', required: true, maxLength: 80, defaultValue: passkey.name }} />
        <button className="button" type="submit">{t('passkeys.rename')}</button>
      </form>
      <h2>{t('passkeys.removeTitle')}</h2>
      <p>{t(isLast ? 'passkeys.removeLast' : 'passkeys.removeText')}</p>
      <form method="post" action={`${here}/remove`}>
        <button className="button quiet" type="submit">{t('passkeys.remove')}</button>
      </form>
      <p><a href={`/${locale}/account/passkeys`}>{t('passkeys.back')}</a></p>
    </div>
  );
}
