import type { Locale } from '../../../platform/locale';
import { dayIn } from '../../../ui/day';
import { useWords } from '../../../ui/use-words';
import type { Consents } from './consents.server';

interface ConsentsPartProps extends Consents {
  locale: Locale;
  path: string;
  isSaved: boolean;
}

/** What a learner may agree to in a cohort and withdraw again, each with its own button. */
export function ConsentsPart({ locale, path, listedAt, remindersOff, isSaved }: ConsentsPartProps) {
  const { t } = useWords('cohorts');
  return (
    <section className="card cohorts-part" aria-labelledby="consents">
      <h2 id="consents">{t('consent.title')}</h2>
      {isSaved ? <p className="notice good" role="status">{t('settings.saved')}</p> : null}
      <div className="cohorts-consent">
        <h3>{t('consent.list')}</h3>
        <p>{listedAt ? t('consent.listed', { date: dayIn(listedAt, locale) }) : t('consent.notListed')}</p>
        <form method="post" action={`${path}/listing`}>
          {listedAt ? null : <input type="hidden" name="on" value="1" />}
          <button className="button quiet small">{listedAt ? t('consent.unlist') : t('consent.agree')}</button>
        </form>
      </div>
      <div className="cohorts-consent">
        <h3>{t('consent.messages')}</h3>
        <p>{remindersOff ? t('consent.noMessages') : t('consent.getsMessages')}</p>
        <form method="post" action={`${path}/reminders`}>
          {remindersOff ? <input type="hidden" name="on" value="1" /> : null}
          <button className="button quiet small">{remindersOff ? t('consent.resume') : t('consent.end')}</button>
        </form>
      </div>
    </section>
  );
}
