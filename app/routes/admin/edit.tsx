import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OverviewPage } from '../../features/editing/overview-page';
import { getOverview } from '../../features/editing/overview.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireRole } from '../guards';

export const headers = pageHeaders;

/** Where editors begin. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user } = await requireRole(context, request, ['editor']);
  const locale = localeOf(params);
  return data({ locale, ...(await getOverview(user.userId, locale)), title: translator(locale)('editing:title') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Edit() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <main id="main" className="wrap page editing-page"><OverviewPage {...page} /></main>;
}
