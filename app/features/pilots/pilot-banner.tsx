import type { Locale } from '../../platform/locale';
import { useWords } from '../../ui/use-words';
import type { PilotSign } from './pilot.server';
import { TimingAsk } from './timing/timing-parts';

/** Says on every page of a pilot that it is one, and what becomes of what is done there. */
export function PilotBanner({ locale, pilot: { moduleId, number, version, cityId, asksForTiming }, path }: { locale: Locale; pilot: PilotSign; path: string }) {
  const { t } = useWords(['pilots', 'survey', 'cities']);
  return (
    <aside className="pilot-banner" aria-label={t('pilots:banner.label')}>
      <div className="wrap">
        <p><strong>{t('pilots:banner.testing', { version, number, city: t(`cities:${cityId}`) })}</strong> {t('pilots:banner.only')} {t('pilots:banner.apart')}</p>
        <p className="no-print"><a href={`/${locale}/pilots/${moduleId}/survey?language=${locale}`}>{t('survey:link')}</a> · <a href={`/${locale}/pilots`}>{t('pilots:banner.back')}</a></p>
        {asksForTiming ? <TimingAsk locale={locale} path={path} /> : null}
      </div>
    </aside>
  );
}
