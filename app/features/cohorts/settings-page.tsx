import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import { shownCode, type CohortDetails } from './cohort';
import { Day } from './dashboard/figures';
import type { GridModule } from './dashboard/member-grid';
import { FaultBox } from './fault-box';
import { isoDay } from './plan';
import type { SettingsFaults } from './settings';
import type { TrainerLine } from './settings.server';
import { SettingsField, SettingsFields, type SettingsValues } from './settings-fields';

export interface SettingsPageProps {
  locale: Locale;
  cohort: CohortDetails;
  path: string;
  joinUrl: string;
  /** what the main form shows */
  values: SettingsValues;
  modules: readonly GridModule[];
  deadlines: Readonly<Record<string, Date>>;
  trainers: readonly TrainerLine[];
  faults: SettingsFaults;
  isSaved: boolean;
}

function Link({ cohort, path, joinUrl, faults, locale }: SettingsPageProps) {
  const { t } = useWords('cohorts');
  const lastDay = cohort.joinUntil && new Date(cohort.joinUntil.getTime() - 86_400_000);
  return (
    <section className="card cohorts-part" aria-labelledby="link">
      <h2 id="link">{t('settings.link')}</h2>
      {cohort.isLinkClosed ? <p className="notice">{t('settings.linkClosed')}</p> : (
        <p>{t('settings.linkLead', { code: shownCode(cohort.joinCode) })} <a href={joinUrl}>{joinUrl}</a>{lastDay ? <> {t('settings.linkUntil')} <Day at={lastDay} locale={locale} />.</> : null}</p>
      )}
      {cohort.isLinkClosed ? null : <p><a href={`/${locale}/flyer?code=${shownCode(cohort.joinCode)}`}>{t('settings.flyer')}</a></p>}
      <form className="stack" method="post" action={`${path}/settings/link`}>
        <SettingsField name="joinUntil" label={t('settings.joinUntil')} type="date" value={lastDay ? isoDay(lastDay) : ''} faults={faults} />
        <SettingsField name="joinLimit" label={t('settings.joinLimit')} hint={t('settings.joinLimitHint')} type="number" value={cohort.joinLimit === null ? '' : String(cohort.joinLimit)} faults={faults} limits={{ min: 1 }} />
        <p><button className="button">{t('settings.save')}</button></p>
      </form>
      <div className="cohorts-ways">
        <form method="post" action={`${path}/settings/renew-link`}><button className="button quiet small">{t('settings.renewLink')}</button></form>
        {cohort.isLinkClosed ? null : <form method="post" action={`${path}/settings/close-link`}><button className="button quiet small">{t('settings.closeLink')}</button></form>}
      </div>
    </section>
  );
}

function Deadlines({ path, modules, deadlines, faults }: SettingsPageProps) {
  const { t } = useWords('cohorts');
  return (
    <section className="card cohorts-part" aria-labelledby="deadlines">
      <h2 id="deadlines">{t('settings.deadlines')}</h2>
      <p>{t('settings.deadlinesLead')}</p>
      <form className="stack" method="post" action={`${path}/settings/deadlines`}>
        <div className="cohorts-days">{modules.map(({ id, number, title }) => <SettingsField key={id} name={`due-${id}`} label={`${number} ${title}`} type="date" value={deadlines[id] ? isoDay(deadlines[id]) : ''} faults={faults} />)}</div>
        <p><button className="button">{t('settings.save')}</button></p>
      </form>
    </section>
  );
}

function Trainers({ path, trainers, faults }: SettingsPageProps) {
  const { t } = useWords('cohorts');
  return (
    <section className="card cohorts-part" aria-labelledby="trainers">
      <h2 id="trainers">{t('settings.trainers')}</h2>
      <ul className="cohorts-trainers">
        {trainers.map(({ learnerId, name, email }) => (
          <li key={learnerId}>
            <span><bdi>{name}</bdi> ({email})</span>
            {trainers.length > 1 ? <form method="post" action={`${path}/settings/remove-trainer`}><input type="hidden" name="trainer" value={learnerId} /><button className="link-button">{t('settings.removeTrainer')}<span className="visually-hidden"> {name}</span></button></form> : null}
          </li>
        ))}
      </ul>
      <form className="stack" method="post" action={`${path}/settings/trainers`}>
        <SettingsField name="email" label={t('settings.trainerEmail')} hint={t('settings.trainerHint')} type="email" value="" faults={faults} limits={{ required: true }} />
        <p><button className="button">{t('settings.addTrainer')}</button></p>
      </form>
    </section>
  );
}

/** What trainers set about their cohort, each part with its own form. */
export function SettingsPage(props: SettingsPageProps) {
  const { t } = useWords('cohorts');
  const { locale, cohort, path, values, faults, isSaved } = props;
  return (
    <div className="cohorts-page">
      <nav className="crumbs" aria-label={t('list.crumbs')}><a href={`/${locale}/cohorts`}>{t('list.title')}</a> <a href={path}>{cohort.name}</a></nav>
      <h1>{t('settings.title')}</h1>
      {isSaved ? <p className="notice good" role="status">{t('settings.saved')}</p> : null}
      <FaultBox faults={faults} />
      <section className="card cohorts-part" aria-labelledby="about">
        <h2 id="about">{t('settings.about')}</h2>
        <form className="stack" method="post" action={`${path}/settings`}>
          <SettingsFields values={values} faults={faults} locale={locale} />
          <p><button className="button">{t('settings.save')}</button></p>
        </form>
      </section>
      <Link {...props} />
      <Deadlines {...props} />
      <Trainers {...props} />
      <section className="card cohorts-part" aria-labelledby="end">
        <h2 id="end">{cohort.isArchived ? t('settings.reopen') : t('settings.archive')}</h2>
        <p>{t('settings.archiveLead')}</p>
        <form method="post" action={`${path}/settings/${cohort.isArchived ? 'reopen' : 'archive'}`}><button className="button quiet">{cohort.isArchived ? t('settings.reopen') : t('settings.archive')}</button></form>
      </section>
    </div>
  );
}
