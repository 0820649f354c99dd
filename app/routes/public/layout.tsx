import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { settings } from '../../platform/settings.server';
import { isLocale, masterLocale, type Locale } from '../../platform/locale';
import { CopySign } from '../../features/offline/offline-parts';
import { PilotBanner } from '../../features/pilots/pilot-banner';
import type { PilotSign } from '../../features/pilots/pilot.server';
import { ErrorPage } from '../../ui/error-page';
import type { Operator } from '../../ui/operator';
import { SiteFooter, SiteHeader } from '../../ui/site-header';
import { localeOf } from '../guards';

export function loader({ params, context }: LoaderFunctionArgs) {
  const { APP_URL, OPERATOR_NAME, CONTACT_EMAIL, EU_FUNDING, EU_GRANTING_AUTHORITY } = settings;
  const operator: Operator = { name: OPERATOR_NAME ?? null, email: CONTACT_EMAIL ?? null, euFunding: EU_FUNDING ?? null, grantingAuthority: EU_GRANTING_AUTHORITY ?? null };
  return { locale: localeOf(params), appUrl: APP_URL, operator, pilot: context.pilot ?? null };
}

function Frame({ locale, pilot = null, children }: { locale: Locale; pilot?: PilotSign | null; children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <>
      <SiteHeader locale={locale} />
      <CopySign locale={locale} />
      {pilot ? <PilotBanner locale={locale} pilot={pilot} path={pathname} /> : null}
      {children}
      <SiteFooter locale={locale} />
    </>
  );
}

export default function Layout() {
  const { locale, pilot } = useLoaderData<typeof loader>();
  return (
    <Frame locale={locale} pilot={pilot}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const { lng } = useParams();
  return (
    <Frame locale={isLocale(lng) ? lng : masterLocale}>
      <ErrorPage />
    </Frame>
  );
}
