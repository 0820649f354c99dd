import { useWords } from '../../ui/use-words';
import type { Locale } from '../../platform/locale';
import type { Narration } from '../content/film';
import { partsOfNarration, Transcript } from './transcript';

/**
 * The trailer on a page that has other things to say: a picture that is fetched when it comes near, a link to the
 * film's own page, which plays here for whoever clicks, and all its words. Nothing of the film is loaded before.
 */
export function Trailer({ narration, locale }: { narration: Narration; locale: Locale }) {
  const { t } = useWords('film');
  const { title } = narration;
  return (
    <section className="wrap band trailer" data-island="trailer">
      <h2 lang={title.lang === locale ? undefined : title.lang}>{title.text}</h2>
      <p>{t('trailer.lead')}</p>
      <div className="film" data-trailer="">
        <a className="trailer-play film-stage" href={`/${locale}/trailer`}>
          <img src={`/${locale}/trailer/poster`} alt="" width="1280" height="720" loading="lazy" decoding="async" />
          <span className="button">{t('trailer.watch')}</span>
        </a>
        <p className="film-notes">{t('voice')}</p>
        <Transcript parts={partsOfNarration(narration)} locale={locale} isOpen={false} />
      </div>
    </section>
  );
}
