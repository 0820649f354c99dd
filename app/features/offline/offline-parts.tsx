import type { Locale } from '../../platform/locale';
import { Slot } from '../../ui/slot';
import { useWords } from '../../ui/use-words';
import { offlinePath } from './copies';

/** Stands on every page and is seen on a copy only: what is read here, of when, and what still waits to be sent. */
export function CopySign({ locale }: { locale: Locale }) {
  const { t } = useWords('offline');
  return (
    <aside className="copy-sign no-print" aria-label={t('copy.label')} data-held={t('held')}>
      <div className="wrap">
        <p>
          <strong>{t('copy.text')}</strong> <span data-copy-time="" />
        </p>
        <p data-waiting={t('waiting', { number: '{count}' })} hidden />
        <p className="copy-ways">
          <a href={offlinePath(locale)}>{t('copy.list')}</a>
          <a href="">{t('copy.again')}</a>
        </p>
      </div>
    </aside>
  );
}

/** A quiet offer to install the course; it stays hidden unless the browser offers it. */
export function InstallHint() {
  const { t } = useWords('offline');
  return (
    <aside className="notice install-hint no-print" aria-label={t('install.label')} data-island="install" hidden>
      <p>{t('install.text')}</p>
      <p className="actions">
        <button className="button small" type="button" data-install="">{t('install.yes')}</button>
        <button className="button small quiet" type="button" data-decline="">{t('install.no')}</button>
      </p>
    </aside>
  );
}

/** What can be read on this device without a network, and what waits to be sent. */
export function OfflinePage({ locale }: { locale: Locale }) {
  const { t } = useWords('offline');
  return (
    <main id="main" className="wrap page prose">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <section data-island="kept">
        <h2>{t('list.title')}</h2>
        <noscript><p>{t('list.noScript')}</p></noscript>
        <p data-none="" hidden>{t('list.none')}</p>
        <p data-some="" hidden>{t('list.some')}</p>
        <ul className="kept-list" role="list" />
        <h2>{t('outbox.title')}</h2>
        <p data-waiting={t('waiting', { number: '{count}' })} data-nothing={t('outbox.nothing')} />
        <Slot name="saved" />
      </section>
      <h2>{t('how.title')}</h2>
      <p>{t('how.text')}</p>
      <p>{t('how.personal')}</p>
      <p className="actions"><a className="button quiet" href={`/${locale}/course`}>{t('toCourse')}</a></p>
    </main>
  );
}
