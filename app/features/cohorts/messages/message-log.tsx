import { localeNames, locales, type Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import { outcomes, type Outcome } from './message';
import type { MessageLine, SentMessage } from './messages.server';

interface LogProps {
  locale: Locale;
  cohortId: string;
  messages: MessageLine[];
}

function Counts({ counts }: { counts: Partial<Record<Outcome, number>> }) {
  const { t } = useWords('messages');
  return <>{outcomes.filter((outcome) => counts[outcome]).map((outcome) => `${counts[outcome]} ${t(`outcome.${outcome}`)}`).join(' · ')}</>;
}

/** The messages that were sent to a cohort, the latest first. */
export function MessageLog({ locale, cohortId, messages }: LogProps) {
  const { t } = useWords('messages');
  return (
    <section className="stack" aria-labelledby="log">
      <h2 id="log">{t('log.title')}</h2>
      {messages.length === 0 ? <p>{t('log.none')}</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="log">
          <table>
            <thead>
              <tr>{(['when', 'list', 'by', 'result', 'open'] as const).map((column) => <th key={column} scope="col">{t(`log.${column}`)}</th>)}</tr>
            </thead>
            <tbody>
              {messages.map(({ id, kind, sender, at, counts }) => (
                <tr key={id}>
                  <th scope="row">{dayIn(at, locale)}</th>
                  <td>{t(`kind.${kind}`)}</td>
                  <td><bdi>{sender}</bdi></td>
                  <td><Counts counts={counts} /></td>
                  <td><a href={`/${locale}/cohorts/${cohortId}/messages/${id}`}>{t('log.of', { date: dayIn(at, locale) })}</a></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** One message: what the trainer added, and who got it in which language. */
export function SentMessagePart({ message }: { message: SentMessage }) {
  const { t } = useWords('messages');
  const own = locales.filter((each) => message.words[each]);
  return (
    <>
      {own.length > 0 ? <h2>{t('log.words')}</h2> : null}
      {own.map((each) => <p key={each} lang={each} className="message-text" dir="auto">{message.words[each]}</p>)}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('log.open')}>
        <table>
          <thead>
            <tr>{(['person', 'language', 'outcome'] as const).map((column) => <th key={column} scope="col">{t(`log.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {message.people.map(({ name, locale: theirs, outcome }, at) => (
              <tr key={at}>
                <th scope="row">{name === '' ? <em>{t('log.former')}</em> : <bdi>{name}</bdi>}</th>
                <td lang={theirs}>{localeNames[theirs]}</td>
                <td>{t(`outcome.${outcome}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
