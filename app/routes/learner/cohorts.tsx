import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listRoles } from '../../features/accounts/roles/roles.server';
import { findCalendar } from '../../features/cohorts/calendar/calendar.server';
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
  const [roles, trained, all, calendar] = await Promise.all([listRoles(userId), listTrained(learnerId), listCohorts(learnerId), findCalendar(learnerId, locale)]);
  const { searchParams } = new URL(request.url);
  const said = searchParams.get('calendar');
  const calendarDone = said === 'made' || said === 'ended' ? said : null;
  const joined = all.filter(({ id }) => !trained.some(({ cohort }) => cohort.id === id));
  const page: ListPageProps & { title: string } = { locale, trained, joined, mayCreate: roles.includes('trainer'), hasLeft: searchParams.has('left'), calendar, calendarDone, title: translator(locale)('cohorts:list.title') };
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
