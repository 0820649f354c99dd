import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LeavingPage } from '../../features/privacy/leaving/leave-page';
import { keepAccount } from '../../features/privacy/leaving/leaving.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, seeOther } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

/** Only whose account waits for its deletion finds the offer here. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { leavesAt } = requireUser(context, request);
  const locale = localeOf(params);
  if (leavesAt === undefined) throw redirect(`/${locale}/account`, 303);
  const t = translator(locale);
  return { locale, day: leavesAt, title: t('privacy:leaving.title'), description: t('privacy:leaving.description') };
}

/** Keeps the account; one that nobody wanted to delete is kept as it is. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { userId } = requireUser(context, request);
  await keepAccount(userId);
  return seeOther(`/${localeOf(params)}/account/data?saved=kept`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data);

export default function Leaving() {
  const page = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap accounts-door">
      <LeavingPage {...page} />
    </main>
  );
}
