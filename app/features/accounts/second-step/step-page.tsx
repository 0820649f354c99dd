import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { RefusedForm } from '../accounts';
import { FormFault } from '../form-fields';
import { CodeField } from './app-page';

interface StepPageProps {
  locale: Locale;
  form: RefusedForm;
  sentence?: string | null;
}

/** Asks for the second step of a sign-in. */
export function StepPage({ locale, form, sentence }: StepPageProps) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{t('step.title')}</h1>
      <p>{t('step.lead')}</p>
      <FormFault form={form} sentence={sentence} />
      <form method="post" action={`/${locale}/sign-in/step`} className="accounts-form">
        <CodeField form={form} hint={t('step.hint')} />
        <button className="button" type="submit">{t('step.button')}</button>
      </form>
      <p><a href={`/${locale}/sign-in`}>{t('step.again')}</a></p>
    </div>
  );
}

/** Says that a sign-in waited too long or was answered wrongly too often. */
export function StepOver({ locale }: { locale: Locale }) {
  const { t } = useWords('security');
  return (
    <div className="accounts-card card">
      <h1>{t('step.overTitle')}</h1>
      <p>{t('step.overText')}</p>
      <p><a className="button" href={`/${locale}/sign-in`}>{t('step.again')}</a></p>
    </div>
  );
}
