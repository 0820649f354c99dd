import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { mailBody } from '../../../ui/mail-page';

/** What a mail about a change of address is for: the wish to either side, an address that somebody has already, or that it is done. */
export type ChangeMailKind = 'old' | 'new' | 'taken' | 'done';

export interface ChangeMail {
  kind: ChangeMailKind;
  locale: Locale;
  newEmail: string;
  /** the link to confirm, or where to sign in */
  url: string;
  hours: number;
}

/** A mail about a change of address, as text and as a page. */
export function emailChangeMail({ kind, locale, newEmail, url, hours }: ChangeMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const isLink = kind === 'old' || kind === 'new';
  const words = {
    title: t(`mail:change.${kind}.subject`),
    before: [t('mail:greeting'), t(`mail:change.${kind}.text`, { email: newEmail })],
    button: t(isLink ? 'mail:change.button' : 'mail:signIn.button'),
    after: [...(isLink ? [t('mail:change.validity', { hours })] : []), t(`mail:change.${kind}.ignore`)],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
  };
  return mailBody({ words, locale, url });
}
