import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { dayIn } from '../../../ui/day';
import { mailBody } from '../../../ui/mail-page';
import { validDays } from '../../workbook/team/team';
import type { PilotCity } from '../tester';

export interface TesterMail {
  locale: Locale;
  url: string;
  cityId: PilotCity;
  /** what to look at, as the editor wrote it; may be empty */
  words: string;
  /** until when; null where no day was named */
  until: string | null;
  /** the last moment at which the link can be used */
  validUntil: Date;
}

/** The mail that asks somebody to try modules for a city: what to look at, until when, and the way to say yes. */
export function testerMail({ locale, url, cityId, words, until, validUntil }: TesterMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const course = t('common:course.title');
  const city = t(`cities:${cityId}`);
  const asked = [...(words === '' ? [] : [t('pilots:invite.lookAt', { words })]), ...(until === null ? [] : [t('pilots:invite.until', { day: dayIn(until, locale) })])];
  return mailBody({
    words: {
      title: t('pilots:invite.subject', { city }),
      before: [t('mail:greeting'), t('pilots:invite.text', { city, course }), ...asked, t('pilots:invite.means')],
      button: t('pilots:invite.button'),
      after: [t('teams:mail.validity', { date: dayIn(validUntil, locale), count: validDays }), t('pilots:invite.ignore')],
      sender: `${t('common:site')} – ${course}`,
    },
    locale,
    url,
  });
}
