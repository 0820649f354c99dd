import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readRefusal } from '../../features/accounts/organisation/organisation';
import { OrganisationPage } from '../../features/accounts/organisation/organisation-page';
import { organisationName } from '../../features/accounts/organisation/provider.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders } from '../form-answers.server';
import { localeOf, publicDoor } from '../guards';

export const headers = pageHeaders;

export function loader({ params, request }: LoaderFunctionArgs) {
  publicDoor();
  const locale = localeOf(params);
  const t = translator(locale);
  const name = organisationName();
  if (name === null) throw new Response(null, { status: 404 });
  const refused = readRefusal(new URL(request.url).searchParams.get('refused'));
  return { locale, name, refused, title: t('security:organisation.button', { name }), description: t('security:organisation.lead', { name }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function SignInOrganisation() {
  return (
    <main id="main" className="wrap accounts-door">
      <OrganisationPage {...useLoaderData<typeof loader>()} />
    </main>
  );
}
