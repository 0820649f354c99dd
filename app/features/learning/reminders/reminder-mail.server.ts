import { createHash } from 'node:crypto';
import { translator } from '../../../platform/i18n.server';
import type { Locale } from '../../../platform/locale';
import type { Mail } from '../../../platform/mail.server';
import { settings } from '../../../platform/settings.server';
import { mailBody } from '../../../ui/mail-page';
import type { LessonLine } from '../lesson-lines';
import type { ReminderKind } from './reminder';

export interface ReminderMail {
  kind: ReminderKind;
  locale: Locale;
  name: string;
  session: number;
  time: string;
  minutes: number;
  lessons: readonly LessonLine[];
  unsubscribeUrl: string;
}

const appUrl = () => settings.APP_URL.replace(/\/$/, '');

/** The mail of a study day, as text and as a page: the session with what is left of it, or the question whether a pause would help. */
export function reminderMail({ kind, locale, name, session, time, minutes, lessons, unsubscribeUrl }: ReminderMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const isSession = kind === 'session';
  const text = isSession ? t('plan:mail.session.text', { number: session, time, minutes: t('common:minutes', { count: minutes }) }) : t('plan:mail.pause.text');
  const list = lessons.map(({ number, title, minutes: each }) => `${number} ${title.text} (${t('common:minutesShort', { count: each })})`).join('\n');
  const words = {
    title: t(`plan:mail.${kind}.subject`, { number: session }),
    before: [name === '' ? t('mail:greeting') : t('messages:mail.greeting', { name }), text, ...(isSession ? [list] : [])],
    button: t(`plan:mail.${kind}.button`, { number: session }),
    after: [t(`plan:mail.${kind}.after`), t('plan:mail.why')],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
    quiet: { words: t('plan:mail.unsubscribe'), url: unsubscribeUrl },
  };
  const url = `${appUrl()}/${locale}/${isSession ? `session/${session}` : 'plan'}`;
  return { ...mailBody({ words, locale, url }), unsubscribeUrl };
}

/** The id of a reminder's mail, made from whose and which day it is: sent twice, it is one mail to mail programs that look. */
export function reminderMessageId(learnerId: string, day: string): string {
  return `<study-${createHash('sha256').update(`${learnerId} ${day}`).digest('hex').slice(0, 32)}@${new URL(settings.APP_URL).hostname}>`;
}
