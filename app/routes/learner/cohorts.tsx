import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRoles } from '../../features/accounts/roles/roles.server';
import { listCohorts } from '../../features/cohorts/cohorts.server';
import { listTrained } from '../../features/cohorts/details.server';
import { ListPage, type ListPageProps } from '../../features/cohorts/list-page';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireUser } from '../guards';

export const headers = pageHeaders;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { learnerId, userId } = requireUser(context, request);
  const locale = localeOf(params);
  const [roles, trained, all] = await Promise.all([listRoles(userId), listTrained(learnerId), listCohorts(learnerId)]);
  const joined = all.filter(({ id }) => !trained.some(({ cohort }) => cohort.id === id));
  const page: ListPageProps & { title: string } = { locale, trained, joined, mayCreate: roles.includes('trainer'), hasLeft: new URL(request.url).searchParams.has('left'), title: translator(locale)('cohorts:list.title') };
  return data(page, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function Cohorts() {
  return (
    <main id="main" className="wrap page">
      <ListPage {...useLoaderData<typeof loader>()} />
    </main>
  );
}
