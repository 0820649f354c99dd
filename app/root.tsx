import { Links, Meta, Outlet, useLocation, type MetaFunction } from '@remix-run/react';
import type { LinksFunction } from '@remix-run/node';
import type { ReactNode } from 'react';
import { isLocale, masterLocale } from './platform/locale';
import { entryMark, nonceMark } from './platform/template';
import styles from './styles.css?url';
import { ErrorPage } from './ui/error-page';
import { WebHead } from './ui/web-head';

// No font is preloaded: on a slow line it would arrive before the style sheet and hold up the first words.
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'UNITES' }];

// The next page is fetched while the finger is still on the link; nothing is fetched on suspicion.
const speculation = JSON.stringify({
  prefetch: [{ where: { and: [{ href_matches: '/*/course*' }, { not: { selector_matches: '[data-no-prefetch]' } }] }, eagerness: 'conservative' }],
});

export function Layout({ children }: { children: ReactNode }) {
  const first = useLocation().pathname.split('/')[1];
  const locale = isLocale(first) ? first : masterLocale;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf6ee" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#10242c" media="(prefers-color-scheme: dark)" />
        <link rel="manifest" href={`/app/${locale}.webmanifest`} />
        <link rel="apple-touch-icon" href="/app/icon-192.png" />
        <Meta />
        <WebHead locale={locale} />
        <Links />
        <script type="module" src={entryMark} nonce={nonceMark} />
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" nonce={nonceMark} /> : null}
        <script type="speculationrules" nonce={nonceMark} dangerouslySetInnerHTML={{ __html: speculation }} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
