import type { Locale } from '../../../platform/locale';
import { useWords } from '../../../ui/use-words';
import type { TimingAnswer } from '../../accounts/profile/timing-answer.server';

interface TimingPartProps {
  locale: Locale;
  answer: TimingAnswer;
  /** what the last form did */
  saved: 'on' | 'off' | null;
}

/** The switch of the account by which somebody has their reading time measured; it is off until they agree. */
export function TimingPart({ locale, answer, saved }: TimingPartProps) {
  const { t } = useWords('timing');
  const isOn = answer === 'agreed';
  return (
    <section className="card accounts-part" aria-labelledby="timing">
      <h2 id="timing">{t('part.title')}</h2>
      {saved ? <p className="notice good" role="status">{t(`saved.${saved}`)}</p> : null}
      <p>{t('part.why')}</p>
      <p>{t('part.who')}</p>
      <form method="post" action={`/${locale}/account/timing`} className="accounts-form">
        {isOn ? null : <input type="hidden" name="on" value="1" />}
        <p><strong>{t(isOn ? 'part.isOn' : 'part.isOff')}</strong></p>
        <button className="button quiet" type="submit">{t(isOn ? 'part.withdraw' : 'part.agree')}</button>
      </form>
    </section>
  );
}

/** Asks a tester, until they have answered, whether their time may be measured; comes back to the page they are on. */
export function TimingAsk({ locale, path }: { locale: Locale; path: string }) {
  const { t } = useWords('timing');
  return (
    <div className="timing-ask no-print">
      <p>{t('ask.title')} <a href={`/${locale}/account#timing`}>{t('ask.more')}</a></p>
      <form method="post" action={`/${locale}/account/timing`} className="timing-answers">
        <input type="hidden" name="to" value={path} />
        <button className="button quiet" type="submit" name="on" value="1">{t('ask.yes')}</button>
        <button className="button quiet" type="submit">{t('ask.no')}</button>
      </form>
    </div>
  );
}

/** Says below a lesson that the reader's time is measured, where they agreed to it, and lets them leave a visit out. */
export function TimingLine({ locale, lessonId }: { locale: Locale; lessonId: string }) {
  const { t } = useWords('timing');
  return (
    <div className="timing-line no-print" data-island="timing" data-lesson={lessonId} data-language={locale} data-left-out={t('lesson.leftOut')} hidden>
      <p>{t('lesson.on')} <a href={`/${locale}/account#timing`}>{t('lesson.settings')}</a></p>
      <p><button className="link-button" type="button">{t('lesson.interrupted')}</button><span role="status" /></p>
    </div>
  );
}
