import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { maxShares } from './share';
import type { ShareLine, SharePlace } from './shares.server';

const sayings = ['shared', 'revoked', 'not-member', 'archived', 'empty', 'too-many'] as const;
/** What a command about a copy came to. */
export type ShareSaid = (typeof sayings)[number];

/** What an address says that a command came to; null where it says nothing of the kind. */
export function readSaid(text: string | null): ShareSaid | null {
  return sayings.find((each) => each === text) ?? null;
}

/** The name of a tool on a page, with its language where that is another. */
export interface ToolName {
  id: string;
  title: string;
  lang: Locale | undefined;
}

/** A copy with the form that withdraws it. */
function OwnShare({ share, action, back, locale }: { share: ShareLine; action: string; back: string; locale: Locale }) {
  const { t } = useWords('sharing');
  const date = dayIn(share.sharedAt, locale);
  return (
    <form className="share-own" method="post" action={action}>
      <input type="hidden" name="back" value={back} />
      <button className="button quiet small">{t('own.revoke', { date })}</button>
    </form>
  );
}

interface SharePartProps {
  places: readonly SharePlace[];
  /** the name of the city team whose tool it is, if one shares it */
  team: string | null;
  toolUrl: string;
  toolId: string;
  locale: Locale;
  said: ShareSaid | null;
}

/** Beside a tool: showing a dated copy of it to the trainers of a cohort, and withdrawing those that are shown. */
export function SharePart({ places, team, toolUrl, toolId, locale, said }: SharePartProps) {
  const { t } = useWords('sharing');
  if (places.length === 0) return null;
  const isDone = said === 'shared' || said === 'revoked';
  return (
    <section className="card cohorts-part share-part" aria-labelledby="share">
      <h2 id="share">{t('tool.title')}</h2>
      {said === null ? null : <p className={isDone ? 'notice good' : 'notice warn'} role={isDone ? 'status' : 'alert'}>{isDone ? t(`done.${said}`) : t(`refused.${said}`, { max: maxShares })}</p>}
      <p>{t('tool.lead')}</p>
      {team === null ? null : <p>{t('tool.ofTeam', { team })}</p>}
      {places.map(({ cohortId, cohortName, shares }) => (
        <div key={cohortId} className="share-place">
          <form method="post" action={`${toolUrl}/share`}>
            <input type="hidden" name="cohort" value={cohortId} />
            <button className="button small">{t('tool.share', { name: cohortName })}</button>
          </form>
          {shares.length === 0 ? <p className="hint">{t('tool.none')}</p> : shares.map((share) => <OwnShare key={share.id} share={share} action={`/${locale}/cohorts/${cohortId}/shares/${share.id}/revoke`} back={toolId} locale={locale} />)}
        </div>
      ))}
    </section>
  );
}

interface OwnSharesProps {
  shares: readonly ShareLine[];
  tools: readonly ToolName[];
  path: string;
  locale: Locale;
  isRevoked: boolean;
}

function NameOf({ tools, toolId }: { tools: readonly ToolName[]; toolId: string }) {
  const tool = tools.find(({ id }) => id === toolId);
  return <span lang={tool?.lang}>{tool?.title ?? toolId}</span>;
}

/** On a learner's page of the cohort: the copies of tools that its trainers can read. */
export function OwnShares({ shares, tools, path, locale, isRevoked }: OwnSharesProps) {
  const { t } = useWords('sharing');
  return (
    <section className="card cohorts-part" aria-labelledby="shares">
      <h2 id="shares">{t('own.title')}</h2>
      {isRevoked ? <p className="notice good" role="status">{t('done.revoked')}</p> : null}
      {shares.length === 0 ? <p>{t('own.none')}</p> : (
        <ul className="share-list" role="list">
          {shares.map((share) => <li key={share.id}><strong><NameOf tools={tools} toolId={share.toolId} /></strong><OwnShare share={share} action={`${path}/shares/${share.id}/revoke`} back="" locale={locale} /></li>)}
        </ul>
      )}
    </section>
  );
}

/** On the trainers' page of a learner: what that learner shows them. */
export function SharedTools({ shares, tools, path, locale }: Omit<OwnSharesProps, 'isRevoked'>) {
  const { t } = useWords('sharing');
  return (
    <section className="card cohorts-part" aria-labelledby="shares">
      <h2 id="shares">{t('trainer.title')}</h2>
      {shares.length === 0 ? <p>{t('trainer.none')}</p> : (
        <>
          <p>{t('trainer.lead')}</p>
          <ul>{shares.map(({ id, toolId, sharedAt }) => <li key={id}><a href={`${path}/tools/${id}`}><NameOf tools={tools} toolId={toolId} />, {t('trainer.of', { date: dayIn(sharedAt, locale) })}</a></li>)}</ul>
        </>
      )}
    </section>
  );
}
