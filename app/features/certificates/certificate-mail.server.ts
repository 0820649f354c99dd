import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import type { Mail } from '../../platform/mail.server';
import { settings } from '../../platform/settings.server';
import { mailBody } from '../../ui/mail-page';

/** The mail that says that a certificate is ready, as text and as a page. */
export function readyMail({ name, locale }: { name: string; locale: Locale }): Omit<Mail, 'to'> {
  const t = translator(locale);
  const words = {
    title: t('certificates:mail.subject'),
    before: [t('messages:mail.greeting', { name }), t('certificates:mail.text', { course: t('common:course.title') })],
    button: t('certificates:mail.button'),
    after: [t('certificates:mail.why')],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
  };
  return mailBody({ words, locale, url: `${settings.APP_URL.replace(/\/$/, '')}/${locale}/certificate` });
}
