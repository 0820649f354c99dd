import { useWords } from '../../../ui/use-words';
import type { CohortDetails } from '../cohort';
import { isoDay } from '../plan';
import { FaultBox, FieldFault } from '../fault-box';
import type { SettingsFaults } from '../settings';
import { SharedTools, type ToolName } from '../sharing/sharing-parts';
import type { ShareLine } from '../sharing/shares.server';
import { MemberCard, type MemberCardProps } from './member-card';

export interface LearnerPageProps extends MemberCardProps {
  cohort: CohortDetails;
  path: string;
  faults: SettingsFaults;
  isSaved: boolean;
  shares: readonly ShareLine[];
  tools: readonly ToolName[];
}

function Extension({ path, row, modules, due, faults }: LearnerPageProps) {
  const { t } = useWords('cohorts');
  return (
    <section className="card cohorts-part" aria-labelledby="extension">
      <h2 id="extension">{t('extension.title')}</h2>
      <p>{t('extension.lead')}</p>
      <form className="stack" method="post" action={`${path}/learners/${row.learnerId}`}>
        <div className="cohorts-days">
          {modules.map(({ id, number, title, lang }) => (
            <div className="field" key={id}>
              <label htmlFor={`due-${id}`}>{number} <span lang={lang}>{title}</span></label>
              <input id={`due-${id}`} name={`due-${id}`} type="date" defaultValue={due.own[id] ? isoDay(due.own[id]) : ''} aria-invalid={faults[`due-${id}`] ? true : undefined} aria-describedby={faults[`due-${id}`] ? `due-${id}-fault` : undefined} />
              <FieldFault name={`due-${id}`} faults={faults} />
            </div>
          ))}
        </div>
        <p><button className="button">{t('settings.save')}</button></p>
      </form>
    </section>
  );
}

/** One learner of a cohort, as the cohort's trainers see them: where they are, and what they show; never what else they wrote or answered. */
export function LearnerPage(props: LearnerPageProps) {
  const { t } = useWords('cohorts');
  const { locale, cohort, path, row, faults, isSaved } = props;
  return (
    <div className="cohorts-page">
      <nav className="crumbs" aria-label={t('list.crumbs')}><a href={`/${locale}/cohorts`}>{t('list.title')}</a> <a href={path}>{cohort.name}</a></nav>
      <h1><bdi>{row.name || t('grid.nameless')}</bdi></h1>
      {isSaved ? <p className="notice good" role="status">{t('settings.saved')}</p> : null}
      <FaultBox faults={faults} />
      <p className="hint">{t('member.sees')}</p>
      <MemberCard {...props} />
      <SharedTools shares={props.shares} tools={props.tools} path={`${path}/learners/${row.learnerId}`} locale={locale} />
      <Extension {...props} />
    </div>
  );
}
