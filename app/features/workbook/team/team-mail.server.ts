import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { dayIn } from '../../../ui/day';
import { mailBody } from '../../../ui/mail-page';
import { validDays } from './team';

export interface TeamMail {
  locale: Locale;
  url: string;
  /** who invites; null when that account is gone */
  inviter: string | null;
  team: string;
  /** the last moment at which the link can be used */
  until: Date;
}

/** The mail that invites somebody into a city team, as text and as a page. */
export function teamMail({ locale, url, inviter, team, until }: TeamMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const course = t('common:course.title');
  const words = {
    title: t('teams:mail.subject', { team }),
    before: [t('mail:greeting'), inviter === null ? t('teams:mail.textAnonymous', { team, course }) : t('teams:mail.text', { team, course, inviter }), t('teams:mail.means')],
    button: t('teams:mail.button'),
    after: [t('teams:mail.validity', { date: dayIn(until, locale), count: validDays }), t('teams:mail.ignore')],
    sender: `${t('common:site')} – ${course}`,
  };
  return mailBody({ words, locale, url });
}
