import { translator } from '../../../../platform/i18n.server';
import type { Locale } from '../../../../platform/locale';
import type { Mail } from '../../../../platform/mail.server';
import { settings } from '../../../../platform/settings.server';
import { mailBody } from '../../../../ui/mail-page';
import { remarkNumber, type Decision } from '../remark';

export interface RemarkMail {
  what: Decision;
  /** the editor's, as typed */
  words: string;
  version: number | null;
  into: number | null;
  locale: Locale;
  name: string;
  remarkId: number;
  quote: string;
}

const shownQuote = 300;

/** The mail that tells the author of a remark what became of it; what the editor wrote stands in it as typed. */
export function remarkMail({ what, words, version, into, locale, name, remarkId, quote }: RemarkMail): Omit<Mail, 'to'> {
  const t = translator(locale);
  const number = remarkNumber(remarkId);
  const facts = { number, version: version ?? '', other: into === null ? '' : remarkNumber(into) };
  const short = quote.length > shownQuote ? `${quote.slice(0, shownQuote)}…` : quote;
  const lines = [
    t('messages:mail.greeting', { name }),
    t(`remarks:mail.${what}.text`, facts),
    ...(short === '' ? [] : [t('remarks:mail.about', { quote: short })]),
    ...(words === '' ? [] : [t('remarks:mail.words'), words]),
  ];
  const body = {
    title: t(`remarks:mail.${what}.subject`, facts),
    before: lines,
    button: t(what === 'fix' ? 'remarks:mail.look' : 'remarks:mail.open'),
    after: [t('remarks:mail.why')],
    sender: `${t('common:site')} – ${t('common:course.title')}`,
  };
  return mailBody({ words: body, locale, url: `${settings.APP_URL.replace(/\/$/, '')}/${locale}/remarks/mine?show=${remarkId}` });
}
