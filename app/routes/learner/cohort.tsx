import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { CohortDetails } from '../../features/cohorts/cohort';
import { findDueDays, getDashboard } from '../../features/cohorts/dashboard/dashboard.server';
import { DashboardPage, type DashboardPageProps } from '../../features/cohorts/dashboard/dashboard-page';
import { findMember } from '../../features/cohorts/dashboard/member-rows.server';
import { readQuery } from '../../features/cohorts/dashboard/query';
import { listLooks, noteLook } from '../../features/cohorts/looks.server';
import { measureOf } from '../../features/cohorts/member-standing';
import { findConsents } from '../../features/cohorts/member/consents.server';
import { getCompany } from '../../features/cohorts/member/member.server';
import { MemberPage, type MemberPageProps } from '../../features/cohorts/member/member-page';
import { listShares } from '../../features/cohorts/sharing/shares.server';
import { getCourse } from '../../features/content/load.server';
import { pageMeta } from '../../ui/page-meta';
import { cohortPath, gridModules } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireCohort } from '../guards';
import { toolNames } from '../share-doors';

export const headers = pageHeaders;

type Page = { title: string } & ({ shows: 'dashboard'; dashboard: DashboardPageProps } | { shows: 'member'; member: MemberPageProps });

async function memberPage(cohort: CohortDetails, learnerId: string, frame: Pick<MemberPageProps, 'locale' | 'path' | 'modules' | 'isSaved' | 'isRevoked'>): Promise<MemberPageProps> {
  const now = new Date();
  const [row, due, company, looks, consents, shares] = await Promise.all([
    findMember(cohort.id, learnerId),
    findDueDays(cohort.id, learnerId),
    getCompany(cohort.id, now),
    listLooks(learnerId, cohort.id),
    findConsents(learnerId, cohort.id),
    listShares(cohort.id, learnerId),
  ]);
  if (!row || !consents) throw new Response(null, { status: 404 });
  return { ...frame, ...company, cohort, row, due, looks, consents, shares, tools: toolNames(frame.locale), measure: measureOf(cohort, getCourse(), now) };
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user: { learnerId }, cohort, role } = await requireCohort(context, request, params.cohort);
  const locale = localeOf(params);
  const frame = { locale, path: cohortPath(locale, cohort.id), modules: gridModules(locale) };
  const { searchParams } = new URL(request.url);
  if (role === 'learner') return data<Page>({ title: cohort.name, shows: 'member', member: await memberPage(cohort, learnerId, { ...frame, isSaved: searchParams.has('saved'), isRevoked: searchParams.has('revoked') }) }, { headers: privateHeaders });
  const query = readQuery(searchParams);
  const now = new Date();
  const [dashboard] = await Promise.all([getDashboard(cohort, query, now), noteLook({ cohortId: cohort.id, learnerId, what: 'dashboard' }, now)]);
  return data<Page>({ title: cohort.name, shows: 'dashboard', dashboard: { ...dashboard, ...frame, cohort, query } }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function CohortDoor() {
  const page = useLoaderData<typeof loader>() as Page;
  return (
    <main id="main" className="wrap page">
      {page.shows === 'dashboard' ? <DashboardPage {...page.dashboard} /> : <MemberPage {...page.member} />}
    </main>
  );
}
