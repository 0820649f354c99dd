import { useWords } from '../../../ui/use-words';
import type { ReminderChoice } from './reminders.server';

/** Ends the messages of a cohort's trainers with one button, and offers the way back. */
export function UnsubscribePage({ choice }: { choice: ReminderChoice | null }) {
  const { t } = useWords('messages');
  if (choice === null) return <div className="cohorts-card card"><h1>{t('unsubscribe.title')}</h1><p className="notice warn" role="alert">{t('unsubscribe.unknown')}</p></div>;
  const { cohortName: name, isOff } = choice;
  return (
    <div className="cohorts-card card">
      <h1>{t('unsubscribe.title')}</h1>
      {isOff ? <p className="notice good" role="status">{t('unsubscribe.off', { name })}</p> : <p className="lead">{t('unsubscribe.ask', { name })}</p>}
      <form method="post">
        {isOff ? <input type="hidden" name="on" value="1" /> : null}
        <button className={isOff ? 'button quiet' : 'button'}>{isOff ? t('unsubscribe.on') : t('unsubscribe.button')}</button>
      </form>
    </div>
  );
}
