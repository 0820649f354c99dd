import { TeamPage, type TeamPageProps } from '../features/workbook/team/team-page';
import { useWords } from '../ui/use-words';

/** The page of a team around what its doors know. */
export function TeamFrame(page: TeamPageProps) {
  const { t } = useWords('teams');
  const { locale, team } = page;
  return (
    <main id="main" className="wrap page">
      <p className="no-print"><a href={`/${locale}/workbook`}>{t('toWorkbook')}</a></p>
      <header className="page-head">
        <h1>{team ? t('titleOf', { name: team.name }) : t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      <TeamPage {...page} />
    </main>
  );
}
