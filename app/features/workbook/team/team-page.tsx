import type { ReactNode } from 'react';
import { localeNames, locales, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { OpenInvitation } from './invitations.server';
import { maxMembers, validDays, type TeamFault } from './team';
import type { OwnTeam, TeamMate } from './teams.server';

const sayings = ['made', 'invited', 'revoked', 'not-open', 'joined'] as const;
/** What a command about a team came to. */
export type TeamSaid = (typeof sayings)[number];

/** What an address says that a command came to; null where it says nothing of the kind. */
export function readSaid(text: string | null): TeamSaid | null {
  return sayings.find((each) => each === text) ?? null;
}

/** A form of this page that is shown again: what is wrong, and what was typed. */
export interface RefusedTeamForm {
  fault: TeamFault | 'too-many';
  typed: { name?: string; email?: string; locale?: string };
}

export interface TeamPageProps {
  locale: Locale;
  /** null while they belong to none */
  team: OwnTeam | null;
  invitations: readonly OpenInvitation[];
  said: TeamSaid | null;
  refused: RefusedTeamForm | null;
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card stack team-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What everybody who shares a workbook must know before they do. */
export function WhoSees() {
  const { t } = useWords('teams');
  return (
    <Part id="sees" title={t('sees.title')}>
      <ul className="ticks">
        {(['shared', 'own', 'both', 'trainers'] as const).map((key) => <li key={key}>{t(`sees.${key}`)}</li>)}
      </ul>
    </Part>
  );
}

function Fault({ id, refused }: { id: string; refused: RefusedTeamForm | null }) {
  const { t } = useWords('teams');
  return refused ? <p className="error" id={id}>{t(`fault.${refused.fault}`)}</p> : null;
}

function StartForm({ locale, refused }: Pick<TeamPageProps, 'locale' | 'refused'>) {
  const { t } = useWords('teams');
  return (
    <Part id="start" title={t('make.title')}>
      <p>{t('make.lead')}</p>
      <form className="stack" method="post" action={`/${locale}/team`}>
        <div className="field">
          <label htmlFor="name">{t('make.name')}</label>
          <p className="hint" id="name-hint">{t('make.hint')}</p>
          <input id="name" name="name" maxLength={80} required autoComplete="off" defaultValue={refused?.typed.name} aria-describedby={refused ? 'name-hint name-fault' : 'name-hint'} aria-invalid={refused ? true : undefined} />
          <Fault id="name-fault" refused={refused} />
        </div>
        <p><button className="button">{t('make.button')}</button></p>
      </form>
    </Part>
  );
}

/** A member's name as the others read it. */
export function MateName({ mate }: { mate: TeamMate }) {
  const { t } = useWords('teams');
  return (
    <>
      {mate.name === null ? <em>{t('members.nobody')}</em> : <bdi>{mate.name}</bdi>}
      {mate.isMe ? ` ${t('members.you')}` : null}
    </>
  );
}

function Members({ locale, team }: { locale: Locale; team: OwnTeam }) {
  const { t } = useWords('teams');
  return (
    <Part id="members" title={t('members.title')}>
      <ul className="team-list" role="list">
        {team.mates.map((mate) => (
          <li key={mate.learnerId}>
            <MateName mate={mate} /> <span className="fine">{t('members.since', { date: dayIn(mate.joinedAt, locale) })}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function InviteForm({ locale, refused, isFull }: Pick<TeamPageProps, 'locale' | 'refused'> & { isFull: boolean }) {
  const { t } = useWords('teams');
  if (isFull && !refused) return <p>{t('invite.full', { max: maxMembers })}</p>;
  return (
    <form className="stack" method="post" action={`/${locale}/team/invite`}>
      <div className="field">
        <label htmlFor="email">{t('invite.email')}</label>
        <input id="email" name="email" type="email" maxLength={254} required autoComplete="off" defaultValue={refused?.typed.email} aria-describedby={refused ? 'email-fault' : undefined} aria-invalid={refused ? true : undefined} />
        <Fault id="email-fault" refused={refused} />
      </div>
      <div className="field">
        <label htmlFor="locale">{t('invite.locale')}</label>
        <select id="locale" name="locale" defaultValue={refused?.typed.locale ?? locale}>
          {locales.map((each) => <option key={each} value={each} lang={each}>{localeNames[each]}</option>)}
        </select>
      </div>
      <p><button className="button">{t('invite.button')}</button></p>
    </form>
  );
}

function Invitations({ locale, invitations }: Pick<TeamPageProps, 'locale' | 'invitations'>) {
  const { t } = useWords('teams');
  return (
    <>
      <h3>{t('open.title')}</h3>
      {invitations.length === 0 ? <p className="hint">{t('open.none')}</p> : (
        <ul className="team-list" role="list">
          {invitations.map(({ id, email, until }) => (
            <li key={id}>
              <bdi>{email}</bdi> <span className="fine">{t('open.until', { date: dayIn(until, locale) })}</span>
              <form method="post" action={`/${locale}/team/invitations/${id}/revoke`}>
                <button className="button quiet small">{t('open.revoke')} <span className="visually-hidden">{t('open.of', { email })}</span></button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Leave({ locale, isLast }: { locale: Locale; isLast: boolean }) {
  const { t } = useWords('teams');
  return (
    <Part id="leave" title={t('leave.title')}>
      <p>{t(isLast ? 'leave.last' : 'leave.text')}</p>
      <form method="post" action={`/${locale}/team/leave`}>
        <button className="button quiet">{t('leave.button')}</button>
      </form>
    </Part>
  );
}

/** The city team of whoever reads it: who belongs to it, who is invited, and the way out; or the way to start one. */
export function TeamPage({ locale, team, invitations, said, refused }: TeamPageProps) {
  const { t } = useWords('teams');
  return (
    <div className="team-page stack">
      {said && !refused ? <p className={said === 'not-open' ? 'notice warn' : 'notice good'} role="status">{t(`said.${said}`)}</p> : null}
      {refused ? <p className="notice warn" role="alert">{t(`fault.${refused.fault}`)}</p> : null}
      {team === null ? <StartForm locale={locale} refused={refused} /> : (
        <>
          <Members locale={locale} team={team} />
          <Part id="invite" title={t('invite.title')}>
            <p>{t('invite.lead', { days: validDays })}</p>
            <InviteForm locale={locale} refused={refused} isFull={team.mates.length + invitations.length >= maxMembers} />
            <Invitations locale={locale} invitations={invitations} />
          </Part>
        </>
      )}
      <WhoSees />
      {team === null ? null : <Leave locale={locale} isLast={team.mates.length === 1} />}
    </div>
  );
}
