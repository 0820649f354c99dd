import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findMember } from '../../features/cohorts/dashboard/member-rows.server';
import { noteLook } from '../../features/cohorts/looks.server';
import { workbookOf } from '../../features/cohorts/sharing/share';
import { findShare } from '../../features/cohorts/sharing/shares.server';
import { getCourse } from '../../features/content/load.server';
import type { Tool } from '../../features/content/tool';
import { ToolReading } from '../../features/workbook/outline/outline-page';
import { dayIn } from '../../ui/day';
import { langOf } from '../../ui/lang';
import { pageMeta } from '../../ui/page-meta';
import { useWords } from '../../ui/use-words';
import { cohortPath } from '../cohort-doors.server';
import { pageHeaders, privateHeaders } from '../form-answers.server';
import { localeOf, requireCohortTrainer } from '../guards';

export const headers = pageHeaders;

/** A copy that a learner shows; that it was looked at is noted, and the learner can see it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { user, cohort } = await requireCohortTrainer(context, request, params.cohort);
  const locale = localeOf(params);
  const place = { cohortId: cohort.id, learnerId: params.learner ?? '' };
  const [share, row] = await Promise.all([findShare(place, params.share ?? ''), findMember(cohort.id, place.learnerId)]);
  const { tools } = getCourse();
  const tool = tools[share?.toolId ?? ''];
  if (!share || !row || !tool) throw new Response(null, { status: 404 });
  await noteLook({ cohortId: cohort.id, learnerId: user.learnerId, what: 'tool', aboutLearnerId: row.learnerId }, new Date());
  const workbook = workbookOf(tool, share.content, tools);
  return data({ locale, cohort: { name: cohort.name }, path: cohortPath(locale, cohort.id), learner: { id: row.learnerId, name: row.name }, tool, workbook, team: share.content.team || null, sharedAt: share.sharedAt, title: tool.text[locale].title.text }, { headers: privateHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page);

export default function SharedTool() {
  const page = useLoaderData<typeof loader>();
  const { t } = useWords(['sharing', 'cohorts']);
  const { locale, cohort, path, learner, workbook } = page;
  const tool = page.tool as Tool;
  const { title } = tool.text[locale];
  const name = learner.name || t('cohorts:grid.nameless');
  return (
    <main id="main" className="wrap page kind-activity">
      <div className="cohorts-page">
        <nav className="crumbs" aria-label={t('cohorts:list.crumbs')}><a href={`/${locale}/cohorts`}>{t('cohorts:list.title')}</a> <a href={path}>{cohort.name}</a> <a href={`${path}/learners/${learner.id}`}><bdi>{name}</bdi></a></nav>
        <header className="stack">
          <h1 lang={langOf(title, locale)}>{title.text}</h1>
          <p className="notice">{t('trainer.copy', { name, date: dayIn(page.sharedAt, locale) })}</p>
          {page.team === null ? null : <p>{t('trainer.ofTeam', { team: page.team })}</p>}
        </header>
        <ToolReading tool={tool} workbook={workbook as Parameters<typeof ToolReading>[0]['workbook']} locale={locale} />
      </div>
    </main>
  );
}
