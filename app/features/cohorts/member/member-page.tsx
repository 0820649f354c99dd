import { useWords } from '../../../ui/use-words';
import type { CohortDetails } from '../cohort';
import { CohortFacts } from '../dashboard/dashboard-page';
import { Day, momentText } from '../dashboard/figures';
import type { LookLine } from '../looks.server';
import type { Meeting } from '../meetings/meeting';
import { MeetingLine } from '../meetings/meeting-line';
import { OwnShares, type ToolName } from '../sharing/sharing-parts';
import type { ShareLine } from '../sharing/shares.server';
import { ConsentsPart } from './consents-part';
import type { Consents } from './consents.server';
import { MemberCard, type MemberCardProps } from './member-card';

export interface MemberPageProps extends MemberCardProps {
  cohort: CohortDetails;
  path: string;
  learnerCount: number;
  trainers: readonly string[];
  meetings: readonly Meeting[];
  consents: Consents;
  isSaved: boolean;
  shares: readonly ShareLine[];
  tools: readonly ToolName[];
  isRevoked: boolean;
  looks: readonly LookLine[];
}

function Dates({ modules, due, meetings, locale }: MemberPageProps) {
  const { t } = useWords('cohorts');
  const dated = modules.flatMap((module) => {
    const dueOn = due.own[module.id] ?? due.cohort[module.id];
    return dueOn ? [{ ...module, dueOn }] : [];
  });
  return (
    <section className="card cohorts-part" aria-labelledby="dates">
      <h2 id="dates">{t('mine.dates')}</h2>
      {dated.length + meetings.length === 0 ? <p>{t('mine.noDates')}</p> : null}
      {meetings.length === 0 ? null : (
        <>
          <h3>{t('mine.meetings')}</h3>
          <ul className="meeting-list" role="list">{meetings.map((meeting) => <li key={meeting.id}><MeetingLine meeting={meeting} locale={locale} /></li>)}</ul>
        </>
      )}
      {dated.length === 0 ? null : (
        <>
          <h3>{t('mine.deadlines')}</h3>
          <ul>{dated.map(({ id, number, title, lang, dueOn }) => <li key={id}><strong>{number} <span lang={lang}>{title}</span></strong> – {t('member.due')} <Day at={dueOn} locale={locale} /></li>)}</ul>
        </>
      )}
      <p><a href={`/${locale}/cohorts#calendar`}>{t('mine.calendar')}</a></p>
    </section>
  );
}

const lookWords = { dashboard: 'mine.lookedAtAll', learner: 'mine.lookedAtYou', tool: 'mine.lookedAtTool', difficulty: 'mine.lookedAtAll', export: 'exports:look', settings: 'mine.lookedAtYou', refused: 'mine.lookedAtYou' } as const;

function Looks({ looks, locale }: Pick<MemberPageProps, 'looks' | 'locale'>) {
  const { t } = useWords(['cohorts', 'exports']);
  return (
    <section className="card cohorts-part" aria-labelledby="looks">
      <h2 id="looks">{t('mine.looks')}</h2>
      {looks.length === 0 ? <p>{t('mine.noLooks')}</p> : (
        <ul>{looks.map(({ by, what, at }) => <li key={at + what}><bdi>{by || t('grid.nameless')}</bdi>: {t(lookWords[what])}, {momentText(new Date(at), locale)}</li>)}</ul>
      )}
    </section>
  );
}

/** A cohort as its learners see it: the dates, and exactly what the trainers see of them. */
export function MemberPage(props: MemberPageProps) {
  const { t } = useWords('cohorts');
  const { locale, cohort, path, learnerCount, trainers, looks, consents, isSaved } = props;
  return (
    <div className="cohorts-page">
      <h1>{cohort.name}</h1>
      <CohortFacts cohort={cohort} locale={locale} />
      <p>{t('mine.learners', { count: learnerCount })} {t('mine.trainers', { names: trainers.join(', ') })}</p>
      <p className="cohorts-ways"><a className="button" href={`/${locale}/course`}>{t('join.toCourse')}</a></p>
      <Dates {...props} />
      <section className="cohorts-part" aria-labelledby="seen">
        <h2 id="seen">{t('mine.seen')}</h2>
        <p>{t('mine.seenLead')}</p>
        <MemberCard {...props} />
      </section>
      <OwnShares shares={props.shares} tools={props.tools} path={path} locale={locale} isRevoked={props.isRevoked} />
      <ConsentsPart {...consents} locale={locale} path={path} isSaved={isSaved} />
      <Looks looks={looks} locale={locale} />
      <section className="card cohorts-part" aria-labelledby="leave">
        <h2 id="leave">{t('mine.leave')}</h2>
        <p>{t('mine.leaveLead')}</p>
        <form method="post" action={`${path}/leave`}><button className="button quiet">{t('mine.leaveButton')}</button></form>
      </section>
    </div>
  );
}
