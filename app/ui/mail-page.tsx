import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../platform/locale';

/** What a mail with one link says, in its order. */
export interface MailWords {
  title: string;
  before: string[];
  button: string;
  after: string[];
  sender: string;
  /** a second, quiet link at the end */
  quiet?: { words: string; url: string };
}

interface MailLink {
  words: MailWords;
  locale: Locale;
  /** where the button leads */
  url: string;
}

const colours = { page: '#fbf6ee', card: '#ffffff', ink: '#14323e', soft: '#48616b', teal: '#15616a' };
const text = { margin: '0 0 16px', fontSize: '16px', lineHeight: '24px' };
const button = { display: 'inline-block', padding: '14px 28px', borderRadius: '24px', background: colours.teal, color: colours.card, fontWeight: 600, textDecoration: 'none' };

function Page({ words, locale, url }: MailLink) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
      </head>
      <body style={{ margin: 0, padding: '24px', background: colours.page, color: colours.ink, fontFamily: 'Inter, Segoe UI, Arial, sans-serif' }}>
        <div style={{ maxWidth: '560px', margin: '0 auto', padding: '32px', background: colours.card, borderRadius: '14px' }}>
          {words.before.map((line) => <p key={line} style={{ ...text, whiteSpace: 'pre-line' }}>{line}</p>)}
          <p style={text}><a href={url} style={button}>{words.button}</a></p>
          <p style={{ ...text, fontSize: '14px', wordBreak: 'break-all' }}><a href={url} style={{ color: colours.teal }}>{url}</a></p>
          {words.after.map((line) => <p key={line} style={{ ...text, color: colours.soft }}>{line}</p>)}
          <p style={{ ...text, margin: 0, color: colours.soft, fontSize: '14px' }}>{words.sender}</p>
          {words.quiet ? <p style={{ ...text, margin: '16px 0 0', fontSize: '14px' }}><a href={words.quiet.url} style={{ color: colours.teal }}>{words.quiet.words}</a></p> : null}
        </div>
      </body>
    </html>
  );
}

/** The body of a mail with one link, as text and as a page. */
export function mailBody({ words, locale, url }: MailLink): { subject: string; text: string; html: string; locale: Locale } {
  const quiet = words.quiet ? [`${words.quiet.words}\n${words.quiet.url}`] : [];
  const lines = [...words.before, url, ...words.after, words.sender, ...quiet];
  const page = renderToStaticMarkup(<Page words={words} locale={locale} url={url} />);
  return { subject: words.title, text: `${lines.join('\n\n')}\n`, html: `<!DOCTYPE html>${page}`, locale };
}
