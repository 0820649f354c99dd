import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useParams, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { settings } from '../../platform/settings.server';
import { isLocale, masterLocale, type Locale } from '../../platform/locale';
import { CopySign } from '../../features/offline/offline-parts';
import { PilotBanner } from '../../features/pilots/pilot-banner';
import type { PilotSign } from '../../features/pilots/pilot.server';
import type { ViewingSign } from '../../features/pilots/viewing/viewing';
import { ViewingBanner } from '../../features/pilots/viewing/viewing-parts';
import { ErrorPage } from '../../ui/error-page';
import type { Operator } from '../../ui/operator';
import { SiteFooter, SiteHeader } from '../../ui/site-header';
import { localeOf } from '../guards';

export function loader({ params, context }: LoaderFunctionArgs) {
  const { APP_URL, OPERATOR_NAME, CONTACT_EMAIL, EU_FUNDING, EU_GRANTING_AUTHORITY } = settings;
  const operator: Operator = { name: OPERATOR_NAME ?? null, email: CONTACT_EMAIL ?? null, euFunding: EU_FUNDING ?? null, grantingAuthority: EU_GRANTING_AUTHORITY ?? null };
  return { locale: localeOf(params), appUrl: APP_URL, operator, pilot: context.pilot ?? null, viewing: context.viewing ?? null };
}

function Frame({ locale, pilot = null, viewing, children }: { locale: Locale; pilot?: PilotSign | null; viewing: ViewingSign | null; children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <>
      <SiteHeader locale={locale} />
      <CopySign locale={locale} />
      {viewing ? <ViewingBanner locale={locale} sign={viewing} /> : null}
      {pilot ? <PilotBanner locale={locale} pilot={pilot} path={pathname} /> : null}
      {children}
      <SiteFooter locale={locale} />
    </>
  );
}

export default function Layout() {
  const { locale, pilot, viewing } = useLoaderData<typeof loader>();
  return (
    <Frame locale={locale} pilot={pilot} viewing={viewing}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const { lng } = useParams();
  const known = useRouteLoaderData<typeof loader>('routes/public/layout');
  return (
    <Frame locale={isLocale(lng) ? lng : masterLocale} viewing={known?.viewing ?? null}>
      <ErrorPage />
    </Frame>
  );
}
