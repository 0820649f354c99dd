import { translator } from '../../../platform/i18n.server';
import { locales, type Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { settings } from '../../../platform/settings.server';
import { mailBody } from '../../../ui/mail-page';
import type { MessageKind } from './message';

export interface CohortMail {
  locale: Locale;
  kind: MessageKind;
  /** of the person who gets it */
  name: string;
  trainer: string;
  cohort: string;
  /** what the trainer wrote in this language; may be empty */
  own: string;
  unsubscribeUrl: string;
}

/** The subject of a message in every language. */
export function subjectsOf(kind: MessageKind, cohort: string): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [locale, translator(locale)(`messages:mail.${kind}.subject`, { cohort })]));
}

/** The mail of a trainer to a member, as text and as a page: the words of the list, then the trainer's own, marked as such. */
export function cohortMail({ locale, kind, name, trainer, cohort, own, unsubscribeUrl }: CohortMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const words = {
    title: t(`messages:mail.${kind}.subject`, { cohort }),
    before: [
      name === '' ? t('mail:greeting') : t('messages:mail.greeting', { name }),
      t(`messages:mail.${kind}.text`, { cohort }),
      ...(own === '' ? [] : [t('messages:mail.own', { trainer }), own]),
    ],
    button: t('messages:mail.button'),
    after: [t('messages:mail.why', { trainer, cohort })],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
    quiet: { words: t('messages:mail.unsubscribe'), url: unsubscribeUrl },
  };
  return { ...mailBody({ words, locale, url: `${settings.APP_URL.replace(/\/$/, '')}/${locale}/course` }), unsubscribeUrl };
}
