import { renderToStaticMarkup } from 'react-dom/server';
import type { Mail } from '../../platform/mail.server';
import { translator } from '../../platform/i18n.server';
import type { Locale } from '../../platform/locale';

export interface LinkMail {
  locale: Locale;
  /** what the person did */
  reason: 'sign-in' | 'sign-up';
  hasAccount: boolean;
  url: string;
  minutes: number;
}

interface Words {
  title: string;
  before: string[];
  button: string;
  after: string[];
  sender: string;
}

function caseOf({ reason, hasAccount }: LinkMail) {
  if (reason === 'sign-up') return hasAccount ? 'known' : 'confirm';
  return hasAccount ? 'signIn' : 'newAccount';
}

function wordsOf(mail: LinkMail): Words {
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

const colours = { page: '#fbf6ee', card: '#ffffff', ink: '#14323e', soft: '#48616b', teal: '#15616a' };
const text = { margin: '0 0 16px', fontSize: '16px', lineHeight: '24px' };
const button = { display: 'inline-block', padding: '14px 28px', borderRadius: '24px', background: colours.teal, color: colours.card, fontWeight: 600, textDecoration: 'none' };

function Page({ words, locale, url }: { words: Words; locale: Locale; url: string }) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
      </head>
      <body style={{ margin: 0, padding: '24px', background: colours.page, color: colours.ink, fontFamily: 'Inter, Segoe UI, Arial, sans-serif' }}>
        <div style={{ maxWidth: '560px', margin: '0 auto', padding: '32px', background: colours.card, borderRadius: '14px' }}>
          {words.before.map((line) => <p key={line} style={text}>{line}</p>)}
          <p style={text}><a href={url} style={button}>{words.button}</a></p>
          <p style={{ ...text, fontSize: '14px', wordBreak: 'break-all' }}><a href={url} style={{ color: colours.teal }}>{url}</a></p>
          {words.after.map((line) => <p key={line} style={{ ...text, color: colours.soft }}>{line}</p>)}
          <p style={{ ...text, margin: 0, color: colours.soft, fontSize: '14px' }}>{words.sender}</p>
        </div>
      </body>
    </html>
  );
}

/** The mail with a link that signs in, as text and as a page; it holds nothing that a stranger could have typed. */
export function linkMail(mail: LinkMail): Omit<Mail, 'to'> {
  const words = wordsOf(mail);
  const lines = [...words.before, mail.url, ...words.after, words.sender];
  const page = renderToStaticMarkup(<Page words={words} locale={mail.locale} url={mail.url} />);
  return { subject: words.title, text: `${lines.join('\n\n')}\n`, html: `<!DOCTYPE html>${page}`, locale: mail.locale };
}
