import type { Mail } from '../../platform/mail.server';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';
import { mailBody, type MailWords } from '../../ui/mail-page';

export interface LinkMail {
  locale: Locale;
  /** what the person did */
  reason: 'sign-in' | 'sign-up';
  hasAccount: boolean;
  url: string;
  minutes: number;
}

function caseOf({ reason, hasAccount }: LinkMail) {
  if (reason === 'sign-up') return hasAccount ? 'known' : 'confirm';
  return hasAccount ? 'signIn' : 'newAccount';
}

function wordsOf(mail: LinkMail): MailWords {
  const t = translator(mail.locale);
  const kind = caseOf(mail);
  return {
    title: t(`mail:${kind}.subject`),
    before: [t('mail:greeting'), t(`mail:${kind}.text`)],
    button: t(`mail:${kind}.button`),
    after: [t('mail:validity', { wait: t('common:minutes', { count: mail.minutes }) }), t('mail:ignore')],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
  };
}

/** The mail with a link that signs in, as text and as a page; it holds nothing that a stranger could have typed. */
export function linkMail(mail: LinkMail): Omit<Mail, 'to'> {
  return mailBody({ words: wordsOf(mail), locale: mail.locale, url: mail.url });
}
