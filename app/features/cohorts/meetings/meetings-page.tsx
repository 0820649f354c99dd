import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import { splitMeetings, maxMeetings, type Meeting, type MeetingFaults, type TypedMeeting } from './meeting';
import { MeetingFaultBox, MeetingFields } from './meeting-form';
import { MeetingLine } from './meeting-line';
import type { MeetingRefusal } from './meetings.server';

export const meetingsDone = ['added', 'changed', 'removed'] as const;
export type MeetingsDone = (typeof meetingsDone)[number];

export interface MeetingsPageProps {
  locale: Locale;
  cohort: { id: string; name: string; isArchived: boolean };
  meetings: readonly Meeting[];
  now: Date;
  /** made with the form, so that a form that is sent twice adds one meeting */
  formId: string;
  values: TypedMeeting;
  faults: MeetingFaults;
  refused: MeetingRefusal | null;
  done: MeetingsDone | null;
}

type Frame = Pick<MeetingsPageProps, 'locale' | 'cohort'>;
const urlOf = ({ locale, cohort }: Frame) => `/${locale}/cohorts/${cohort.id}/meetings`;

function Crumbs({ frame, isOnePage = false }: { frame: Frame; isOnePage?: boolean }) {
  const { t } = useWords(['meetings', 'cohorts']);
  const { locale, cohort } = frame;
  return (
    <nav className="crumbs" aria-label={t('cohorts:list.crumbs')}>
      <a href={`/${locale}/cohorts`}>{t('cohorts:list.title')}</a> <a href={`/${locale}/cohorts/${cohort.id}`}>{cohort.name}</a>
      {isOnePage ? <> <a href={urlOf(frame)}>{t('page.title')}</a></> : null}
    </nav>
  );
}

/** What a command came to: a sentence that it was done, or why it was not. */
function Outcome({ refused, done }: { refused: MeetingRefusal | null; done: MeetingsDone | null }) {
  const { t } = useWords('meetings');
  if (refused) return <p className="notice warn" role="alert">{t(`fault.${refused}`, { max: maxMeetings })}</p>;
  return done ? <p className="notice good" role="status">{t(`done.${done}`)}</p> : null;
}

function Coming({ coming, ...frame }: Frame & { coming: readonly Meeting[] }) {
  const { t } = useWords('meetings');
  return (
    <section className="cohorts-part" aria-labelledby="coming">
      <h2 id="coming">{t('page.coming')}</h2>
      {coming.length === 0 ? <p>{t('page.none')}</p> : (
        <ul className="meeting-list" role="list">
          {coming.map((meeting) => (
            <li key={meeting.id} className="card">
              <MeetingLine meeting={meeting} locale={frame.locale} />
              {frame.cohort.isArchived ? null : <a className="meeting-way" href={`${urlOf(frame)}/${meeting.id}`}>{t('page.changeOf', { title: meeting.title })}</a>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The meetings of a cohort for its trainers: the coming ones, a form for another, and those that are over. */
export function MeetingsPage({ meetings, now, formId, values, faults, refused, done, ...frame }: MeetingsPageProps) {
  const { t } = useWords('meetings');
  const { coming, past } = splitMeetings(meetings, now);
  return (
    <div className="cohorts-page">
      <Crumbs frame={frame} />
      <h1>{t('page.title')}</h1>
      <Outcome refused={refused} done={done} />
      <MeetingFaultBox faults={faults} />
      <p>{frame.cohort.isArchived ? t('page.archived') : t('page.lead')}</p>
      <Coming coming={coming} {...frame} />
      {frame.cohort.isArchived ? null : (
        <section className="card cohorts-part" aria-labelledby="add">
          <h2 id="add">{t('page.add')}</h2>
          <form className="stack" method="post" action={urlOf(frame)}>
            <input type="hidden" name="id" value={formId} />
            <MeetingFields values={values} faults={faults} locale={frame.locale} />
            <p><button className="button">{t('page.addButton')}</button></p>
          </form>
        </section>
      )}
      {past.length === 0 ? null : (
        <details>
          <summary>{t('page.past')}</summary>
          <ul className="meeting-list" role="list">{past.map((meeting) => <li key={meeting.id} className="card"><MeetingLine meeting={meeting} locale={frame.locale} /></li>)}</ul>
        </details>
      )}
    </div>
  );
}

export interface MeetingPageProps extends Frame {
  meeting: Meeting;
  values: TypedMeeting;
  faults: MeetingFaults;
  refused: MeetingRefusal | null;
}

/** One meeting, to be changed or removed. */
export function MeetingPage({ meeting, values, faults, refused, ...frame }: MeetingPageProps) {
  const { t } = useWords('meetings');
  const url = `${urlOf(frame)}/${meeting.id}`;
  return (
    <div className="cohorts-page">
      <Crumbs frame={frame} isOnePage />
      <h1>{t('page.change')}</h1>
      <Outcome refused={refused} done={null} />
      <MeetingFaultBox faults={faults} />
      {frame.cohort.isArchived ? <><p>{t('page.archived')}</p><p className="card meeting-one"><MeetingLine meeting={meeting} locale={frame.locale} /></p></> : (
        <>
          <form className="card stack" method="post" action={url}>
            <MeetingFields values={values} faults={faults} locale={frame.locale} />
            <p><button className="button">{t('page.changeButton')}</button></p>
          </form>
          <section className="card cohorts-part" aria-labelledby="remove">
            <h2 id="remove">{t('page.remove')}</h2>
            <p>{t('page.removeLead')}</p>
            <form method="post" action={`${url}/remove`}><button className="button quiet">{t('page.remove')}</button></form>
          </section>
        </>
      )}
    </div>
  );
}
