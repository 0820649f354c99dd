import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { mailBody } from '../../../ui/mail-page';

/** What was changed about the way somebody signs in. */
export const noticeKinds = ['password', 'password-locked', 'app-on', 'app-off', 'passkey-on', 'passkey-off', 'organisation', 'codes', 'code-used', 'locked'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A mail that tells somebody of a change to how they sign in, as text and as a page. */
export function noticeMail({ kind, locale, url }: { kind: NoticeKind; locale: Locale; url: string }): Omit<Mail, 'to'> {
  const t = translator(locale);
  const words = {
    title: t(`mail:notice.${kind}.subject`),
    before: [t('mail:greeting'), t(`mail:notice.${kind}.text`)],
    button: t('mail:notice.button'),
    after: [t('mail:notice.ignore')],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
  };
  return mailBody({ words, locale, url });
}
