import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { ErrorPage } from '../../ui/error-page';
import { SiteFooter, SiteHeader } from '../../ui/site-header';
import { localeOf } from '../guards';

export function loader({ params }: LoaderFunctionArgs) {
  return { locale: localeOf(params) };
}

export default function Layout() {
  const { locale } = useLoaderData<typeof loader>();
  return (
    <>
      <SiteHeader locale={locale} />
      <Outlet />
      <SiteFooter locale={locale} />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
