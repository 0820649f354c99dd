import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { settings } from '../../../platform/settings.server';
import { dayIn } from '../../../ui/day';
import { mailBody } from '../../../ui/mail-page';

export const leavingMails = ['asked', 'gone', 'unused'] as const;

/** A mail about the end of an account: that it was asked for, that it is done, or that nobody uses the account. */
export function leavingMail(kind: (typeof leavingMails)[number], locale: Locale, day: Date): Omit<Mail, 'to'> {
  const t = translator(locale);
  const words = {
    title: t(`privacy:mail.${kind}.subject`),
    before: [t('mail:greeting'), t(`privacy:mail.${kind}.text`, { day: dayIn(day, locale) })],
    button: t(`privacy:mail.${kind}.button`),
    after: [t(`privacy:mail.${kind}.after`)],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
  };
  const url = `${settings.APP_URL.replace(/\/$/, '')}/${locale}/${kind === 'gone' ? 'privacy' : 'sign-in'}`;
  return mailBody({ words, locale, url });
}
