import { useLocation, useMatches, useRouteLoaderData } from '@remix-run/react';
import { locales, masterLocale, type Locale } from '../platform/locale';
import { isPublicPage } from './public-page';

const territories: Record<Locale, string> = { en: 'en_GB', fr: 'fr_FR', de: 'de_DE', it: 'it_IT', es: 'es_ES' };

/**
 * What other machines are told of a page: its one address, the same page in the other languages, and a picture for whoever
 * passes it on. Of a page that is not public they are told to leave it out.
 */
export function WebHead({ locale }: { locale: Locale }) {
  const [, , ...rest] = useLocation().pathname.split('/');
  const isPublic = isPublicPage(useMatches());
  const layout = useRouteLoaderData('routes/public/layout') as { appUrl?: string } | undefined;
  if (!isPublic || !layout?.appUrl) return <meta name="robots" content="noindex" />;
  const root = layout.appUrl.replace(/\/$/, '');
  const path = rest.filter(Boolean).join('/');
  const addressIn = (lng: Locale) => `${root}/${lng}${path && `/${path}`}`;
  return (
    <>
      <link rel="canonical" href={addressIn(locale)} />
      {locales.map((lng) => <link key={lng} rel="alternate" hrefLang={lng} href={addressIn(lng)} />)}
      <link rel="alternate" hrefLang="x-default" href={addressIn(masterLocale)} />
      <link rel="alternate" type="application/rss+xml" title="UNITES" href={`/${locale}/changes.xml`} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="UNITES" />
      <meta property="og:url" content={addressIn(locale)} />
      <meta property="og:locale" content={territories[locale]} />
      <meta property="og:image" content={`${root}/social/${locale}.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
