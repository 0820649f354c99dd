import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import { colonOf, langOf } from '../../ui/lang';
import type { NextLine } from './lesson-lines';
import type { Share, Standing } from './standing';

/** The one button that goes on where the learner is: names the lesson, its module and the minutes left. */
export function ContinueButton({ next, isStarted, locale }: { next: NextLine; isStarted: boolean; locale: Locale }) {
  const { t } = useWords(['learning', 'common']);
  const { title, number, minutes, moduleNumber, moduleMinutesLeft } = next;
  const place = `${t('continue.module', { number: moduleNumber })}, ${t('continue.moduleLeft', { count: moduleMinutesLeft })}`;
  return (
    <a className="button learning-continue" href={next.href}>
      <span>
        {t(isStarted ? 'continue.go' : 'continue.start')}
        {colonOf(locale)}
        <span lang={langOf(title, locale)}>{`${number} ${title.text}`}</span>
      </span>
      <span className="learning-continue-facts">{`${t('common:minutes', { count: minutes })} · ${place}`}</span>
    </a>
  );
}

interface StandingCardProps {
  standing: Pick<Standing, keyof Share | 'started' | 'finished'>;
  next: NextLine | null;
  locale: Locale;
}

/** A learner's standing in the course, and the button that goes on. */
export function StandingCard({ standing, next, locale }: StandingCardProps) {
  const { t } = useWords(['learning', 'plan']);
  const { percent, doneCount, lessonCount, minutesLeft, started, finished } = standing;
  const count = t('standing.lessons', { count: lessonCount, done: doneCount });
  return (
    <section className="card learning-standing" aria-labelledby="standing-title">
      <h2 id="standing-title">{t('standing.title')}</h2>
      {started ? (
        <>
          <progress className="learning-bar" max={100} value={percent} aria-label={t('standing.bar')} />
          <p className="learning-figures">
            <strong>{t('standing.percent', { percent })}</strong>
            {` · ${count} · ${t('standing.left', { count: minutesLeft })}`}
          </p>
          <p className="fine">{t('standing.counted')}</p>
        </>
      ) : (
        <p>{t('standing.notStarted')}</p>
      )}
      {finished ? <p className="notice good">{t('standing.finished')}</p> : null}
      {next ? <ContinueButton next={next} isStarted={started} locale={locale} /> : null}
      {finished ? null : <p><a className="learning-plan" href={`/${locale}/plan`} data-no-prefetch="">{t('plan:linkMore')}</a></p>}
      {started ? <p><a className="learning-certificate" href={`/${locale}/certificate`}>{t(finished ? 'standing.certificate' : 'standing.towardsCertificate')}</a></p> : null}
    </section>
  );
}

/** How much of a session or module is left, in one line. */
export function MinutesLeft({ share, of }: { share: Share; of: 'session' | 'module' }) {
  const { t } = useWords('learning');
  const isFinished = share.doneCount === share.lessonCount;
  return <p className="learning-left">{isFinished ? t(`${of}.finished`) : t(`${of}.left`, { count: share.minutesLeft })}</p>;
}
