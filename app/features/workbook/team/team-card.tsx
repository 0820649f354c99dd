import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { maxMembers } from './team';
import type { OwnTeam } from './teams.server';

interface TeamCardProps {
  /** null while they belong to none */
  team: OwnTeam | null;
  isGuest: boolean;
  locale: Locale;
}

function namesOf({ mates }: OwnTeam, locale: Locale, nobody: string): string {
  return new Intl.ListFormat(locale).format(mates.map(({ name }) => name ?? nobody));
}

/** On the page of the workbook: with whom it is shared, or the way to share it. */
export function TeamCard({ team, isGuest, locale }: TeamCardProps) {
  const { t } = useWords('teams');
  const solo = isGuest ? t('part.guest') : t('part.solo', { max: maxMembers - 1 });
  return (
    <section className="card stack team-card" aria-labelledby="team">
      <h2 id="team">{team ? t('titleOf', { name: team.name }) : t('title')}</h2>
      <p>{team ? t('part.shared', { count: team.mates.length, names: namesOf(team, locale, t('members.nobody')) }) : solo}</p>
      <p className="no-print"><a className="button quiet" href={`/${locale}/team`}>{t(team ? 'part.manage' : 'part.start')}</a></p>
    </section>
  );
}
