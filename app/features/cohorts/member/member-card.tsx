import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { DueDays } from '../dashboard/dashboard.server';
import { Day } from '../dashboard/figures';
import { StandingMark, type GridModule } from '../dashboard/member-grid';
import type { MemberRow } from '../dashboard/member-rows.server';
import { sessionsBehind, type Measure } from '../member-standing';

export interface MemberCardProps {
  locale: Locale;
  row: MemberRow;
  measure: Measure;
  modules: readonly GridModule[];
  due: DueDays;
}

function Facts({ row, measure, locale }: Pick<MemberCardProps, 'row' | 'measure' | 'locale'>) {
  const { t } = useWords('cohorts');
  const days: ['joined' | 'started' | 'lastActive' | 'finished', Date | null][] = [['joined', row.joinedAt], ['started', row.startedAt], ['lastActive', row.startedAt && row.lastActiveAt], ['finished', row.finishedAt]];
  const behind = sessionsBehind(row, measure);
  return (
    <dl className="cohorts-about">
      <div><dt>{t('grid.standing')}</dt><dd><StandingMark row={row} measure={measure} locale={locale} /></dd></div>
      <div><dt>{t('grid.done')}</dt><dd>{t('member.doneOf', { done: row.doneCount, all: measure.lessonCount })}</dd></div>
      <div><dt>{t('dashboard.againstPlan')}</dt><dd>{measure.sessionsDue === 0 ? t('member.nothingDue') : behind === 0 ? t('dashboard.onTime') : t('member.behind', { count: behind })}</dd></div>
      {days.map(([key, at]) => <div key={key}><dt>{t(`member.${key}`)}</dt><dd>{at === null ? '–' : <Day at={at} locale={locale} />}</dd></div>)}
    </dl>
  );
}

function ModuleTable({ module, row, due, locale }: Pick<MemberCardProps, 'row' | 'due' | 'locale'> & { module: GridModule }) {
  const { t } = useWords('cohorts');
  const dueOn = due.own[module.id] ?? due.cohort[module.id];
  const words = { done: t('grid.isDone'), opened: t('grid.isOpened'), none: t('grid.isNotOpened') };
  return (
    <table className="cohorts-figures">
      <caption>
        {module.number} <span lang={module.lang}>{module.title}</span>
        {dueOn ? <span className="hint">{t(due.own[module.id] ? 'member.dueOwn' : 'member.due')} <Day at={dueOn} locale={locale} /></span> : null}
      </caption>
      <thead><tr><th scope="col">{t('dashboard.lesson')}</th><th scope="col">{t('member.state')}</th></tr></thead>
      <tbody>
        {module.lessons.map(({ id, number, title, lang }) => (
          <tr key={id}>
            <th scope="row">{number} <span lang={lang}>{title}</span></th>
            <td>{words[row.lessons[id] ?? 'none']}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Everything that trainers see of one learner. The learner's page and the trainer's show it by this one component. */
export function MemberCard({ row, measure, modules, due, locale }: MemberCardProps) {
  return (
    <div className="cohorts-member">
      <Facts row={row} measure={measure} locale={locale} />
      <div className="cohorts-cards">{modules.map((module) => <ModuleTable key={module.id} module={module} row={row} due={due} locale={locale} />)}</div>
    </div>
  );
}
