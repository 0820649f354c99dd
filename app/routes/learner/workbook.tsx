import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOpenTools } from '../../features/workbook/outline/outline.server';
import { TeamCard } from '../../features/workbook/team/team-card';
import { findTeam } from '../../features/workbook/team/teams.server';
import { Workspace } from '../../features/workbook/workspace/workspace-page';
import { readWorkbook } from '../../features/workbook/workspace/workspace.server';
import { translator } from '../../platform/i18n.server';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf } from '../guards';

export const headers = pageHeaders;

/** The workbook in which the learner works, their own or their team's: nobody else can ask for it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const { learnerId, userId } = context.actor;
  const [workbook, team] = [await readWorkbook(learnerId), await findTeam(learnerId)];
  const city = workbook.values['wb-baseline']?.city_name?.trim() ?? '';
  return data({ locale, title: translator(locale)('workspace:title'), tools: listOpenTools(), workbook, city, team, isGuest: userId === null, hasLeft: new URL(request.url).searchParams.has('left') }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function WorkbookPage() {
  const { locale, tools, workbook, city, team, isGuest, hasLeft } = useLoaderData<typeof loader>();
  const { t } = useWords(['workspace', 'strategy', 'teams']);
  return (
    <main id="main" className="wrap page workspace-page kind-activity">
      <header className="page-head">
        <h1>{city ? t('titleOf', { city }) : t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p className="no-print">
          <a className="button" href={`/${locale}/workbook/strategy`} data-no-prefetch="">{t('strategy:page.link')}</a>
        </p>
      </header>
      {hasLeft && team === null ? <p className="notice good" role="status">{t('teams:said.left')}</p> : null}
      <Workspace tools={tools} workbook={workbook} locale={locale} />
      <TeamCard team={team} isGuest={isGuest} locale={locale} />
    </main>
  );
}
