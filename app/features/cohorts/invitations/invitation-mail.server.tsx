import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { dayIn } from '../../../ui/day';
import { mailBody } from '../../../ui/mail-page';

export interface InvitationMail {
  locale: Locale;
  url: string;
  /** of the person invited, as the trainer's list says; may be empty */
  name: string;
  /** who invites; null when that account is gone */
  trainer: string | null;
  cohort: { name: string; startsOn: Date | null; endsOn: Date | null };
  /** the last moment at which the link can be used */
  until: Date;
}

/** The mail that invites somebody to a cohort, as text and as a page. */
export function invitationMail({ locale, url, name, trainer, cohort, until }: InvitationMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const { startsOn, endsOn } = cohort;
  const course = t('common:course.title');
  const dates = startsOn && endsOn ? [t('invitations:mail.dates', { from: dayIn(startsOn, locale), to: dayIn(endsOn, locale) })] : [];
  const words = {
    title: t('invitations:mail.subject', { cohort: cohort.name }),
    before: [
      name === '' ? t('mail:greeting') : t('invitations:mail.greeting', { name }),
      trainer === null ? t('invitations:mail.textAnonymous', { cohort: cohort.name, course }) : t('invitations:mail.text', { cohort: cohort.name, course, trainer }),
      ...dates,
      t('invitations:mail.course'),
    ],
    button: t('invitations:mail.button'),
    after: [t('invitations:mail.validity', { date: dayIn(until, locale) }), t('invitations:mail.ignore')],
    sender: `${t('common:site')} – ${course}`,
  };
  return mailBody({ words, locale, url });
}
