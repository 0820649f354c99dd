import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isLinked, unlink } from '../../features/accounts/organisation/organisation.server';
import { LinkedPage } from '../../features/accounts/organisation/organisation-page';
import { organisationName } from '../../features/accounts/organisation/provider.server';
import { SignInAgain } from '../../features/accounts/sign-ins/sign-in-again';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, seeOther } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';
import { freshSession } from '../own-doors.server';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { userId } = requireUser(context, request);
  const locale = localeOf(params);
  const name = organisationName();
  if (name === null) throw new Response(null, { status: 404 });
  const isFresh = (await freshSession(request, new Date())) !== null;
  return { locale, isFresh, name, isLinked: await isLinked(userId), title: name, description: translator(locale)('security:organisation.lead', { name }) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  const here = `/${localeOf(params)}/account`;
  // Without a recent sign-in the page says so.
  if (!(await freshSession(request, new Date()))) return seeOther(`${here}/organisation`);
  await unlink(userId);
  return seeOther(`${here}?saved=unlinked#security`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function LinkedOrganisation() {
  const { isFresh, title, ...page } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap accounts-door">
      {isFresh ? <LinkedPage {...page} /> : <SignInAgain locale={page.locale} title={title} path={`/${page.locale}/account/organisation`} />}
    </main>
  );
}
